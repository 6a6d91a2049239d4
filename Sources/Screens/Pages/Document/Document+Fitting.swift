internal import Screen

extension Document {
  /// The most rows that are taken out so that a document fits.
  private static let mostLeftOut = 2

  /// Takes out one or two blank rows if the document, or its last part, fits in a window then, or if reading on page by page would bring
  /// only one or two new rows at its end.
  ///
  /// Only a blank row between rows that look different is taken out, the last ones first, so that paragraphs and the entries of a
  /// list stay apart. A document in two columns stays as it is.
  mutating func fit(in height: Int) {
    guard split == nil else { return }
    let part = headingRow ?? 0
    for first in [0, part] where leaveOut(lines.count - first - height, after: first) { return }
    _ = leaveOut(newRowsOnLastPage(from: part, height: height), after: part)
  }

  /// Takes out so many blank rows, all of them behind a row. Does nothing, and returns `false`, if they are too many or too few.
  private mutating func leaveOut(_ count: Int, after first: Int) -> Bool {
    guard (1...Self.mostLeftOut).contains(count) else { return false }
    let blanks = blankRowsToSpare(after: first)
    guard blanks.count >= count else { return false }
    for row in blanks.prefix(count).sorted(by: >) { removeRow(row) }
    return true
  }

  /// How many rows the last page brings to somebody who reads on page by page from a row; 0 if
  /// all of them are in view from there, or if that is as many as on every page.
  private func newRowsOnLastPage(from start: Int, height: Int) -> Int {
    let last = lines.count - height
    var first = start
    var new = 0
    while first < last {
      let isHidden = pinned.map { $0.lowerBound < first } ?? false
      let page = max(1, height - (isHidden ? pinned?.count ?? 0 : 0) - 1)
      // In a window of a few rows every page brings as little.
      new = page > last - first ? last - first : 0
      first += page
    }
    return new
  }

  /// The blank rows between rows that look different, the last ones first, but those above an answer or another item behind all others.
  private func blankRowsToSpare(after first: Int) -> [Int] {
    let blanks = lines.indices.dropFirst(first + 1).dropLast().reversed().filter { row in
      lines[row].runs.isEmpty && !isGap(row)
        && lines[row - 1].runs.first?.style != lines[row + 1].runs.first?.style
    }
    let isAboveItem = { (row: Int) in items.contains { $0.rows.lowerBound == row + 1 } }
    return blanks.filter { !isAboveItem($0) } + blanks.filter(isAboveItem)
  }
}
