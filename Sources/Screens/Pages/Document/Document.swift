public import Screen

/// A page's text laid out for a width: rows that scroll, and the items among them that can have the focus.
///
/// A document is built block by block, from the top to the bottom. It has one column, or two that scroll as one.
public struct Document: Sendable {
  /// The addresses that the text refers to by number.
  public var links = PageLinks()
  public private(set) var lines: [Line] = []
  /// The position of each row.
  private var positions: [DocumentPosition] = []
  /// The items in the order in which the focus visits them.
  public private(set) var items: [Item] = []
  /// The block that is added next.
  private var block = 0
  /// How many rows stand in the left column; `nil` if there is only one column.
  public private(set) var split: Int?
  /// Rows that stay in view while the rows that they head are scrolled.
  public private(set) var pinned: Range<Int>?
  /// The blocks that are blank rows and stay even if the page lacks room.
  private var gaps: Set<Int> = []
  /// The row of a heading that may stand at the top of the window even if the rows below it do not fill the window.
  private(set) var headingRow: Int?

  public init() {}

  /// Something that can have the focus.
  public struct Item: Hashable, Sendable {
    public var rows: Range<Int>
    /// Where the hardware cursor stands while the item has the focus.
    public var cursor: Position
    public var form: Form

    public init(rows: Range<Int>, cursor: Position, form: Form = .rows) {
      self.rows = rows
      self.cursor = cursor
      self.form = form
    }

    /// Which part of its rows an item takes up; this decides how the focus is drawn.
    public enum Form: Hashable, Sendable {
      /// All of them, with room for a marker at their left: see `focusRows`.
      case rows
      /// The run at the cursor, and the first run of each row below if the item takes several rows.
      case word
      /// A place to type in. Only the cursor shows that it has the focus.
      case field
    }
  }

  /// Adds a block. A block without lines adds no row.
  public mutating func add(_ block: [Line]) {
    var offset = 0
    for line in block {
      lines.append(line)
      positions.append(DocumentPosition(block: self.block, offset: offset))
      offset += max(1, line.weight)
    }
    self.block += 1
  }

  /// Adds a block of one line.
  public mutating func add(_ line: Line) { add([line]) }

  /// The position at which the next block will begin.
  public var nextPosition: DocumentPosition { DocumentPosition(block: block, offset: 0) }

  /// Adds a blank row, unless the document is empty or already ends in one.
  public mutating func addBlank() {
    guard let last = lines.last, !last.runs.isEmpty else { return }
    add([Line()])
  }

  /// Adds a blank row between two entries of a list, unless the document is empty or already ends in one. It stays even if the page
  /// lacks room, so that the entries never run into each other.
  public mutating func addGap() {
    guard let last = lines.last, !last.runs.isEmpty else { return }
    gaps.insert(block)
    add([Line()])
  }

  /// Whether a row is a blank one between two entries of a list.
  func isGap(_ row: Int) -> Bool { gaps.contains(positions[row].block) }

  /// Adds a block that can have the focus; the cursor stands in its first row, `cursorColumn` columns from the left.
  public mutating func addItem(_ block: [Line], cursorColumn: Int) {
    let first = lines.count
    add(block)
    items.append(
      Item(rows: first..<lines.count, cursor: Position(row: first, column: cursorColumn)))
  }

  /// Makes an item of rows that were added before.
  public mutating func addItem(rows: Range<Int>, cursor: Position, form: Item.Form) {
    items.append(Item(rows: rows, cursor: cursor, form: form))
  }

  /// Takes out a row that belongs to no item. The positions of the other rows stay the same.
  mutating func removeRow(_ row: Int) {
    lines.remove(at: row)
    positions.remove(at: row)
    func shifted(_ bound: Int) -> Int { bound > row ? bound - 1 : bound }
    func shifted(_ rows: Range<Int>) -> Range<Int> {
      shifted(rows.lowerBound)..<shifted(rows.upperBound)
    }
    for index in items.indices where items[index].rows.lowerBound > row {
      items[index].rows = shifted(items[index].rows)
      items[index].cursor.row -= 1
    }
    pinned = pinned.map { shifted($0) }
    headingRow = headingRow.map { shifted($0) }
  }

  /// Shows some characters of a row, by their positions in it, in another style.
  mutating func restyle(row: Int, charactersAt places: Set<Int>, _ style: Style) {
    var runs: [Run] = []
    var position = 0
    for run in lines[row].runs {
      var piece = ""
      var isRestyled = false
      for character in run.text {
        if places.contains(position) != isRestyled, !piece.isEmpty {
          runs.append(Run(piece, isRestyled ? style : run.style))
          piece = ""
        }
        isRestyled = places.contains(position)
        piece.append(character)
        position += 1
      }
      if !piece.isEmpty { runs.append(Run(piece, isRestyled ? style : run.style)) }
    }
    lines[row] = Line(runs)
  }

  /// Makes a left column of everything that was added so far; what is added next stands at its right.
  public mutating func beginSecondColumn() {
    split = lines.count
  }

  /// Whether any of the text is written from right to left. Such text needs rows of its own, so it cannot stand in columns.
  public var readsRightToLeft: Bool {
    lines.contains { line in line.runs.contains { Screen.readsRightToLeft($0.text) } }
  }

  /// Adds a block that stays in view while the rows below it are scrolled.
  public mutating func addPinned(_ block: [Line]) {
    let first = lines.count
    add(block)
    pinned = first..<lines.count
  }

  /// Lets the row that is added next stand at the top of the window, even if the rows below it do not fill the window.
  public mutating func beginPart() { headingRow = lines.count }

  /// How many rows to scroll away so that a position is shown.
  ///
  /// The row that holds the position comes to the top of the window, unless the rows from there on do not fill it.
  public func firstRow(for top: DocumentPosition, height: Int) -> Int {
    let row = row(of: top)
    let last = lastFirstRow(height: height)
    guard let split else { return row == headingRow && last > 0 ? row : min(row, last) }
    let overflow = leftOverflow(height: height)
    return row < split ? min(row, overflow) : min(overflow + row - split, last)
  }

  /// The row that holds a position.
  func row(of position: DocumentPosition) -> Int {
    max(0, (positions.firstIndex { position < $0 } ?? positions.count) - 1)
  }

  /// How many rows of the left column do not fit in a window of some height.
  public func leftOverflow(height: Int) -> Int { max(0, (split ?? 0) - max(1, height)) }

  /// How many rows are scrolled away when the end of the document is shown.
  public func lastFirstRow(height: Int) -> Int {
    leftOverflow(height: height) + max(0, lines.count - (split ?? 0) - max(1, height))
  }

  /// The position of a row; of the nearest row if the document has no such row.
  public func position(ofRow row: Int) -> DocumentPosition {
    positions.isEmpty ? .start : positions[min(max(0, row), positions.count - 1)]
  }

  /// The item at a cell of the document; `nil` if there is none.
  ///
  /// - Parameter column: The column within the column of text that holds the items.
  public func item(row: Int, column: Int) -> Int? {
    items.indices.last { index in
      let item = items[index]
      guard item.rows.contains(row), column >= 0 else { return false }
      switch item.form {
      case .rows: return true
      case .word:
        return column < lines[row].width
          && (row > item.cursor.row || column >= item.cursor.column)
      case .field: return false
      }
    }
  }
}

extension Line {
  /// The bytes of text that the line holds whatever the width is: no blanks, and nothing that layout draws.
  fileprivate var weight: Int {
    runs.reduce(0) { sum, run in
      run.style == .ornament ? sum : sum + run.text.utf8.count { $0 != 0x20 }
    }
  }
}
