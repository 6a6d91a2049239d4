internal import Curriculum

/// Reads the answers of one question; each kind has a file of its own.
struct AnswerReader {
  /// How findings name the question: by its id, or by its lead-in if it has none.
  let question: String
  let options: QuestionOptions
  /// A block quote between the lead-in and the answers.
  var quoteAbove: Place?

  /// The form of the question; `nil` if its answers cannot be read.
  func form(of draft: QuestionDraft, _ findings: inout Findings) -> Question.Form? {
    switch draft.answers {
    case nil: return nil
    case .choices(let list): return choices(list, &findings).map(Question.Form.choice)
    case .rating(let table, let place):
      options.check("a rating table is always shown whole, in its order", &findings)
      return rating(table, at: place, &findings).map(Question.Form.rating)
    case .ordering(let list):
      options.check(
        allowing: ["order"], "entries to put in order are neither picked nor kept in order",
        &findings)
      return ordering(list, &findings).map(Question.Form.ordering)
    case .post(let blocks, let place):
      options.check("the words of a post are marked where they stand", &findings)
      let post = PostReader(question: question, place: place)
      return post.read(blocks, feedback: draft.feedback, &findings).map(Question.Form.marking)
    }
  }

  /// An item's text and feedback: paragraphs, lists and code, then at most one block quote.
  func parts(of item: PositionedList.Item, _ findings: inout Findings) -> ItemParts {
    var parts = ItemParts(place: item.place)
    for (index, block) in item.blocks.enumerated() {
      switch block.content {
      case .blockQuote(let blocks):
        parts.feedback = (parts.feedback ?? []) + prose(blocks, &findings)
      case .comment(let comment): findings.checkUnread(comment, at: block.place)
      case .paragraph, .list, .codeBlock:
        guard parts.feedback == nil else {
          findings.report(.textBehindFeedback, at: block.place)
          continue
        }
        if index == 0 { parts.place = block.place }
        if index > 0, case .paragraph = block.content { parts.further = block.place }
        parts.text += (parts.text.isEmpty ? [] : [.lineBreak]) + lines(of: block, &findings)
      default: findings.report(.strayChoiceContent, at: block.place)
      }
    }
    if parts.text.allSatisfy(\.isBlank) { findings.report(.emptyChoice, at: parts.place) }
    if parts.text.contains(where: \.holdsFeedbackMark), !findings.hasError(onLineOf: parts.place) {
      findings.report(.feedbackBehindText, at: parts.place)
    }
    return parts
  }

  /// A block of an item's text as lines of running text.
  private func lines(of block: PositionedBlock, _ findings: inout Findings) -> [Inline] {
    switch block.content {
    case .paragraph(let prose): return prose.inlines
    case .codeBlock(let code):
      let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
      return Array(lines.map { [Inline.code(String($0))] }.joined(separator: [.lineBreak]))
    case .list(let list):
      let items = list.items.enumerated().map { index, item in
        [Inline.text(list.start.map { "\($0 + index). " } ?? "• ")]
          + item.blocks.map { lines(of: $0, &findings) }.joined(separator: [.lineBreak])
      }
      return Array(items.joined(separator: [.lineBreak]))
    case .comment: return []
    default:
      findings.report(.strayChoiceContent, at: block.place)
      return []
    }
  }

  struct ItemParts {
    var text: [Inline] = []
    var feedback: [Block]?
    var place: Place
    /// The last paragraph behind the first.
    var further: Place?

    /// Whether the text begins with `a)` or `B.`, though the program gives each choice its letter.
    var beginsWithLetter: Bool {
      guard case .text(let words)? = text.first else { return false }
      let bytes = Array(words.utf8.prefix(4))
      let start = bytes.first == UInt8(ascii: "(") ? 1 : 0
      guard bytes.count > start + 2, (0x61...0x68).contains(bytes[start] | 0x20) else {
        return false
      }
      let isClosed =
        bytes[start + 1] == UInt8(ascii: ")") || start == 0 && bytes[1] == UInt8(ascii: ".")
      return isClosed && bytes[start + 2] == .space
    }

    var lacksFeedback: Bool { (feedback ?? []).isEmpty && !text.isEmpty }
  }

  /// Reports missing feedback: of each item that has none, or once if there is none at all.
  func checkFeedback(_ items: [ItemParts], _ findings: inout Findings) {
    let lacking = items.filter { $0.lacksFeedback && !findings.hasError(onLineOf: $0.place) }
    if lacking.count > 1, lacking.count == items.count {
      if let quoteAbove {
        findings.report(.feedbackAbove, at: quoteAbove)
      } else {
        findings.report(.noFeedback(question), at: lacking[0].place)
      }
      return
    }
    if let quoteAbove, lacking.count == 1, lacking[0].place == items.last?.place {
      findings.report(.feedbackOneOff, at: quoteAbove)
      return
    }
    for item in lacking {
      if let further = item.further, lacking.count == 1 {
        findings.report(.reasonParagraph, at: further)
      } else {
        findings.report(.missingFeedback(words(item.text)), at: item.place)
      }
    }
  }
}

extension Inline {
  /// Whether `>` stands between a word and a sentence: `140 > 90` compares figures.
  fileprivate var holdsFeedbackMark: Bool {
    guard case .text(let text) = self, let sign = text.firstRange(of: " > ") else { return false }
    return text[sign.upperBound...].first?.isUppercase ?? false
  }
}
