internal import ArgumentParser
internal import Desk
internal import ReportPage
internal import Reports

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
      let page = try cohort.request().page(roster: roster, includingNames: table.names)
      try cohort.sheet.put(page, bytes: page.report.bytes)
    }
  }
}
