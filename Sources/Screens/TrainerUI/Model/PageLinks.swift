internal import Curriculum
internal import Screen

/// The addresses a page leads to, numbered in reading order.
package struct PageLinks: Hashable, Sendable {
  /// Each address once, the first one is number 1.
  package private(set) var addresses: [String] = []
  private var numbers: [String: Int] = [:]

  package init() {}

  init(of blocks: [Block]) {
    add(blocks)
  }

  /// The number of an address; `nil` for one that was not counted.
  func number(of address: String) -> Int? { numbers[address] }

  mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .heading(_, let inlines), .paragraph(let inlines): add(inlines)
      case .bulletList(let items), .orderedList(_, let items): for item in items { add(item) }
      case .blockQuote(let blocks): add(blocks)
      case .table(let table): for cell in ([table.header] + table.rows).joined() { add(cell) }
      case .codeBlock, .thematicBreak: break
      }
    }
  }

  mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): add(inner)
      case .link(let inner, let destination):
        add(inner)
        // A link that is its own address says it already.
        if inner.plainText != destination, numbers[destination] == nil {
          addresses.append(destination)
          numbers[destination] = addresses.count
        }
      case .text, .code, .softBreak, .lineBreak: break
      }
    }
  }

  /// Adds what a question says, up to its feedback where that is shown.
  mutating func add(_ question: Question, withFeedback: Bool) {
    add(question.leadIn)
    let parts: [([Inline], [Block])] =
      switch question.form {
      case .choice(let list): list.choices.map { ($0.text, $0.feedback) }
      case .rating(let rows): rows.map { ($0.response, $0.feedback) }
      case .ordering(let entries): entries.map { ($0.text, $0.feedback) }
      case .marking(let post): post.phrases.map { ([], $0.feedback) }
      }
    for (text, feedback) in parts {
      add(text)
      if withFeedback { add(feedback) }
    }
  }
}

extension BlockLayout {
  /// The addresses by number, each on rows of its own.
  func rows(ofLinks links: PageLinks) -> [Line] {
    links.addresses.enumerated().flatMap { index, address in
      rows(ofAddress: address, after: "[\(index + 1)] ")
    }
  }

  /// An address after a label, broken at its own joints where it is longer than a row.
  func rows(ofAddress address: String, after label: String) -> [Line] {
    let width = displayWidth(of: label)
    return wrap([Run(address.withSeams, .muted)], to: max(1, columns - width))
      .hanging(from: Run(label, .muted))
  }
}

extension String {
  /// The address with a place to break behind each sign that parts its words.
  fileprivate var withSeams: String {
    var result = ""
    var endsInSign = false
    for character in self {
      let isSign = "/?&=#._-".contains(character)
      if endsInSign, !isSign { result.append("\u{200B}") }
      result.append(character)
      endsInSign = isSign
    }
    return result
  }
}
