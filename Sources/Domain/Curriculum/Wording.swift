extension Question {
  /// The text that `revision` digests: stem, lead-in and choices, without the key and without feedback.
  public var wording: String {
    var parts = stem.map(\.plainText)
    parts.append(leadIn.plainText)
    switch form {
    case .choice, .rating, .ordering: parts += optionTexts
    case .marking(let post): parts.append(post.words.map(\.text).joined(separator: " "))
    }
    return parts.joined(separator: "\n")
  }

  /// The texts that `options` digests: of choices, rows or entries, in the author's order. Empty for a post, whose words have places.
  public var optionTexts: [String] {
    switch form {
    case .choice(let list): list.choices.map(\.text.plainText)
    case .rating(let rows): rows.map(\.response.plainText)
    case .ordering(let entries): entries.map(\.text.plainText)
    case .marking: []
    }
  }

  /// The text that `right` digests: the kind, and what is right in its own words. It stays if answers are added, moved or left out
  /// that are not right.
  public var rightText: String {
    switch form {
    case .choice(let list):
      kind.rawValue + ":"
        + list.choices.filter(\.isKeyed).map(\.text.plainText).inByteOrder.joined(separator: "\n")
    case .rating(let rows):
      "rating:"
        + rows.map { row in
          row.response.plainText + "=" + row.keyWords
        }.inByteOrder.joined(separator: "\n")
    case .ordering(let entries): "ordering \(direction):" + Self.tiersText(entries)
    case .marking(let post): "marking:" + post.phraseTexts.joined(separator: "\n")
    }
  }

  /// The text that `right` digested before it said what an order goes by; `nil` if that was the same text.
  public var formerRightText: String? {
    guard case .ordering(let entries) = form else { return nil }
    return "ordering:" + Self.tiersText(entries)
  }

  /// What an order goes by, however its author uses capitals and blanks.
  private var direction: String {
    (orderWords ?? "best first").lowercased().split(separator: " ").joined(separator: " ")
  }

  /// The entries of an order, tier by tier, whatever order the entries of one tier have.
  private static func tiersText(_ entries: [OrderingEntry]) -> String {
    Dictionary(grouping: entries, by: \.tier).sorted { $0.key < $1.key }.map { tier in
      tier.value.map(\.text.plainText).inByteOrder.joined(separator: "\n")
    }.joined(separator: "\n\n")
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

extension [String] {
  /// Sorted by their bytes, an order that is the same whatever Unicode a program knows.
  fileprivate var inByteOrder: [String] { sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}

extension RatingRow {
  /// `1/2`; empty for a row that is not scored.
  fileprivate var keyWords: String {
    key.sorted().map { String($0.rawValue) }.joined(separator: "/")
  }
}

extension MarkablePost {
  /// Each phrase with its words, whether it must go (`!`) or may go (`?`), and which of the words that are the same as its first one
  /// it begins with, from 1 up.
  fileprivate var phraseTexts: [String] {
    var seen: [String: Int] = [:]
    let numbers = words.map { word in
      seen[word.text, default: 0] += 1
      return seen[word.text, default: 0]
    }
    return phrases.map { phrase in
      let start = phrase.words.lowerBound
      let number = numbers.indices.contains(start) ? numbers[start] : 0
      return "\(phrase.mustGo ? "!" : "?")\(number) \(text(of: phrase.words))"
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
