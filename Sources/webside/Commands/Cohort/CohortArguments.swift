internal import ArgumentParser
internal import Authoring
internal import CSVText
internal import Cohort
internal import Collected
internal import Courses
internal import Curriculum
internal import Files
internal import Journal
internal import Reports
internal import Scoring
internal import Screen
internal import Seat

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
  ) throws -> CohortReading<Part> {
    let (answers, course) = (selection.answers, selection.course.id)
    return try readLearners(folder, mayBeEmpty: mayBeEmpty) { learner, history in
      // Answers to other courses are no answers to these questions.
      part(learner, answers.answers(of: history.attempts).filter { $0.course == course })
    }
  }
}

/// Makes a part of each learner's history in a cohort's folder. What cannot be read is printed, and so is that collecting did not
/// finish, unless `isCollecting`.
func readLearners<Part: Sendable>(
  _ folder: String, mayBeEmpty: Bool = false, isCollecting: Bool = false,
  _ part: @escaping @Sendable (LearnerID, History) -> Part
) throws -> CohortReading<Part> {
  let corrections = try readCorrectionsFile(of: folder)
  let reading: CohortReading<Part>
  do { reading = try readCohort(folder, by: corrections, part) } catch {
    throw Failure.file(error)
  }
  for line in NoteText(notes: reading.notes).lines { Console.complain(line) }
  let text = CorrectionsText(of: folder)
  for finding in text.findings(on: reading.made) {
    Console.note(DiagnosticText(diagnostic: finding).text)
  }
  if let summary = text.summary(of: reading.made) { Console.complain(summary) }
  for collection in isCollecting ? [] : reading.unfinished {
    Console.complain(collection.words(in: folder))
  }
  guard !reading.learners.isEmpty || mayBeEmpty else {
    throw Failure(
      text: "\(reduced(folder)) holds no answers; bring them there with `webside cohort collect`")
  }
  return reading
}

/// Reads what was decided about a cohort's answers. A line that makes no sense may be meant to withdraw somebody, so that nothing
/// is written until it is mended.
func readCorrectionsFile(of folder: String) throws(Failure) -> Corrections {
  let path = CorrectionsText.file(of: folder)
  let content = Courses.content(of: path)
  if case .missing = content { return Corrections() }
  guard case .bytes(let bytes) = content else { throw Failure(text: content.reason(at: path)) }
  let time = LocalTime(minutesEastOfUTC: Clock.system.minutesEastOfUTC)
  let (corrections, findings) = readCorrections(bytes, file: path) { time.instant($0) }
  for finding in findings { Console.note(DiagnosticText(diagnostic: finding).text) }
  guard findings.isEmpty else {
    throw Failure(text: CorrectionsText(of: folder).refusal(findings.count))
  }
  return corrections
}

extension CohortReading {
  /// Ends the command with the exit code for findings if answers may be missing. Called once everything is written.
  func checkWhole() throws {
    if !isWhole || !unfinished.isEmpty { throw ExitCode(Failure.findings) }
  }
}
