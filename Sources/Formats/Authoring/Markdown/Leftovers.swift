internal import Curriculum

/// Marks that stayed in running text because they mark nothing there: a learner would see them.
enum Leftover: CaseIterable {
  case box, link, footnote, strong, struck
  /// What looks like the beginning of a comment.
  case comment

  /// The first of them that a text holds, with the characters it shows by.
  static func first(in text: String) -> (Leftover, mark: String)? {
    let bytes = text.utf8.span
    var mayHold = false
    for index in bytes.indices
    where bytes[index] == UInt8(ascii: "]") || bytes[index] == UInt8(ascii: "[")
      || bytes[index] == UInt8(ascii: "*")
      || bytes[index] == UInt8(ascii: "~") || bytes[index] == 0xEF
      || bytes[index] == UInt8(ascii: "^")
    {
      mayHold = true
      break
    }
    guard mayHold else { return nil }
    if text.contains("(http"), text.contains("[") || text.contains("]") { return (.link, "(http") }
    for leftover in allCases {
      if let mark = leftover.marks.first(where: text.contains) { return (leftover, mark) }
    }
    return nil
  }

  private var marks: [String] {
    switch self {
    case .box: ["[x]", "[X]", "[ ]"]
    case .link:
      [
        "](", "] (http", "]\u{A0}(http", "] (mailto:", ")[http", ")(http", "][http",
        "]http", "][", "］(",
      ]
    case .footnote: ["[^", "[ˆ", "[＾", "［^", "^[", "(^"]
    case .strong: [" **", "** "]
    case .struck: ["~~"]
    case .comment: []
    }
  }
}

extension MarkdownWalk {
  /// Reports marks that mark nothing in the text of a block.
  mutating func checkLeftovers(_ inlines: [Inline], in node: MarkdownNode) {
    if case .text(let text)? = inlines.first,
      let sign = ["%%", "// ", "/*", "{/*", "!--"].first(where: text.hasPrefix),
      let place = place(of: sign, in: node)
    {
      findings.report(.leftover(.comment, sign), at: place)
      return
    }
    for inline in inlines {
      switch inline {
      case .text(let text):
        if reportRow(text, of: node) { return }
        if text.utf8.contains(UInt8(ascii: "%")), text.contains("%%"),
          let place = place(of: "%%", in: node)
        {
          findings.report(.leftover(.comment, "%%"), at: place)
          return
        }
        if text.utf8.contains(UInt8(ascii: "!")), reportComment(in: text, of: node) { return }
        guard let (leftover, mark) = Leftover.first(in: text), let place = place(of: mark, in: node)
        else { continue }
        if leftover == .strong && !isPair(text) || leftover == .box && text == mark { continue }
        if leftover == .footnote { namesUnknownNote = true }
        findings.report(.leftover(leftover, mark), at: place)
        return
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(let inner, _):
        checkLeftovers(inner, in: node)
      case .code, .softBreak, .lineBreak: continue
      }
    }
  }

  /// Reports a line with bars that is no row of a table. Returns whether it is one.
  private mutating func reportRow(_ words: String, of node: MarkdownNode) -> Bool {
    guard words.utf8.contains(UInt8(ascii: "|")) else { return false }
    let isRow = words.hasPrefix("|") && words.dropFirst().contains("|") || words.contains("|---")
    guard isRow, let place = place(of: "|", in: node) else { return false }
    findings.report(.rowOutsideTable, at: Place(place.offset))
    return true
  }

  /// Reports what looks like the beginning of a comment in a text. Returns whether it does.
  private mutating func reportComment(in words: String, of node: MarkdownNode) -> Bool {
    guard SourceText(words).commentOpening(in: 0..<words.utf8.count) != nil else { return false }
    let start = text.offset(line: node.startLine, column: node.startColumn)
    let end = text.content(ofLine: node.endLine).upperBound
    guard start < end, let sign = text.commentOpening(in: start..<end) else { return false }
    let written = text.string(sign.range)
    let place = readText.origin(of: Place(sign.range.lowerBound, length: sign.range.count))
    findings.report(.leftover(.comment, written), at: place)
    return true
  }

  /// Whether two marks stand in a text: one alone may be part of a word.
  private func isPair(_ text: String) -> Bool {
    text.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).count > 4
  }

  /// Where a mark stands in a block; `nil` if the author wrote it otherwise, as behind a backslash.
  func place(of mark: String, in node: MarkdownNode) -> Place? {
    let start = text.offset(line: node.startLine, column: node.startColumn)
    let end = text.content(ofLine: node.endLine).upperBound
    guard start < end, let found = text.first(mark, in: start..<end) else { return nil }
    let isEscaped = found > start && text.bytes[found - 1] == UInt8(ascii: "\\")
    return isEscaped ? nil : readText.origin(of: Place(found, length: mark.utf8.count))
  }
}
