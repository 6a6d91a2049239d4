internal import ArgumentParser
internal import Cohort
internal import Collected
internal import Curriculum
internal import Journal
internal import Reports
internal import Scoring
internal import Seat

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
      let ids = try sessionIDs(session, in: folder)
      let former = FormerNames(of: course)
      let read = try readLearners(folder) { _, history in
        var attempts = history.attempts.filter { attempt in
          attempt.context.isPanel
            && (ids.isEmpty || attempt.context.session.map(ids.contains) ?? false)
        }
        former.rename(&attempts)
        return attempts
      }
      let experts = zip(read.learners, read.parts).filter { !$0.1.isEmpty }
      let report = PanelReport(
        PanelAnalysis(of: course, experts: experts.map(\.1)), title: course.title,
        names: names ? experts.map { $0.0.name ?? $0.0.id.text } : nil)
      if let caution = report.caution { Console.complain(caution) }
      try sheet.put(format.bytes(of: report))
      try read.checkWhole()
    }
  }
}

/// The ids of sessions that are named by their folders or ids.
func sessionIDs(_ sessions: [String], in cohort: String) throws -> Set<String> {
  Set(
    try sessions.map { name in
      do throws(SelectionFault) {
        let plan = try sessionPlan(named: name, in: cohort, note: { Console.note($0.text) })
        if plan == nil { try checkAnswers(of: name, in: cohort, knowing: []) }
        return plan?.id.text ?? name
      } catch {
        throw Failure(error)
      }
    })
}
