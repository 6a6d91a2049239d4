public import Curriculum
public import Scoring

/// Which answers of a cohort a report is about.
public enum AnswerSelection: Hashable, Sendable {
  /// Those given in study and in sessions: everything but the forms.
  case learning
  /// Those of some sessions, by their ids, a form's too: a session and the one that makes up for it.
  case sessions(Set<String>)
  /// Those to the cases asked before or after the course.
  case form(Form)
  /// Those of experts, which no other selection has.
  case panel

  /// The sessions that are selected; empty if the selection is not by session.
  public var sessions: Set<String> {
    if case .sessions(let ids) = self { ids } else { [] }
  }

  /// Those of one session.
  public static func session(_ id: String) -> Self { .sessions([id]) }

  /// The selected answers, each as if it had been given in study.
  public func answers(of attempts: [Attempt]) -> [Attempt] {
    if case .learning = self { return attempts.keeping { !$0.context.isForm } }
    return attempts.compactMap { attempt in
      var attempt = attempt
      guard let context = context(lookedAt: attempt.context) else { return nil }
      attempt.context = context
      return attempt
    }
  }

  /// The selected answers, as far as scores need them. Answers to a form stay among those of learning, where they only count as
  /// activity.
  public func answers(of answers: [AttemptSummary]) -> [AttemptSummary] {
    if case .learning = self { return answers.filter { !$0.context.isPanel } }
    return answers.compactMap { answer in
      var answer = answer
      guard let context = context(lookedAt: answer.context) else { return nil }
      answer.context = context
      return answer
    }
  }

  /// Whether an answer counts that was given in a context.
  func includes(_ context: Attempt.Context) -> Bool {
    self == .learning ? !context.isForm : self.context(lookedAt: context) != nil
  }

  /// The context in which an answer counts; `nil` if it is not selected.
  private func context(lookedAt context: Attempt.Context) -> Attempt.Context? {
    let isSelected: Bool
    switch self {
    case .learning: return context
    case .sessions(let ids):
      isSelected = !context.isPanel && context.session.map(ids.contains) ?? false
    case .form(let form): isSelected = context.form == form.id.text
    case .panel: isSelected = context.isPanel
    }
    // Answers to a form would otherwise be left out of scores.
    return isSelected ? (context.isForm ? .study : context) : nil
  }

  /// The reports that were written on the same occasions.
  public func reports(of reports: [Report]) -> [Report] {
    switch self {
    case .learning: reports.filter { $0.context?.isForm != true }
    case .sessions(let ids): reports.filter { $0.context?.session.map(ids.contains) ?? false }
    case .form(let form): reports.filter { $0.context?.form == form.id.text }
    case .panel: reports.filter { $0.context?.isPanel == true }
    }
  }

  /// The part of the course that the answers are about.
  public func outline(of course: Course) -> CohortOutline {
    guard case .form(let form) = self else { return CohortOutline(course) }
    return CohortOutline(
      course.sitting(form, titled: "", about: Lesson(anchor: "", title: "", blocks: [])))
  }
}

extension Array {
  /// The elements that a condition holds for. An array of which all are kept is not copied: most answers are to the course at hand,
  /// and there may be a million of them.
  public func keeping(_ isKept: (Element) -> Bool) -> [Element] {
    allSatisfy(isKept) ? self : filter(isKept)
  }
}
