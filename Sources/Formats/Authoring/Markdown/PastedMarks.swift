internal import Curriculum

/// Signs that Obsidian reads and this format does not: a learner would see them.
enum PastedMark {
  case link(String)
  case picture(String)
  case highlight(String)
  case callout(String)
  case tag(String)
  case blockName(String)

  /// The first of them in a text. `isStart` and `isEnd` say whether the text begins or ends a line.
  static func first(in text: String, isStart: Bool, isEnd: Bool) -> PastedMark? {
    guard text.utf8.contains(where: "[=#^".utf8.contains) else { return nil }
    if let open = text.firstRange(of: "[["),
      let close = text[open.upperBound...].firstRange(of: "]]")
    {
      let written = String(text[open.lowerBound..<close.upperBound])
      let isPicture = text[..<open.lowerBound].hasSuffix("!")
      return isPicture ? .picture("!" + written) : .link(written)
    }
    if let open = text.firstRange(of: "=="),
      let close = text[open.upperBound...].firstRange(of: "==")
    {
      let words = text[open.upperBound..<close.lowerBound]
      if let first = words.first, let last = words.last, !first.isWhitespace, !last.isWhitespace,
        first != "="
      {
        return .highlight("==\(words)==")
      }
    }
    if isStart, text.hasPrefix("[!"), let close = text.firstIndex(of: "]") {
      let name = text[..<close].dropFirst(2)
      if !name.isEmpty, name.allSatisfy(\.isLetter) { return .callout(String(text[...close])) }
    }
    if isStart, text.hasPrefix("#") {
      // A hashtag is a part of many posts; one with a slash is a tag of Obsidian.
      let tag = text.prefix { !$0.isWhitespace }
      let parts = tag.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
      if parts.count > 1, parts.allSatisfy({ $0.first?.isLetter == true }) {
        return .tag(String(tag))
      }
    }
    if isEnd, let caret = text.lastIndex(of: "^") {
      let name = text[caret...].dropFirst()
      let isAlone = text[..<caret].last?.isWhitespace ?? isStart
      if isAlone, !name.isEmpty, name.utf8.allSatisfy(\.isFieldNameByte) {
        return .blockName(String(text[caret...]))
      }
    }
    return nil
  }

  /// What finds it in the text.
  var written: String {
    switch self {
    case .link(let text), .picture(let text), .highlight(let text), .callout(let text),
      .tag(let text), .blockName(let text):
      text
    }
  }

  var finding: Finding {
    switch self {
    case .link(let text): .wikiLink(text, isPicture: false)
    case .picture(let text): .wikiLink(text, isPicture: true)
    case .highlight(let text): .highlight(text)
    case .callout(let text): .callout(text)
    case .tag(let text): .tag(text)
    case .blockName(let text): .blockName(text)
    }
  }
}

extension MarkdownWalk {
  /// Reports the first sign of Obsidian in the text of a block. Returns whether there is one.
  mutating func checkPastedMarks(_ inlines: [Inline], in node: MarkdownNode) -> Bool {
    for (index, inline) in inlines.enumerated() {
      switch inline {
      case .text(let text):
        let isStart = index == 0 || inlines[index - 1].isLineEnd
        let isEnd = index + 1 == inlines.count || inlines[index + 1].isLineEnd
        guard let mark = PastedMark.first(in: text, isStart: isStart, isEnd: isEnd),
          let place = place(of: mark.written, in: node)
        else { continue }
        if !findings.hasError(onLineOf: place) { findings.report(mark.finding, at: place) }
        return true
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner):
        if checkPastedMarks(inner, in: node) { return true }
      case .link, .code, .softBreak, .lineBreak: continue
      }
    }
    return false
  }
}

extension Inline {
  fileprivate var isLineEnd: Bool {
    switch self {
    case .softBreak, .lineBreak: true
    default: false
    }
  }
}
