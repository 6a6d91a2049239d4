internal import ArgumentParser
internal import Cohort
internal import Desk
internal import Reports

extension Cohorts {
  /// Debrief: the sheet for the talk about what a room answered.
  struct DebriefSheet: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "debrief",
      abstract: "Write the sheet for talking about what a room answered; nobody is named in it.")

    @Option(help: "markdown or text.")
    var format = FormatArgument<Debrief>.usual

    @Option(
      help: ArgumentHelp(
        "Which cases come first: hardest, or course for the course's order.",
        valueName: "order"), transform: { try word($0) })
    var order = Debrief.Order.hardest

    @OptionGroup var cohort: CohortArguments

    func run() throws { try cohort.put(format) { try $0.debrief(in: order) } }
  }
}
