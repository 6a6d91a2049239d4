internal import Curriculum

/// Reads the answers of one question; each kind has a file of its own.
struct AnswerReader {
  /// How findings name the question: by its id, or by its lead-in if it has none.
  let question: String
  let options: QuestionOptions

  /// The form of the question; `nil` if its answers cannot be read.
  func form(of draft: QuestionDraft, _ findings: inout Findings) -> Question.Form? {
    switch draft.answers {
    case nil: return nil
    case .choices(let list): return choices(list, &findings).map(Question.Form.choice)
    case .rating(let table, let place):
      options.check("a rating table is always shown whole, in its order", &findings)
      return rating(table, at: place, &findings).map(Question.Form.rating)
    case .ordering(let list):
      options.check("entries to put in order are neither picked nor kept in order", &findings)
      return ordering(list, &findings).map(Question.Form.ordering)
    case .post(let blocks, let place):
      options.check("the words of a post are marked where they stand", &findings)
      let post = PostReader(question: question, place: place)
      return post.read(blocks, feedback: draft.feedback, &findings).map(Question.Form.marking)
    }
  }

  /// An item's text and feedback: one paragraph, then at most one block quote.
  func parts(of item: PositionedList.Item, _ findings: inout Findings) -> ItemParts {
    var parts = ItemParts(place: item.place)
    for (index, block) in item.blocks.enumerated() {
      switch block.content {
      case .paragraph(let prose) where index == 0:
        parts.text = prose.inlines
        parts.place = block.place
      case .blockQuote(let blocks) where parts.feedback == nil:
        parts.feedback = prose(blocks, &findings)
      case .comment(let comment): findings.checkUnread(comment, at: block.place)
      default: findings.report(.strayChoiceContent, at: block.place)
      }
    }
    if parts.text.allSatisfy(\.isBlank) { findings.report(.emptyChoice, at: parts.place) }
    return parts
  }

  struct ItemParts {
    var text: [Inline] = []
    var feedback: [Block]?
    var place: Place

    /// Reports missing feedback.
    func checkFeedback(_ findings: inout Findings) {
      guard feedback?.isEmpty ?? true, !text.isEmpty else { return }
      findings.report(.missingFeedback(words(text)), at: place)
    }
  }
}
