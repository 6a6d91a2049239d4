package import CSVText
internal import Screen

extension RosterFinding {
  /// The finding with its place: `roster.csv:3: warning: a row without an id is left out`.
  package func words(in path: String) -> String { "\(reduced(path)):\(line): \(words)" }

  /// What is wrong with a roster, and what was done about it.
  private var words: String {
    switch kind {
    case .empty:
      "error: the file has no header; the first line names the columns, such as `id,name`"
    case .missingColumn(let column): "error: no column is headed `\(column.rawValue)`"
    case .repeatedColumn(let column):
      "warning: two columns are headed `\(column.rawValue)`; the first counts"
    case .readAsWindows1252: "warning: not UTF-8; read as Windows-1252"
    case .unclosedQuote:
      "error: a quotation mark is never closed, so the people behind it are not found"
    case .blankID: "warning: a row without an id is left out"
    case .malformedID(let text):
      "warning: `\(reduced(text))` cannot be a learner id; the row is left out"
    case .repeatedID(let id): "warning: `\(id)` is listed again; the first row counts"
    }
  }
}
