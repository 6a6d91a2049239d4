/// Signs within a line: strong and struck words, links and the names of notes.
extension PasteMending {
  /// Reads the signs that stand in pairs around words. The other half may stand on a line below, in the same paragraph; `index`
  /// is `nil` if it may not.
  mutating func readPairs(in line: BodyLine, at index: Int?) {
    var escapes: [UInt8: [Int]] = [:]
    var counts: [UInt8: Int] = [:]
    var singles: [UInt8: [Run]] = [:]
    var offset = line.start
    while offset < line.end {
      if let end = codeEnd(at: offset, before: line.end) {
        offset = end
        continue
      }
      let sign = text.bytes[offset] == .backslash ? text.byte(at: offset + 1) : text.bytes[offset]
      let run = "*_~".utf8.contains(sign) ? run(of: sign, at: offset, before: line.end) : nil
      if let run, run.count == 2 || run.count == 3 && sign == UInt8(ascii: "*") {
        counts[sign, default: 0] += 1
        escapes[sign, default: []] += run.escapes
      }
      if let run, run.count == 1, touchesWord(offset..<run.end, in: line) {
        singles[sign, default: []].append(run)
      }
      // A backslash belongs to the sign behind it.
      let step = text.bytes[offset] == .backslash ? 2 : 1
      offset = max(offset + step, run?.end ?? 0)
    }
    let emphasis = singles.values.filter { $0.count.isMultiple(of: 2) }
      .flatMap { $0.flatMap(\.escapes) }
    if !emphasis.isEmpty { emphasised.append((line, emphasis)) }
    for (sign, count) in counts.sorted(by: { $0.key < $1.key }) {
      let found = escapes[sign] ?? []
      if count.isMultiple(of: 2) {
        taken += found
        continue
      }
      guard let index else { continue }
      if let half = halves.removeValue(forKey: sign) {
        taken += found
        leaveOut(half.escapes, of: lines[half.line])
      } else {
        halves[sign] = (index, found)
      }
    }
  }

  /// Whether a sign stands between a word and a blank or the like.
  private func touchesWord(_ sign: Range<Int>, in line: BodyLine) -> Bool {
    let before = sign.lowerBound > line.start ? text.bytes[sign.lowerBound - 1] : .space
    let behind = sign.upperBound < line.end ? text.bytes[sign.upperBound] : .space
    let isWord = { (byte: UInt8) in byte.isLetter || byte.isDigit || byte >= 0x80 }
    return isWord(before) != isWord(behind) && !(before.isSpace && behind.isSpace)
  }

  /// Leaves out the backslashes around emphasised words if others show that the text was exported: alone, they may be there to
  /// show the signs.
  mutating func finishEmphasis() {
    guard !edits.isEmpty else { return }
    for (line, escapes) in emphasised { leaveOut(escapes, of: line) }
  }

  /// The offset behind code that begins at an offset and ends on the line.
  func codeEnd(at start: Int, before end: Int) -> Int? {
    guard text.bytes[start] == UInt8(ascii: "`") else { return nil }
    var offset = start
    while offset < end, text.bytes[offset] == UInt8(ascii: "`") { offset += 1 }
    let mark = String(repeating: "`", count: offset - start)
    guard let close = text.first(mark, in: offset..<end) else { return nil }
    return close + mark.utf8.count
  }

  /// Reads the brackets of links and of notes.
  mutating func readBrackets(in line: BodyLine) {
    /// The offsets of brackets that are open, with that of the backslash before each.
    var open: [(end: Int, escapes: [Int])] = []
    var offset = line.start
    while offset < line.end {
      if let end = codeEnd(at: offset, before: line.end) {
        offset = end
        continue
      }
      var escapes: [Int] = []
      if let end = pass("[", at: offset, before: line.end, &escapes) {
        if let end = readNote(from: end, before: line.end, escapes) {
          offset = end
          continue
        }
        if open.count < 20 { open.append((end, escapes)) }
        offset = end
      } else if let end = pass("]", at: offset, before: line.end, &escapes) {
        let opening = open.popLast()
        let linkEnd = opening.flatMap {
          readAddress(from: end, before: line.end, $0.escapes + escapes)
        }
        offset = linkEnd ?? end
      } else {
        offset += text.bytes[offset] == .backslash ? 2 : 1
      }
    }
  }

  /// Reads `^name]` behind the bracket of a note. Returns the offset behind it.
  private mutating func readNote(from start: Int, before end: Int, _ before: [Int]) -> Int? {
    var escapes = before
    guard var offset = pass("^", at: start, before: end, &escapes) else { return nil }
    let name = offset
    while offset < end, text.bytes[offset].isFieldNameByte { offset += 1 }
    guard offset > name, let close = pass("]", at: offset, before: end, &escapes) else {
      return nil
    }
    taken += escapes
    return close
  }

  /// Reads `(address)` behind the words of a link. Returns the offset behind it.
  ///
  /// Google Docs makes a link of an address that an author typed, and writes `([address](address))`.
  private mutating func readAddress(from start: Int, before end: Int, _ before: [Int]) -> Int? {
    var escapes = before
    guard var offset = pass("(", at: start, before: end, &escapes) else { return nil }
    if !escapes.isEmpty, text.byte(at: offset) == UInt8(ascii: "["),
      let middle = text.first("](", in: offset..<end),
      let close = text.first(")", in: (middle + 2)..<end),
      pass(")", at: close + 1, before: end, &escapes) != nil
    {
      edits.replace(offset..<(middle + 2), with: "")
      edits.replace(close..<(close + 1), with: "")
      taken += escapes
      return close + 2
    }
    let address = offset
    let isOpenEscaped = escapes.count > before.count
    // An address may hold brackets with backslashes, so one of those ends it only if nothing else does.
    var escapedEnd: Int?
    while offset < end, !text.bytes[offset].isSpace {
      if text.bytes[offset] == UInt8(ascii: ")") { break }
      if text.holds("\\)", at: offset, before: end) {
        escapedEnd = escapedEnd ?? offset
        if isOpenEscaped { break }
      }
      offset += text.bytes[offset] == .backslash ? 2 : 1
    }
    let isPlain = offset < end && text.bytes[offset] == UInt8(ascii: ")")
    guard let close = isPlain ? offset : escapedEnd, close > address else { return nil }
    if !isPlain { escapes.append(close) }
    taken += escapes
    return close + (isPlain ? 1 : 2)
  }
}
