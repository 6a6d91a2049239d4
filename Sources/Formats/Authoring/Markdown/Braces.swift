/// Braces in prose: which of them name a placeholder, and which are only braces.
///
/// cmark-gfm gives `\{` and `{` as the same text. So `\{` goes through it as a control character of the same length, which no
/// sound file holds and which steers no Markdown. A placeholder then stays in the text as `U+0091 school U+0092` until the
/// question it may stand in has its digest.
enum Braces {
  /// Stands for `\{` in what cmark reads, and for the `{` of a placeholder in what it gave.
  static let opening: Unicode.Scalar = "\u{91}"
  static let closing: Unicode.Scalar = "\u{92}"

  /// The bytes for cmark: each `\{` as `opening`, of the same length.
  static func hidingEscaped(in bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "\\") {
        if bytes[index + 1] == UInt8(ascii: "{") {
          (bytes[index], bytes[index + 1]) = (0xC2, 0x91)
        }
        index += 1
      }
      index += 1
    }
    return bytes
  }

  /// Text or code as cmark gave it, with `escaped` where the file says `\{`: `{` in text, `\{` in code.
  static func restoringEscaped(in text: String, as escaped: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == opening { result += escaped.unicodeScalars } else { result.append(scalar) }
    }
    return String(result)
  }

  /// A piece of text, or the word between two braces.
  enum Piece: Equatable {
    case text(String)
    case word(String)
  }

  /// Whether a text may hold a brace, or what stands for one: both begin with bytes that are rare in prose.
  static func mayStand(in text: String) -> Bool {
    holds(text) { $0 == UInt8(ascii: "{") || $0 == 0xC2 }
  }

  /// Text as cmark gave it, taken apart: `to {school}, {1}` → `to `, the word `school`, `, {1}`.
  ///
  /// A word begins with a letter and holds letters, digits, hyphens and low lines.
  static func pieces(of text: String) -> [Piece] {
    let scalars = Array(text.unicodeScalars)
    var pieces: [Piece] = []
    var plain = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if scalars[index] == "{", let end = endOfWord(in: scalars, from: index + 1) {
        if !plain.isEmpty { pieces.append(.text(String(plain))) }
        plain = String.UnicodeScalarView()
        pieces.append(.word(String(String.UnicodeScalarView(scalars[(index + 1)..<end]))))
        index = end + 1
      } else {
        plain.append(scalars[index] == opening ? "{" : scalars[index])
        index += 1
      }
    }
    if !plain.isEmpty { pieces.append(.text(String(plain))) }
    return pieces
  }

  private static func endOfWord(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    guard start < scalars.count, scalars[start].isASCIILetter else { return nil }
    let end = scalars[start...].firstIndex { scalar in
      !(scalar.isASCIILetter || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_")
    }
    return end.flatMap { scalars[$0] == "}" ? $0 : nil }
  }

  /// A placeholder as it stays in text for the time being.
  static func mark(_ word: String) -> String {
    var marked = String.UnicodeScalarView([opening])
    marked += word.unicodeScalars
    marked.append(closing)
    return String(marked)
  }

  /// Whether a placeholder stands in a text.
  static func isMarked(_ text: String) -> Bool {
    holds(text) { $0 == 0xC2 } && text.unicodeScalars.contains(opening)
  }

  /// A span of the bytes is gone through much faster than the string's own view of them.
  private static func holds(_ text: String, _ isWanted: (UInt8) -> Bool) -> Bool {
    let bytes = text.utf8.span
    for index in bytes.indices where isWanted(bytes[index]) { return true }
    return false
  }

  /// The text with `words` in place of each placeholder.
  static func replacingMarks(in text: String, with words: (String) -> String) -> String {
    guard isMarked(text) else { return text }
    var result = ""
    var rest = text.unicodeScalars[...]
    while let start = rest.firstIndex(of: opening), let end = rest[start...].firstIndex(of: closing)
    {
      result += String(rest[..<start])
      result += words(String(rest[rest.index(after: start)..<end]))
      rest = rest[rest.index(after: end)...]
    }
    return result + String(rest)
  }

  /// The text with placeholders as the author wrote them.
  static func unmarked(_ text: String) -> String { replacingMarks(in: text) { "{\($0)}" } }
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }
}
