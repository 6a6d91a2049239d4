internal import ArgumentParser
internal import Cohort
internal import Desk
internal import Reports

extension Cohorts {
  /// Completion: who has finished, and who has not.
  struct Completion: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print who has finished, who is on the way and where, and who never came.",
      discussion: "With --format mail: the addresses of those who have not finished, one a line, "
        + "from the column `email` of the roster.")

    @Option(help: "text, csv, json, ndjson, xlsx or mail.")
    var format = FormatArgument<CompletionReport>.usual

    @Option(
      help: ArgumentHelp(
        "Only learners in this state: finished, on-the-way or never-came. May be given again.",
        valueName: "state"),
      completion: .list(CohortCompletion.State.allCases.map(\.rawValue)),
      transform: { try word($0) })
    var state: [CohortCompletion.State] = []

    @OptionGroup var table: CohortTableOptions

    @OptionGroup var cohort: CohortArguments

    func run() throws {
      let roster = try table.readRoster()
      let request = try cohort.request()
      let isMail = format.format == .mail
      let report = try request.completion(
        roster: roster, states: state.isEmpty && isMail ? [.onTheWay, .neverCame] : state,
        includingNames: table.names)
      if isMail { try request.check(report.report.mail) }
      try cohort.sheet.put(report, as: format)
    }
  }
}
