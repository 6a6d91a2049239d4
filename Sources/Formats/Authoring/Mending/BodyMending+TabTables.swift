/// Tables whose cells are divided by tabs, as a spreadsheet or a word processor copies them.
extension BodyMending {
  /// Reads the lines of such a table. Returns the index of the line behind it; `nil` if none begins here.
  mutating func readTabTable(at index: Int) -> Int? {
    let header = cells(at: index)
    guard header.count > 1 else { return nil }
    let rates = header.map { $0.lowercased() } == ["response", "rating", "why"]
    guard context.isAfterLeadIn && rates || isTable(at: index, width: header.count) else {
      return nil
    }
    let rule = "|" + String(repeating: "---|", count: header.count)
    notes.add(.tabbedTable(rule), at: place(of: lines[index]))
    if context.above != .blank { edits.insert("\n", at: lines[index].range.lowerBound) }
    var next = index
    while next < lines.count, !lines[next].isBlank {
      let cells = cells(at: next)
      guard cells.count > 1 else { break }
      let row = "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
      edits.replace(lines[next].range, with: next == index ? row + "\n" + rule : row)
      next += 1
    }
    if next < lines.count, !lines[next].isBlank {
      edits.insert("\n", at: lines[next].range.lowerBound)
    }
    context.item = nil
    context.above = .table
    return next
  }

  /// Whether two or more lines of as many cells begin a table outside of lists. Lines that begin with a name and a colon are what
  /// people said.
  private func isTable(at index: Int, width: Int) -> Bool {
    guard context.item == nil, lines[index].indent <= 3 else { return false }
    var next = index
    while next < lines.count, !lines[next].isBlank {
      let cells = cells(at: next)
      guard cells.count == width, cells.first?.hasSuffix(":") == false,
        text.byte(at: lines[next].start) != UInt8(ascii: ">"), mark(of: lines[next]) == nil
      else { break }
      next += 1
    }
    return next - index > 1
  }

  /// What stands between the tabs of a line; empty if it holds none.
  private func cells(at index: Int) -> [String] {
    let line = lines[index]
    guard text.bytes[line.start..<line.end].contains(.tab) else { return [] }
    return text.string(line.start..<line.end)
      .split(separator: "\t", omittingEmptySubsequences: false)
      .map { $0.split(separator: " ").joined(separator: " ") }
  }
}
