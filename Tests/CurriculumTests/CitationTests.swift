import Curriculum
import Testing

struct CitationTests {
  @Test(arguments: [
    ("Social media", "MDU 2013: Social media. https://example.org"),
    ("Whose stories?", "MDU 2013: Whose stories? https://example.org"),
    ("Stop.", "MDU 2013: Stop. https://example.org"), ("", "MDU 2013: . https://example.org"),
  ])
  func aCitationHasOneStopAfterItsTitle(title: String, expected: String) {
    let source = Source(
      id: Identifier("mdu-2013"), title: title, organisation: "MDU", year: "2013",
      url: "https://example.org", accessed: "2026-11-21", reviewBy: "2027-11-21")
    #expect(source.citation == expected)
  }
}
