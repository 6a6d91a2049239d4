/// Feedback: block quotes that belong to an item.
extension BodyMending {
  /// Reads a line of a block quote. Feedback right below its choice is put where the choice's text begins.
  mutating func readQuote(at index: Int) -> Int? {
    let line = lines[index]
    let isQuote = text.byte(at: line.start) == UInt8(ascii: ">")
    let item = context.item.flatMap { takesFeedback($0) ? $0 : nil }
    guard isQuote || item != nil && context.above != .blank else { return nil }
    if isQuote { mendBlank(behind: line.start + 1, ">", line) }
    if isQuote { mendLabel(in: line) }
    if isQuote, isExplanation(line) {
      if context.above != .blank {
        edits.insert("\n", at: line.range.lowerBound, isWritten: false)
      }
      if line.indent > 0, line.indent > 3 || context.item != nil || line.hasOddIndent {
        indent(line, to: 0)
        notes.add(.indentedExplanation, at: place(of: line))
      }
      context.item = nil
      context.above = .quote
      return index + 1
    }
    if !isQuote {
      guard let sign = text.firstHeld(of: LookAlike.quoteMarks, at: line.start, before: line.end)
      else { return nil }
      edits.replace(line.start..<(line.start + sign.utf8.count), with: ">")
      notes.add(.quoteMark(sign), at: Place(line.start, length: sign.utf8.count))
    }
    guard let item else {
      if isQuote, context.above == .quote, line.indent >= 4 || line.hasOddIndent {
        // The parser would read the sign as a part of the text above.
        indent(line, to: 0)
        notes.add(.quoteIndent, at: place(of: line))
      } else if isQuote, line.hasOddIndent {
        indent(line, to: 0)
        notes.add(.blankBeforeMark(">"), at: place(of: line))
      }
      if context.above == .blank, line.indent < context.item?.content ?? 0 { context.item = nil }
      if isQuote, context.above == .blank { joinPost(at: index) }
      context.above = .quote
      return index + 1
    }
    let belongs = (item.content..<(item.content + 4)).contains(line.indent) && !line.hasOddIndent
    if !belongs, context.above != .blank || line.indent >= item.content || isBetweenItems(index) {
      if line.hasOddIndent || line.indent < item.content || line.indent >= item.content + 4 {
        notes.add(.feedbackIndent(item.content), at: place(of: line))
      }
      indent(line, to: item.content)
    } else if !belongs {
      context.item = nil
    }
    context.above = .quote
    return index + 1
  }

  /// Joins a block quote to the post that ends above an empty line.
  private mutating func joinPost(at index: Int) {
    guard context.isAfterLeadIn, !context.isAfterWriting, context.item == nil,
      lines[index].indent <= 3
    else { return }
    var last = index - 1
    while last >= 0, lines[last].isBlank { last -= 1 }
    guard last >= 0, isQuoteLine(lines[last]) else { return }
    var first = last
    while first > 0, isQuoteLine(lines[first - 1]) { first -= 1 }
    let isPost = (first...last).contains { text.first("~~", in: lines[$0].range) != nil }
    guard isPost, !isExplanation(lines[first]) else { return }
    edits.replace(lines[last].end..<lines[index].range.lowerBound, with: "\n>\n")
    notes.add(.emptyLineInPost, at: Place(lines[last + 1].range.lowerBound))
  }

  private func isQuoteLine(_ line: BodyLine) -> Bool {
    line.indent <= 3 && text.byte(at: line.start) == UInt8(ascii: ">")
  }

  /// Whether a line of a block quote begins what explains the whole question.
  private func isExplanation(_ line: BodyLine) -> Bool {
    let start = text.skippingBlanks(from: line.start + 1, before: line.end)
    return text.holds("**Explanation", at: start, before: line.end)
  }

  func takesFeedback(_ item: Context.Item) -> Bool {
    item.hasBox || context.isAfterLeadIn && item.isNumbered || context.isAfterWriting
  }

  /// Whether another choice follows the block quote that begins at a line.
  private func isBetweenItems(_ index: Int) -> Bool {
    var next = index
    while next < lines.count, !lines[next].isBlank,
      text.byte(at: lines[next].start) == UInt8(ascii: ">")
    {
      next += 1
    }
    guard let following = nextText(from: next), let mark = mark(of: lines[following]) else {
      return false
    }
    if mark.box != nil { return true }
    if case .number = mark.kind { return context.item?.isNumbered == true }
    if case .bullet = mark.kind { return context.isAfterWriting }
    return false
  }
}
