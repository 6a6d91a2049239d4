import TestSupport

extension SplitMix64 {
  /// Text that is hard to lay out: letters, spaces, marks, joiners, emoji, ideographs, controls, and any other scalars.
  mutating func hostileText(length: Int) -> String {
    let favourites: [Unicode.Scalar] = [
      "a", "b", "(", ".", " ", " ", "\t", "\n", "\r", "\u{A0}", "\u{200B}", "\u{200D}", "\u{FE0F}",
      "\u{20E3}", "1", "\u{301}", "\u{1B}", "👩", "🏽", "🇫", "🇷", "❤", "分", "。", "「", "\u{3000}", "क",
      "\u{94D}", "ि", "ᄀ", "\u{1161}", "ש", "\u{5C1}", "\u{202E}", "\u{600}",
    ]
    var result = String.UnicodeScalarView()
    for _ in 0..<length {
      let anything = Unicode.Scalar(UInt32.random(in: 0..<0x110000, using: &self))
      let favourite = favourites.randomElement(using: &self) ?? " "
      result.append(Int.random(in: 0..<5, using: &self) == 0 ? anything ?? " " : favourite)
    }
    return String(result)
  }
}
