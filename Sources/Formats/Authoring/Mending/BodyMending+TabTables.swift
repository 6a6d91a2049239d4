/// Tables whose cells are divided by tabs, as a spreadsheet or a word processor copies them.
extension BodyMending {
  /// Reads the lines of such a table that rates responses. Returns the index of the line behind it; `nil` if none begins here.
  mutating func readTabTable(at index: Int) -> Int? {
    guard context.isAfterLeadIn,
      cells(at: index).map({ $0.lowercased() }) == ["response", "rating", "why"]
    else { return nil }
    notes.add(.tabbedTable, at: place(of: lines[index]))
    var next = index
    while next < lines.count, !lines[next].isBlank {
      let cells = cells(at: next)
      guard cells.count > 1 else { break }
      let row = "| " + cells.joined(separator: " | ") + " |"
      edits.replace(lines[next].range, with: next == index ? row + "\n|---|---|---|" : row)
      next += 1
    }
    context.item = nil
    context.above = .table
    return next
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
