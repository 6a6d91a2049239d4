internal import ArgumentParser
internal import CSVText
internal import Desk
internal import Reports

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

  /// Writes the scores; whatever there is to say about them is said. Gives whether all who have points got them.
  func put(_ scores: ScoreSheet, of request: CohortRequest, to sheet: CohortSheetOptions) throws
    -> Bool
  {
    var file: GradebookFile?
    if let fill, let column {
      file = try request.filling(
        fill, column: column, idColumn: idColumn, outOf: outOf, with: scores)
    } else if let dialect = format.dialect {
      file = try request.gradebook(dialect, column: column, outOf: outOf, of: scores)
    }
    if let file {
      try sheet.put(file.bytes)
      return file.isComplete
    }
    guard case .table(let format) = format else { return true }
    let style = CSVStyle(separator: separator, hasMark: bom)
    try sheet.put(format.bytes(of: ScoreReport(scores.table, style: style)))
    return true
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
