internal import Screen

/// A text in rows of a width, as it is being typed: every character keeps its place, so the caret can be put before each.
struct TextRows {
  let characters: [Character]
  private let widths: [Int]
  private(set) var rows: [Row] = []

  /// A row, by the positions of its characters.
  struct Row: Hashable {
    var start: Int
    /// The position behind its last character; the line end is none of them.
    var end: Int
    /// Whether the text goes on in the row below without a line end.
    var goesOn: Bool

    /// The last position of the caret in the row. If the text goes on, the position behind the row is the next row's first.
    var lastCaret: Int { goesOn ? max(start, end - 1) : end }
  }

  /// Rows of at most `columns`; the last cell of each is left to the caret. Rows end between words if they can.
  init(_ text: String, columns: Int) {
    characters = Array(text)
    widths = characters.map { $0 == "\n" ? 0 : $0.displayWidth }
    let most = max(2, columns - 1)
    var start = 0
    // The position behind the last space of the row.
    var gap = 0
    var width = 0
    for (index, character) in characters.enumerated() {
      if character == "\n" {
        rows.append(Row(start: start, end: index, goesOn: false))
        (start, gap, width) = (index + 1, index + 1, 0)
      } else if character == " " {
        // A space at the end of a row needs no cell.
        gap = index + 1
        width += 1
      } else {
        if width + widths[index] > most, index > start {
          let end = gap > start ? gap : index
          rows.append(Row(start: start, end: end, goesOn: true))
          width = widths[end..<index].reduce(0, +)
          (start, gap) = (end, end)
        }
        width += widths[index]
      }
    }
    rows.append(Row(start: start, end: characters.count, goesOn: false))
  }

  /// The row and the column of the caret before the character at a position.
  func place(of position: Int) -> (row: Int, column: Int) {
    let position = min(max(0, position), characters.count)
    let row = rows.lastIndex { $0.start <= position } ?? 0
    return (row, widths[rows[row].start..<position].reduce(0, +))
  }

  /// The position in a row that is nearest to a column, at its left.
  func position(row: Int, column: Int) -> Int {
    let row = rows[row]
    var width = 0
    var position = row.start
    while position < row.lastCaret, width + widths[position] <= column {
      width += widths[position]
      position += 1
    }
    return position
  }

  /// The characters of a row.
  func text(of row: Row) -> String { String(characters[row.start..<row.end]) }
}
