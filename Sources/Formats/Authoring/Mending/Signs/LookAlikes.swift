/// Characters that look like marks of Markdown and are others, as word processors and phones write them.
enum LookAlike {
  /// Bullets that no Markdown knows. The last is the one of Word's symbol font.
  static let bullets = [
    "•", "◦", "▪", "▫", "●", "○", "‣", "⁃", "∙", "·", "➢", "➤", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}",
    "\u{F076}",
  ]
  /// Dashes other than the one on the keyboard.
  static let dashes = ["–", "—", "−", "‐", "‑", "‒", "―", "－"]
  /// Signs that begin the lines of a list, and that may begin a sentence too.
  static let signs = ["→", "➔", "⇒", "►", "▶", "■", "◆", "✓", "✔", "✗", "✘", "§"]
  /// What stands for `>` when it does not stand for itself.
  static let quoteMarks = ["＞", "»", "›", "&gt;", "\\>"]
  /// A colon of another width.
  static let colons = ["：", "﹕", "︰"]
  static let bars = ["｜", "│", "┃", "¦"]

  /// Signs that can only be meant as an empty box, and as a ticked one.
  static let emptyBoxes = [
    "☐", "□", "( )", "()", "\\[ \\]", "\\[\\]", "［ ］", "［　］", "[_]", "\u{F0A8}", "\u{F06F}",
    "\u{F071}",
  ]
  static let tickedBoxes = [
    "[×]", "[✓]", "[✔]", "[х]", "[Х]", "☑", "☒", "(x)", "(X)", "\\[x\\]", "\\[X\\]", "［x］", "［X］",
    "{x}", "\u{F0FE}", "\u{F0FD}", "\u{F078}",
  ]
}

extension SourceText {
  /// Whether `word` stands at `offset`, before `end`.
  func holds(_ word: String, at offset: Int, before end: Int) -> Bool {
    let word = word.utf8.span
    guard offset + word.count <= end else { return false }
    var index = 0
    while index < word.count {
      guard bytes[offset + index] == word[index] else { return false }
      index += 1
    }
    return true
  }

  /// The first of the words that stands at `offset`, before `end`.
  func firstHeld(of words: [String], at offset: Int, before end: Int) -> String? {
    guard offset < end else { return nil }
    for word in words where holds(word, at: offset, before: end) { return word }
    return nil
  }

  /// The bytes of the blank at `offset`: a space, a tab, or a blank beyond ASCII, which no Markdown takes for one. Signs that nobody
  /// sees count as blanks: soft hyphens, marks of direction, and the line ends of word processors. 0 if there is none.
  func blankLength(at offset: Int, before end: Int) -> Int {
    guard offset < end else { return 0 }
    switch bytes[offset] {
    case .space, .tab: return 1
    case 0xC2: return [0xA0, 0xAD].contains(byte(at: offset + 1)) ? 2 : 0
    case 0xE2:
      switch (byte(at: offset + 1), byte(at: offset + 2)) {
      case (0x80, 0x80...0x8B), (0x80, 0x8E...0x8F), (0x80, 0xA8...0xA9), (0x80, 0xAF),
        (0x81, 0x9F),
        (0x81, 0xA0):
        return 3
      default: return 0
      }
    case 0xE3: return byte(at: offset + 1) == 0x80 && byte(at: offset + 2) == 0x80 ? 3 : 0
    case 0xEF: return byte(at: offset + 1) == 0xBB && byte(at: offset + 2) == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// The offset behind the blanks at `offset`.
  func skippingBlanks(from offset: Int, before end: Int) -> Int {
    var offset = offset
    while true {
      let length = blankLength(at: offset, before: end)
      guard length > 0 else { return offset }
      offset += length
    }
  }

  /// The range without the blanks at its ends.
  func trimmingBlanks(_ range: Range<Int>) -> Range<Int> {
    let start = skippingBlanks(from: range.lowerBound, before: range.upperBound)
    var end = range.upperBound
    trimming: while end > start {
      for length in 1...3 where end - length >= start {
        if blankLength(at: end - length, before: end) == length {
          end -= length
          continue trimming
        }
      }
      break
    }
    return start..<end
  }

  /// Whether a blank beyond ASCII stands in a range.
  func hasOddBlank(in range: Range<Int>) -> Bool {
    range.contains { bytes[$0] >= 0x80 && blankLength(at: $0, before: range.upperBound) > 0 }
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
