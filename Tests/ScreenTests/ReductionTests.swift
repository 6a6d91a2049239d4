import CTerminal
import Screen
import TestSupport
import Testing

struct Reduction: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let reduced: String
  var testDescription: String { name }

  init(_ name: String, _ text: String, _ reduced: String) {
    self.name = name
    self.text = text
    self.reduced = reduced
  }
}

@Test(arguments: [
  Reduction("plain text", "Plain text, 100 %~", "Plain text, 100 %~"),
  Reduction("letters beyond ASCII", "Äiß é 日本 ½ → ─ •", "Äiß é 日本 ½ → ─ •"),
  Reduction("a decomposed letter", "cafe\u{301}", "cafe\u{301}"),
  Reduction("a colour sequence", "\u{1B}[31mred\u{1B}[0m", "\u{FFFD}[31mred\u{FFFD}[0m"),
  Reduction("a window title", "\u{1B}]0;x\u{7}", "\u{FFFD}]0;x\u{FFFD}"),
  Reduction("C1 controls", "\u{9B}31m\u{90}", "\u{FFFD}31m\u{FFFD}"),
  Reduction("zero, delete and backspace", "a\0b\u{7F}c\u{8}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
  Reduction("line ends and tabs", "a\nb\r\nc\td\u{2028}e\u{85}f", "a b c d e f"),
  Reduction("a heart with a variation selector", "❤\u{FE0F}", "❤"),
  Reduction("a keycap", "1\u{FE0F}\u{20E3}", "1"),
  Reduction("a skin tone", "👍🏽!", "👍!"),
  Reduction("a family", "👨\u{200D}👩\u{200D}👧", "👨"),
  Reduction("the rainbow flag", "🏳\u{FE0F}\u{200D}🌈", "🏳"),
  Reduction("a flag of letters", "🇫🇷", "🇫🇷"),
  Reduction("a flag of letters with a variation selector", "🇫🇷\u{FE0F}", "🇫🇷"),
  Reduction("a flag of tags", "🏴\u{E0067}\u{E0062}\u{E007F}", "🏴"),
  Reduction("an emoji newer than the table", "a🪿b", "a\u{FFFD}b"),
  Reduction("an Indic cluster", "क्षि", "क्षि"),
  Reduction("an Indic cluster with a joiner", "क्\u{200D}ष", "क्ष"),
  Reduction("Tamil", "நி", "நி"),
  Reduction("invisible characters", "a\u{200B}b\u{200E}c\u{AD}d\u{FEFF}e", "abcde"),
  Reduction("direction overrides", "\u{202E}abc\u{202C}\u{2066}d\u{2069}", "abcd"),
  Reduction("a mark without a letter", "\u{301}a", "a"),
  Reduction(
    "eight marks", "a" + String(repeating: "\u{301}", count: 8), "a\u{301}\u{301}\u{301}\u{301}"),
  Reduction("a noncharacter", "\u{FFFF}", "\u{FFFD}"),
])
func onlyWhatTerminalsAgreeOnIsSent(_ each: Reduction) {
  #expect(reduced(each.text) == each.reduced)
  // Characters compare by canonical equivalence, but the terminal gets scalars.
  #expect(Array(reduced(each.text).unicodeScalars) == Array(each.reduced.unicodeScalars))
  #expect(displayWidth(of: each.text) == displayWidth(of: each.reduced))
}

@Test func reducedTextHoldsNothingThatATerminalWouldObeyOrMeasureDifferently() {
  #expect(ct_use_utf8() == 1)
  var random = SplitMix64(seed: 1)
  for _ in 0..<2000 {
    let text = random.hostileText(length: Int.random(in: 0...24, using: &random))
    let result = reduced(text)
    let widths = result.unicodeScalars.map { Int(ct_wcwidth($0.value)) }
    #expect(widths.allSatisfy { $0 >= 0 }, "\(text.unicodeScalars.map(\.value))")
    #expect(widths.reduce(0, +) == displayWidth(of: text), "\(text.unicodeScalars.map(\.value))")
    #expect(!result.unicodeScalars.contains { $0.properties.generalCategory == .control })
    #expect(!result.unicodeScalars.contains { $0.properties.generalCategory == .format })
  }
}

@Test(arguments: [
  ("plain", "plain"), ("─│┌•›→", "-|+*>>"), ("“it’s” – 1…", "\"it's\" - 1~"),
  ("café Łódź ñ ß 分", "cafe Lodz n ? ??"), ("▁▄█ ↕", ".=# ="), ("a\u{1B}[2J", "a?[2J"),
])
func asciiTextKeepsTheWidth(text: String, expected: String) {
  #expect(asciiText(text) == expected)
  #expect(asciiText(text).utf8.count == displayWidth(of: text))
}

@Test(arguments: [
  ("plain", "plain"), ("👩\u{200D}⚕\u{FE0F}", "👩\u{200D}⚕\u{FE0F}"),
  ("👨\u{200D}👩\u{200D}👧", "👨\u{200D}👩\u{200D}👧"), ("1\u{FE0F}\u{20E3}", "1\u{FE0F}\u{20E3}"),
  ("👍\u{1F3FD}", "👍\u{1F3FD}"), ("🏳\u{FE0F}\u{200D}🌈🇫🇷", "🏳\u{FE0F}\u{200D}🌈🇫🇷"),
  ("🏴\u{E0067}\u{E0062}\u{E007F}", "🏴\u{E0067}\u{E0062}\u{E007F}"), ("a\u{E0067}\u{E0062}b", "ab"),
  ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("a\tb\nc", "a b c"),
  ("\u{1B}[31m\u{202E}a\u{AD}b\0\u{FEFF}", "\u{FFFD}[31mab\u{FFFD}"), ("\u{200D}a", "a"),
  ("a" + String(repeating: "\u{301}", count: 99), "a" + String(repeating: "\u{301}", count: 4)),
])
func textInLinesIsSpelledAsItWasWritten(text: String, expected: String) {
  #expect(Array(spelled(text).unicodeScalars) == Array(expected.unicodeScalars))
  #expect(displayWidth(of: spelled(text)) == displayWidth(of: text))
}
