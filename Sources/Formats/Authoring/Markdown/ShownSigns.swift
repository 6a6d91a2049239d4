internal import Curriculum

/// A sign in running text that stands for nothing there: learners would see it.
struct ShownSign {
  /// What finds it in the file.
  var written: String
  var finding: Finding

  init(_ written: String, _ finding: Finding) {
    self.written = written
    self.finding = finding
  }

  /// Where a text stands: signs mean other things in a heading, in a cell or in a field.
  enum Container { case text, heading, cell, field }

  /// The first of them in the lines of a text.
  static func first(in lines: [ShownLine], of container: Container) -> ShownSign? {
    for (index, line) in lines.enumerated() {
      let isLast = index + 1 == lines.count
      let before = index > 0 ? lines[index - 1].text : nil
      if let sign = LineBeginning.sign(of: line, below: before, in: container)
        ?? alone(line.text, in: container)
        ?? atEnd(of: line.text, isLast: isLast) ?? inside(line.text)
      {
        return sign
      }
    }
    return bracket(in: lines)
  }

  /// A line without a letter or a digit. Dots, question marks and dashes of speech may stand for themselves.
  private static func alone(_ text: String, in container: Container) -> ShownSign? {
    guard text.utf8.count < 80, container != .cell else { return nil }
    let words = text.filter { !$0.isWhitespace }
    // `=` alone is an entry without its text.
    guard !words.isEmpty, words != "=",
      words.allSatisfy({ $0.isPunctuation || "\\|^~=+<>`$".contains($0) }),
      !words.allSatisfy({ ".…?!".contains($0) }), !words.allSatisfy({ "[]()".contains($0) })
    else { return nil }
    return ShownSign(words, .signsAlone(words))
  }

