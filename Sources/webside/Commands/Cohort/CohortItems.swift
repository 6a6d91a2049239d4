internal import ArgumentParser
internal import Cohort
internal import Curriculum
internal import Journal
internal import Reports

extension Cohorts {
  /// Items: how each question worked.
  struct Items: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "items",
      abstract: "Print how each question worked: how hard it was, and whom it told apart.")

    @Argument(help: ArgumentHelp("The cohort's folder.", valueName: "dir"))
    var folder: String

    @Option(help: "text, csv, json, ndjson or xlsx.")
    var format = FormatArgument<ItemReport>.usual

    @OptionGroup var selection: SelectionOptions

    @OptionGroup var sheet: CohortSheetOptions

    func run() throws {
      let course = try sheet.openCourse()
      let selection = try self.selection.selected(in: course, of: folder)
      let book = ItemBook(selection.course)
      let answers = selection.answers
      let (learners, _) = try readCohort(folder) { _, history in
        book.answers(of: answers.answers(of: history.attempts))
      }
      let report = ItemReport(ItemAnalysis(of: book, learners: learners))
      Console.complain(report.caution)
      try sheet.put(format.bytes(of: report))
    }
  }
}
