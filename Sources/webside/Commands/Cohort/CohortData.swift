internal import ArgumentParser
internal import CSVText
internal import Cohort
internal import Collected
internal import Curriculum
internal import Files
internal import Reports
internal import Scoring
internal import Screen

extension Cohorts {
  /// Items: how each question worked.
  struct Items: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print how each question worked: how hard it was, and whom it told apart.")

    @Option(help: "text, csv, json, ndjson or xlsx.")
    var format = FormatArgument<ItemReport>.usual

    @OptionGroup var cohort: CohortArguments

    func run() throws {
      let request = try cohort.request()
      let book = ItemBook(request.selected.course)
      let read = try request.read { book.answers(of: $1) }
      let report = ItemReport(
        ItemAnalysis(of: book, learners: read.parts), basis: request.marking.basis)
      Console.complain(report.caution)
      try cohort.sheet.put(format.bytes(of: report))
      try read.checkWhole()
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
      let request = try cohort.request()
      let read = try request.read { $1 }
      let names = try pseudonyms.names(of: read.learners)
      let table = DataTable(answers: zip(names, read.parts).map { (id: $0, attempts: $1) })
      try cohort.sheet.put(format.bytes(of: table.saying(request.marking.basis)))
      try read.checkWhole()
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
      let request = try cohort.request()
      let book = ItemBook(request.selected.course)
      let read = try request.read { book.answers(of: $1) }
      let names = try pseudonyms.names(of: read.learners)
      let table = DataTable(
        matrixOf: zip(names, read.parts).map { (id: $0, answers: $1) }, in: book)
      try cohort.sheet.put(format.bytes(of: table.saying(request.marking.basis)))
      try read.checkWhole()
    }
  }
}

/// Whether learners appear under random names.
struct PseudonymOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Replace ids by random ones, and keep the list of who is who in this file. A list that exists is used again.",
      valueName: "csv"))
  var pseudonyms: String?

  /// The name that each learner appears under, by position.
  func names(of learners: [CohortLearner]) throws -> [String] {
    guard let pseudonyms else { return learners.map(\.spelling) }
    var list = PseudonymList()
    if isThere(pseudonyms) {
      let bytes = try bytes(of: pseudonyms)
      do throws(PseudonymList.Fault) { list = try PseudonymList(reading: bytes) } catch {
        throw Failure(
          text:
            "\(reduced(pseudonyms)):\(error.line): not a list of `id,pseudonym`; choose another file"
        )
      }
    }
    var random = SystemRandomNumberGenerator()
    let names = learners.map { list.pseudonyms.name(for: $0.id, using: &random) }
    let spellings = Dictionary(
      learners.map { ($0.id, $0.spelling) }, uniquingKeysWith: { first, _ in first })
    try OutputFile(path: pseudonyms).write(list.text(spelling: spellings))
    return names
  }
}
