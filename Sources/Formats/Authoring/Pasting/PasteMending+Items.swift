/// Signs at the beginning of a line: marks of items, boxes, ties, block quotes, rows and rules.
extension PasteMending {
  private struct Mark {
    var isNumber: Bool
    /// The offset behind the mark and its blanks.
    var end: Int
    var escapes: [Int] = []
  }

  /// The mark of an item that a line begins with, with or without a backslash.
  private func mark(of line: BodyLine) -> Mark? {
    var escapes: [Int] = []
    var offset = line.start
    while offset < line.end, offset - line.start < 9, text.bytes[offset].isDigit { offset += 1 }
    let signs: [Character] = offset > line.start ? [".", ")"] : ["-", "*", "+"]
    for sign in signs {
      guard let end = pass(sign, at: offset, before: line.end, &escapes) else { continue }
      let behind = text.skippingBlanks(from: end, before: line.end)
      let next = text.byte(at: behind)
      let mayTouch = next == UInt8(ascii: "[") || next == .backslash
      guard behind > end || mayTouch && signs.count == 3 && sign == "-" else { return nil }
      return Mark(isNumber: signs.count == 2, end: behind, escapes: escapes)
    }
    return nil
  }

  /// Reads the mark of an item, a box and the sign of a tie.
  mutating func readItem(at index: Int, hasBoxes: Bool) {
    let line = lines[index]
    let mark = mark(of: line)
    let start = mark?.end ?? line.start
    let box = hasBoxes ? boxEscapes(at: start, before: line.end) : nil
    if let box, mark == nil {
      taken += box
      return
    }
    guard let mark else { return }
    if !mark.escapes.isEmpty {
      let strike = run(of: UInt8(ascii: "~"), at: start, before: line.end)
      let isItem = box != nil || strike.count == 2 || hasNeighbour(index, mark)
      guard isItem else { return }
    }
    taken += mark.escapes + (box ?? [])
    var tie: [Int] = []
    if mark.isNumber, pass("=", at: start, before: line.end, &tie) != nil { taken += tie }
  }

  /// The backslashes of a box; `nil` if there is no box.
  private func boxEscapes(at start: Int, before end: Int) -> [Int]? {
    var escapes: [Int] = []
    guard let open = pass("[", at: start, before: end, &escapes) else { return nil }
    var offset = text.skippingBlanks(from: open, before: end)
    if offset < end, text.bytes[offset] | 0x20 == UInt8(ascii: "x") { offset += 1 }
    offset = text.skippingBlanks(from: offset, before: end)
    guard let close = pass("]", at: offset, before: end, &escapes) else { return nil }
    let next = text.byte(at: close)
    return close == end || next == .space || next == .tab || next >= 0x80 || next.isLetter
      ? escapes : nil
  }

  /// Whether another item stands above or below, with nothing but feedback and text further in between.
  private func hasNeighbour(_ index: Int, _ mark: Mark) -> Bool {
    for step in [-1, 1] {
      var next = index + step
      while lines.indices.contains(next), abs(next - index) <= 12 {
        let line = lines[next]
        let isBetween = line.isBlank || isQuoted(line) || line.indent > lines[index].indent
        if !isBetween {
          if let other = self.mark(of: line), other.isNumber == mark.isNumber { return true }
          break
        }
        next += step
      }
    }
    return false
  }

  private func isQuoted(_ line: BodyLine) -> Bool {
    var escapes: [Int] = []
    return pass(">", at: line.start, before: line.end, &escapes) != nil
  }

  /// Reads the mark of a block quote. One before a number may say that something is greater.
  mutating func readQuoteMark(at index: Int) {
    let line = lines[index]
    var escapes: [Int] = []
    guard let end = pass(">", at: line.start, before: line.end, &escapes), !escapes.isEmpty,
      end == line.end || text.blankLength(at: end, before: line.end) > 0
    else { return }
    let next = text.byte(at: text.skippingBlanks(from: end, before: line.end))
    let isBelowText = index > 0 && !lines[index - 1].isBlank
    if !next.isDigit || isBelowText { taken += escapes }
  }

  /// Reads a line of dashes alone.
  mutating func readRule(_ line: BodyLine) -> Bool {
    let run = run(of: UInt8(ascii: "-"), at: line.start, before: line.end)
    guard run.count >= 3, text.skippingBlanks(from: run.end, before: line.end) == line.end else {
      return false
    }
    taken += run.escapes
    return true
  }

  /// Reads a row of a table, or the line under its header, whose bars have backslashes.
  mutating func readRow(at index: Int) -> Bool {
    let line = lines[index]
    var first: [Int] = []
    guard pass("|", at: line.start, before: line.end, &first) != nil else { return false }
    let bars = line.range.filter { text.bytes[$0] == UInt8(ascii: "|") }
    guard bars.count > 1 else { return false }
    let content = text.trimmingBlanks(line.range)
    let signs = Array("|\\-: ".utf8)
    let isRule = text.bytes[content].allSatisfy(signs.contains) && text.bytes[content].contains(45)
    if isRule {
      taken += content.filter { text.bytes[$0] == .backslash }
      return true
    }
    let isPasted = !first.isEmpty || bars.dropFirst().allSatisfy { isEscaped($0) }
    if isPasted {
      taken += bars.filter { isEscaped($0) }.map { $0 - 1 }
    } else if let last = bars.last, last + 1 == content.upperBound, isEscaped(last) {
      taken.append(last - 1)
    }
    readPairs(in: line, at: nil)
    readBrackets(in: line)
    return true
  }

  func isEscaped(_ offset: Int) -> Bool { text.byte(at: offset - 1) == .backslash }
}
