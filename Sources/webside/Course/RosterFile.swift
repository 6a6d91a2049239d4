internal import Authoring
internal import Cohort
internal import Screen

/// Reads a roster and prints what is wrong with it.
func readRosterFile(_ path: String) throws -> Roster {
  try readRosterFile(content(of: path), named: path)
}

/// Reads a roster from the content of its file and prints what is wrong with it.
func readRosterFile(
  _ content: FileContent, named path: String, note: (String) -> Void = Console.note
) throws -> Roster {
  let (roster, findings) = readRoster(try bytes(in: content, of: path))
  let words = { (finding: RosterFinding) in
    "\(reduced(path)):\(finding.line): \(finding.words)"
  }
  for finding in findings { note(words(finding) + "\n") }
  guard let roster else {
    throw Failure(
      text: "\(reduced(path)) is no roster", finding: findings.first(where: \.isFatal).map(words))
  }
  return roster
}

extension RosterFinding {
  /// What is wrong with a roster, and how it was read all the same.
  var words: String {
    switch kind {
    case .empty:
      "error: the file has no header; the first line names the columns, such as `id,name`"
    case .missingColumn(let column): "error: no column is headed `\(column.rawValue)`"
    case .repeatedColumn(let column):
      "warning: two columns are headed `\(column.rawValue)`; the first counts"
    case .readAsWindows1252: "warning: not UTF-8; read as Windows-1252"
    case .unclosedQuote: "warning: a quote is never closed and swallows what follows"
    case .blankID: "warning: a row without an id is left out"
    case .malformedID(let text): "warning: `\(reduced(text))` is no learner id; the row is left out"
    case .repeatedID(let id): "warning: `\(id)` is listed again; the first row counts"
    }
  }
}
