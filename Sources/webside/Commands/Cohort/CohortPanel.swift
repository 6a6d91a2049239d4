internal import ArgumentParser
internal import Desk
internal import Reports

extension Cohorts {
  /// Panel: what experts say of the key.
  struct Panel: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print what a panel of experts answered, beside the key.",
      discussion:
        "Experts answer in a session that was made with --form panel. Their answers change no key, and count in no other report."
    )

    @Argument(help: ArgumentHelp("The cohort's folder.", valueName: "dir"))
    var folder: String

    @Option(help: "text, csv, json, ndjson or xlsx.")
    var format = FormatArgument<PanelReport>.usual

    @Option(
      help: ArgumentHelp(
        "Only this session: its folder, or its id. Give it again for more sessions.",
        valueName: "dir|id"))
    var session: [String] = []

    @Flag(help: "Name the experts.")
    var names = false

    @OptionGroup var sheet: CohortSheetOptions

    func run() throws {
      let course = try sheet.openCourse()
      try sheet.put(
        try CohortDesk.at(folder).panel(of: course, sessions: session, includingNames: names),
        as: format)
    }
  }
}
