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

    @OptionGroup var cohort: CohortArguments

    func run() throws {
      let request = try cohort.request()
      var course = request.course
      course.title = request.selected.title ?? course.title
      let answers = request.selected.answers
      let (read, _) = try request.readAll { _, history in
        (
          attempts: answers.answers(of: history.attempts),
          reports: answers.reports(of: history.reports)
        )
      }
      var debrief = Debrief(
        of: course, attempts: read.parts.flatMap(\.attempts),
        reports: read.parts.flatMap(\.reports))
      debrief.basis = request.marking.basis
      try cohort.sheet.put(format.bytes(of: debrief))
      try read.checkWhole()
    }
  }
}
