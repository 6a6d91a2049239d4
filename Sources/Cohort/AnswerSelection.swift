public import Curriculum
public import Scoring

/// Which answers of a cohort are looked at.
public enum AnswerSelection: Hashable, Sendable {
  /// Those given in study and in sessions: everything but the forms.
  case learning
  /// Those of one session, a form's too.
  case session(String)
  /// Those to the cases asked before or after the course.
  case form(Form)

  /// The answers that are looked at, each as if it had been given in study.
  public func answers(of attempts: [Attempt]) -> [Attempt] {
    switch self {
    case .learning: attempts
    case .session(let id): Self.asStudy(attempts.filter { $0.context.session == id })
    case .form(let form): Self.asStudy(attempts.filter { $0.context.form == form.id.text })
    }
  }

  /// The reports that were written on the same occasions.
  public func reports(of reports: [Report]) -> [Report] {
    switch self {
    case .learning: reports
    case .session(let id): reports.filter { $0.context?.session == id }
    case .form(let form): reports.filter { $0.context?.form == form.id.text }
    }
  }

  /// Elsewhere what was answered in a form is left out.
  private static func asStudy(_ attempts: [Attempt]) -> [Attempt] {
    attempts.map { attempt in
      var attempt = attempt
      if attempt.context.isForm { attempt.context = .study }
      return attempt
    }
  }

  /// The part of the course that is looked at.
  public func outline(of course: Course) -> CohortOutline {
    guard case .form(let form) = self else { return CohortOutline(course) }
    return CohortOutline(
      course.sitting(form, titled: "", about: Lesson(anchor: "", title: "", blocks: [])))
  }
}
