/// Lines among answers that begin none of them.
extension BodyMending {
  /// Reports a line among choices, entries or the items of a checklist that begins none of them and goes on with no sentence.
  ///
  /// Markdown would add it to the answer above, so that an answer is lost. It is read as an answer of its own, so that nothing else
  /// is found because of it. Returns whether it is such a line.
  mutating func reportUnmarkedAnswer(at index: Int) -> Bool {
    let line = lines[index]
    guard let item = context.item, takesFeedback(item), index > 0, !lines[index - 1].isBlank else {
      return false
    }
    let isSwallowed =
      context.above == .quote || context.above == .item && line.indent < item.content
    guard isSwallowed, !goesOnWithSentence(index) else { return false }
    let mark = item.isNumbered ? "1" + String(UnicodeScalar(item.mark)) : "-"
    let box = item.hasBox ? isMeantAsRight(line) ? " [x]" : " [ ]" : ""
    edits.replace(
      line.range.lowerBound..<line.start,
      with: String(repeating: " ", count: item.indent) + mark + box + " ", isWritten: false)
    let kind: Finding.Answer =
      item.hasBox ? .choice : item.isNumbered ? .entry : .listItem
    notes.add(.unmarkedAnswer(kind), at: place(of: line))
    context.above = .item
    _ = context.entries?.take(nil)
    return true
  }

  /// Reports the first answer of a question without its mark, or a later one behind an empty line: feedback or a choice stands right
  /// below it. Returns whether it is such a line.
  mutating func reportFirstAnswer(at index: Int) -> Bool {
    let line = lines[index]
    guard context.isScenario, context.isAfterLeadIn, index + 1 < lines.count,
      [.blank, .leadIn, .comment, .prose].contains(context.above),
      context.item.map({ takesFeedback($0) }) ?? true, let kind = answer(beginningAt: index)
    else { return false }
    let mark =
      switch kind {
      case .choice: isMeantAsRight(line) ? "- [x] " : "- [ ] "
      case .entry: "\(context.entries?.next ?? 1). "
      case .listItem: "- "
      }
    let column = context.item?.indent ?? min(line.indent, 3)
    edits.replace(
      line.range.lowerBound..<line.start, with: String(repeating: " ", count: column) + mark,
      isWritten: false)
    notes.add(.unmarkedAnswer(kind), at: place(of: line))
    context.above = .item
    if kind == .entry, context.entries == nil {
      context.entries = EntryNumbers(1)
    } else {
      _ = context.entries?.take(nil)
    }
    context.item =
      context.item
      ?? Context.Item(
        written: "", indent: column, content: column + (kind == .entry ? 3 : 2),
        mark: UInt8(ascii: kind == .entry ? "." : "-"), isNumbered: kind == .entry,
        hasBox: kind == .choice)
    return true
  }

  /// What kind of answer a line is that has feedback or a choice right below it; `nil` if it is none.
  private func answer(beginningAt index: Int) -> Finding.Answer? {
    let next = lines[index + 1]
    guard !next.isBlank else { return nil }
    let isQuote = text.byte(at: next.start) == UInt8(ascii: ">")
    if isQuote, (2...5).contains(next.indent), lines[index].indent < 2 {
      if let item = context.item {
        return item.hasBox ? .choice : item.isNumbered ? .entry : .listItem
      }
      return answerBelowFeedback(from: index + 1)
    }
    guard context.item == nil, context.above != .prose, mark(of: next)?.box != nil else {
      return nil
    }
    let words = text.trimmingBlanks(lines[index].range)
    return words.last.map { text.bytes[$0] == UInt8(ascii: ":") } ?? true ? nil : .choice
  }

  /// The kind of the answer that follows feedback.
  private func answerBelowFeedback(from index: Int) -> Finding.Answer? {
    var below = index
    while below < lines.count,
      lines[below].isBlank || text.byte(at: lines[below].start) == UInt8(ascii: ">")
    {
      below += 1
    }
    guard below < lines.count, let mark = mark(of: lines[below]) else { return nil }
    if mark.box != nil { return .choice }
    if case .number = mark.kind { return .entry }
    return context.isAfterWriting ? .listItem : nil
  }

  /// Whether a line can only be the rest of a sentence that the line above breaks off: that one is long and ends no sentence, and
  /// this one goes on with a word in small letters.
  private func goesOnWithSentence(_ index: Int) -> Bool {
    let above = text.trimmingBlanks(lines[index - 1].range)
    guard above.count >= 50, let last = above.last else { return false }
    let ends = ".?!:)".utf8.contains(text.bytes[last]) || text.string(above).hasSuffix("”")
    guard !ends else { return false }
    let line = lines[index]
    let words = text.string(line.start..<line.end)
    let word = words.prefix { $0.isLetter || $0 == "'" || $0 == "’" }
    guard let first = word.first, first.isLowercase else { return false }
    let next = words.dropFirst(word.count).first ?? " "
    return (word.count > 1 || word == "a") && (next == " " || ",;.-".contains(next))
  }

  /// Whether a line without a box begins with a sign or a word for what is right.
  private func isMeantAsRight(_ line: BodyLine) -> Bool {
    let signs = ["✓", "✔", "✅", "√", "[x", "[X", "[*", "[correct", "[right", "x ", "X ", "x\t"]
    return text.firstHeld(of: signs, at: line.start, before: line.end) != nil
  }
}
