internal import Curriculum
internal import Scoring
internal import TrainerUI

extension StudyRecord {
  /// What the learner answered in one of the forms before and after the course.
  package struct FormPart: Sendable {
    /// `Before the course`, or `After the course`.
    package let title: String
    /// How many of its cases are answered: `10 of 10`.
    package let cases: String
    /// The share of marks; `nil` if it is not to be shown, or not to be known yet.
    package let share: String?
    /// The cases with their answers; empty unless they are to be shown, and as long as nobody is told what was right.
    package let answered: [AnsweredCase]
  }

  /// The forms that were begun.
  ///
  /// What was right is not told before the last form is done, so until then there is neither a score nor an answer.
  ///
  /// - Parameter progress: What was answered in forms, and nothing else.
  static func forms(
    of course: Course, _ progress: Progress, _ contents: Contents, _ time: LocalTime
  ) -> [FormPart] {
    let scenarios = (course.modules + [course.pairs?.module].compactMap(\.self))
      .flatMap(\.scenarios)
    let parts = course.forms.map { form in
      (form: form, scenarios: scenarios.filter { progress.isAnswered($0, in: form) })
    }
    let count = { (form: Form) in course.pairs?.pairs.count ?? form.scenarios.count }
    let isOver = parts.last.map { $0.scenarios.count == count($0.form) } ?? false
    let showsAnswers = isOver && (contents.answers || contents.scores == .questions)
    return parts.filter { !$0.scenarios.isEmpty }.map { part in
      let share =
        isOver && contents.scores != .none
        ? Fraction.mean(of: part.scenarios.compactMap(progress.share(of:))) : nil
      return FormPart(
        title: part.form.id == course.forms.first?.id ? "Before the course" : "After the course",
        cases: "\(part.scenarios.count) of \(count(part.form))",
        share: share.map { "\($0.percent) %" },
        answered: showsAnswers
          ? part.scenarios.compactMap {
            AnsweredCase($0, of: course, progress, contents, time)
          } : [])
    }
  }
}

extension StudyRecord.FormPart {
  /// `Before the course: 10 of 10 cases, 54 %.`
  package var words: String {
    "\(title): \(cases) \(cases == "1 of 1" ? "case" : "cases")\(share.map { ", \($0)" } ?? "")."
  }
}

extension Progress {
  /// Whether every question of a case was answered in a form first.
  fileprivate func isAnswered(_ scenario: Scenario, in form: Form) -> Bool {
    scenario.questions.allSatisfy { question in
      firstAttempt(at: scenario.address(of: question))?.context.form == form.id.text
    }
  }
}
