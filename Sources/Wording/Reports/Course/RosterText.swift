package import CSVText
internal import Curriculum
internal import Screen

extension RosterFinding {
  /// The finding with its place: `roster.csv:3: warning: a row without an id is left out`.
  package func words(in path: String) -> String { "\(reduced(path)):\(line): \(words)" }

  /// What is wrong with a roster, and what was done about it.
  private var words: String {
    switch kind {
    case .otherFile(let kind):
      "error: this is \(kind.rawValue); a roster is a table in text, so save it as CSV"
    case .empty:
      "error: the file has no header; the first line names the columns, such as `id,name`"
    case .missingColumn(let column, let found):
      "error: no column is headed `\(column.rawValue)`; \(Self.list(found))"
    case .repeatedColumn(let column):
      "warning: two columns are headed `\(column.rawValue)`; the first counts"
    case .chosenColumn(let heading, let others):
      "warning: the ids are taken from `\(reduced(heading))`, not from "
        + others.map { "`\(reduced($0))`" }.joined(separator: " or ")
    case .readAsWindows1252: "warning: not UTF-8; read as Windows-1252"
    case .unclosedQuote:
      "error: a quotation mark is never closed, so the people behind it are not found"
    case .blankID: "warning: a row without an id is left out"
    case .malformedID(let text, let proposal):
      "warning: `\(reduced(text))` cannot be a learner id, so the row is left out; \(learnerIDRule)"
        + (proposal.map { ", for example `\($0)`" } ?? "")
    case .repeatedID(let id): "warning: `\(id)` is listed again; the first row counts"
    case .more(let count, let fault):
      "warning: \(Self.words(for: fault)) in \(counted(count, "more row")), from this line on"
    case .nobody(let rows):
      "error: \(rows == 1 ? "the only row has no" : "none of the \(grouped(rows)) rows has an") id that can be used"
    }
  }

  /// The most columns that are listed.
  private static let mostColumns = 12

  private static func list(_ columns: [String]) -> String {
    let shown = columns.prefix(mostColumns).map { "`\(reduced(String($0.prefix(40))))`" }
    let rest = columns.count - shown.count
    return (columns.count == 1 ? "the only column is " : "the columns are ")
      + shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  private static func words(for fault: Fault) -> String {
    switch fault {
    case .blankID: "no id"
    case .malformedID: "what cannot be a learner id"
    case .repeatedID: "an id that is listed above"
    }
  }
}

/// What a learner id is made of, to follow what is not one.
package let learnerIDRule =
  "use letters of ASCII, digits, `.`, `_` and `-`, at most 64, beginning with a letter or digit"
