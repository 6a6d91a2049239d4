/// Headings, and lines that look like headings.
extension BodyMending {
  /// Reads a heading, mending its mark. False if the line is no heading and looks like none.
  mutating func readHeading(at index: Int) -> Bool {
    let line = lines[index]
    var offset = line.start
    var level = 0
    var isWide = false
    while level < 7 {
      if text.byte(at: offset) == UInt8(ascii: "#"), offset < line.end {
        offset += 1
      } else if text.holds("＃", at: offset, before: line.end) {
        offset += 3
        isWide = true
      } else {
        break
      }
      level += 1
    }
    guard (1...6).contains(level) else { return false }
    let titleStart = text.skippingBlanks(from: offset, before: line.end)
    let title = text.string(titleStart..<line.end)
    let blank = offset..<titleStart
    let isHeading = blank.isEmpty ? titleStart == line.end : !text.hasOddBlank(in: blank)
    // One `#` right before a word is a hashtag.
    if !isHeading, blank.isEmpty, level == 1 || isWide && level < 2 { return false }
    if !isHeading || isWide {
      let mark = String(repeating: "#", count: level)
      edits.replace(line.start..<titleStart, with: mark + " ")
      notes.beginRegion()
      let slip: Finding.HeadingSlip = isWide ? .wideMark : blank.isEmpty ? .noBlank : .oddBlank
      notes.add(.headingMark(mark, slip), at: place(of: line))
    }
    let isInside = line.indent >= 4 || line.hasOddIndent || line.indent > 0 && context.item != nil
    if isInside {
      // Code may hold any line; only headings of the format are certain.
      guard level == 2 || level == 3 else { return false }
      indent(line, to: 0)
      notes.beginRegion()
      notes.add(.indentedHeading, at: place(of: line))
    }
    notes.beginRegion()
    context = Context()
    context.above = .heading
    if level == 2, title.lowercased().contains("scenario") {
      context.isScenario = true
      context.opening = .scenario
    } else if level == 2 {
      context.opening = .scenario
    } else {
      context.isScenario = true
    }
    return true
  }

  /// A line of dashes or equal signs right under text makes a heading of the text, which no author of a course means.
  mutating func mendUnderline(at index: Int) -> Bool {
    let line = lines[index]
    guard line.indent <= 3,
      let mark = [UInt8(ascii: "-"), UInt8(ascii: "=")].first(where: {
        $0 == text.byte(at: line.start)
      })
    else { return false }
    let content = text.trimmingBlanks(line.range)
    guard text.bytes[content].allSatisfy({ $0 == mark }) else { return false }
    if index > 0, context.isScenario,
      ScenarioSection(words: text.string(lines[index - 1].range)) != nil
    {
      // The line above is read as the heading of a section, which is said there.
      edits.replace(line.range, with: "")
      context.above = .blank
      return true
    }
    let isBelowText = context.above == .prose || context.above == .leadIn
    if mark == UInt8(ascii: "="), content.count > 1, !isBelowText {
      // A line of equal signs would be shown, and nobody means that.
      edits.insert("\\", at: line.start, isWritten: false)
      notes.add(.underlinedHeading(text.string(content)), at: place(of: line))
      context.above = .prose
      return true
    }
    guard isBelowText else { return false }
    edits.insert("\n", at: line.range.lowerBound, isWritten: false)
    notes.add(.underlinedHeading(text.string(content)), at: place(of: line))
    context.above = .blank
    return true
  }

  /// Writes a space for blanks beyond ASCII right behind a mark.
  mutating func mendBlank(behind offset: Int, _ mark: String, _ line: BodyLine) {
    let end = text.skippingBlanks(from: offset, before: line.end)
    guard text.hasOddBlank(in: offset..<end) else { return }
    edits.replace(offset..<end, with: " ")
    notes.add(.blankBehindMark(mark), at: place(of: line))
  }

  func place(of line: BodyLine) -> Place { Place(line.start, length: line.end - line.start) }
}
