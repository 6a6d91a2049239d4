internal import Curriculum

/// Signs of emphasis, code and links that stand in running text because their other half is missing.
enum LooseSign {
  /// The first of them in a text, with as much of the word beside it as finds it again.
  static func first(in text: String) -> String? {
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      guard signs.contains(bytes[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, bytes[end] == bytes[index] { end += 1 }
      let isEnough = bytes[index] != UInt8(ascii: "_") || end - index > 1
      if isEnough, let mark = mark(index..<end, in: bytes) { return mark }
      index = end
    }
    return bytes.contains(0xEF) && text.contains("＊") ? "＊" : nil
  }

  private static let signs = Array("*_`".utf8)

  /// A run of signs that touches a word on one side alone, with the letters next to it.
  private static func mark(_ run: Range<Int>, in bytes: [UInt8]) -> String? {
    let before = run.lowerBound > 0 ? bytes[run.lowerBound - 1] : .space
    let behind = run.upperBound < bytes.count ? bytes[run.upperBound] : .space
    if isWord(behind), before.isSpace || "([\"'".utf8.contains(before) {
      let word = bytes[run.upperBound...].prefix(12).prefix(while: isWord)
      return String(decoding: Array(bytes[run]) + word, as: UTF8.self)
    }
    if isWord(before), behind.isSpace || ".,;:!?)".utf8.contains(behind) {
      let word = bytes[..<run.lowerBound].suffix(12).reversed().prefix(while: isWord).reversed()
      return String(decoding: Array(word) + bytes[run], as: UTF8.self)
    }
    return nil
  }

  /// Whether a byte belongs to a word in ASCII: more is not needed, and others may be quotation marks and dashes.
  private static func isWord(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit }
}

extension MarkdownWalk {
  /// Reports a sign without its other half in the text of a block.
  mutating func checkLooseSigns(_ inlines: [Inline], in node: MarkdownNode) {
    for (index, inline) in inlines.enumerated() {
      switch inline {
      case .text(let text):
        if let mark = LooseSign.first(in: text), report(mark, Finding.looseSign, in: node) {
          return
        }
        if touchesMarkedWords(index, inlines), report("*", Finding.looseSign, in: node) { return }
        if text.hasSuffix("]"), index + 1 < inlines.count, inlines[index + 1].isLink,
          report("]", Finding.looseBracket, in: node)
        {
          return
        }
        if text.hasPrefix(")"), index > 0, inlines[index - 1].isLink, !hasOpenParenthesis(inlines),
          report("))", Finding.looseBracket, in: node)
        {
          return
        }
        if text.hasSuffix("]"), index + 2 < inlines.count, inlines[index + 1] == .softBreak,
          case .text(let behind) = inlines[index + 2], behind.hasPrefix("(http"),
          report("](", Finding.dividedLink, in: node, orAt: "(http")
        {
          return
        }
        let isOpen =
          text.utf8.count { $0 == UInt8(ascii: "[") } > text.utf8.count { $0 == UInt8(ascii: "]") }
        let isLinkNext = index + 1 < inlines.count && inlines[index + 1].isLink
        if text.contains("[[") || isOpen && isLinkNext, report("[", Finding.looseBracket, in: node)
        {
          return
        }
      case .emphasis where isBetweenDigits(index, inlines):
        if report("*", { _ in .starsBetweenFigures }, in: node) { return }
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner):
        checkLooseSigns(inner, in: node)
      case .link, .code, .softBreak, .lineBreak: continue
      }
    }
  }

  /// Whether a star stands right beside emphasised or strong words: it has no other half.
  private func touchesMarkedWords(_ index: Int, _ inlines: [Inline]) -> Bool {
    guard case .text(let text) = inlines[index] else { return false }
    return text.hasSuffix("*") && index + 1 < inlines.count && inlines[index + 1].isMarked
      || text.hasPrefix("*") && index > 0 && inlines[index - 1].isMarked
  }

  private func hasOpenParenthesis(_ inlines: [Inline]) -> Bool {
    inlines.contains { if case .text(let text) = $0 { text.contains("(") } else { false } }
  }

  /// Whether an emphasis stands in the middle of figures, as in `2*3*4 mg`, whose stars would be lost.
  private func isBetweenDigits(_ index: Int, _ inlines: [Inline]) -> Bool {
    guard index > 0, case .text(let before) = inlines[index - 1], index + 1 < inlines.count,
      case .text(let behind) = inlines[index + 1], let last = before.utf8.last,
      let first = behind.utf8.first
    else { return false }
    return last.isDigit && (first.isDigit || first.isLetter)
  }

  private mutating func report(
    _ mark: String, _ finding: (String) -> Finding, in node: MarkdownNode, orAt other: String? = nil
  ) -> Bool {
    guard let place = place(of: mark, in: node) ?? other.flatMap({ place(of: $0, in: node) }) else {
      return false
    }
    guard !findings.hasError(onLineOf: place) else { return true }
    findings.report(finding(mark), at: place)
    return true
  }
}

extension Inline {
  fileprivate var isMarked: Bool {
    switch self {
    case .emphasis, .strong, .strikethrough: true
    default: false
    }
  }

  fileprivate var isLink: Bool {
    if case .link = self { true } else { false }
  }
}
