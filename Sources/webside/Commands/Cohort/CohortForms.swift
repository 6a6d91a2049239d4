internal import ArgumentParser
internal import Cohort
internal import Desk
internal import Reports

extension Cohorts {
  /// Forms: what each learner reached before and after the course.
  struct Forms: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "forms",
      abstract: "Compare what learners reached in the cases asked before and after the course.")

    @Argument(
      help: ArgumentHelp("The cohort's folder.", valueName: "dir"), completion: .directory)
    var folder: String

    @Option(help: "csv, json, ndjson or xlsx.")
    var format = FormatArgument<DataTable>.usual

    @OptionGroup var marks: MarkingOptions

    @OptionGroup var table: CohortTableOptions

    @OptionGroup var sheet: CohortSheetOptions

    func run() throws {
      let course = try sheet.openCourse()
      let marking = try marks.marking(of: course)
      let roster = try table.readRoster()
      let request = try CohortRequest(
        of: .learning, in: course, from: try sheet.coursePath, by: marking, at: .at(folder))
      let forms = try request.forms(
        roster: roster, includingNames: table.names, courseFolder: try sheet.coursePath)
      try sheet.put(forms, as: format)
    }
  }
}
