internal import Curriculum

/// What explains a whole question, as it stands below the answers.
extension PositionedBlock {
  /// What a block quote says that begins with the word **Explanation**, without the word.
  var explanation: [PositionedBlock]? {
    guard case .blockQuote(var blocks) = content,
      case .paragraph(var prose)? = blocks.first?.content,
      case .strong(let label)? = prose.inlines.first
    else { return nil }
    guard words(label).filter(\.isLetter).lowercased() == "explanation" else { return nil }
    prose.inlines.removeFirst()
    if case .text(let text)? = prose.inlines.first {
      prose.inlines[0] = .text(String(text.drop { ":.\u{A0} ".contains($0) }))
    } else if prose.inlines.first == .softBreak {
      prose.inlines.removeFirst()
    }
    blocks[0].content = .paragraph(prose)
    return prose.inlines.allSatisfy(\.isBlank) ? Array(blocks.dropFirst()) : blocks
  }

  /// What a block says that explains a question and is no block quote, or does not begin with the word in strong.
  var nearExplanation: [PositionedBlock]? {
    guard explanation == nil else { return nil }
    if case .paragraph(var prose) = content, let rest = prose.inlines.behindExplanation([]) {
      prose.inlines = rest
      return [PositionedBlock(content: .paragraph(prose), place: place)]
    }
    guard case .blockQuote(var blocks) = content else { return nil }
    if blocks.count == 1, case .blockQuote = blocks[0].content {
      return blocks[0].explanation ?? blocks[0].nearExplanation
    }
    guard case .paragraph(var prose)? = blocks.first?.content,
      let rest = prose.inlines.behindExplanation(ExplanationName.others)
    else { return nil }
    prose.inlines = rest
    blocks[0].content = .paragraph(prose)
    return prose.inlines.allSatisfy(\.isBlank) ? Array(blocks.dropFirst()) : blocks
  }

  /// Whether it explains a question, in any marks.
  var explains: Bool { explanation != nil || nearExplanation != nil }
}

/// The words that begin an explanation.
private enum ExplanationName {
  static let name = "explanation"
  /// What others call it; in a block quote below answers they can mean nothing else.
  static let others = [
    "rationale", "explain", "answer", "answers", "reason", "reasons", "solution", "why", "feedback",
    "key",
  ]

  static func isMeant(_ label: String, _ others: [String]) -> Bool {
    let word = label.filter { $0.isLetter || $0 == " " }.lowercased()
    return word.hasPrefix(name) && word.count < 30 || others.contains(word)
  }
}

extension [Inline] {
  /// What stands behind the word `Explanation`, or one of others, and a colon, in marks of any kind; `nil` if that is not how it
  /// begins.
  fileprivate func behindExplanation(_ others: [String]) -> [Inline]? {
    guard let first = first else { return nil }
    switch first {
    case .text(let text):
      if text.allSatisfy({ !$0.isLetter && !$0.isNumber }), count > 1 {
        // A picture or a quotation mark before the label.
        return Array(dropFirst()).behindExplanation(others)
      }
      let plain = text.drop { "*_“\"".contains($0) }
      guard let colon = plain.firstIndex(of: ":"), plain[..<colon].count < 30,
        plain.lowercased().hasPrefix(ExplanationName.name),
        plain[..<colon].allSatisfy({ $0.isLetter || $0 == "s" || $0 == "*" })
      else { return nil }
      let rest = plain[colon...].drop { ":*_ ".contains($0) }
      return [.text(String(rest))] + dropFirst()
    case .emphasis(let label), .strong(let label):
      let word = words(label)
      guard count > 1 || word.hasSuffix(":"), ExplanationName.isMeant(word, others) else {
        return nil
      }
      var rest = Array(dropFirst())
      if case .text(let text)? = rest.first {
        let behind = text.drop { "”\"".contains($0) }
        guard word.hasSuffix(":") || behind.hasPrefix(":") else { return nil }
        rest[0] = .text(String(behind.drop { ": \u{A0}".contains($0) }))
      } else if rest.first == .softBreak {
        rest.removeFirst()
      }
      return rest
    default: return nil
    }
  }
}

extension QuestionDraft {
  /// Takes what explains the question out of the blocks above the answers, where it would be read before the question is answered.
  mutating func takeExplanationAbove(_ findings: inout Findings) {
    guard let index = between.firstIndex(where: \.explains) else { return }
    let block = between.remove(at: index)
    findings.report(.explanationAbove, at: Place(block.place.offset))
    explanation = block.explanation ?? block.nearExplanation ?? []
  }
}

/// Explanations among the blocks of a case.
extension QuestionBlocks {
  /// Takes what explains the question, and the block quotes below it that were meant as parts of it.
  mutating func takeExplanation(
    into draft: inout QuestionDraft, _ rest: inout ArraySlice<PositionedBlock>
  ) {
    while let block = rest.first, let explanation = block.explanation ?? block.nearExplanation {
      let place = Place(block.place.offset)
      if !draft.explanation.isEmpty {
        findings.report(.secondExplanation, at: place)
      } else if block.explanation == nil, !findings.hasFinding(onLineOf: place) {
        findings.report(.explanationMark, at: place)
      }
      draft.explanation += explanation
      rest.removeFirst()
    }
    if let block = rest.first, block.isQuote, !block.isPost {
      findings.report(.quoteBehindExplanation, at: Place(block.place.offset))
    }
  }

  /// Whether entries to put in order stand below a block quote, which tells what they are about.
  func ordersBelowQuote(
    _ rest: ArraySlice<PositionedBlock>, _ options: QuestionOptions
  ) -> Bool {
    guard options.isThere, let block = rest.dropFirst().first, case .list(let list) = block.content
    else { return false }
    return list.start != nil
  }
}

/// Wording: explanations in other places, or in several parts.
extension Finding {
  static let explanationAbove = Finding(
    .readAsMeant, "an explanation above the answers is read as if it stood below them",
    help: "put it below the last answer, with an empty line above it")

  static let secondExplanation = Finding(
    .readAsMeant, "a second explanation is read as a part of the first",
    help: "type `>` on the empty line between the two, and take out the second `**Explanation:**`")

  static let quoteBehindExplanation = Finding(
    .splitPost, "this block quote is no part of the explanation above, and is shown after it",
    help: "type `>` on the empty line between if both are one; if not, put a sentence between them")

  static let explanationItem = Finding(
    .strayContent, "an explanation stands among the choices",
    help: "put it below the last choice, with an empty line above it: `> **Explanation:** …`")

  static let explanationInComment = Finding(
    .misplacedComment, "this comment holds an explanation, and no learner sees it",
    help: "write it below the last answer: `> **Explanation:** …`")

  static let listAboveChoices = Finding(
    .mixedList, "a list right above the choices would be a part of them",
    help: "put a sentence between the list and the choices, or the list above the lead-in")
}
