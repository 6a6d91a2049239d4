/// Lead-ins, and lines that were meant as one.
extension BodyMending {
  /// What stands below a lead-in.
  enum Answers { case choices, rating, numbered, quote }

  /// Reads the lead-in of a question, mending its marks. Returns the index of the next line to read.
  mutating func readLeadIn(at index: Int) -> Int? {
    let line = lines[index]
    guard line.indent <= 3, context.isScenario, isOutsideItem(line) else { return nil }
    guard isMarked(line) else {
      let words = text.trimmingBlanks(line.range)
      return closesAlone(words) ? mendHalf(at: index, words) : nil
    }
    var content = text.trimmingBlanks(line.range)
    let comment = inlineComment(in: content)
    if let comment {
      content = text.trimmingBlanks(content.lowerBound..<comment.range.lowerBound)
    }
    var last = index
    if let mark = openMark(of: content), comment == nil {
      // The strong text may go on over several lines.
      guard let end = lastLine(of: mark, from: index) else { return mendHalf(at: index, content) }
      last = end
    } else if !isWhole(content) {
      return mendHalf(at: index, content)
    }
    let answers = answers(below: last)
    if context.above != .blank, context.above != .heading, context.above != .comment {
      guard answers != nil || comment != nil else { return nil }
      edits.insert("\n", at: line.range.lowerBound)
      notes.beginRegion()
      notes.add(.missingBlankLine("the lead-in"), at: place(of: line))
    }
    if last == index { trimInside(content) }
    if last + 1 < lines.count, !lines[last + 1].isBlank,
      text.byte(at: lines[last + 1].start) == UInt8(ascii: "|")
    {
      edits.insert("\n", at: lines[last].end, isWritten: false)
    }
    beginQuestion()
    guard let comment else { return last + 1 }
    edits.replace(content.upperBound..<comment.range.lowerBound, with: "\n", isWritten: false)
    context.above = .comment
    return readCommentBehindLeadIn(at: index, comment)
  }

  mutating func beginQuestion() {
    notes.beginRegion()
    context.item = nil
    context.above = .leadIn
    context.isAfterLeadIn = true
    context.isAfterWriting = false
    context.opening = .question
  }

  private func isOutsideItem(_ line: BodyLine) -> Bool {
    context.item.map { line.indent < $0.content } ?? true
  }

  private static let marks = ["**", "__", "＊＊", "∗∗", "*", "_"]

  /// Whether a line ends with the marks of strong text, and holds no others.
  private func closesAlone(_ words: Range<Int>) -> Bool {
    words.count > 4 && text.first("**", in: words) == words.upperBound - 2
  }

  private func isMarked(_ line: BodyLine) -> Bool {
    let first = text.byte(at: line.start)
    guard first == UInt8(ascii: "*") || first == UInt8(ascii: "_") || first >= 0x80 else {
      return false
    }
    return text.firstHeld(of: Self.marks, at: line.start, before: line.end) != nil
  }

  /// What begins a comment behind a lead-in on one line.
  private func inlineComment(in content: Range<Int>) -> CommentSign? {
    text.commentOpening(in: content)
  }

  /// Whether a line begins and ends with marks of strong text. What stands between may hold more of them.
  private func isWhole(_ content: Range<Int>) -> Bool {
    ["**", "__"].contains { mark in
      content.count > 4 && text.holds(mark, at: content.lowerBound, before: content.upperBound)
        && text.holds(mark, at: content.upperBound - 2, before: content.upperBound)
    }
  }

  /// The mark that opens on a line and does not close on it.
  private func openMark(of content: Range<Int>) -> String? {
    ["**", "__"].first { mark in
      text.holds(mark, at: content.lowerBound, before: content.upperBound)
        && text.first(mark, in: (content.lowerBound + 2)..<content.upperBound) == nil
    }
  }

  /// The line at whose end the mark closes.
  private func lastLine(of mark: String, from index: Int) -> Int? {
    var next = index + 1
    while next < lines.count, next - index < 12, !lines[next].isBlank {
      let content = text.trimmingBlanks(lines[next].range)
      if let found = text.first(mark, in: content) {
        return found + mark.utf8.count == content.upperBound ? next : nil
      }
      next += 1
    }
    return nil
  }

  /// Takes blanks out that stand between the marks and the words, where they would keep the words from being strong.
  private mutating func trimInside(_ content: Range<Int>) {
    let inner = (content.lowerBound + 2)..<(content.upperBound - 2)
    let words = text.trimmingBlanks(inner)
    guard words != inner else { return }
    edits.replace(inner.lowerBound..<words.lowerBound, with: "")
    edits.replace(words.upperBound..<inner.upperBound, with: "")
    notes.add(
      .leadInMark(text.string(words)), at: Place(content.lowerBound, length: content.count))
  }

  /// A line of one paragraph that is strong in part, or emphasised, right above answers: it can only be the lead-in.
  private mutating func mendHalf(at index: Int, _ content: Range<Int>) -> Int? {
    let isAlone =
      index + 1 >= lines.count || lines[index + 1].isBlank || answersBegin(at: index + 1)
    let answers = answers(below: index)
    guard isAlone, answers == .choices || answers == .rating, context.above != .prose else {
      return nil
    }
    let mark =
      text.firstHeld(of: Self.marks, at: content.lowerBound, before: content.upperBound) ?? ""
    // Emphasis of one word at the beginning is no attempt at a lead-in.
    if mark.utf8.count == 1,
      !text.holds(mark, at: content.upperBound - 1, before: content.upperBound)
    {
      return nil
    }
    var words = text.string(content)
    for mark in mark.utf8.count == 1 ? [mark] : Self.marks.dropLast(2) {
      words = words.replacing(mark, with: "")
    }
    // Blanks of any kind, and what is left of a comment, are no part of the words.
    if words.hasSuffix("-->") { words.removeLast(3) }
    let plain = SourceText(words)
    words = plain.string(plain.trimmingBlanks(0..<plain.bytes.count))
    words = words.withoutMarks
    guard words.contains(where: \.isLetter) else { return nil }
    edits.replace(content, with: "**\(words)**")
    beginQuestion()
    notes.add(.leadInMark(words), at: Place(content.lowerBound, length: content.count))
    return index + 1
  }

  /// What stands below a line, behind blank lines and comments.
  func answers(below index: Int) -> Answers? {
    var next = index + 1
    while let line = nextText(from: next), line - index < 40 {
      next = line
      let start = lines[next].start
      if text.commentOpening(at: start, before: lines[next].end)?.isCertain == true {
        while next < lines.count,
          text.commentClosing(in: lines[next].range, where: \.isCertain) == nil
        {
          next += 1
        }
        next += 1
        continue
      }
      return answers(at: next)
    }
    return nil
  }

  private func answersBegin(at index: Int) -> Bool {
    text.commentOpening(at: lines[index].start, before: lines[index].end)?.isCertain == true
      || answers(at: index) != nil
  }

  private func answers(at index: Int) -> Answers? {
    let line = lines[index]
    if let mark = mark(of: line) {
      if mark.box != nil { return .choices }
      if case .number = mark.kind { return .numbered }
    }
    if text.byte(at: line.start) == UInt8(ascii: ">") { return .quote }
    return isRatingHeader(line) ? .rating : nil
  }
}
