/// Values that YAML reads otherwise than they look.
extension YAMLMending {
  /// Mends the value of a field. Returns the index of the next line to read.
  mutating func mendValue(_ field: Field, at index: Int, column: Int) -> Int {
    let value = field.value
    guard !value.isEmpty else { return index + 1 }
    let first = text.bytes[value.lowerBound]
    switch first {
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      guard isBlockSign(value) else {
        quote(value, as: text.string(value), field)
        return index + 1
      }
      return endOfBlock(index)
    case UInt8(ascii: "#"): return index + 1
    case UInt8(ascii: "["), UInt8(ascii: "{"): return mendFlow(field, first, at: index)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return mendQuoted(field, first, at: index)
    // Emphasis is text; anchors, aliases and tags are findings of their own.
    case UInt8(ascii: "*")
    where text.first("*", in: (value.lowerBound + 1)..<value.upperBound) != nil:
      quote(value, as: text.string(value), field)
      return index + 1
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
      if text.byte(at: value.lowerBound + 1) == .space {
        quote(value, as: text.string(value), field)
      }
      return index + 1
    default: break
    }
    let plain = withoutComment(value)
    if let second = secondField(in: plain, behind: field) {
      split(field, second, column: column)
      return index + 1
    }
    let words = text.string(plain)
    let last = lastLine(ofValueAt: index)
    let below = index < last ? lines[(index + 1)...last].map { text.string($0.range) } : []
    let isRefused =
      below.contains { $0.contains(": ") } || words.contains(": ") || words.hasSuffix(":")
      || words.contains(":\u{A0}")
      || "@`%?-,]}".utf8.contains(first) && !isPlain(words)
    guard isRefused else { return index + 1 }
    let isSmart = words.hasPrefix("“") && words.hasSuffix("”")
    guard last > index else {
      quote(plain, as: isSmart ? String(words.dropFirst().dropLast()) : words, field)
      return index + 1
    }
    let rest = lines[(index + 1)...last].map { text.string(text.trimmingBlanks($0.range)) }
    quote(plain.lowerBound..<lines[last].end, as: ([words] + rest).joined(separator: " "), field)
    return last + 1
  }

  /// Whether a value is the sign of a text on the lines below, such as `|` or `>-`.
  private func isBlockSign(_ value: Range<Int>) -> Bool {
    let plain = text.bytes[withoutComment(value)]
    return plain.dropFirst().allSatisfy { $0.isDigit || $0 == 0x2B || $0 == 0x2D }
  }

  /// The last of the lines that continue the value of a line: those that are no fields and stand further in.
  private func lastLine(ofValueAt index: Int) -> Int {
    var last = index
    while last + 1 < lines.count, !lines[last + 1].isBlank,
      lines[last + 1].indent > lines[index].indent, field(of: lines[last + 1]) == nil,
      text.bytes[lines[last + 1].start] != UInt8(ascii: "#")
    {
      last += 1
    }
    return last
  }

  /// Whether `-` and `?` begin a word, which YAML takes for text.
  private func isPlain(_ words: String) -> Bool {
    guard let first = words.first, first == "-" || first == "?" else { return false }
    return words.dropFirst().first.map { $0 != " " } ?? false
  }

  private func endOfBlock(_ index: Int) -> Int {
    var next = index + 1
    while next < lines.count, lines[next].isBlank || lines[next].indent > lines[index].indent {
      next += 1
    }
    return next
  }

  /// The value without a comment behind it.
  private func withoutComment(_ value: Range<Int>) -> Range<Int> {
    guard let sign = text.first(" #", in: value) else { return value }
    return text.trimmingBlanks(value.lowerBound..<sign)
  }

  private mutating func quote(_ range: Range<Int>, as words: String, _ field: Field) {
    let quoted = "'" + words.replacing("'", with: "''") + "'"
    edits.replace(range, with: quoted)
    notes.add(
      .yamlQuotes(field.name, words), at: Place(range.lowerBound, length: range.count))
  }

