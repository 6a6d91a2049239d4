internal import Curriculum

extension MarkdownWalk {
  mutating func table(_ node: MarkdownNode, _ container: Container) -> PositionedTable {
    var rows: [PositionedTable.Row] = []
    var child = node.firstChild
    while let row = child {
      rows.append(self.row(row, container))
      let written = cellCount(ofRowAt: readPlace(of: row))
      if rows.count > 1, written > rows[0].cells.count {
        rows[rows.count - 1].hasExtraCells = true
        findings.report(.extraCells, at: rows[rows.count - 1].place)
      } else if rows.count > 1, written < rows[0].cells.count {
        rows[rows.count - 1].hasFewerCells = true
      } else if rows.count > 1, rows[rows.count - 1].isOfDashes {
        findings.report(.secondTableRule, at: rows[rows.count - 1].place)
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
          inlines: prose(of: cell, container, as: .cell).inlines,
          place: isThere ? readText.origin(of: trimmed(readPlace(of: cell))) : rowPlace))
      child = cell.next
    }
    return PositionedTable.Row(cells: cells, place: rowPlace)
  }

  /// The part of a place without the white space at its ends.
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

extension PositionedTable.Row {
  /// Whether it says nothing and looks like the line under a header.
  var isOfDashes: Bool {
    cells.count > 1
      && cells.allSatisfy { cell in
        let words = words(cell.inlines)
        return words.utf8.count > 1 && words.utf8.allSatisfy { "-=:".utf8.contains($0) }
      }
  }
}
