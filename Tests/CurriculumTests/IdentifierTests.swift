import Curriculum
import Testing

struct IdentifierTests {
  @Test(arguments: [
    "a", "7", "patient-friend-request", "a-b-c", "2026", "0-1", "a1",
    String(repeating: "a", count: 64), "a" + String(repeating: "-a", count: 31),
  ])
  func aSlugBecomesAnIdentifier(_ slug: String) {
    #expect(Identifier<Scenario>(slug: slug)?.text == slug)
    #expect(Identifier<Scenario>(slug: slug) == Identifier(slug))
    #expect(Identifier<Scenario>(slug: slug)?.description == slug)
  }

  @Test(arguments: [
    "", "-", "-a", "a-", "a--b", "A", "aB", "Friend request", "a b", " a", "a ", "a\n", "a_b",
    "a.b", "a/b", "../a", "é", "e\u{301}", "ａ", "a\0", "a–b", "😀", "a\u{200D}b",
    String(repeating: "a", count: 65), String(repeating: "a", count: 1_000_000),
    String(repeating: "-", count: 64),
  ])
  func anythingElseIsNoSlug(_ text: String) {
    #expect(Identifier<Scenario>(slug: text) == nil)
  }

  @Test func everyASCIICharacterIsAllowedOrRefusedByTheForm() {
    let allowed = "abcdefghijklmnopqrstuvwxyz0123456789"
    for byte in UInt8(0)...127 {
      let character = String(UnicodeScalar(byte))
      let isAllowed = allowed.contains(character)
      #expect((Identifier<Source>(slug: character) != nil) == isAllowed)
      #expect((Identifier<Source>(slug: "a" + character) != nil) == isAllowed)
      let isInner = isAllowed || character == "-"
      #expect((Identifier<Source>(slug: "a" + character + "a") != nil) == isInner)
    }
  }

  @Test(arguments: [
    (0, "a"), (1, "b"), (25, "z"), (26, "aa"), (27, "ab"), (51, "az"), (52, "ba"),
    (701, "zz"), (702, "aaa"), (18_277, "zzz"), (18_278, "aaaa"),
  ])
  func positionsAreLetteredAsColumnsOfASheet(_ position: Int, _ letters: String) {
    #expect(Identifier<Choice>(position: position).text == letters)
  }

  @Test(arguments: [-1, -26, Int.min])
  func aPositionBelowTheFirstCountsAsTheFirst(_ position: Int) {
    #expect(Identifier<Choice>(position: position).text == "a")
  }

  @Test func noTwoPositionsShareLetters() {
    let letters = (0..<3000).map { Identifier<Choice>(position: $0) }
    #expect(Set(letters).count == 3000)
    for (earlier, later) in zip(letters, letters.dropFirst()) {
      // Shorter first, then by the alphabet.
      #expect((earlier.text.count, earlier.text) < (later.text.count, later.text))
    }
    #expect(Identifier<Choice>(position: Int.max).text.count == 14)
  }

  @Test func identifiersAreInOrderOfTheirText() {
    let identifiers = ["b", "a-b", "a", "ab", "10", "9"].map { Identifier<Module>($0) }
    #expect(identifiers.sorted().map(\.text) == ["10", "9", "a", "a-b", "ab", "b"])
  }

  @Test func addressesAreInOrderOfScenarioAndThenOfQuestion() {
    let addresses = [("b", "a"), ("a", "b"), ("a", "a"), ("a-a", "a")].map {
      QuestionAddress(scenario: Identifier($0), question: Identifier($1))
    }
    #expect(
      addresses.sorted().map { "\($0.scenario)/\($0.question)" }
        == ["a/a", "a/b", "a-a/a", "b/a"])
  }
}
