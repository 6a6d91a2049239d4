/// Notes for the person who leads the talk in a block quote, and those that only a verb tells from something said.
extension BodyMending {
  /// The words for the facilitator that a block quote begins with, behind `[!tip]` or `**Tip:**` if these stand there; `nil` if it
  /// begins with others, or if somebody else speaks in it.
  func facilitatorInBox(at index: Int) -> Range<Int>? {
    let line = lines[index]
    let isFirst = index == 0 || !isQuoted(index - 1)
    let mayFollow = [.blank, .heading, .prose, .table].contains(context.above)
    guard isQuoted(index), isFirst, line.indent == 0, mayFollow else { return nil }
    var start = text.skippingBlanks(from: line.start + 1, before: line.end)
    for (opening, closing) in [("[!", "]"), ("**", ":**")] {
      guard text.holds(opening, at: start, before: line.end),
        let close = text.first(closing, in: start..<line.end), close - start < 20
      else { continue }
      start = text.skippingBlanks(from: close + closing.utf8.count, before: line.end)
      break
    }
    guard let name = FacilitatorName(text.string(start..<min(line.end, start + 90))),
      name.isCertain, !name.saysNotes, text.first(":", in: start..<line.end) != nil
    else { return nil }
    var next = index + 1
    while next < lines.count, isQuoted(next) {
      let begin = text.skippingBlanks(from: lines[next].start + 1, before: lines[next].end)
      if hasSpeaker(begin..<lines[next].end) || text.first("~~", in: lines[next].range) != nil {
        return nil
      }
      next += 1
    }
    return start..<(start + min(name.length, line.end - start))
  }

  private func isQuoted(_ index: Int) -> Bool {
    text.byte(at: lines[index].start) == UInt8(ascii: ">")
  }

  /// Whether words tell somebody to ask the learners, and nobody speaks right above or below: `Teacher: ask who left.`
  func asksSomebody(to words: Substring, at index: Int) -> Bool {
    let verb = words.drop { ":*_ ".contains($0) }.prefix(while: \.isLetter).lowercased()
    let verbs = ["ask", "discuss", "let", "invite", "collect", "divide"]
    guard verbs.contains(verb), context.above == .blank || context.above == .heading else {
      return false
    }
    let above = lines[..<index].last { !$0.isBlank }
    let below = nextText(from: index + 1).map { lines[$0] }
    return ![above, below].contains { $0.map { hasSpeaker($0.start..<$0.end) } ?? false }
  }

  /// Whether a line begins with one or two capitalised words and a colon.
  private func hasSpeaker(_ range: Range<Int>) -> Bool {
    let words = text.string(range).prefix(60)
    guard let colon = words.firstIndex(of: ":") else { return false }
    let name = words[..<colon].filter { !"*_".contains($0) }.split(separator: " ")
    return (1...3).contains(name.count) && name.allSatisfy { $0.first?.isUppercase == true }
  }
}
