import TestSupport

/// What authors type and paste instead of what the format wants, by what they wanted to write.
///
/// A table in `NearMisses` has sections. `== choice` is followed by lines as they may stand in place of a choice; `== text · *glad*` by
/// what may stand in place of `*glad*` in a line of text. `⏎` ends a line, `␣` is a space at an end, `⇥` a tab, `⍽` is U+00A0, and
/// `⟨200B⟩` the character of that number.
struct SlipTable: Sendable {
  struct Section: Sendable {
    var construct: String
    /// The words of the line that are written otherwise; `nil` if the whole line is.
    var words: String?
    var slips: [String]
  }

  private(set) var sections: [Section] = []

  init(_ text: String) {
    for line in text.split(separator: "\n") where !line.hasPrefix("# ") {
      if line.hasPrefix("== "), !line.hasSuffix("TEXT"), !line.hasSuffix("==") {
        let parts = line.dropFirst(3).split(separator: " · ", maxSplits: 1).map(String.init)
        sections.append(
          Section(
            construct: parts[0], words: parts.count > 1 ? Self.plain(parts[1]) : nil, slips: []))
      } else if !sections.isEmpty {
        sections[sections.count - 1].slips.append(String(line))
      }
    }
  }

  /// A slip as it is typed.
  static func plain(_ slip: String) -> String {
    var result = ""
    var rest = slip[...]
    while let character = rest.popFirst() {
      switch character {
      case "⏎": result += "\n"
      case "␣": result += " "
      case "⇥": result += "\t"
      case "⍽": result += "\u{A0}"
      case "⟨":
        let number = rest.prefix { $0 != "⟩" }
        rest = rest.dropFirst(number.count + 1)
        let scalar = UInt32(number, radix: 16).flatMap(Unicode.Scalar.init)
        result.unicodeScalars.append(scalar ?? "\u{FFFD}")
      default: result.append(character)
      }
    }
    return result
  }
}
