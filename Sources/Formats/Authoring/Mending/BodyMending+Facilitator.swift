/// Lines that were meant to begin the notes for the person who leads the talk.
extension BodyMending {
  /// Reports a line that names the facilitator without being the heading of the section: learners would read what follows. If no
  /// question stands below, the line is read as that heading. Returns whether it was.
  mutating func reportFacilitator(at index: Int) -> Bool {
    let line = lines[index]
    guard line.indent <= 3, let name = facilitatorName(at: index), !isSectionName(line) else {
      return false
    }
    notes.add(.facilitatorLine, at: place(of: line))
    guard context.item == nil || line.indent == 0, !asksBelow(index), !hasSectionBelow(index)
    else { return false }
    edits.replace(
      line.range.lowerBound..<name.upperBound, with: "\n### Facilitator\n\n", isWritten: false)
    notes.beginRegion()
    context = Context()
    context.isScenario = true
    context.above = .heading
    return true
  }

  /// The words for the facilitator that a line begins with, behind marks of any kind; `nil` if it begins with others.
  private func facilitatorName(at index: Int) -> Range<Int>? {
    let line = lines[index]
    if let name = facilitatorInBox(at: index) { return name }
    let marks = Array("#>*_-+([!0123456789.) \t".utf8)
    let start = (line.start..<line.end).first { !marks.contains(text.bytes[$0]) } ?? line.end
    guard line.end - start >= 5, start - line.start <= 12 else { return nil }
    let words = text.string(start..<min(line.end, start + 90))
    guard let name = FacilitatorName(words) else { return nil }
    let mark = text.string(line.start..<start)
    let isItem =
      [">", "-", "+"].contains { mark.hasPrefix($0) } || mark.hasPrefix("* ")
      || mark.first?.isNumber == true
    let isStrong = mark.contains("#") || mark.contains("**") || mark.contains("__")
    let behind = words.utf8.count - name.length < 3 ? "" : words.dropFirst(name.count)
    if !name.saysNotes {
      // `- Facilitator: Ann` says who leads, and so does such a line in the middle of a paragraph.
      if isItem, !mark.hasPrefix(">>"), !mark.contains("["), !isStrong { return nil }
      if context.above == .prose, !isStrong, !behind.isEmpty { return nil }
      let isSaid = !behind.isEmpty && !asksSomebody(to: behind, at: index)
      if !name.isCertain, isStrong ? !behind.isEmpty : behind.isEmpty || isSaid { return nil }
    }
    return start..<(start + min(name.length, line.end - start))
  }

  /// Whether a line is read as the section's heading, whatever its marks.
  private func isSectionName(_ line: BodyLine) -> Bool {
    let first = text.byte(at: line.start)
    let isContainer = ">-+".utf8.contains(first) || first.isDigit || isBullet(line)
    return !isContainer && ScenarioSection(words: text.string(line.start..<line.end)) != nil
  }

  private func isBullet(_ line: BodyLine) -> Bool {
    text.byte(at: line.start) == UInt8(ascii: "*") && text.byte(at: line.start + 1).isSpace
  }

  /// Whether the section for the facilitator stands below a line on the same page.
  private func hasSectionBelow(_ index: Int) -> Bool {
    for line in lines[(index + 1)...] {
      if text.holds("## ", at: line.start, before: line.end) { return false }
      if text.holds("### Facilitator", at: line.start, before: line.end) { return true }
    }
    return false
  }

  /// Whether a question stands below a line on the same page.
  private func asksBelow(_ index: Int) -> Bool {
    for line in lines[(index + 1)...] {
      if text.holds("## ", at: line.start, before: line.end) { return false }
      let content = text.trimmingBlanks(line.range)
      if content.count > 4, text.holds("**", at: content.lowerBound, before: content.upperBound),
        text.holds("**", at: content.upperBound - 2, before: content.upperBound)
      {
        return true
      }
    }
    return false
  }
}
