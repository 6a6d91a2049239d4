internal import Curriculum

/// L26: a reason that ends with the words for a course's own judgement, and cites a source as well.
@Sendable func citedJudgement(_ item: Item) -> Flag? {
  let index = item.options.firstIndex { option in
    option.reason.hasSuffix(ownJudgement) && (option.reasonHasLink || cites(option.reason))
  }
  return index.map { Flag(.citedJudgement, option: $0) }
}

/// How a reason ends that rests on no source.
private let ownJudgement = "(Our judgement.)"

/// Whether a text names a work by who said it and when: `(GMC 2024)`, `(AMA Code, undated)`, `CPSO 2022 says`.
///
/// Outside brackets only an acronym right before the year counts: `In May 2024 she wrote` names no work.
func cites(_ text: String) -> Bool {
  var isInBrackets = false
  var hasName = false
  var previous = ""
  for word in text.split(whereSeparator: \.isWhitespace) {
    if word.hasPrefix("(") {
      isInBrackets = true
      hasName = false
    }
    let bare = word.filter { $0.isLetter || $0.isNumber }
    if isYear(bare), isInBrackets ? hasName : isAcronym(previous) { return true }
    if bare.first?.isUppercase == true { hasName = true }
    if word.contains(")") { isInBrackets = false }
    previous = bare
  }
  return false
}

/// `2024`, `1998`, or the word for a work that does not say.
private func isYear(_ word: String) -> Bool {
  word == "undated"
    || word.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20"))
      && word.allSatisfy(\.isNumber)
}

private func isAcronym(_ word: String) -> Bool {
  word.count >= 2 && word.allSatisfy(\.isUppercase)
}

extension Block {
  /// Whether it holds a link.
  var hasLink: Bool {
    switch self {
    case .heading(_, let inlines), .paragraph(let inlines): inlines.contains(where: \.isLink)
    case .bulletList(let items), .orderedList(_, let items):
      items.contains { $0.contains(where: \.hasLink) }
    case .blockQuote(let blocks): blocks.contains(where: \.hasLink)
    case .table(let table):
      (table.header + table.rows.flatMap { $0 }).contains { $0.contains(where: \.isLink) }
    case .codeBlock, .thematicBreak: false
    }
  }
}

extension Inline {
  fileprivate var isLink: Bool {
    switch self {
    case .link: true
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner):
      inner.contains(where: \.isLink)
    case .text, .code, .softBreak, .lineBreak: false
    }
  }
}
