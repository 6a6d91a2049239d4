internal import ArgumentParser
internal import Cohort
internal import Curriculum
internal import Scoring
internal import Screen

extension Cohorts {
  /// Forms: what each learner reached before and after the course.
  struct Forms: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "forms",
      abstract: "Compare what learners reached in the cases asked before and after the course.")

    @Argument(help: ArgumentHelp("The cohort's folder.", valueName: "dir"))
    var folder: String

    @Option(help: "csv, json or ndjson.")
    var format = TableFormat.csv

    @Option(help: ArgumentHelp("Learners to list even without answers.", valueName: "csv"))
    var roster: String?

    @Flag(help: "Show names and sections beside ids.")
    var names = false

    @Option(help: ArgumentHelp("The course's folder.", valueName: "dir"))
    var course: String?

    @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    func run() throws {
      let path = Environment.course(self.course)
      let course = try CourseFolder(path: path).open()
      let roster = try self.roster.map(readRosterFile)
      let (attempts, _, known) = try readCohort(folder, mayBeEmpty: roster != nil)
      guard
        let comparison = FormComparison(
          attempts: attempts, course: course, roster: roster, known: known)
      else { throw Failure(text: "the course in \(reduced(path)) has no two forms to compare") }
      try format.text(of: comparison.table(includingNames: names)).put(to: output)
      Console.complain(comparison.summary)
    }
  }

  /// Debrief: the sheet for the talk about what a room answered.
  struct DebriefSheet: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "debrief",
      abstract: "Write the sheet for talking about what a room answered; nobody is named in it.")

    @Argument(help: ArgumentHelp("The cohort's folder.", valueName: "dir"))
    var folder: String

    @Option(help: "markdown or text.")
    var format = SheetFormat.markdown

    @OptionGroup var selection: SelectionOptions

    @Option(help: ArgumentHelp("The course's folder.", valueName: "dir"))
    var course: String?

    @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    enum SheetFormat: String, ExpressibleByArgument, CaseIterable {
      case markdown, text
    }

    func run() throws {
      let course = try CourseFolder(path: Environment.course(self.course)).open()
      let selection = try self.selection.selected(in: course, of: folder)
      let (attempts, reports, _) = try readCohort(folder)
      var answers = selection.answers.answers(of: attempts)
      if selection.answers == .learning { answers = answers.filter { !$0.context.isForm } }
      let debrief = Debrief(
        of: course, attempts: answers, reports: selection.answers.reports(of: reports))
      try (format == .markdown ? debrief.markdown : debrief.text).put(to: output)
    }
  }
}

/// How a table is written.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case csv, json, ndjson

  func text(of table: CohortTable) -> String {
    switch self {
    case .csv: table.csv
    case .json: table.json
    case .ndjson: table.ndjson
    }
  }
}

extension String {
  /// Writes the text to a file, or to standard output where none is named.
  func put(to output: String?) throws {
    if let output { try OutputFile(path: output).write(self) } else { Console.write(self) }
  }
}
