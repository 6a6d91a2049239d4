import Screen
import Testing

struct FoldingTests {
  @Test(arguments: [
    ("Friend Request", "friend request"), ("Élève’s", "eleve's"), ("E\u{301}le\u{300}ve", "eleve"),
    ("Chloé", "chloe"), ("Straße", "strasse"), ("Œuvre Ærø", "oeuvre aero"),
    ("Nguyễn Đặng", "nguyen dang"), ("Łódź", "lodz"), ("İstanbul", "istanbul"),
    ("“No”—he said…", "\"no\"-he said..."), ("a\u{A0}b\tc\n", "a b c "), ("ДОКТОР", "доктор"),
    ("李", "李"), ("👩‍⚕️", "👩‍⚕️"), ("", ""),
  ])
  func textIsFoldedToWhatPeopleType(_ text: String, _ expected: String) {
    #expect(String(decoding: folded(text), as: UTF8.self) == expected)
  }

  @Test func whatIsFoldedStaysAsItIs() {
    for value: UInt32 in 0..<0x3000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = String(decoding: folded(String(scalar)), as: UTF8.self)
      #expect(String(decoding: folded(once), as: UTF8.self) == once, "\(value)")
    }
  }
}
