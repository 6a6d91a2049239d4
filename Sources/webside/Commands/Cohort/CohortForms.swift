internal import ArgumentParser
internal import Cohort
internal import Collected
internal import Curriculum
internal import Journal
internal import Reports
internal import Scoring
internal import Screen

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
      let whole = try sheet.openCourse()
      let marking = try marks.marking(of: whole)
      let course = whole.leavingOut(marking.without)
      let roster = try table.readRoster()
      let (read, _) = try readMarked(folder, marking, nil, mayBeEmpty: roster != nil) {
        _, history in
        history.attempts.filter { $0.context.isForm && !$0.context.isPanel }
      }
      guard
        let comparison = FormComparison(
          attempts: read.parts.flatMap { $0 }, course: course,
          roster: roster.map(read.corrections.applied), known: read.learners)
      else {
        let path = reduced(try sheet.coursePath)
        throw Failure(text: "the course in \(path) does not have two forms to compare")
      }
      try sheet.put(
        format.bytes(of: comparison.table(includingNames: table.names).saying(marking.basis)))
      Console.complain(comparison.summary)
      try read.checkWhole()
    }
  }
}
