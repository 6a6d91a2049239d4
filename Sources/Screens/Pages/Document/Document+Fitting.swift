internal import Screen

extension Document {
  /// The most rows that are taken out so that a document fits.
  private static let mostLeftOut = 2

  /// Takes out one or two blank rows if the document, or its last part, fits in a window then. Only a blank row between rows that
  /// look different is taken out, the last ones first, so that paragraphs and the entries of a list stay apart. A document in two columns stays as it is.
  mutating func fit(in height: Int) {
    guard split == nil else { return }
    for first in [0, headingRow ?? 0] {
      let excess = lines.count - first - height
      guard (1...Self.mostLeftOut).contains(excess) else { continue }
      let blanks = blankRowsToSpare(after: first)
      guard blanks.count >= excess else { continue }
      for row in blanks.prefix(excess) { removeRow(row) }
      return
    }
  }

  /// The blank rows between rows that look different, the last ones first.
  private func blankRowsToSpare(after first: Int) -> [Int] {
    lines.indices.dropFirst(first + 1).dropLast().reversed().filter { row in
      lines[row].runs.isEmpty && !isGap(row)
        && lines[row - 1].runs.first?.style != lines[row + 1].runs.first?.style
    }
  }
}
