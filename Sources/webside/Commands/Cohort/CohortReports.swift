internal import ArgumentParser
internal import Desk
internal import Reports

extension Cohorts {
  /// Reports: what learners said about questions.
  struct Reports: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reports", abstract: "Print what learners reported about questions.")

    @Argument(
      help: ArgumentHelp("The cohort's folder.", valueName: "dir"), completion: .directory)
    var folder: String

    @Option(help: "text, csv or json.")
    var format = FormatArgument<ReportTable>.usual

    @Option(
      help: ArgumentHelp(
        "Only reports from this session: its folder, or its id. Give it again for more sessions.",
        valueName: "dir|id"),
      completion: .directory)
    var session: [String] = []

    @Flag(help: "Show names beside ids.")
    var names = false

    func run() throws {
      let reports = try CohortDesk.at(folder).reports(sessions: session, includingNames: names)
      try Console.write(format.bytes(of: reports.report))
      try reports.checkWhole()
    }
  }
}
