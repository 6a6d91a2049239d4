internal import ArgumentParser
internal import Cohort
internal import Collected
internal import Curriculum
internal import Journal
internal import ReportPage
internal import Reports
internal import Scoring
internal import Seat

extension Cohorts {
  /// Report: one page for the people who run the course.
  struct ReportSheet: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "report",
      abstract: "Write the report on a cohort as one page for a browser or a printer (HTML).",
      discussion:
        "Nobody is named without --names. Below five people no figure is given, below ten only totals."
    )

    @OptionGroup var table: CohortTableOptions

    @OptionGroup var cohort: CohortArguments

    func run() throws {
      let roster = try table.readRoster()
      let request = try cohort.request()
      let fold = CohortReportFold(of: request.selected, in: request.course)
      let (read, _) = try request.readAll(mayBeEmpty: roster != nil) { learner, history in
        fold.part(of: learner, attempts: history.attempts, reports: history.reports)
      }
      let report = fold.report(
        of: read.parts, roster: roster.map(read.corrections.applied), known: read.learners)
      let page = CohortPage(
        report, includingNames: table.names, isWhole: read.isWhole && read.unfinished.isEmpty,
        basis: request.marking.basis,
        time: LocalTime(minutesEastOfUTC: Clock.system.minutesEastOfUTC))
      try cohort.sheet.put(page.bytes)
      try read.checkWhole()
    }
  }
}
