import Scoring
import Testing

struct LearnerIDTests {
  @Test(arguments: [
    ("s1234567", "s1234567"), ("S1234567", "s1234567"), ("7", "7"), ("0", "0"),
    ("Anna.Maria_K-2", "anna.maria_k-2"), ("a..b", "a..b"), ("a.", "a."), ("a-", "a-"),
    (String(repeating: "A", count: 64), String(repeating: "a", count: 64)),
  ])
  func wellFormedTextBecomesALowerCaseID(_ text: String, _ id: String) {
    #expect(LearnerID(text)?.text == id)
    #expect(LearnerID(text)?.description == id)
    #expect(LearnerID(id) == LearnerID(text))
  }

  @Test(arguments: [
    "", " ", ".", "..", ".hidden", "-a", "_a", "../x", "a/b", "/etc/passwd", "a\\b", "a b",
    " a", "a ", "a\n", "\na", "a\0", "a\u{1B}[31m", "naïve", "ß", "Ａ", "\u{212A}elvin",
    "s123\u{301}", "😀", "a:b", "a*", "~", "~a", "$HOME", "=1+1", "@a", "a,b", "%2e",
    String(repeating: "a", count: 65), String(repeating: "a", count: 100_000),
  ])
  func anythingElseIsRefused(_ text: String) {
    #expect(LearnerID(text) == nil)
  }

  @Test func everyByteIsAllowedOrRefusedByTheForm() {
    let inner = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ._-"
    for byte in UInt8(0)...127 {
      let character = String(UnicodeScalar(byte))
      #expect((LearnerID("a" + character) != nil) == inner.contains(character))
      #expect((LearnerID(character) != nil) == inner.dropLast(3).contains(character))
    }
  }

  @Test func idsAreInOrderOfTheirText() {
    let ids = ["b", "a", "B1", "a.b", "a-b", "10", "9"].compactMap { LearnerID($0) }
    #expect(ids.sorted().map(\.text) == ["10", "9", "a", "a-b", "a.b", "b", "b1"])
  }
}
