import Screen
import Testing

@testable import Authoring

/// What `check` says of a screen is what the screen does: the two are in modules that do not know each other.
@Suite struct LostCharactersTests {
  @Test func checkKnowsEveryCharacterThatAScreenReplaces() {
    var differing: [UInt32] = []
    for value in UInt32(0xA0)...0x10FFFF {
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
  func checkSaysWhatAScreenShowsOfAJoinedSign(sign: Character, shown: String) {
    #expect(Loss(of: sign) == .restOfSign(shown: shown))
    #expect(reduced(String(sign)) == shown)
  }

  @Test(arguments: ["🇫🇷", "🇫🇷\u{FE0F}", "❤\u{FE0F}", "é", "e\u{301}", "分", "½", "→", "क्षि"])
  func checkIsSilentAboutWhatAScreenShowsWhole(sign: Character) {
    #expect(Loss(of: sign) == nil)
  }
}