  /// Another field of the record behind a comma, a semicolon or a blank: `id: x, kind: poll`. Behind a comma a name may be misspelt.
  private func secondField(
    in value: Range<Int>, behind first: Field
  ) -> (separator: Range<Int>, Field)? {
    let isSentence = record.isText(first.name) || first.name == "order"
    for offset in value.dropFirst() where text.blankLength(at: offset, before: value.upperBound) > 0
    {
      let start = text.skippingBlanks(from: offset, before: value.upperBound)
      var end = offset
      while end > value.lowerBound,
        [UInt8(ascii: ","), UInt8(ascii: ";")].contains(text.bytes[end - 1])
      {
        end -= 1
      }
      let line = BodyLine(start..<value.upperBound, in: text)
      guard let field = field(of: line) else { continue }
      let isKnown = record.fields.contains { $0.name == field.name.lowercased() }
      let mayBeMisspelt = record.isInComment && end < offset && field.isExact && !isSentence
      guard isKnown || mayBeMisspelt else { continue }
      return (end..<start, field)
    }
    return nil
  }

  /// Puts a second field of a line on a line of its own, and the third, and so on.
  private mutating func split(
    _ field: Field, _ second: (separator: Range<Int>, field: Field), column: Int
  ) {
    let isMeant = isOneLineOfFields(second.field, behind: second.separator)
    if !isMeant {
      notes.add(
        .yamlOneFieldALine(second.field.name),
        at: Place(second.field.start, length: second.field.name.utf8.count))
    }
    var next: (separator: Range<Int>, field: Field)? = second
    var count = 0
    while let (separator, field) = next, count < 20 {
      edits.replace(
        separator, with: "\n" + String(repeating: " ", count: column), isWritten: !isMeant)
      mendColonQuietly(field)
      next = secondField(in: field.value, behind: field)
      count += 1
    }
  }

  /// Whether a second field stands on the only line, behind `, `: `<!-- id: reply, kind: writing, minutes: 6 -->` is a way to write
  /// a short comment.
  private func isOneLineOfFields(_ field: Field, behind separator: Range<Int>) -> Bool {
    guard lines.count(where: { !$0.isBlank }) == 1, field.isExact, text.string(separator) == ", "
    else { return false }
    guard let next = secondField(in: field.value, behind: field) else { return true }
    return isOneLineOfFields(next.1, behind: next.separator)
  }

  private mutating func mendColonQuietly(_ field: Field) {
    if !field.isExact { edits.replace(field.colon, with: ": ") }
  }

