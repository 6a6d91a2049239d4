internal import ArgumentParser
internal import Cohort
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

    @Argument(help: ArgumentHelp("The cohort's folder.", valueName: "dir"))
    var folder: String

    @Option(help: "csv, json or ndjson.")
    var format = FormatArgument<CohortTable>.usual

    @OptionGroup var table: CohortTableOptions

    func run() throws {
      let course = try table.sheet.openCourse()
      let roster = try table.readRoster()
      let read = try readCohort(folder, mayBeEmpty: roster != nil) { _, history in
        history.attempts.filter(\.context.isForm)
      }
      guard
        let comparison = FormComparison(
          attempts: read.parts.flatMap { $0 }, course: course, roster: roster, known: read.learners)
      else {
        let path = reduced(table.sheet.coursePath)
        throw Failure(text: "the course in \(path) does not have two forms to compare")
      }
      try table.put(comparison.table(includingNames: table.names), as: format)
      Console.complain(comparison.summary)
      try read.checkWhole()
    }
  }
}
