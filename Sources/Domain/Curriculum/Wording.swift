extension Question {
  /// The text that `revision` digests: stem, lead-in and choices, without the key and without feedback.
  public var wording: String {
    var parts = stem.map(\.plainText)
    parts.append(leadIn.plainText)
    switch form {
    case .choice(let list): parts += list.choices.map(\.text.plainText)
    case .rating(let rows): parts += rows.map(\.response.plainText)
    case .ordering(let entries): parts += entries.map(\.text.plainText)
    case .marking(let post): parts.append(post.words.map(\.text).joined(separator: " "))
    }
    return parts.joined(separator: "\n")
  }

  /// The text that `key` digests: the kind and the right answers, without any wording.
  public var keyText: String {
    switch form {
    case .choice(let list):
      kind.rawValue + ":"
        + list.choices.filter(\.isKeyed).map(\.id.text).joined(separator: ",")
    case .rating(let rows):
      "rating:"
        + rows.map { row in
          row.id.text + "=" + row.key.sorted().map { String($0.rawValue) }.joined(separator: "/")
        }.joined(separator: ",")
    case .ordering(let entries):
      "ordering:" + entries.map { "\($0.id.text)=\($0.tier)" }.joined(separator: ",")
    case .marking(let post):
      "marking:"
        + post.phrases.map { phrase in
          "\(phrase.words.lowerBound)-\(phrase.words.upperBound)\(phrase.mustGo ? "!" : "?")"
        }.joined(separator: ",")
    }
  }
}

extension Block {
  /// The characters a reader sees. Items and rows end a line; a tab stands between the cells of a row.
  public var plainText: String {
    switch self {
    case .heading(_, let inlines), .paragraph(let inlines): inlines.plainText
    case .bulletList(let items), .orderedList(_, let items):
      items.map { $0.map(\.plainText).joined(separator: "\n") }.joined(separator: "\n")
    case .blockQuote(let blocks): blocks.map(\.plainText).joined(separator: "\n")
    case .codeBlock(let text): text
    case .table(let table):
      ([table.header] + table.rows).map { row in
        row.map(\.plainText).joined(separator: "\t")
      }.joined(separator: "\n")
    case .thematicBreak: ""
    }
  }
}
