/// Lead-ins behind the mark of an item, of a quote or of code: `1. **What comes first?**`.
extension BodyMending {
  /// Reads such a line as the lead-in that it is if fields or answers follow it. Returns the index of the next line to read.
  mutating func readMarkedLeadIn(at index: Int) -> Int? {
    let line = lines[index]
    guard context.isScenario, let start = textBehindMark(of: line) else { return nil }
    let content = text.trimmingBlanks(start..<line.end)
    let signs = ["?**", ":**"]
    guard content.count > 5, text.holds("**", at: content.lowerBound, before: content.upperBound),
      signs.contains(where: {
        text.holds($0, at: content.upperBound - 3, before: content.upperBound)
      }),
      text.first("**", in: (content.lowerBound + 2)..<(content.upperBound - 2)) == nil,
      index + 1 < lines.count, isFollowedByAnswers(index)
    else { return nil }
    edits.replace(line.range.lowerBound..<start, with: context.above == .blank ? "" : "\n")
    let mark = text.string(text.trimmingBlanks(line.range.lowerBound..<start))
    beginQuestion()
    notes.add(
      .markedLeadIn(mark, text.string(content)), at: place(of: line))
    return index + 1
  }

  /// The offset of the text behind the mark or the four spaces that a line begins with; `nil` if it begins with neither.
  private func textBehindMark(of line: BodyLine) -> Int? {
    let isCode = line.indent >= 4 && context.item == nil && context.above != .prose
    if text.holds("**", at: line.start, before: line.end) { return isCode ? line.start : nil }
    if text.byte(at: line.start) == UInt8(ascii: ">") {
      return text.skippingBlanks(from: line.start + 1, before: line.end)
    }
    guard let mark = mark(of: line), mark.box == nil, !mark.blanks.isEmpty else { return nil }
    return mark.blanks.upperBound
  }

  /// Whether a comment with fields stands right below a line, or choices or a rating table behind an empty line.
  private func isFollowedByAnswers(_ index: Int) -> Bool {
    let next = lines[index + 1]
    if let opening = text.commentOpening(at: next.start, before: next.end) {
      let first = text.skippingBlanks(from: opening.range.upperBound, before: next.end)
      let fields =
        first < next.end
        ? (first, next.end) : nextText(from: index + 2).map { (lines[$0].start, lines[$0].end) }
      return fields.map { fieldName(from: $0.0, before: $0.1) != nil } ?? false
    }
    let answers = answers(below: index)
    return next.isBlank && (answers == .choices || answers == .rating)
  }
}

extension Finding {
  static func markedLeadIn(_ mark: String, _ leadIn: String) -> Finding {
    let what =
      mark.isEmpty ? "a lead-in with four spaces before it" : "a lead-in behind \(quoted(mark))"
    return Finding(
      .readAsMeant, "\(what) is read as a lead-in",
      help: mark.isEmpty
        ? "delete the spaces before it" : "write \(quoted(leadIn)) alone on its line")
  }
}
