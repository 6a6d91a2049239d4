internal import Screen

/// A place in a document that stays the same when the document is laid out for another width: a block, and how many
/// characters of it come before.
public struct DocumentPosition: Hashable, Sendable, Comparable {
  public var block: Int
  public var offset: Int

  public init(block: Int, offset: Int) {
    self.block = block
    self.offset = offset
  }

  public static let start = DocumentPosition(block: 0, offset: 0)

  public static func < (left: Self, right: Self) -> Bool {
    (left.block, left.offset) < (right.block, right.offset)
  }
}

/// Prose, choices and feedback laid out for a width: rows that scroll, and the items among them that can have the focus.
struct Document: Sendable {
  /// The addresses that the text refers to by number.
  var links = PageLinks()
  private(set) var lines: [Line] = []
  private(set) var positions: [DocumentPosition] = []
  /// The rows of each item, in focus order.
  private(set) var items: [Item] = []
  private var block = 0
  /// The rows of the case, which stand in a column of their own at the left; `nil` where there is one column.
  private(set) var split: Int?
  /// Rows that stay in view when what they head is scrolled.
  private(set) var pinned: Range<Int>?
  /// The row of a heading that may stand at the top of the window though what follows does not fill it.
  private var headingRow: Int?

  /// Something that can have the focus.
  struct Item: Hashable, Sendable {
    var rows: Range<Int>
    /// Where the hardware cursor stands when the item has the focus.
    var cursor: Position
    var form = Form.rows

    /// What of its rows is the item, for whoever draws the focus.
    enum Form: Hashable, Sendable {
      /// All of them, with room for a marker before them: see `focusRows`.
      case rows
      /// The run at the cursor and, where it did not fit in one row, at the beginning of the rows below.
      case word
      /// A place to type, which is the cursor's alone.
      case field
    }
  }

  /// Adds a block of lines. An empty block adds nothing.
  mutating func add(_ block: [Line]) {
    var offset = 0
    for line in block {
      lines.append(line)
      positions.append(DocumentPosition(block: self.block, offset: offset))
      offset += max(1, line.weight)
    }
    self.block += 1
  }

  /// Where the next block will begin.
  var nextPosition: DocumentPosition { DocumentPosition(block: block, offset: 0) }

  mutating func add(_ line: Line) { add([line]) }

  /// Adds a blank row unless the document is empty or ends in one.
  mutating func addBlank() {
    guard let last = lines.last, !last.runs.isEmpty else { return }
    add([Line()])
  }

  /// Adds a block that can have the focus; the cursor stands `column` to the right in its first row.
  mutating func addItem(_ block: [Line], cursorColumn: Int) {
    let first = lines.count
    add(block)
    items.append(
      Item(rows: first..<lines.count, cursor: Position(row: first, column: cursorColumn)))
  }

  /// Registers an item inside rows already added.
  mutating func addItem(rows: Range<Int>, cursor: Position, form: Item.Form) {
    items.append(Item(rows: rows, cursor: cursor, form: form))
  }

  /// Lets what was added so far stand at the left of what is added next.
  mutating func beginSecondColumn() {
    split = lines.count
  }

  /// Whether any of it is written from right to left, and so wants rows of its own.
  var readsRightToLeft: Bool {
    lines.contains { line in line.runs.contains { Screen.readsRightToLeft($0.text) } }
  }

  /// Adds a block that stays in view when what follows is scrolled.
  mutating func addPinned(_ block: [Line]) {
    let first = lines.count
    add(block)
    pinned = first..<lines.count
  }

  /// Lets what is added next stand at the top of the window by itself.
  mutating func beginPart() { headingRow = lines.count }

  /// How many rows to scroll away to show a position: the last row that does not begin after it is at the top, unless fewer
  /// fill the window.
  func firstRow(for top: DocumentPosition, height: Int) -> Int {
    let row = max(0, (positions.firstIndex { top < $0 } ?? positions.count) - 1)
    let last = lastFirstRow(height: height)
    guard let split else { return row == headingRow && last > 0 ? row : min(row, last) }
    let overflow = caseOverflow(height: height)
    return row < split ? min(row, overflow) : min(overflow + row - split, last)
  }

  /// How many rows of the left column do not fit in a window.
  func caseOverflow(height: Int) -> Int { max(0, (split ?? 0) - max(1, height)) }

  /// How many rows are scrolled away at the end of the document.
  func lastFirstRow(height: Int) -> Int {
    caseOverflow(height: height) + max(0, lines.count - (split ?? 0) - max(1, height))
  }

  /// The position of a row, clamped into the document.
  func position(ofRow row: Int) -> DocumentPosition {
    positions.isEmpty ? .start : positions[min(max(0, row), positions.count - 1)]
  }
}

extension Line {
  /// The bytes of text in the line that are there whatever the width: no blanks, and nothing that layout draws.
  fileprivate var weight: Int {
    runs.reduce(0) { sum, run in
      run.style == .ornament ? sum : sum + run.text.utf8.count { $0 != 0x20 }
    }
  }
}
