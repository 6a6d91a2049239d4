internal import ArgumentParser
internal import Cohort
internal import Collected
internal import Curriculum
internal import Files
internal import Journal
internal import Reports
internal import Scoring
internal import Screen

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

/// Makes a part of each learner's history in a cohort's folder. What cannot be read is printed.
func readLearners<Part: Sendable>(
  _ folder: String, mayBeEmpty: Bool = false,
  _ part: @escaping @Sendable (LearnerID, History) -> Part
) throws -> (parts: [Part], learners: [CohortLearner]) {
  do throws(FileError) {
    let reading = try readCohort(folder, part)
    for line in NoteText(notes: reading.notes).lines { Console.complain(line) }
    if !reading.learners.isEmpty || mayBeEmpty { return (reading.parts, reading.learners) }
  } catch {
    throw Failure.file(error)
  }
  throw Failure(
    text: "\(reduced(folder)) holds no answers; bring them there with `webside cohort collect`")
}
