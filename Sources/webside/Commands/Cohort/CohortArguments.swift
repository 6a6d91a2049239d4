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
  @Argument(help: ArgumentHelp("The cohort's folder.", valueName: "dir"), completion: .directory)
  var folder: String

  @OptionGroup var selection: SelectionOptions

  @OptionGroup var marks: MarkingOptions

  @OptionGroup var sheet: CohortSheetOptions

  /// The course, the answers that were selected, and the marks by which they count.
  func request() throws -> CohortRequest {
    let course = try sheet.openCourse()
    let marking = try marks.marking(of: course)
    return CohortRequest(
      folder: folder, course: course.leavingOut(marking.without), marking: marking,
      selected: try selection.selected(in: course, of: folder).leavingOut(marking.without))
  }
}

/// What somebody asks of a cohort.
struct CohortRequest {
  let folder: String
  /// Without the questions that are left out.
  let course: Course
  let marking: Marking
  let selected: SelectedAnswers

  /// Makes a part of each learner's selected answers.
  func read<Part: Sendable>(
    mayBeEmpty: Bool = false, _ part: @escaping @Sendable (LearnerID, [Attempt]) -> Part
  ) throws -> CohortReading<Part> {
    let (answers, course) = (selected.answers, selected.course.id)
    return try readAll(mayBeEmpty: mayBeEmpty) { learner, history in
      // Answers to other courses are no answers to these questions.
      part(learner, answers.answers(of: history.attempts).keeping { $0.course == course })
    }.reading
  }

  /// Makes a part of each learner's history, in which the selected answers have the marks that count.
  func readAll<Part: Sendable>(
    mayBeEmpty: Bool = false, _ part: @escaping @Sendable (LearnerID, History) -> Part
  ) throws -> (reading: CohortReading<Part>, marks: MarkingFindings) {
    try readMarked(folder, marking, selected.answers, mayBeEmpty: mayBeEmpty, part)
  }
}

/// Makes a part of each learner's history, in which the selected answers have the marks that count. What is to be said about the
/// marks is printed.
func readMarked<Part: Sendable>(
  _ folder: String, _ marking: Marking, _ selection: AnswerSelection?, mayBeEmpty: Bool = false,
  _ part: @escaping @Sendable (LearnerID, History) -> Part
) throws -> (reading: CohortReading<Part>, marks: MarkingFindings) {
  let reading = try readLearners(folder, mayBeEmpty: mayBeEmpty) { learner, history in
    var history = history
    marking.names.rename(&history.reports)
    let findings = marking.mark(&history.attempts, of: selection)
    return (part: part(learner, history), findings: findings)
  }
  var findings = MarkingFindings()
  for part in reading.parts { findings.add(part.findings) }
  for remark in findings.remarks(people: reading.learners) { Console.complain(remark) }
  return (reading.map(\.part), findings)
}

/// Makes a part of each learner's history in a cohort's folder. What cannot be read is printed, and so is that collecting did not
/// finish, unless `isCollecting`.
func readLearners<Part: Sendable>(
  _ folder: String, mayBeEmpty: Bool = false, isCollecting: Bool = false,
  _ part: @escaping @Sendable (LearnerID, History) -> Part
) throws -> CohortReading<Part> {
  let corrections = try readCorrectionsFile(of: folder)
  let reading: CohortReading<Part>
  do {
    reading = try readCohort(folder, at: Clock.system.now(), by: corrections, part)
  } catch {
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

extension History {
  /// Whether everything that somebody answered was for a panel of experts. They are no learner of the cohort.
  var isOfPanelAlone: Bool { !attempts.isEmpty && attempts.allSatisfy(\.context.isPanel) }
}

/// Reads what was decided about a cohort's answers. A line that makes no sense may be meant to withdraw somebody, so that nothing
/// is written until it is mended.
func readCorrectionsFile(of folder: String) throws(Failure) -> Corrections {
  let path = CorrectionsText.file(of: folder)
  let content = Courses.content(of: path)
  if case .missing = content { return Corrections() }
  guard case .bytes(let bytes) = content else { throw Failure(text: content.reason(at: path)) }
  let time = LocalTime(minutesEastOfUTC: Clock.system.minutesEastOfUTC)
  let (corrections, findings) = readCorrections(bytes, file: path) { time.reading($0) }
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
