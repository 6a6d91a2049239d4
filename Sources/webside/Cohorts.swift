internal import ArgumentParser
internal import Authoring
internal import Cohort
internal import Curriculum
internal import Journal
internal import Scoring
internal import Screen
internal import Session

/// Cohort: many learners' answers.
struct Cohorts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cohort", abstract: "Collect many learners' answers and turn them into scores.",
    subcommands: [
      Collect.self, Scores.self, Forms.self, DebriefSheet.self, Reports.self,
    ])

  /// Collect: merge journals from folders and files.
  struct Collect: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "collect",
      abstract: "Merge journals from stores, folders and files into one cohort.",
      discussion: "A union by record: again, in any order, from sources that overlap, it gives the "
        + "same cohort. Exits with 1 where something was set aside, and says what and why.")

    @Argument(help: ArgumentHelp("Stores, folders or journal files.", valueName: "source"))
    var sources: [String]

    @Option(help: ArgumentHelp("The cohort's folder; made where it is missing.", valueName: "dir"))
    var into: String

    @Option(
      help: ArgumentHelp("Say who is not on this list, and who is missing.", valueName: "csv"))
    var roster: String?

    @Option(help: ArgumentHelp("Say what this course keys or words otherwise.", valueName: "dir"))
    var course: String?

    func run() throws {
      let roster = try self.roster.map(readRosterFile)
      let course = try self.course.map { try CourseFolder(path: $0).open() }
      let report: CollectionReport
      do {
        report = try collect(sources: sources, into: into, workers: Processors())
        // Sources without a record make no folder, and what was wrong with them is to be kept.
        try Folder.make(into)
      } catch {
        throw Failure(text: "\(reduced(error.path)): \(errorText(error.code))")
      }
      var check = CohortCheck(records: report.records, roster: roster)
      if let course {
        check.compare(try readCohort(into, mayBeEmpty: true).attempts, with: course)
      }
      let plans = CohortPlans(cohort: into)
      let text = CollectionText(
        report: report, check: check, senselessPlans: try plans.keep(report.plans))
      Console.note(text.findings)
      Console.write(text.summary + plans.words)
      try OutputFile(path: into + "/report.txt").write(text.file)
      if text.hasFindings { leave(Failure.findings) }
    }
  }

  /// Scores: one row for each learner.
  struct Scores: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "scores", abstract: "Print one row of first-attempt scores for each learner.")

    @Argument(help: ArgumentHelp("The cohort's folder.", valueName: "dir"))
    var folder: String

    @Option(help: "csv, json or ndjson.")
    var format = TableFormat.csv

    @OptionGroup var selection: SelectionOptions

    @Option(help: ArgumentHelp("Learners to list even without answers.", valueName: "csv"))
    var roster: String?

    @Flag(help: "Show names and sections beside ids.")
    var names = false

    @Option(help: ArgumentHelp("The course's folder.", valueName: "dir"))
    var course: String?

    @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    func run() throws {
      let course = try CourseFolder(path: Environment.course(self.course)).open()
      let roster = try self.roster.map(readRosterFile)
      let selection = try self.selection.selected(in: course, of: folder)
      let (fold, answers) = (CohortFold(to: selection.outline), selection.answers)
      let (parts, known) = try foldCohort(folder, mayBeEmpty: roster != nil) { learner, history in
        fold.part(of: learner, attempts: answers.answers(of: history.attempts))
      }
      let scores = fold.scores(of: parts, roster: roster, known: known)
      explain(scores)
      if let mark = selection.passMark { explain(mark) }
      let table = CohortTable(scores, includingNames: names, passMark: selection.passMark)
      try format.text(of: table).put(to: output)
    }

    private func explain(_ mark: SessionPlan.PassMark) {
      let caution =
        mark.basis == nil
        ? "nobody has said how it was set: read who passed as a first guess"
        : "as session.yaml says"
      Console.complain("pass mark \(reduced(mark.words)) (\(caution))")
    }

    private func explain(_ scores: CohortScores) {
      if scores.attemptsAtOtherCourses > 0 {
        Console.complain("\(scores.attemptsAtOtherCourses) answers to other courses are left out")
      }
      if scores.attemptsAtFormerQuestions > 0 {
        Console.complain(
          "\(scores.attemptsAtFormerQuestions) answers to questions the course no longer has are left out"
        )
      }
    }
  }
}

