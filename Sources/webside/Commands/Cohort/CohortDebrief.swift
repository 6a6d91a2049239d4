internal import ArgumentParser
internal import Cohort
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

    @Argument(help: ArgumentHelp("The cohort's folder.", valueName: "dir"))
    var folder: String

    @Option(help: "markdown or text.")
    var format = FormatArgument<Debrief>.usual

    @OptionGroup var selection: SelectionOptions

    @OptionGroup var sheet: CohortSheetOptions

    func run() throws {
      var course = try sheet.openCourse()
      let selection = try self.selection.selected(in: course, of: folder)
      course.title = selection.title ?? course.title
      let answers = selection.answers
      let read = try readCohort(folder) { _, history in
        (
          attempts: answers.answers(of: history.attempts),
          reports: answers.reports(of: history.reports)
        )
      }
      let debrief = Debrief(
        of: course, attempts: read.parts.flatMap(\.attempts),
        reports: read.parts.flatMap(\.reports))
      try sheet.put(format.text(of: debrief))
      try read.checkWhole()
    }
  }
}
