internal import Screen

/// Rows of cells as lines, every column as wide as its widest cell.
struct Columns {
  var rows: [[String]]
  /// The columns that begin at the left, as words do; numbers end at the right.
  var left: Set<Int> = [0]
  /// What stands between two columns.
  var gap = 1

  /// A line for each row, each with its line end; no line ends in blanks.
  var text: String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { $0.indices.contains(column) ? displayWidth(of: $0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = row.enumerated().map { column, cell in
        let blank = String(repeating: " ", count: widths[column] - displayWidth(of: cell))
        return left.contains(column) ? cell + blank : blank + cell
      }.joined(separator: String(repeating: " ", count: gap))
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
