/// One token of Swift source: enough of the grammar to tell code from comments and from text.
struct Token: Hashable {
  enum Kind: Hashable {
    /// A name, a keyword or a number.
    case word
    /// One character of punctuation or of an operator.
    case symbol
    /// A whole string literal; what it interpolates comes before it, as tokens of its own.
    case text
  }

  var kind: Kind
  /// The token as written; for a string literal, what stands between its quotes.
  var text: String
  /// The 1-based line on which it begins.
  var line: Int
  /// Whether nothing stands between the token before and this one.
  var touchesPrevious: Bool
}

extension Token {
  /// The tokens of `source`.
  ///
  /// A regular expression literal is read as operators; one with a quote in it would be misread. There are none.
  static func all(in source: String) -> [Token] {
    var lexer = Lexer(bytes: Array(source.utf8))
    lexer.readCode(isInterpolated: false)
    return lexer.tokens
  }
}

private struct Lexer {
  let bytes: [UInt8]
  var tokens: [Token] = []
  private var index = 0
  private var line = 1
  private var previousEnd = -1

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads code to the end or, if it is interpolated, past the parenthesis that closes it.
  mutating func readCode(isInterpolated: Bool) {
    var depth = 0
    while let byte = peek() {
      if skipSpaceAndComments() { continue }
      if readString() { continue }
      let start = index
      if isWord(byte) {
        while let next = peek(), isWord(next) { index += 1 }
        append(.word, from: start, line: line)
        continue
      }
      index += 1
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") {
        if isInterpolated, depth == 0 { return }
        depth -= 1
      }
      append(.symbol, from: start, line: line)
    }
  }

  private mutating func skipSpaceAndComments() -> Bool {
    if peek() == UInt8(ascii: "\n") {
      line += 1
      index += 1
      return true
    }
    if let byte = peek(), byte == UInt8(ascii: " ") || byte == 0x09 || byte == 0x0D {
      index += 1
      return true
    }
    if looksAt("//") {
      while let byte = peek(), byte != UInt8(ascii: "\n") { index += 1 }
      return true
    }
    guard looksAt("/*") else { return false }
    var depth = 0
    while let byte = peek() {
      if looksAt("/*") {
        depth += 1
        index += 2
      } else if looksAt("*/") {
        depth -= 1
        index += 2
        if depth == 0 { break }
      } else {
        if byte == UInt8(ascii: "\n") { line += 1 }
        index += 1
      }
    }
    return true
  }

  /// Reads a string literal, raw or not, of one line or several.
  private mutating func readString() -> Bool {
    var hashes = 0
    while peek(hashes) == UInt8(ascii: "#") { hashes += 1 }
    guard peek(hashes) == UInt8(ascii: "\"") else { return false }
    let fence = String(repeating: "#", count: hashes)
    let (start, startLine) = (index, line)
    index += hashes
    let quotes = looksAt("\"\"\"") ? "\"\"\"" : "\""
    index += quotes.utf8.count
    let contentStart = index
    while let byte = peek(), !looksAt(quotes + fence) {
      if looksAt("\\" + fence + "(") {
        index += hashes + 2
        readCode(isInterpolated: true)
      } else if looksAt("\\" + fence) {
        index += hashes + 2
      } else {
        if byte == UInt8(ascii: "\n") {
          if quotes == "\"" { break }
          line += 1
        }
        index += 1
      }
    }
    let contentEnd = min(index, bytes.count)
    if looksAt(quotes + fence) { index += quotes.utf8.count + hashes }
    let content = String(decoding: bytes[contentStart..<contentEnd], as: UTF8.self)
    tokens.append(
      Token(
        kind: .text, text: content, line: startLine, touchesPrevious: start == previousEnd))
    previousEnd = index
    return true
  }

  private mutating func append(_ kind: Token.Kind, from start: Int, line: Int) {
    tokens.append(
      Token(
        kind: kind, text: String(decoding: bytes[start..<index], as: UTF8.self), line: line,
        touchesPrevious: start == previousEnd))
    previousEnd = index
  }

  private func peek(_ ahead: Int = 0) -> UInt8? {
    index + ahead < bytes.count ? bytes[index + ahead] : nil
  }

  private func looksAt(_ text: String) -> Bool {
    index <= bytes.count && bytes[index...].starts(with: text.utf8)
  }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }
}
