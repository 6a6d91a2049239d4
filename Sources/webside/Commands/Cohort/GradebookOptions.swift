internal import ArgumentParser
internal import CSVText
internal import Cohort
internal import Curriculum
internal import Files
internal import Reports
internal import Scoring

/// How scores are written: as a table, or as a file that a gradebook takes.
struct GradebookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "csv, json, ndjson or xlsx; moodle or canvas for a file that those gradebooks import.",
      valueName: "format"))
  var format = ScoreFormat.table(.usual)

  @Option(
    help: ArgumentHelp(
      "Fill a column of this file, which a gradebook exported, and keep all else in it.",
      valueName: "file"), completion: .file())
  var fill: String?

  @Option(
    help: ArgumentHelp(
      "The gradebook's column; without this, the title of what is scored.", valueName: "name"))
  var column: String?

  @Option(
    help: ArgumentHelp(
      "With --fill: the column that says who a row is about; without this, it is found.",
      valueName: "name"))
  var idColumn: String?

  @Option(
    help: ArgumentHelp(
      "How many points a gradebook gives for the whole score; without this, what the file says, or 100.",
      valueName: "points"))
  var outOf: Int?

  @Option(
    help: "What stands between two fields of csv: comma, semicolon (with decimal commas) or tab.")
  var separator = CSVStyle.Separator.comma

  @Flag(help: "Begin csv with a byte order mark, which Excel needs.")
  var bom = false

  func validate() throws {
    if let outOf, !(1...1_000_000).contains(outOf) {
      throw ValidationError("--out-of takes a whole number of points, 1 or more")
    }
    if fill != nil, column == nil { throw ValidationError("--fill needs --column") }
    if fill != nil, format.dialect != nil {
      throw ValidationError("give --fill or --format \(format.name), not both")
    }
  }

  /// Writes the scores; whatever there is to say about them is printed. Gives whether all who have points got them.
  func put(
    _ scores: CohortScores, as table: DataTable, of selection: SelectedAnswers, roster: Roster?,
    to sheet: CohortSheetOptions
  ) throws -> Bool {
    func marks(_ maximum: Int) -> GradebookMarks {
      GradebookMarks(of: scores, roster: roster, maximum: maximum, passMark: selection.passMark)
    }
    if let fill, let column {
      let exported = try bytes(of: fill)
      let filling: GradebookFilling
      do throws(GradebookFault) {
        filling = try GradebookFilling(
          exported, column: column, idColumn: idColumn, maximum: outOf, marks: marks)
      } catch {
        throw Failure(text: error.words(of: column, in: fill))
      }
      try sheet.put(filling.bytes)
      return say(filling.findings, in: fill)
    }
    switch format {
    case .table(let format):
      let style = CSVStyle(separator: separator, hasMark: bom)
      try sheet.put(format.bytes(of: ScoreReport(table, style: style)))
      return true
    case .gradebook(_, let dialect):
      let title = column ?? selection.title ?? selection.course.title
      let file: (text: String, findings: [GradebookFinding])
      do throws(GradebookDialect.TitleFault) {
        file = try dialect.file(of: marks(outOf ?? 100), title: title)
      } catch {
        throw Failure(text: error.words(of: title), exitCode: Failure.usage)
      }
      try sheet.put(Array(file.text.utf8))
      return say(file.findings, in: nil)
    }
  }

  private func say(_ findings: [GradebookFinding], in path: String?) -> Bool {
    for finding in findings { Console.complain(finding.words(in: path)) }
    return findings.allSatisfy(\.isRemark)
  }
}

/// A format of scores: one of a table, or a gradebook's own.
enum ScoreFormat: ExpressibleByArgument {
  case table(FormatArgument<ScoreReport>)
  case gradebook(String, GradebookDialect)

  private static let gradebooks: KeyValuePairs<String, GradebookDialect> = [
    "moodle": .moodle, "canvas": .canvas,
  ]

  init?(argument: String) {
    if let found = Self.gradebooks.first(where: { $0.key == argument }) {
      self = .gradebook(found.key, found.value)
    } else if let table = FormatArgument<ScoreReport>(argument: argument) {
      self = .table(table)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] {
    FormatArgument<ScoreReport>.allValueStrings + gradebooks.map(\.key)
  }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  var defaultValueDescription: String { name }

  var dialect: GradebookDialect? {
    if case .gradebook(_, let dialect) = self { dialect } else { nil }
  }

  var name: String {
    switch self {
    case .table(let format): format.defaultValueDescription
    case .gradebook(let name, _): name
    }
  }
}

extension CSVStyle.Separator: ExpressibleByArgument {}
