import Curriculum
import Testing

@testable import Authoring

struct PlaceholderTests {
  @Test(
    arguments: [
      ("to {school}, {1}", [.text("to "), .word("school"), .text(", {1}")]),
      ("{a}{b-c_9}", [.word("a"), .word("b-c_9")]), ("{a", [.text("{a")]), ("{", [.text("{")]),
      ("{{a}}", [.text("{"), .word("a"), .text("}")]), ("", []),
      ("\u{91}a} é", [.text("{a} é")]), ("{é} {a b} {} {-a}", [.text("{é} {a b} {} {-a}")]),
    ] as [(String, [Braces.Piece])])
  func textComesApartAtItsPlaceholders(_ text: String, _ expected: [Braces.Piece]) {
    #expect(Braces.pieces(of: text) == expected)
  }

  @Test(arguments: [
    (#"a \{b}"#, "a \u{91}b}"), (#"a \\{b}"#, #"a \\{b}"#), (#"a \\\{b}"#, "a \\\\\u{91}b}"),
    (#"a {b} \"#, #"a {b} \"#), (#"\é{"#, #"\é{"#), ("", ""),
  ])
  func anEscapedBraceIsHiddenInAsManyBytes(_ text: String, _ expected: String) {
    let hidden = Braces.hidingEscaped(in: Array(text.utf8))
    #expect(String(decoding: hidden, as: UTF8.self) == expected)
    #expect(hidden.count == text.utf8.count)
  }

  @Test(arguments: [
    ("school", "your school"), ("School", "Your school"), ("school-policy", "your school's policy"),
    ("concerns-contact", "the person your school names for concerns"),
    ("Privacy-contact", "Your privacy office"), ("SCHOOL", nil), ("school-Policy", nil), ("", nil),
  ])
  func withoutASchoolThereAreOrdinaryWords(_ word: String, _ expected: String?) {
    #expect(Placeholder(word).map(School().words) == expected)
  }

  @Test(arguments: [
    ("school", "the École"), ("School", "The École"), ("School-policy", "https://example.org"),
    ("Concerns-contact", "dean@example.org"), ("Privacy-contact", "Écho, privacy: ask"),
  ])
  func aSchoolGivesItsOwnWords(_ word: String, _ expected: String) {
    var school = School()
    school.name = "the École"
    school.policy = "https://example.org"
    school.concerns = "dean@example.org"
    school.privacy = "écho, privacy: ask"
    #expect(Placeholder(word).map(school.words) == expected)
  }

  @Test func namingASchoolChangesNoIdentity() throws {
    let source = bytes(
      sample.replacing("You are a clerk.", with: "{School} has a clerk.")
        .replacing("The law", with: "The law of {school} and \\{school}"))
    var school = School()
    school.name = "Elsewhere"
    let named = try #require(
      ModuleReading(.bytes(source), file: "m.md", school: school).module?.scenarios.first)
    let unnamed = try #require(readModule(source, file: "m.md").0?.scenarios.first)
    #expect(named.questions.map(\.revision) == unnamed.questions.map(\.revision))
    #expect(named.questions.map(\.key) == unnamed.questions.map(\.key))
    #expect(named.questions[0].stem == [.paragraph([.text("Elsewhere has a clerk.")])])
    #expect(unnamed.questions[0].stem == [.paragraph([.text("Your school has a clerk.")])])
  }
}
