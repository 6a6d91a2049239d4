internal import Curriculum

extension MarkdownWalk {
  mutating func table(_ node: MarkdownNode, _ container: Container) -> PositionedTable {
    var rows: [PositionedTable.Row] = []
    var child = node.firstChild
    while let row = child {
      rows.append(self.row(row, container))
      if rows.count > 1, cellCount(ofRowAt: readPlace(of: row)) > rows[0].cells.count {
        rows[rows.count - 1].hasExtraCells = true
        findings.report(.extraCells, at: rows[rows.count - 1].place)
      }
      child = row.next
    }
    let header = rows.isEmpty ? [] : rows.removeFirst().cells
    return PositionedTable(header: header, rows: rows)
  }

  private mutating func row(_ node: MarkdownNode, _ container: Container) -> PositionedTable.Row {
    let rowPlace = place(of: node)
    var cells: [PositionedTable.Cell] = []
    var child = node.firstChild
    while let cell = child {
      let isThere = cell.startColumn > 0
      cells.append(
        PositionedTable.Cell(
          inlines: prose(of: cell, container).inlines,
          place: isThere ? readText.origin(of: trimmed(readPlace(of: cell))) : rowPlace))
      child = cell.next
    }
    return PositionedTable.Row(cells: cells, place: rowPlace)
  }

  private func trimmed(_ place: Place) -> Place {
    var start = place.offset
    var end = min(place.offset + place.length, text.bytes.count)
    while start < end, text.bytes[start].isSpace { start += 1 }
    while end > start, text.bytes[end - 1].isSpace { end -= 1 }
    return start == end ? place : Place(start, length: end - start)
  }

  /// The cells an author wrote in a row; cmark-gfm drops those beyond the header's without a word.
  private func cellCount(ofRowAt place: Place) -> Int {
    let line = place.offset..<text.content(ofLine: text.line(at: place.offset)).upperBound
    var bars = 0
    var first: UInt8?
    var last: UInt8 = 0
    var previous: UInt8 = 0
    for byte in text.bytes[line] {
      let isBar = byte == UInt8(ascii: "|") && previous != UInt8(ascii: "\\")
      if isBar { bars += 1 }
      if byte != .space, byte != .tab {
        if first == nil { first = byte }
        last = isBar ? byte : 0
      }
      previous = byte
    }
    return bars + 1 - (first == UInt8(ascii: "|") ? 1 : 0) - (last == UInt8(ascii: "|") ? 1 : 0)
  }
}
