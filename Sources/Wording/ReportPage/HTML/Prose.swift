internal import Curriculum

/// An author's prose as pieces of a page.
extension Node {
  static func prose(_ blocks: [Block]) -> [Node] { blocks.map(Node.init) }

  private init(_ block: Block) {
    switch block {
    // The page has headings of its own, which a case's must not break into.
    case .heading(_, let inlines): self = .element("p", [.element("strong", Self.prose(inlines))])
    case .paragraph(let inlines): self = .element("p", Self.prose(inlines))
    case .bulletList(let items):
      self = .element("ul", items.map { .element("li", Self.prose($0)) })
    case .orderedList(let start, let items):
      self = .element(
        "ol", [.init("start", String(start))], items.map { .element("li", Self.prose($0)) })
    case .blockQuote(let blocks): self = .element("blockquote", Self.prose(blocks))
    case .codeBlock(let text):
      self = .element(
        "pre",
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap {
          $0 == 0 ? [.text(String($1))] : [.element("br", [Node]()), .text(String($1))]
        })
    case .table(let table):
      self = .element(
        "table",
        [
          .element(
            "thead",
            [
              .element(
                "tr",
                table.header.map { .element("th", [.init("scope", "col")], Self.prose($0)) })
            ]),
          .element(
            "tbody",
            table.rows.map { row in
              .element("tr", row.map { .element("td", Self.prose($0)) })
            }),
        ])
    case .thematicBreak: self = .element("hr", [Node]())
    }
  }

  /// Running text. A link becomes its words with the address behind them: the page leads nowhere, and paper cannot.
  static func prose(_ inlines: [Inline]) -> [Node] {
    inlines.flatMap { inline -> [Node] in
      switch inline {
      case .text(let text): [.text(text)]
      case .emphasis(let inner): [.element("em", prose(inner))]
      case .strong(let inner): [.element("strong", prose(inner))]
      case .strikethrough(let inner): [.element("s", prose(inner))]
      case .code(let text): [.element("code", [], text)]
      case .link(let inner, let destination):
        inner.plainText == destination
          ? [.text(destination)] : prose(inner) + [.text(" (\(destination))")]
      case .softBreak: [.text(" ")]
      case .lineBreak: [.element("br", [Node]())]
      }
    }
  }
}
