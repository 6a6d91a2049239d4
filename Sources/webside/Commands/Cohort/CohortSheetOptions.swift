internal import ArgumentParser
internal import Cohort
internal import Curriculum
internal import Desk
internal import Files
internal import Reports

/// The options of every report on a cohort: the course that was answered, and where to write the report.
struct CohortSheetOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The course's folder.", valueName: "dir"), completion: .directory)
  var course: String?

  @OptionGroup var output: OutputOptions

  var coursePath: String {
    get throws(Failure) { try Environment.course(course) }
  }

  func openCourse() throws -> Course { try webside.openCourse(course) }

  /// Writes a report; the exit code is that for findings if answers may be missing.
  func put<Report>(_ sheet: CohortSheet<Report>, as format: FormatArgument<Report>) throws {
    try put(sheet, bytes: format.bytes(of: sheet.report))
  }

  func put<Report>(_ sheet: CohortSheet<Report>, bytes: [UInt8]) throws {
    try put(bytes)
    try sheet.checkWhole()
  }

  func put(_ report: [UInt8]) throws { try output.put(report) }
}

extension CohortSheet {
  /// Ends the command with the exit code for findings if answers may be missing. Called once everything is written.
  func checkWhole() throws {
    if !isWhole { throw ExitCode(Failure.findings) }
  }
}

/// The further options of a report with a row for each learner: who is in it, and whether by name.
struct CohortTableOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Learners to list even without answers.", valueName: "csv"),
    completion: .file())
  var roster: String?

  @Flag(help: "Show names and sections beside ids.")
  var names = false

  func readRoster() throws -> Roster? { try roster.map(readRosterFile) }
}
