import CTerminal
import Screen
import Testing

@Test func everyScalarHasTheWidthTheCLibraryGivesIt() {
  #expect(ct_use_utf8() == 1)
  var differing: [String] = []
  for value in UInt32(0)..<0x110000 {
    guard let scalar = Unicode.Scalar(value) else { continue }
    if width(of: scalar) != Int(ct_wcwidth(value)) {
      differing.append(
        "U+\(String(value, radix: 16)): \(width(of: scalar)), C says \(ct_wcwidth(value))")
    }
  }
  #expect(differing.prefix(10) == [], "\(differing.count) scalars differ")
}

@Test(arguments: [
  ("", 0), ("plain", 5), ("café", 4), ("cafe\u{301}", 4), ("分数", 4), ("ﾊﾝ", 2), ("Ｆ", 2),
  ("😀", 2), ("✅", 2), ("✓", 1), ("→", 1), ("─", 1), ("•", 1), ("…", 1), ("½", 1), ("x\u{302}", 1),
  ("🇫🇷", 2), ("שָׁלוֹם", 4), ("น้ำ", 2), ("각", 2), ("ᄀ\u{1161}\u{11A8}", 2), ("க்ஷ", 2),
])
func textIsAsWideAsTheTerminalDrawsIt(text: String, columns: Int) {
  #expect(displayWidth(of: text) == columns)
  #expect(text.reduce(0) { $0 + $1.displayWidth } == columns)
}
