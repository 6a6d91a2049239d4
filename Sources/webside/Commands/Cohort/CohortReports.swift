internal import ArgumentParser
internal import Cohort
internal import Curriculum
internal import Journal
internal import Scoring

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
      let selection = try session.map { name in
        AnswerSelection.session(try sessionPlan(named: name, in: folder)?.id.text ?? name)
      }
      let (reports, learners) = try readCohort(folder) { _, history in
        selection?.reports(of: history.reports) ?? history.reports
      }
      let table = ReportTable(reports.flatMap { $0 }, of: learners, includingNames: names)
      switch format {
      case .text: Console.write(table.text)
      case .csv: Console.write(table.csv)
      case .json: Console.write(table.json)
      }
    }
  }
}
