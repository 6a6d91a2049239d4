/// Lines below an answer, or behind its text, that give the reason for it without the sign of feedback.
extension BodyMending {
  /// Reads a line below an answer that begins with `**Why:**` or the like as feedback, and reports one that ends with a source.
  /// Returns whether it was one of these.
  mutating func readReason(at index: Int) -> Bool {
    let line = lines[index]
    guard let item = context.item, takesFeedback(item), mayGoOn(with: index, item) else {
      return false
    }
    let content = text.trimmingBlanks(line.range)
    let words = text.string(content)
    let opening = String(repeating: " ", count: item.content) + "> "
    if let (label, reason) = ReasonWords.behindLabel(words) {
      edits.replace(line.range.lowerBound..<content.upperBound, with: opening + reason)
      notes.add(.labelledReason(label, opening + reason), at: place(of: line))
    } else if ReasonWords.source(of: words) != nil, beginsSentence(words, index) {
      edits.replace(line.range.lowerBound..<line.start, with: opening, isWritten: false)
      notes.add(.unmarkedReason, at: place(of: line))
    } else {
      return false
    }
    context.above = .quote
    return true
  }

  /// Reports the line of an answer whose text goes on with the reason.
  mutating func reportReasonBehindText(at index: Int) {
    let line = lines[index]
    guard context.isAfterLeadIn, let item = context.item, takesFeedback(item),
      let mark = mark(of: line)
    else { return }
    let start = mark.box?.range.upperBound ?? mark.blanks.upperBound
    let words = text.trimmingBlanks(min(start, line.end)..<line.end)
    guard ReasonWords.areInside(text.string(words)) else { return }
    notes.add(.unmarkedReason, at: place(of: line))
  }

  /// Whether a line may be a part of the answer above it.
  private func mayGoOn(with index: Int, _ item: Context.Item) -> Bool {
    let line = lines[index]
    let first = text.byte(at: line.start)
    guard first != UInt8(ascii: ">"), first != UInt8(ascii: "|"), mark(of: line) == nil else {
      return false
    }
    switch context.above {
    case .item: return true
    case .prose: return line.indent >= item.content
    case .blank:
      return line.indent >= item.content && line.indent < item.content + 4
        && !hasFeedback(above: index)
    default: return false
    }
  }

  /// Whether feedback ends above the blank lines before a line.
  private func hasFeedback(above index: Int) -> Bool {
    lines[..<index].last { !$0.isBlank }.map { text.byte(at: $0.start) == UInt8(ascii: ">") }
      ?? false
  }

  /// Whether a sentence begins with a line, so that it is not the rest of a longer one.
  private func beginsSentence(_ words: String, _ index: Int) -> Bool {
    guard let above = lines[..<index].last(where: { !$0.isBlank }) else { return false }
    let before = text.string(text.trimmingBlanks(above.range))
    guard let first = words.first, first.isLetter || "\"“*_".contains(first) else { return false }
    let isEnded = before.last.map { ".?!)”\"".contains($0) } ?? false
    return words.first?.isLowercase == true
      ? isEnded && before.last != ")"
      : isEnded
        || context.above == .blank
  }
}

/// Wording: reasons in the text of an answer.
extension Finding {
  static func labelledReason(_ label: String, _ line: String) -> Finding {
    Finding(
      .readAsMeant, "\(quoted(label)) is read as the sign of feedback, which is `>`",
      help: "write \(quoted(line))")
  }

  static let unmarkedReason = Finding(
    .unreadMark,
    "this ends as a reason does, and learners would read it before they answer",
    help: "begin the reason on a line of its own, with spaces and `> `")

  static let reasonParagraph = Finding(
    .unreadMark, "this is a part of the answer, which has no feedback, though the others have",
    help: "if it is the feedback, begin its lines with `> `, behind the same spaces")
}
