internal import Curriculum
internal import Screen

/// A table laid out so that no column vanishes: side by side with wrapped cells where each column keeps a readable width,
/// stacked with the header's words before each cell where not.
struct TableLayout {
  var blocks: BlockLayout
  var table: Table

  private static let gap = 2
  /// Narrower than this, wrapped text is no longer pleasant to read.
  private static let narrowest = 12

  /// All rows of the screen.
  var rows: [Line] { groups.flatMap(\.self) }

  /// The rows of the screen for the header, the rule below it, and each row of the table. As many groups whether the columns
  /// stand side by side or not.
  var groups: [[Line]] {
    guard !blocks.isPlain, let widths = columnWidths else { return stacked }
    let rule = widths.map { String(repeating: blocks.glyphs.rule, count: $0) }
      .joined(separator: String(repeating: " ", count: Self.gap))
    return [cells(table.header, widths, .heading), [Line(rule, .ornament)]]
      + table.rows.map { cells($0, widths, .body) }
  }

  /// The width of each column; `nil` where they cannot stand side by side.
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

  /// Whether a cell would be torn out of its column by a terminal that orders the whole row.
  private var readsRightToLeft: Bool {
    ([table.header] + table.rows).joined().contains { Screen.readsRightToLeft($0.plainText) }
  }

  /// Columns under an equal share keep their width; what they leave is shared by the wide ones.
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
    // A header over nothing is still something to read.
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
