import Screen
import TestSupport
import Testing

@testable import Authoring

/// What `check` says of a screen is what the screen does: the two are in modules that do not know each other.
@Suite struct LostCharactersTests {
  @Test func checkKnowsEveryCharacterThatAScreenReplaces() {
    // Where the versions of Unicode differ, and as many others as there is time for.
    let known: [ClosedRange<UInt32>] = [
      0xA0...0x33FF, 0xA480...0xABFF, 0xFB00...0xFFFF, 0x10D40...0x11FFF, 0x13420...0x13480,
      0x1CC00...0x1D3FF, 0x1F000...0x1FBFF, 0x2FFF0...0x30010,
    ]
    var random = SplitMix64(seed: 14)
    let others = (0..<5000).map { _ in UInt32.random(in: 0xA0...0x10FFFF, using: &random) }
    var differing: [UInt32] = []
    for value in known.joined() + others {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(Character(scalar))"
      let isReplaced = reduced(text).unicodeScalars.contains("\u{FFFD}")
      let isReported = text.contains { character in
        if case .all? = Loss(of: character) { true } else { false }
      }
      // The replacement character itself is shown as what it is.
      if isReplaced != isReported, value != 0xFFFD { differing.append(value) }
    }
    #expect(differing == [], "\(differing.prefix(20).map { String($0, radix: 16) })")
  }

  @Test(arguments: [
    ("👩\u{200D}⚕\u{FE0F}", "👩"), ("👨\u{200D}👩\u{200D}👧", "👨"), ("👍🏽", "👍"),
    ("1\u{FE0F}\u{20E3}", "1"),
    ("🏳\u{FE0F}\u{200D}🌈", "🏳"), ("🏴\u{E0067}\u{E0062}\u{E007F}", "🏴"), ("❤\u{FE0F}\u{200D}🔥", "❤"),
  ])
  func checkSaysWhatAScreenShowsOfAJoinedSign(sign: String, shown: String) {
    #expect(Loss(of: Character(sign)) == .restOfSign(shown: shown))
    #expect(reduced(sign) == shown)
  }

  @Test(arguments: ["🇫🇷", "🇫🇷\u{FE0F}", "❤\u{FE0F}", "é", "e\u{301}", "分", "½", "→", "क्षि"])
  func checkIsSilentAboutWhatAScreenShowsWhole(sign: String) {
    #expect(Loss(of: Character(sign)) == nil)
  }
}
