public import Curriculum
public import Screen

/// A table laid out so that no column is lost.
///
/// The columns stand side by side, with wrapped cells, if each of them keeps a readable width. Otherwise the cells stand below
/// each other, each after the words of its column's header.
public struct TableLayout: Sendable {
  public var blocks: BlockLayout
  public var table: Table

  public init(blocks: BlockLayout, table: Table) {
    self.blocks = blocks
    self.table = table
  }

  private static let gap = 2
  /// Narrower than this, wrapped text is no longer pleasant to read.
  private static let narrowest = 12

  /// All rows of the screen.
  public var rows: [Line] { groups.flatMap(\.self) }

  /// The rows of the screen for the header, for the rule below it, and for each row of the table.
  ///
  /// There are as many groups whether the columns stand side by side or not, so a position in the table stays the same when
  /// the width changes.
  public var groups: [[Line]] {
    guard !blocks.isPlain, let widths = columnWidths else { return stacked }
    let rule = widths.map { String(repeating: blocks.glyphs.rule, count: $0) }
      .joined(separator: String(repeating: " ", count: Self.gap))
    return [cells(table.header, widths, .heading), [Line(rule, .ornament)]]
      + table.rows.map { cells($0, widths, .body) }
  }

  /// The width of each column; `nil` if they cannot stand side by side.
  private var columnWidths: [Int]? {
    let count = table.header.count
    guard count > 0, !readsRightToLeft else { return nil }
    let room = blocks.columns - Self.gap * (count - 1)
    let widths = (0..<count).map { column in
      ([table.header] + table.rows).map { row in
        column < row.count ? Line(blocks.runs(of: row[column])).width : 0
      }.max() ?? 0
    }
    if widths.reduce(0, +) <= room { return widths }
    return room >= count * Self.narrowest ? shared(room, among: widths) : nil
  }

  /// Whether a terminal that orders whole rows from right to left would move a cell out of its column.
  private var readsRightToLeft: Bool {
    ([table.header] + table.rows).joined().contains { Screen.readsRightToLeft($0.plainText) }
  }

  /// Columns narrower than an equal share keep their width; the wide ones share the columns that are left.
  private func shared(_ room: Int, among natural: [Int]) -> [Int] {
    var widths = natural
    var wide = Array(widths.indices)
    var rest = room
    while let place = wide.firstIndex(where: { widths[$0] <= rest / wide.count }) {
      rest -= widths[wide.remove(at: place)]
      if wide.isEmpty { return widths }
    }
    for (index, column) in wide.enumerated() {
      widths[column] = rest / wide.count + (index < rest % wide.count ? 1 : 0)
    }
    return widths
  }

  private func cells(_ row: [[Inline]], _ widths: [Int], _ style: Style) -> [Line] {
    let columns = zip(row, widths).map { cell, width in
      wrap(blocks.runs(of: cell, in: style), to: max(1, width))
    }
    let height = columns.map(\.count).max() ?? 0
    return (0..<height).map { index in
      var line = Line()
      for (column, lines) in columns.enumerated() {
        let cell = index < lines.count ? lines[index] : Line()
        let isLast = column == columns.count - 1
        line.runs += isLast ? cell.runs : cell.padded(to: widths[column] + Self.gap).runs
      }
      return line
    }
  }

  private var stacked: [[Line]] {
    // A header without rows below it is still worth reading.
    if table.rows.isEmpty { return [table.header.flatMap { blocks.wrapped($0, .strong) }, []] }
    let items = table.rows.enumerated().map { index, row in
      (index == 0 ? [] : [Line()])
        + zip(table.header, row).flatMap { header, cell in
          wrap(
            blocks.runs(of: header, in: .strong) + [Run(": ", .strong)] + blocks.runs(of: cell),
            to: max(1, blocks.columns), keepsAddresses: blocks.isPlain)
        }
    }
    return [[], []] + items
  }
}
