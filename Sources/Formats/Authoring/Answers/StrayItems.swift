internal import Curriculum

/// Items among choices that are none.
extension AnswerReader {
  /// A list of choices without an explanation that was written as an item, and without a list that stands right above them; both are
  /// reported.
  func withoutStrays(_ list: PositionedList, _ findings: inout Findings) -> PositionedList {
    var list = list
    if let index = list.items.indices.last, list.items[index].isExplanation, index > 1 {
      findings.report(.explanationItem, at: Place(list.items[index].place.offset))
      list.items.remove(at: index)
    }
    let leading = list.items.prefix { $0.box == nil && !$0.hasFeedback }
    let rest = list.items.dropFirst(leading.count)
    if leading.count > 1, rest.count > 1, rest.allSatisfy({ $0.box != nil }) {
      findings.report(.listAboveChoices, at: Place(leading[0].place.offset))
      list.items = Array(rest)
    }
    return list
  }
}

extension PositionedList.Item {
  fileprivate var hasFeedback: Bool { blocks.contains(where: \.isQuote) }

  fileprivate var isExplanation: Bool {
    guard box == nil, case .paragraph(let prose)? = blocks.first?.content else { return false }
    return words(prose.inlines).lowercased().hasPrefix("explanation")
  }
}
