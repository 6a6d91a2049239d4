internal import ArgumentParser
internal import Cohort
internal import Collected
internal import Curriculum
internal import Journal
internal import Reports
internal import Scoring

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

    func run() throws {
      let request = try cohort.request()
      var course = request.course
      course.title = request.selected.title ?? course.title
      let answers = request.selected.answers
      let fold = DebriefFold(of: course)
      let (read, _) = try request.readAll { _, history in
        fold.part(
          attempts: answers.answers(of: history.attempts),
          reports: answers.reports(of: history.reports))
      }
      var debrief = fold.debrief(of: read.parts)
      debrief.order = order
      debrief.basis = request.marking.basis
      try cohort.sheet.put(format.bytes(of: debrief))
      try read.checkWhole()
    }
  }
}
