/// A repeatable source of random numbers (Steele, Lea and Flood, 2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Text of scalars that are hard on a layout: letters, spaces, marks, joiners, emoji, ideographs, controls, anything.
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
