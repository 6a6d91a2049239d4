import Screen
import Testing

struct DirectionTests {
  @Test(arguments: [
    ("", false), ("plain", false), ("café – “quoted” 分数 👨‍👩‍👧 𝑥", false), ("שלום", true),
    ("a مرحبا b", true), ("\u{FEFF}mark", false), ("𞤀", true),
  ])
  func textFromRightToLeftIsRecognised(_ text: String, _ expected: Bool) {
    #expect(readsRightToLeft(text) == expected)
  }
}
