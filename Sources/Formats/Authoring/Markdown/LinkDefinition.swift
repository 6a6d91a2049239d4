internal import Curriculum

/// A line that Markdown takes for the definition of a link, as in `[policy]: https://example.org`, and shows nowhere.
///
/// Few authors mean one: `[Nurse]: Coming?` and `[10:42]: Yes.` are what somebody says.
struct LinkDefinition: Equatable {
  /// The bytes from the opening bracket to the colon.
  var opening: Range<Int>
  /// The words between the brackets.
  var label: String
  /// What Markdown takes for the address.
  var destination: String

  /// Whether the destination can only be an address or a file.
  var hasAddress: Bool {
    let isFile = destination.hasSuffix(".md") || destination.contains(".md#")
    let isWeb = ["http", "https", "mailto"].contains(scheme(of: destination) ?? "")
    return isWeb || isFile || destination.hasPrefix("#") && destination.count > 1
  }
}

extension SourceText {
  /// The definition that begins at an offset where a paragraph begins; `nil` if Markdown would show what stands there.
  func linkDefinition(at start: Int, before end: Int) -> LinkDefinition? {
    guard start < end, bytes[start] == UInt8(ascii: "["), byte(at: start + 1) != UInt8(ascii: "^")
    else { return nil }
    var close = start + 1
    // A name may go on over several lines, and ends with its paragraph.
    let limit = min(bytes.count, start + 1000)
    while close < limit, bytes[close] != UInt8(ascii: "]") {
      if bytes[close] == UInt8(ascii: "[") || endsParagraph(at: close) { return nil }
      close += bytes[close] == .backslash ? 2 : 1
    }
    guard close < limit, byte(at: close + 1) == UInt8(ascii: ":") else { return nil }
    let label = string((start + 1)..<close)
    guard label.contains(where: { !$0.isWhitespace }),
      let destination = destination(behind: close + 2)
    else { return nil }
    return LinkDefinition(
      opening: start..<(close + 2), label: label, destination: string(destination))
  }

  /// Whether an offset holds the line end of a line that is the last of its paragraph.
  private func endsParagraph(at offset: Int) -> Bool {
    guard bytes[offset] == .lineFeed else { return false }
    let next = BodyLine(content(ofLine: line(at: offset) + 1), in: self)
    let isQuoteAlone = byte(at: next.start) == UInt8(ascii: ">") && next.end - next.start == 1
    return next.isBlank || isQuoteAlone
  }

  /// The address behind a colon, on its line or the next, if nothing but a title stands behind it.
  private func destination(behind colon: Int) -> Range<Int>? {
    var line = content(ofLine: self.line(at: colon))
    var start = skippingSpace(in: min(colon, line.upperBound)..<line.upperBound)
    if start == line.upperBound {
      let next = BodyLine(content(ofLine: self.line(at: colon) + 1), in: self)
      guard !next.isBlank, next.range.lowerBound > colon else { return nil }
      line = next.range
      start = next.start
      if bytes[start] == UInt8(ascii: ">") {
        start = skippingSpace(in: (start + 1)..<line.upperBound)
      }
    }
    var end = start
    let isBracketed = start < line.upperBound && bytes[start] == UInt8(ascii: "<")
    while end < line.upperBound, isBracketed || !bytes[end].isSpace {
      end += 1
      if isBracketed, bytes[end - 1] == UInt8(ascii: ">") { break }
    }
    guard end > start else { return nil }
    let rest = skippingSpace(in: end..<line.upperBound)
    if rest < line.upperBound, !mayBeTitle(rest..<line.upperBound) || rest == end { return nil }
    return start..<end
  }

  /// Whether words in quotation marks or parentheses fill a range, or begin there and go on below.
  private func mayBeTitle(_ range: Range<Int>) -> Bool {
    let marks: [UInt8: UInt8] = [0x22: 0x22, 0x27: 0x27, 0x28: 0x29]
    guard let close = marks[bytes[range.lowerBound]] else { return false }
    let words = trimmingBlanks(range)
    guard let end = bytes[words].dropFirst().firstIndex(of: close) else { return true }
    return end + 1 == words.upperBound
  }
}

extension BodyMending {
  /// Keeps the parser from taking a line for the definition of a link that no link uses: it would show the line nowhere. Returns
  /// whether the line is a comment in the way of other programs, and nothing else.
  mutating func mendDefinition(at index: Int) -> Bool {
    let line = lines[index]
    guard text.bytes[line.start..<line.end].contains(UInt8(ascii: "[")) else { return false }
    if mendLinkComment(at: index) { return true }
    guard let start = paragraphStart(of: index),
      let definition = text.linkDefinition(at: start, before: line.end)
    else { return false }
    let place = Place(start, length: min(definition.opening.upperBound, line.end) - start)
    if !definition.hasAddress {
      edits.insert("\\", at: start)
      notes.add(.definitionAsText(definition.label), at: place)
    } else if !isUsed(definition) {
      edits.insert("\\", at: start, isWritten: false)
      notes.add(.unusedDefinition(definition), at: place)
    }
    return false
  }

