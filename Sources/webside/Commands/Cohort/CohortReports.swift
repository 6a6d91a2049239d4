internal import ArgumentParser
internal import Cohort
internal import Collected
internal import Curriculum
internal import Journal
internal import Reports
internal import Scoring
internal import Seat

extension Cohorts {
  /// Reports: what learners said about questions.
  struct Reports: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reports", abstract: "Print what learners reported about questions.")

    @Argument(help: ArgumentHelp("The cohort's folder.", valueName: "dir"))
    var folder: String

    @Option(help: "text, csv or json.")
    var format = FormatArgument<ReportTable>.usual

    @Option(
      help: ArgumentHelp(
        "Only reports from this session: its folder, or its id.", valueName: "dir|id"))
    var session: String?

    @Flag(help: "Show names beside ids.")
    var names = false

    func run() throws {
      let selection = try session.map { name in
        do throws(SelectionFault) {
          let plan = try sessionPlan(named: name, in: folder, note: { Console.note($0.text) })
          if plan == nil { try checkAnswers(of: name, in: folder, knowing: []) }
          return AnswerSelection.session(plan?.id.text ?? name)
        } catch {
          throw Failure(error)
        }
      }
      let read = try readLearners(folder) { _, history in
        selection?.reports(of: history.reports) ?? history.reports
      }
      let table = ReportTable(
        read.parts.flatMap { $0 }, of: read.learners, includingNames: names)
      try Console.write(format.bytes(of: table))
      try read.checkWhole()
    }
  }
}