  /// A list or a mapping on one line: closes it, or quotes what is text.
  private mutating func mendFlow(_ field: Field, _ open: UInt8, at index: Int) -> Int {
    let value = withoutComment(field.value)
    let close = open == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}")
    if open == UInt8(ascii: "["), isEmptyList(value), entryFollows(index) {
      let start = field.isExact ? field.colon.lowerBound + 1 : value.lowerBound
      edits.replace(start..<value.upperBound, with: "")
      notes.add(
        .yamlEmptyListAbove(text.string(value)), at: Place(value.lowerBound, length: value.count))
      if !levels.isEmpty { levels[levels.count - 1].hasValue = false }
      return index + 1
    }
    if let end = text.bytes[value].lastIndex(of: close) {
      let first = text.bytes[value].firstIndex(of: close) ?? end
      if open == UInt8(ascii: "[") { mendCommas(in: value.lowerBound..<first, field) }
      guard first + 1 < value.upperBound else { return joinListBelow(first, at: index) }
      if let second = secondField(in: first..<value.upperBound, behind: field) {
        split(field, second, column: lines[index].indent)
      } else if open == UInt8(ascii: "["), joinLists(in: value) {
        return index + 1
      } else if record.isText(field.name) {
        quote(value, as: text.string(value), field)
      } else if first == end {
        leaveOut((first + 1)..<value.upperBound, field)
      }
      return index + 1
    }
    var next = index + 1
    while next < lines.count, !lines[next].isBlank, self.field(of: lines[next]) == nil {
      if text.bytes[lines[next].range].contains(close) { return next + 1 }
      next += 1
    }
    guard open == UInt8(ascii: "["), next == index + 1 else { return next }
    let comment = text.skippingBlanks(from: value.upperBound, before: field.value.upperBound)
    let hidden = text.string(comment..<field.value.upperBound)
    if hidden.contains("]") {
      edits.insert("]", at: value.upperBound, isWritten: false)
      let entries = hidden.drop { $0 == "#" || $0 == " " }
      notes.add(
        .hiddenEntries(hidden, "\(field.name): \(text.string(value)) \(entries)"),
        at: Place(comment, length: field.value.upperBound - comment))
      return next
    }
    edits.insert("]", at: value.upperBound)
    notes.add(.yamlOpenList, at: Place(value.lowerBound, length: value.count))
    return next
  }

  /// Whether a value is `[]`, or a `[` behind which nothing stands.
  private func isEmptyList(_ value: Range<Int>) -> Bool {
    let bytes = text.bytes[value]
    if value.count == 1 { return true }
    return bytes.first == UInt8(ascii: "[") && bytes.last == UInt8(ascii: "]")
      && bytes.dropFirst().dropLast().allSatisfy(\.isSpace)
  }

  /// Whether the next line that says anything is an entry of a list.
  private func entryFollows(_ index: Int) -> Bool {
    let next = lines[(index + 1)...].first { line in
      !line.isBlank && text.bytes[line.start] != UInt8(ascii: "#")
    }
    return next.map { $0.indent >= lines[index].indent && dash(of: $0) != nil } ?? false
  }

  /// Joins lists that stand behind one another: `[a], [b]` → `[a, b]`.
  private mutating func joinLists(in value: Range<Int>) -> Bool {
    var seams: [Range<Int>] = []
    var offset = value.lowerBound
    while let close = text.first("]", in: offset..<value.upperBound), close + 1 < value.upperBound {
      let next = (close + 1..<value.upperBound).first {
        text.bytes[$0] != UInt8(ascii: ",") && !text.bytes[$0].isSpace
      }
      guard let next, text.bytes[next] == UInt8(ascii: "[") else { return false }
      seams.append(close..<(next + 1))
      offset = next
    }
    guard !seams.isEmpty else { return false }
    for seam in seams { edits.replace(seam, with: ", ") }
    notes.add(.yamlSeveralLists, at: Place(value.lowerBound, length: value.count))
    return true
  }

  /// Quotes that close too early, or not at all.
  private mutating func mendQuoted(_ field: Field, _ mark: UInt8, at index: Int) -> Int {
    let value = field.value
    if let close = closing(mark, in: value) {
      let rest = text.skippingBlanks(from: close + 1, before: value.upperBound)
      if rest == value.upperBound || text.bytes[rest] == UInt8(ascii: "#"),
        rest > close + 1 || rest == value.upperBound
      {
        return index + 1
      }
      let isAround = text.bytes[value.upperBound - 1] == mark
      let words = text.string(value)
      quote(
        value,
        as: isAround && !words.dropFirst().dropLast().contains(", ")
          ? String(words.dropFirst().dropLast()) : words, field)
      return index + 1
    }
    var next = index + 1
    while next < lines.count, !lines[next].isBlank, self.field(of: lines[next]) == nil {
      if text.bytes[lines[next].range].contains(mark) { return next + 1 }
      next += 1
    }
    quote(value, as: String(text.string(value).dropFirst()), field)
    return index + 1
  }

  /// The offset of the mark that closes a quoted value.
  private func closing(_ mark: UInt8, in value: Range<Int>) -> Int? {
    var offset = value.lowerBound + 1
    while offset < value.upperBound {
      let byte = text.bytes[offset]
      if mark == UInt8(ascii: "\""), byte == UInt8(ascii: "\\") {
        offset += 1
      } else if byte == mark {
        let isDoubled =
          mark == UInt8(ascii: "'") && text.byte(at: offset + 1) == mark
          && offset + 1 < value.upperBound
        guard isDoubled else { return offset }
        offset += 1
      }
      offset += 1
    }
    return nil
  }
}

extension Record {
  /// Whether a field holds one line of text.
  func isText(_ name: String) -> Bool {
    ["title", "point", "name", "concerns", "privacy", "organisation", "lint"].contains(name)
      || self.fields.contains { $0.name == name && $0.example == "…" }
  }
}
