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

  /// The text that `right` digests: the kind, and what is right in its own words. It stays if answers are added, moved or left out
  /// that are not right.
  public var rightText: String {
    switch form {
    case .choice(let list):
      kind.rawValue + ":"
        + list.choices.filter(\.isKeyed).map(\.text.plainText).sorted().joined(separator: "\n")
    case .rating(let rows):
      "rating:"
        + rows.map { row in
          row.response.plainText + "=" + row.keyWords
        }.sorted().joined(separator: "\n")
    case .ordering(let entries):
      "ordering:"
        + Dictionary(grouping: entries, by: \.tier).sorted { $0.key < $1.key }.map { tier in
          tier.value.map(\.text.plainText).sorted().joined(separator: "\n")
        }.joined(separator: "\n\n")
    case .marking(let post):
      "marking:"
        + post.phrases.map { phrase in
          "\(phrase.mustGo ? "!" : "?")\(post.occurrence(of: phrase.words)) \(post.text(of: phrase.words))"
        }.joined(separator: "\n")
    }
  }

  /// The text that `key` digests: the kind and the letters or places of what is right, without any wording.
  public var keyText: String {
    switch form {
    case .choice(let list):
      kind.rawValue + ":"
        + list.choices.filter(\.isKeyed).map(\.id.text).joined(separator: ",")
    case .rating(let rows):
      "rating:"
        + rows.map { row in
          row.id.text + "=" + row.keyWords
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

extension RatingRow {
  /// `1/2`; empty for a row that is not scored.
  fileprivate var keyWords: String {
    key.sorted().map { String($0.rawValue) }.joined(separator: "/")
  }
}

extension MarkablePost {
  /// Which of the places with the same words a range is, from 1 up.
  fileprivate func occurrence(of range: Range<Int>) -> Int {
    let texts = words.map(\.text)
    let range = range.clamped(to: words.indices)
    return 1
      + (0..<range.lowerBound).count { start in
        start + range.count <= texts.count
          && texts[start..<start + range.count] == texts[range]
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