  /// Reads `[//]: # (words)` as a comment, which is what it means to those who write it.
  private mutating func mendLinkComment(at index: Int) -> Bool {
    let line = lines[index]
    let openings = [
      "[//]: # ", "[//]: <> ", "[comment]: # ", "[comment]: <> ", "[comment]: <>", "[//]: #",
    ]
    guard let sign = text.firstHeld(of: openings, at: line.start, before: line.end) else {
      return false
    }
    let start = line.start + sign.utf8.count
    let rest = text.trimmingBlanks(start..<max(start, line.end))
    guard rest.count > 2, "(\"'".utf8.contains(text.bytes[rest.lowerBound]) else { return false }
    let words = text.trimmingBlanks((rest.lowerBound + 1)..<(rest.upperBound - 1))
    wrap(words, of: line)
    notes.add(.linkComment(text.string(words)), at: place(of: line))
    context.above = .comment
    return true
  }

  /// Where the text of a line begins, if it begins a paragraph: behind the marks of quotes, items, boxes and notes. `nil` if it goes
  /// on with the line above.
  private func paragraphStart(of index: Int) -> Int? {
    let line = lines[index]
    var offset = line.start
    var (quotes, beginsItem) = (0, false)
    while offset < line.end {
      let next: Int
      if text.bytes[offset] == UInt8(ascii: ">") {
        quotes += beginsItem ? 0 : 1
        next = offset + 1
      } else if let mark = itemEnd(at: offset, before: line.end) {
        beginsItem = true
        next = mark
      } else {
        break
      }
      offset = text.skippingBlanks(from: next, before: line.end)
    }
    guard offset < line.end, text.bytes[offset] == UInt8(ascii: "[") else { return nil }
    if beginsItem { return offset }
    guard index > 0 else { return offset }
    return beginsParagraph(below: lines[index - 1], quotes: quotes) ? offset : nil
  }

  /// The offset behind the mark of an item or a note that stands at an offset, and behind its box.
  private func itemEnd(at start: Int, before end: Int) -> Int? {
    if text.holds("[^", at: start, before: end) {
      return text.first("]:", in: start..<end).map { $0 + 2 }
    }
    var offset = start
    if "-*+".utf8.contains(text.bytes[start]) {
      offset += 1
    } else {
      while offset < end, text.bytes[offset].isDigit { offset += 1 }
      guard offset > start, offset < end, ".)".utf8.contains(text.bytes[offset]) else { return nil }
      offset += 1
    }
    guard text.blankLength(at: offset, before: end) > 0 else { return nil }
    let content = text.skippingBlanks(from: offset, before: end)
    let isBoxed = ["[ ] ", "[x] ", "[X] "].contains { text.holds($0, at: content, before: end) }
    return isBoxed ? content + 4 : offset
  }

  /// Whether a line below another one begins a paragraph. `quotes` counts the signs of quotes before it.
  private func beginsParagraph(below above: BodyLine, quotes: Int) -> Bool {
    var offset = above.start
    var found = 0
    while offset < above.end, text.bytes[offset] == UInt8(ascii: ">") {
      found += 1
      offset = text.skippingBlanks(from: offset + 1, before: above.end)
    }
    // A quote begins a paragraph; the text behind one goes on without its sign.
    if offset == above.end || quotes > found { return true }
    let endsComment = text.string(text.trimmingBlanks(above.range)).hasSuffix("-->")
    let first = text.bytes[offset]
    return endsComment || first == UInt8(ascii: "#") || first == UInt8(ascii: "|")
      || text.holds("---", at: offset, before: above.end)
  }

  /// Whether a link of the body names a definition: `[words][label]`, `[label][]` or `[label]`.
  private mutating func isUsed(_ definition: LinkDefinition) -> Bool {
    let used = bracketedWords ?? findBracketedWords()
    bracketedWords = used
    return used.contains(definition.label.lowercased())
  }

  /// The words between brackets behind which no colon stands.
  private func findBracketedWords() -> Set<String> {
    guard let first = lines.first, let last = lines.last else { return [] }
    var found: Set<String> = []
    var open: Int?
    for offset in first.range.lowerBound..<last.range.upperBound {
      let isEscaped = offset > 0 && text.bytes[offset - 1] == .backslash
      if text.bytes[offset] == UInt8(ascii: "["), !isEscaped {
        open = offset + 1
      } else if text.bytes[offset] == UInt8(ascii: "]"), let start = open {
        if text.byte(at: offset + 1) != UInt8(ascii: ":"), offset - start < 200 {
          found.insert(text.string(start..<offset).lowercased())
        }
        open = nil
      }
    }
    return found
  }
}

/// Wording: lines that Markdown would show nowhere.
extension Finding {
  static func definitionAsText(_ label: String) -> Finding {
    Finding(
      .readAsMeant, "a line that begins with `[…]:`, which Markdown would hide, is read as text",
      help: "write \(quoted("\\[\(label)]:"))")
  }

  static func linkComment(_ words: String) -> Finding {
    Finding(
      .readAsMeant, "`[//]: #` and the words behind it are read as a comment",
      help: "write \(quoted("<!-- \(words) -->"))")
  }

  static func unusedDefinition(_ definition: LinkDefinition) -> Finding {
    let (label, address) = (definition.label, definition.destination)
    return Finding(
      .unreadMark, "no link names \(quoted("[\(label)]")), so Markdown would hide this line",
      help:
        "to show it as it is, write \(quoted("\\[\(label)]:")); for a link, write \(quoted("[words](\(address))")) where it belongs"
    )
  }
}