extension Cohorts {
  /// Reports: what learners said of questions.
  struct Reports: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reports", abstract: "Print what learners reported about questions.")

    @Argument(help: ArgumentHelp("The cohort's folder.", valueName: "dir"))
    var folder: String

    @Option(help: "text, csv or json.")
    var format = Form.text

    @Option(
      help: ArgumentHelp(
        "Only reports from this session: its folder, or its id.", valueName: "dir|id"))
    var session: String?

    @Flag(help: "Show names beside ids.")
    var names = false

    enum Form: String, ExpressibleByArgument, CaseIterable {
      case text, csv, json
    }

    func run() throws {
      let (_, all, learners) = try readCohort(folder)
      let selection = try session.map { name in
        AnswerSelection.session(try sessionPlan(named: name, in: folder)?.id.text ?? name)
      }
      let reports = (selection ?? .learning).reports(of: all)
      let table = ReportTable(reports, of: learners, includingNames: names)
      switch format {
      case .text: Console.write(table.text)
      case .csv: Console.write(table.csv)
      case .json: Console.write(table.json)
      }
    }
  }
}

/// What a cohort's folder holds of all its learners; what cannot be read is said.
func readCohort(_ folder: String, mayBeEmpty: Bool = false) throws -> (
  attempts: [Attempt], reports: [Report], learners: [CohortLearner]
) {
  let (histories, learners) = try foldCohort(folder, mayBeEmpty: mayBeEmpty) { $1 }
  return (histories.flatMap(\.attempts), histories.flatMap(\.reports), learners)
}

/// Makes a part of what a cohort's folder holds of each learner, several learners at once, so that never all of it need be in
/// memory; what cannot be read is said.
func foldCohort<Part: Sendable>(
  _ folder: String, mayBeEmpty: Bool,
  _ part: @escaping @Sendable (LearnerID, History) -> Part
) throws -> (parts: [Part], learners: [CohortLearner]) {
  let store = Store(root: folder)
  do {
    let learners = try store.learners()
    guard !learners.isEmpty || mayBeEmpty else {
      throw Failure(
        text: "\(reduced(folder)) holds no answers; bring them there with `webside cohort collect`")
    }
    let read = computeOnThreads(learners.count) { index in
      Result { () throws(JournalError) in
        let history = try store.readHistory(of: learners[index].id)
        return (part(learners[index].id, history), history.notes)
      }
    }
    let parts = try read.map { result in
      let (part, notes) = try result.get()
      for line in NoteText(notes: notes).lines { Console.complain(line) }
      return part
    }
    return (parts, learners.map { CohortLearner(id: $0.id, name: $0.name) })
  } catch let error as JournalError {
    throw Failure(text: "\(reduced(error.path)): \(errorText(error.code))")
  }
}

/// Reads a roster, saying what is wrong with it.
func readRosterFile(_ path: String) throws -> Roster {
  try readRosterFile(content(of: path), named: path)
}

/// Makes sense of what was read of a roster, saying what is wrong with it.
func readRosterFile(
  _ content: FileContent, named path: String, note: (String) -> Void = Console.note
) throws -> Roster {
  let (roster, findings) = readRoster(try bytes(in: content, of: path))
  let words = { (finding: RosterFinding) in
    "\(reduced(path)):\(finding.line): \(finding.words)"
  }
  for finding in findings { note(words(finding) + "\n") }
  guard let roster else {
    throw Failure(
      text: "\(reduced(path)) is no roster", finding: findings.first(where: \.isFatal).map(words))
  }
  return roster
}

extension RosterFinding {
  /// What is wrong with a roster, and what was done about it.
  var words: String {
    switch kind {
    case .empty:
      "error: the file has no header; the first line names the columns, such as `id,name`"
    case .missingColumn(let column): "error: no column is headed `\(column.rawValue)`"
    case .repeatedColumn(let column):
      "warning: two columns are headed `\(column.rawValue)`; the first counts"
    case .readAsWindows1252: "warning: not UTF-8; read as Windows-1252"
    case .unclosedQuote: "warning: a quote is never closed and swallows what follows"
    case .blankID: "warning: a row without an id is left out"
    case .malformedID(let text): "warning: `\(reduced(text))` is no learner id; the row is left out"
    case .repeatedID(let id): "warning: `\(id)` is listed again; the first row counts"
    }
  }
}
