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

  var rows: [Line] {
    guard !blocks.isPlain, let widths = columnWidths else { return stacked }
    var lines = cells(table.header, widths, .heading)
    lines.append(
      Line(
        widths.map { String(repeating: "─", count: $0) }
          .joined(separator: String(repeating: " ", count: Self.gap)), .muted))
    for row in table.rows { lines += cells(row, widths, .body) }
    return lines
  }

  /// The width of each column; `nil` where they cannot stand side by side.
  private var columnWidths: [Int]? {
    let count = table.header.count
    guard count > 0 else { return nil }
    let room = blocks.columns - Self.gap * (count - 1)
    var widths = (0..<count).map { column in
      ([table.header] + table.rows).map { row in
        column < row.count ? displayWidth(of: row[column].plainText) : 0
      }.max() ?? 0
    }
    guard widths.reduce(0, +) > room else { return widths }
    guard room >= count * Self.narrowest else { return nil }
    // Columns under an equal share keep their width; what they leave is shared by the wide ones.
    var wide = Set(widths.indices)
    var rest = room
    while let column = wide.sorted().first(where: { widths[$0] <= rest / wide.count }) {
      rest -= widths[column]
      wide.remove(column)
      if wide.isEmpty { return widths }
    }
    for (index, column) in wide.sorted().enumerated() {
      widths[column] = rest / wide.count + (index < rest % wide.count ? 1 : 0)
    }
    return widths
  }

  private func cells(_ row: [[Inline]], _ widths: [Int], _ style: Style) -> [Line] {
    let columns = zip(row, widths).map { cell, width in
      wrap(runs(of: cell, in: style), to: max(1, width))
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

  private var stacked: [Line] {
    let items = table.rows.map { row in
      zip(table.header, row).flatMap { header, cell in
        wrap(
          runs(of: header, in: .strong) + [Run(": ", .strong)] + runs(of: cell),
          to: max(1, blocks.columns))
      }
    }
    return Array(items.joined(separator: [Line()]))
  }
}
