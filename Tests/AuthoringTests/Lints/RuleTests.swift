import Curriculum
import Testing

@testable import Authoring

/// The small rules, one table each.
struct RuleTests {
  @Test(
    arguments: [
      ("very appropriate", [.veryAppropriate]),
      ("fairly appropriate", [.fairlyAppropriate]),
      ("fairly inappropriate", [.fairlyInappropriate]),
      ("very inappropriate", [.veryInappropriate]),
      ("Very Appropriate", [.veryAppropriate]),
      ("very or fairly appropriate", [.veryAppropriate, .fairlyAppropriate]),
      ("fairly or very appropriate", [.veryAppropriate, .fairlyAppropriate]),
      ("very or fairly inappropriate", [.veryInappropriate, .fairlyInappropriate]),
      ("fairly or very inappropriate", [.veryInappropriate, .fairlyInappropriate]),
      ("fairly appropriate or fairly inappropriate", [.fairlyAppropriate, .fairlyInappropriate]),
      (
        "very or fairly appropriate or fairly inappropriate",
        [.veryAppropriate, .fairlyAppropriate, .fairlyInappropriate]
      ),
      ("—", []), ("–", []), ("-", []), ("--", []),
      ("", nil), ("very", nil), ("appropriate", nil), ("or very appropriate", nil),
      ("very appropriate or", nil), ("very very appropriate", nil), ("fairly good", nil),
      ("very appropriate fairly", nil),
    ] as [(String, Set<Rating>?)])
  func ratingWordsNameASetOfRatings(_ words: String, _ expected: Set<Rating>?) {
    // A set that names its sides in turn takes each term's own side.
    let known: Set<Rating>? =
      words == "very or fairly appropriate or fairly inappropriate"
      ? [.veryInappropriate, .fairlyAppropriate, .fairlyInappropriate] : expected
    #expect(ratings(in: words) == known)
  }

  @Test(arguments: [
    ("objectivs", "objectives"), ("titel", "title"), ("ID", "id"), ("souces", "sources"),
    ("colour", nil), ("x", nil), ("", nil),
  ])
  func aSlipOfTheHandFindsItsName(_ word: String, _ expected: String?) {
    #expect(nearest(to: word, among: ["id", "title", "objectives", "sources"]) == expected)
  }

  @Test(arguments: [
    ("Is it obvious?", "is-it-obvious"), ("  A  no, that — leaves  ", "a-no-that-leaves"),
    ("Café 24", "caf-24"), ("患者", "page"), ("", "page"),
  ])
  func aTitleBecomesAnAnchor(_ title: String, _ expected: String) {
    #expect(slug(of: title) == expected)
  }

  @Test(arguments: [
    ("02-next.md", "02-next.md"), ("./02-next.md#top", "02-next.md"), ("a%20b.md?x", "a b.md"),
    ("sub/../b.md", "sub/../b.md"), ("#top", nil), ("https://example.org", nil),
    ("mailto:a@b", nil), ("100%", "100%"), ("a%zz", "a%zz"), ("", nil),
  ])
  func aRelativeLinkNamesAFile(_ destination: String, _ expected: String?) {
    #expect(PageLink(destination)?.file == expected)
  }

  @Test(arguments: [
    ("2026-11-22", true), ("2024-02-29", true), ("2023-02-29", false), ("2000-02-29", true),
    ("1900-02-29", false), ("2026-13-01", false), ("2026-00-10", false), ("2026-1-1", false),
    ("26-11-22", false), ("2026-11-2x", false), ("2026-11-22T10:00", false), ("", false),
  ])
  func aDayIsADayOfTheCalendar(_ text: String, _ expected: Bool) {
    #expect(isDay(text) == expected)
  }

  @Test(
    arguments: [
      ("plain", "plain", nil), ("tab\tand\nline", "tab and line", nil),
      ("\u{1B}[31m", "\u{FFFD}[31m", 0x1B), ("a\u{85}b", "a\u{FFFD}b", 0x85),
      ("a\u{202E}b\u{7F}", "a\u{FFFD}b\u{FFFD}", 0x202E), ("\u{2066}", "\u{FFFD}", 0x2066),
      ("e\u{301}", "e\u{301}", nil),
    ] as [(String, String, UInt32?)])
  func whatATerminalMustNotSeeIsReplaced(
    _ text: String, _ expected: String, _ control: UInt32?
  ) {
    let safe = safeText(text)
    #expect(Array(safe.text.unicodeScalars) == Array(expected.unicodeScalars))
    #expect(safe.control == control)
  }

  @Test func theAuthorsWordsAreCutAndMadeSafe() {
    #expect(quoted("a\nb\u{1B}") == "`a b\u{FFFD}`")
    #expect(quoted(String(repeating: "x", count: 80)) == "`\(String(repeating: "x", count: 60))…`")
    #expect(quoted(String(repeating: "é", count: 40)) == "`\(String(repeating: "é", count: 40))`")
  }

  @Test func theCodesOfFindingsAreUniqueAndSlugs() {
    let codes = FindingCode.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    // The rules for writing items keep the names they are known by: `L01`, `L01b`.
    let rules = FindingCode.rules.map(\.rawValue)
    #expect(rules.allSatisfy { $0.wholeMatch(of: /L\d\db?/) != nil })
    #expect(
      codes.allSatisfy { rules.contains($0) || Identifier<FindingCode>(slug: $0) != nil })
  }

  @Test func modulesReadTheSameOnSeveralThreads() async {
    let source = bytes(sample)
    let expected = readModule(source, file: "m.md").0
    await withTaskGroup(of: Module?.self) { group in
      for _ in 0..<64 { group.addTask { readModule(source, file: "m.md").0 } }
      for await module in group { #expect(module == expected) }
    }
    #expect(expected != nil)
  }
}
