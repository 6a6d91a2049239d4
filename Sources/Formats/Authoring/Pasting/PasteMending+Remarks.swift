/// Comments between `%%`, as Obsidian writes them.
extension PasteMending {
  /// Reads the comments of a line. Returns the index of the line behind one that begins the line, if nothing else stands there.
  mutating func readRemark(at index: Int) -> Int? {
    let line = lines[index]
    let end = text.trimmingBlanks(line.range).upperBound
    guard text.holds("%%", at: line.start, before: end) else {
      readRemarks(in: line)
      return nil
    }
    var next = index
    var from = line.start + 2
    while next < lines.count, next == index || !isHeading(lines[next]) {
      let last = lines[next].end
      if let close = text.first("%%", in: min(from, last)..<last) {
        mend(line.start, close)
        guard text.skippingBlanks(from: close + 2, before: last) == last else { return nil }
        return next + 1
      }
      next += 1
      if next < lines.count { from = lines[next].range.lowerBound }
    }
    return nil
  }

  /// Reads the comments that begin and end within a line.
  private mutating func readRemarks(in line: BodyLine) {
    var open: Int?
    var offset = line.start
    while offset < line.end {
      if open == nil, let end = codeEnd(at: offset, before: line.end) {
        offset = end
      } else if text.holds("%%", at: offset, before: line.end) {
        if let start = open { mend(start, offset) }
        open = open == nil ? offset : nil
        offset += 2
      } else {
        offset += 1
      }
    }
  }

  private func isHeading(_ line: BodyLine) -> Bool {
    run(of: UInt8(ascii: "#"), at: line.start, before: line.end).count > 1
  }

  private mutating func mend(_ open: Int, _ close: Int) {
    edits.replace(open..<(open + 2), with: "<!--")
    edits.replace(close..<(close + 2), with: "-->")
    notes.add(.commentMarks("%%", "%%"), at: Place(open, length: 2))
  }
}
