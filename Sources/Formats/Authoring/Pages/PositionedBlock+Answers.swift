internal import Curriculum

extension PositionedBlock {
  /// The text of a paragraph or a heading.
  var runningText: Prose? {
    switch content {
    case .paragraph(let prose), .heading(_, let prose): prose
    default: nil
    }
  }

  /// Whether it is a paragraph in which words are struck.
  var holdsStruckWords: Bool {
    guard case .paragraph(let prose) = content else { return false }
    return prose.inlines.contains { if case .strikethrough = $0 { true } else { false } }
  }

  /// A bullet list with an item that begins with struck words.
  var feedbackList: PositionedList? {
    guard case .list(let list) = content, list.start == nil else { return nil }
    return list.items.contains { $0.struckWords != nil } ? list : nil
  }

  /// Whether it is a block quote with struck words: a post to mark.
  var isPost: Bool {
    guard case .blockQuote(let blocks) = content else { return false }
    return blocks.contains(where: \.holdsStruckWords)
  }
}

extension PositionedList.Item {
  var hasQuote: Bool {
    blocks.contains { if case .blockQuote = $0.content { true } else { false } }
  }
}
