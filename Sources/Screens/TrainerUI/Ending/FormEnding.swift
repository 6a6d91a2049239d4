internal import Curriculum
internal import Scoring

extension Model {
  /// The ending of a form: what was asked before or after the course, and, once the last form is answered, what changed. `nil` while a
  /// case of the form is not answered, and outside a form.
  func formEnding(ofModule index: Int) -> Ending? {
    guard let sitting = course.sitting, let module = module(index), !module.scenarios.isEmpty,
      module.scenarios.allSatisfy(progress.isDone)
    else { return nil }
    return Ending(
      title: "Finished: " + words(for: sitting),
      parts: [
        Ending.Part(heading: "What you did", sentences: [did(in: [module])]),
        Ending.Part(heading: "What changed", sentences: changeBetweenForms),
        Ending.Part(heading: "What comes next", sentences: [afterForm]),
      ].filter { !$0.sentences.isEmpty })
  }

  /// `the cases before the course`
  private func words(for sitting: FormSitting) -> String {
    switch sitting.form {
    case course.forms.first?.id: "the cases before the course"
    case course.forms.last?.id: "the cases after the course"
    default: "the cases of form \(sitting.form.text)"
    }
  }

  /// The results of both forms side by side; that what was right is said later while it is withheld.
  private var changeBetweenForms: [String] {
    if withholdsFeedback {
      return ["What was right is said once the last form is answered, after the course."]
    }
    guard let overview = formOverview else {
      return ["There is nothing to compare, because not every case before the course was answered."]
    }
    return [overview.sum] + (overview.changed.isEmpty ? [] : ["p on the course page names each."])
  }

  private var afterForm: String {
    let hasCourse = offeredParts.contains(.whole)
    return hasCourse
      ? "The course page leads to the course itself, under \u{201C}\(Self.partsHeading)\u{201D}."
      : "These answers do not count as progress."
  }
}