  /// A sign at the end of a line.
  private static func atEnd(of text: String, isLast: Bool) -> ShownSign? {
    guard let last = text.utf8.last, #"\|*`~#-=>"#.utf8.contains(last) else { return nil }
    let bytes = Array(text.utf8)
    let run = bytes.reversed().prefix { $0 == last }.count
    let before = bytes.count > run ? bytes[bytes.count - run - 1] : .space
    let sign = String(decoding: bytes.suffix(run), as: UTF8.self)
    switch last {
    case UInt8(ascii: "\\"):
      return isLast ? ShownSign("\\", .backslashAtEnd) : nil
    case UInt8(ascii: "|"): return ShownSign(sign, .shownSign(sign))
    case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "~"):
      return ShownSign(sign, .shownSign(sign))
    case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "="):
      return run > 1 && run < bytes.count && before == .space
        ? ShownSign(" " + sign, .shownSign(sign)) : nil
    case UInt8(ascii: ">"):
      return text.hasSuffix("-->") ? ShownSign("-->", .strayCommentEnd("-->")) : nil
    default: return nil
    }
  }

  /// A sign within a line.
  private static func inside(_ text: String) -> ShownSign? {
    let held = HeldCharacters(of: text)
    guard held.hasOthers || held.contains(#"\|*`[]{}^+:~=$%&_)""#) else { return nil }
    if held.contains(")"), text.suffix(9).lowercased() == "(correct)" {
      return ShownSign(String(text.suffix(9)), .reminder(String(text.suffix(9))))
    }
    for (sign, first) in [("||", "|"), ("==", "="), ("HYPERLINK \"", "\"")]
    where held.contains(first) && text.contains(sign) {
      return ShownSign(sign, .shownSign(sign))
    }
    if held.hasOthers || held.contains("{}"),
      let brace = text.firstIndex(where: { "{}｛｝".contains($0) })
    {
      let rest = text[brace...]
      let word = rest.firstIndex { "}｝".contains($0) }.map { String(rest[...$0]) }
      let written =
        word.map { $0.count < 40 ? $0 : String(rest.prefix(1)) } ?? String(rest.prefix(1))
      let holdsName = written.unicodeScalars.contains(Braces.opening)
      let sign = holdsName ? String(rest.prefix(1)) : written
      return ShownSign(sign, .looseBrace(sign))
    }
    if held.contains("$"), text.contains("$\(Braces.opening)") {
      return ShownSign("$", .shownSign("$"))
    }
    if held.contains("["), let sign = bracketed(text) { return sign }
    if held.hasOthers || held.contains(#"*~^_`\"#), let sign = loneSign(text) { return sign }
    for (sign, isName) in [("^", false), ("++", false), ("%", true), (":", true)]
    where held.contains(sign) {
      if let written = pair(of: sign, in: text, isName: isName) {
        return ShownSign(written, .otherMarkup(written))
      }
    }
    if held.contains("&"), let written = entity(in: text) {
      return ShownSign(written, .otherMarkup(written))
    }
    return nil
  }

  /// A star, a tilde or a caret between blanks that stands in no sum, a backslash before a letter, and a character that was lost.
  private static func loneSign(_ text: String) -> ShownSign? {
    if text.contains("\u{FFFD}") { return ShownSign("\u{FFFD}", .shownSign("\u{FFFD}")) }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    for (index, word) in words.enumerated() {
      let isBesideFigure =
        index > 0 && words[index - 1].last?.isNumber == true
        || index + 1 < words.count && words[index + 1].first?.isNumber == true
      if ["*", "**", "~", "~~", "^", "_", "`"].contains(word), !isBesideFigure {
        return ShownSign(String(word), .shownSign(String(word)))
      }
      if word.first == "\\", word.dropFirst().first?.isLetter == true {
        return ShownSign("\\", .shownSign("\\"))
      }
    }
    if let caret = text.firstIndex(of: "^") {
      let behind = text[caret...].dropFirst().first
      if behind == nil || behind == " " { return ShownSign("^", .shownSign("^")) }
    }
    return nil
  }

  /// `[1]`, `[MA1]` and `[@source]`: numbers of notes, marks of comments in Word, and citations of Pandoc.
  private static func bracketed(_ text: String) -> ShownSign? {
    var rest = text[...]
    while let open = rest.firstIndex(of: "[") {
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "]") else { return nil }
      let written = String(rest[...close])
      let name = rest[..<close].dropFirst()
      rest = rest[rest.index(after: close)...]
      let digits = name.drop { $0.isLetter }
      let letters = name.prefix(name.count - digits.count)
      let isNumber = !digits.isEmpty && digits.utf8.allSatisfy(\.isDigit) && digits.count < 4
      if isNumber, letters.isEmpty { return ShownSign(written, .bareNoteNumber(written)) }
      if isNumber, letters.count < 5, letters.utf8.allSatisfy({ (65...90).contains($0) }) {
        return ShownSign(written, .wordComment(written))
      }
      if name.hasPrefix("@") { return ShownSign(written, .otherMarkup(written)) }
      if !name.isEmpty, name.count < 20, Placeholder(String(name)) != nil {
        return ShownSign(written, .looseBrace(written))
      }
    }
    return nil
  }

  /// A word between two signs that another program would read: `^2^`, `++new++`, `:smile:`.
  private static func pair(of sign: String, in text: String, isName: Bool) -> String? {
    var rest = text[...]
    while let open = rest.firstRange(of: sign) {
      let behind = rest[open.upperBound...]
      let word = behind.prefix { $0.isLetter || $0 == "_" || !isName && $0.isNumber }
      let isFree = text[..<open.lowerBound].last.map { !$0.isLetter && !$0.isNumber } ?? true
      if !word.isEmpty, word.count < 30, isFree || !isName,
        behind.dropFirst(word.count).hasPrefix(sign)
      {
        let end = behind.dropFirst(word.count + sign.count)
        if end.first.map({ !$0.isLetter && !$0.isNumber }) ?? true { return sign + word + sign }
      }
      rest = behind
    }
    return nil
  }

  /// An entity of HTML that stands for no character.
  private static func entity(in text: String) -> String? {
    guard let start = text.firstIndex(of: "&") else { return nil }
    let name = text[start...].dropFirst().prefix { $0.isLetter || $0 == "#" || $0.isNumber }
    guard (2...10).contains(name.count), text[name.endIndex...].hasPrefix(";") else { return nil }
    return "&\(name);"
  }

  /// A bracket whose other half is missing.
  private static func bracket(in lines: [ShownLine]) -> ShownSign? {
    var open = 0
    for line in lines {
      let bytes = line.text.utf8.span
      for index in bytes.indices {
        if bytes[index] == UInt8(ascii: "[") { open += 1 }
        if bytes[index] == UInt8(ascii: "]") { open -= 1 }
        if open < 0 { return ShownSign("]", .halfBracket("]")) }
      }
    }
    return open > 0 ? ShownSign("[", .halfBracket("[")) : nil
  }
}

extension MarkdownWalk {
  /// Reports the first sign in the text of a block that stands for nothing, unless something was found in the block.
  mutating func checkShownSigns(
    _ inlines: [Inline], in node: MarkdownNode, _ container: ShownSign.Container
  ) {
    let lines = ShownLine.lines(of: inlines)
    guard let sign = ShownSign.first(in: lines, of: container) else { return }
    let start = text.offset(line: node.startLine, column: node.startColumn)
    // A paragraph that a table ends has no last line of its own.
    let end = text.content(ofLine: max(node.startLine, node.endLine)).upperBound
    guard start < end else { return }
    var place = Place(start)
    // What the author wrote behind a backslash is to be seen. What is not found is an entity.
    var from = start
    while let found = text.first(sign.written, in: from..<end) {
      guard found == 0 || text.bytes[found - 1] != .backslash else { return }
      if from == start { place = Place(found, length: sign.written.utf8.count) }
      from = found + 1
    }
    let origin = readText.origin(of: place)
    if !findings.hasFinding(onLineOf: origin) { findings.report(sign.finding, at: origin) }
  }
}
