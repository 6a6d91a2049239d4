internal import ArgumentParser
internal import Cohort
internal import Curriculum
internal import Reports
internal import Scoring

extension Cohorts {
  /// Items: how each question worked.
  struct Items: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print how each question worked: how hard it was, and whom it told apart.")

    @Option(help: "text, csv, json, ndjson or xlsx.")
    var format = FormatArgument<ItemReport>.usual

    @OptionGroup var cohort: CohortArguments

    func run() throws {
      let selection = try cohort.selected()
      let book = ItemBook(selection.course)
      let learners = try cohort.read(selection) { book.answers(of: $1) }.parts
      let report = ItemReport(ItemAnalysis(of: book, learners: learners))
      Console.complain(report.caution)
      try cohort.sheet.put(format.bytes(of: report))
    }
  }

  /// Answers: every answer, one a row.
  struct Answers: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print every answer, one a row, for R, pandas or DuckDB.")

    @Option(help: "csv, json, ndjson or xlsx.")
    var format = FormatArgument<DataTable>.usual

    @OptionGroup var pseudonyms: PseudonymOptions

    @OptionGroup var cohort: CohortArguments

    func run() throws {
      let (attempts, learners) = try cohort.read(try cohort.selected()) { $1 }
      let names = try pseudonyms.names(of: learners.map(\.id))
      let table = DataTable(answers: zip(names, attempts).map { (id: $0, attempts: $1) })
      try cohort.sheet.put(format.bytes(of: table))
    }
  }

  /// Matrix: learners and questions.
  struct Matrix: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print first-answer marks: a row for each learner, a column for each question.")

    @Option(help: "csv, json, ndjson or xlsx.")
    var format = FormatArgument<DataTable>.usual

    @OptionGroup var pseudonyms: PseudonymOptions

    @OptionGroup var cohort: CohortArguments

    func run() throws {
      let selection = try cohort.selected()
      let book = ItemBook(selection.course)
      let (rows, learners) = try cohort.read(selection) { book.answers(of: $1) }
      let names = try pseudonyms.names(of: learners.map(\.id))
      let table = DataTable(
        matrixOf: zip(names, rows).map { (id: $0, answers: $1) }, in: book)
      try cohort.sheet.put(format.bytes(of: table))
    }
  }
}
