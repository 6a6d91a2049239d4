internal import ArgumentParser
internal import Cohort
internal import Desk
internal import Reports

extension Cohorts {
  /// Items: how each question worked.
  struct Items: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print how each question worked: how hard it was, and whom it told apart.")

    @Option(help: "text, csv, json, ndjson or xlsx.")
    var format = FormatArgument<ItemReport>.usual

    @OptionGroup var cohort: CohortArguments

    func run() throws { try cohort.put(format) { try $0.items() } }
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
      try cohort.put(format) { try $0.answers(pseudonyms: pseudonyms.pseudonyms) }
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
      try cohort.put(format) { try $0.matrix(pseudonyms: pseudonyms.pseudonyms) }
    }
  }
}

/// Whether learners appear under random names.
struct PseudonymOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Replace ids by random ones, and keep the list of who is who in this file. A list that exists is used again.",
      valueName: "csv"),
    completion: .file())
  var pseudonyms: String?

  func validate() throws {
    // The list is read again the next time, so it has to be a file.
    if pseudonyms == "-" { throw ValidationError("--pseudonyms needs the name of a file") }
  }
}
