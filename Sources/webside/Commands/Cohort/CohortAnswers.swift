internal import ArgumentParser
internal import Cohort
internal import Curriculum
internal import Journal
internal import Reports
internal import Scoring

extension Cohorts {
  /// Answers: every answer, one a row.
  struct Answers: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "answers", abstract: "Print every answer, one a row, for R, pandas or DuckDB.")

    @Argument(help: ArgumentHelp("The cohort's folder.", valueName: "dir"))
    var folder: String

    @Option(help: "csv, json, ndjson or xlsx.")
    var format = FormatArgument<DataTable>.usual

    @OptionGroup var pseudonyms: PseudonymOptions

    @OptionGroup var selection: SelectionOptions

    @OptionGroup var sheet: CohortSheetOptions

    func run() throws {
      let course = try sheet.openCourse()
      let answers = try selection.selected(in: course, of: folder).answers
      let (attempts, learners) = try readCohort(folder) { _, history in
        // Answers to other courses are no answers to these questions.
        answers.answers(of: history.attempts).filter { $0.course == course.id }
      }
      let names = try pseudonyms.names(of: learners.map(\.id))
      let table = DataTable(answers: zip(names, attempts).map { (id: $0, attempts: $1) })
      try sheet.put(format.bytes(of: table))
    }
  }

  /// Matrix: learners and questions.
  struct Matrix: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "matrix",
      abstract: "Print first-answer marks: a row for each learner, a column for each question.")

    @Argument(help: ArgumentHelp("The cohort's folder.", valueName: "dir"))
    var folder: String

    @Option(help: "csv, json, ndjson or xlsx.")
    var format = FormatArgument<DataTable>.usual

    @OptionGroup var pseudonyms: PseudonymOptions

    @OptionGroup var selection: SelectionOptions

    @OptionGroup var sheet: CohortSheetOptions

    func run() throws {
      let course = try sheet.openCourse()
      let selection = try self.selection.selected(in: course, of: folder)
      let book = ItemBook(selection.course)
      let answers = selection.answers
      let (rows, learners) = try readCohort(folder) { _, history in
        book.answers(of: answers.answers(of: history.attempts))
      }
      let names = try pseudonyms.names(of: learners.map(\.id))
      let table = DataTable(
        matrixOf: zip(names, rows).map { (id: $0, answers: $1) }, in: book)
      try sheet.put(format.bytes(of: table))
    }
  }
}
