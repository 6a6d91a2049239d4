internal import ArgumentParser
internal import Cohort
internal import Curriculum
internal import Journal
internal import Reports
internal import Scoring

/// What every report on a cohort's answers asks for: the cohort, which of its answers, and where to write.
struct CohortArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("The cohort's folder.", valueName: "dir"))
  var folder: String

  @OptionGroup var selection: SelectionOptions

  @OptionGroup var sheet: CohortSheetOptions

  func selected() throws -> SelectedAnswers {
    try selection.selected(in: try sheet.openCourse(), of: folder)
  }

  /// Makes a part of each learner's selected answers.
  func read<Part: Sendable>(
    _ selection: SelectedAnswers, mayBeEmpty: Bool = false,
    _ part: @escaping @Sendable (LearnerID, [Attempt]) -> Part
  ) throws -> (parts: [Part], learners: [CohortLearner]) {
    let (answers, course) = (selection.answers, selection.course.id)
    return try readLearners(folder, mayBeEmpty: mayBeEmpty) { learner, history in
      // Answers to other courses are no answers to these questions.
      part(learner, answers.answers(of: history.attempts).filter { $0.course == course })
    }
  }
}
