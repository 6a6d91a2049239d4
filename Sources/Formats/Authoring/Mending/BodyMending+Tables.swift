/// Tables, and rows that would be no table.
extension BodyMending {
  /// Reads a line that begins with a bar, mending what keeps the rows around it from being one table.
  mutating func readTable(at index: Int) -> Int? {
    let line = lines[index]
    if let next = readOpenTable(at: index) { return next }
    let first = text.byte(at: line.start)
    guard first == UInt8(ascii: "|") || first >= 0x80 else { return nil }
    if let bar = text.firstHeld(of: LookAlike.bars, at: line.start, before: line.end) {
      for offset in line.range where text.holds(bar, at: offset, before: line.end) {
        edits.replace(offset..<(offset + bar.utf8.count), with: "|")
      }
      notes.add(.tableBar(bar), at: place(of: line))
      context.above = .table
      return index + 1
    }
    if line.indent >= 4, context.above == .table, isRow(line, isAnyIndent: true) {
      indent(line, to: 0)
      notes.add(.indentedRow, at: place(of: line))
      return index + 1
    }
    guard isRow(line) else { return nil }
    mendBlank(behind: line.start + 1, "|", line)
    defer { context.above = .table }
    if context.above == .table {
      mendRule(at: index)
      return index + 1
    }
    tableStart = index
    if index + 1 < lines.count, isRule(lines[index + 1]) { divideTable(at: index) }
    if let above = lastText(before: index), context.above == .blank, isRow(lines[above]),
      index + 1 >= lines.count || !isRule(lines[index + 1])
    {
      edits.replace(lines[above + 1].range.lowerBound..<line.range.lowerBound, with: "")
      notes.add(.splitTable, at: place(of: line))
      return index + 1
    }
    if index + 1 < lines.count, isRow(lines[index + 1]), !isRule(lines[index + 1]) {
      edits.insert("\n" + rule(under: line), at: line.end)
      notes.add(.missingTableRule(rule(under: line)), at: place(of: line))
    }
    return index + 1
  }

  /// Passes over a table whose header, or the line under it, lacks a bar at an end. Markdown reads it as it is.
  private mutating func readOpenTable(at index: Int) -> Int? {
    guard index + 1 < lines.count, context.above != .table else { return nil }
    let (header, under) = (lines[index], lines[index + 1])
    guard header.indent <= 3, under.indent <= 3, !isRow(header) || !isRow(under),
      text.bytes[header.start..<header.end].contains(UInt8(ascii: "|")),
      text.bytes[under.start..<under.end].contains(UInt8(ascii: "|")), isRule(under),
      text.bytes[under.start..<under.end].allSatisfy({ $0 < 0x80 }),
      innerCellCount(header) == innerCellCount(under)
    else { return nil }
    var next = index + 2
    while next < lines.count, !lines[next].isBlank,
      text.bytes[lines[next].start..<lines[next].end].contains(UInt8(ascii: "|"))
    {
      next += 1
    }
    divideTable(at: index)
    context.above = .table
    return next
  }

  /// Puts an empty line above a table that stands right below a list or a block quote, which would take it in.
  private mutating func divideTable(at index: Int) {
    let line = lines[index]
    let isOutside = context.above == .quote || line.indent < context.item?.content ?? 0
    guard context.above == .quote || context.above == .item, isOutside else { return }
    edits.insert("\n", at: line.range.lowerBound)
    notes.add(.tableBelowText, at: place(of: line))
    context.item = nil
  }

  /// How many cells a row has, with or without bars at its ends.
  private func innerCellCount(_ line: BodyLine) -> Int {
    let content = text.trimmingBlanks(line.range)
    let bars = cellCount(line) + 1
    let hasFirst = text.byte(at: content.lowerBound) == UInt8(ascii: "|")
    let hasLast = text.byte(at: content.upperBound - 1) == UInt8(ascii: "|")
    return bars + 1 - (hasFirst ? 1 : 0) - (hasLast ? 1 : 0)
  }

  /// Whether a line begins and ends with a bar.
  private func isRow(_ line: BodyLine, isAnyIndent: Bool = false) -> Bool {
    let content = text.trimmingBlanks(line.range)
    return content.count > 1 && text.bytes[content.lowerBound] == UInt8(ascii: "|")
      && text.bytes[content.upperBound - 1] == UInt8(ascii: "|")
      && (isAnyIndent || line.indent <= 3)
  }

  /// Whether a line holds nothing but bars, colons, blanks and dashes of any kind.
  private func isRule(_ line: BodyLine) -> Bool {
    var offset = line.start
    var hasDash = false
    while offset < line.end {
      if let dash = text.firstHeld(of: ["-"] + LookAlike.dashes, at: offset, before: line.end) {
        hasDash = true
        offset += dash.utf8.count
      } else if text.bytes[offset] == UInt8(ascii: "|") || text.bytes[offset] == UInt8(ascii: ":") {
        offset += 1
      } else {
        let blank = text.blankLength(at: offset, before: line.end)
        guard blank > 0 else { return false }
        offset += blank
      }
    }
    return hasDash
  }

  /// Writes the rule under a header with the dashes and blanks that Markdown knows.
  private mutating func mendRule(at index: Int) {
    let line = lines[index]
    guard isRule(line) else { return }
    if tableStart == index - 1, cellCount(line) != cellCount(lines[index - 1]) {
      edits.replace(line.start..<line.end, with: rule(under: lines[index - 1]))
      notes.add(.tableRuleWidth(rule(under: lines[index - 1])), at: place(of: line))
      return
    }
    guard text.bytes[line.start..<line.end].contains(where: { $0 >= 0x80 }) else { return }
    var rule = ""
    var offset = line.start
    while offset < line.end {
      if let dash = text.firstHeld(of: LookAlike.dashes, at: offset, before: line.end) {
        rule += "---"
        offset += dash.utf8.count
      } else {
        let blank = text.blankLength(at: offset, before: line.end)
        rule += blank > 0 ? " " : String(UnicodeScalar(text.bytes[offset]))
        offset += max(1, blank)
      }
    }
    edits.replace(line.start..<line.end, with: rule)
    notes.add(.tableRule(rule), at: place(of: line))
  }

  /// How many cells a row has, if no bar in it belongs to the text.
  private func cellCount(_ line: BodyLine) -> Int {
    var count = 0
    for offset in line.start..<line.end where text.bytes[offset] == UInt8(ascii: "|") {
      if offset == line.start || text.bytes[offset - 1] != UInt8(ascii: "\\") { count += 1 }
    }
    return count - 1
  }

  private func rule(under header: BodyLine) -> String {
    "|" + String(repeating: "---|", count: min(max(1, cellCount(header)), 100))
  }

  private func lastText(before index: Int) -> Int? {
    var index = index - 1
    while index >= 0, lines[index].isBlank { index -= 1 }
    return index >= 0 ? index : nil
  }

  /// Whether a line is the header of a table that rates responses.
  func isRatingHeader(_ line: BodyLine) -> Bool {
    guard isRow(line) else { return false }
    let cells = text.string(text.trimmingBlanks(line.range)).split(separator: "|").map {
      $0.filter { !$0.isWhitespace }.lowercased()
    }
    return cells == ["response", "rating", "why"]
  }
}
