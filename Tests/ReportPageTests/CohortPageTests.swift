import Testing

@testable import ReportPage

@Suite struct CohortPageTests {
  @Test func theSectionsStandInOneOrderAndEveryLinkLeadsToOne() {
    let page = Room.page(of: 40)
    let ids = [
      "people", "scores", "cases", "discrimination", "curves", "sections", "certainty", "times",
      "reported", "left-out", "methods",
    ]
    #expect(page.components(from: "<section id=\"", to: "\"") == ids)
    #expect(page.components(from: "href=\"", to: "\"") == ids.map { "#" + $0 })
  }

  @Test(arguments: [false, true])
  func nothingThatPeopleWroteIsMarkup(_ names: Bool) {
    let page = Room.page(of: 40, names: names)
    #expect(!page.contains("<img"))
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.contains("Name &lt;img") == names)
    #expect(page.contains("p17") == names)
  }

  @Test func thePageRefersToNothingOutsideAndForbidsIt() {
    let page = Room.page(of: 40)
    #expect(!page.contains("http:"))
    #expect(!page.contains("https:"))
    #expect(!page.contains("url("))
    #expect(!page.contains("style="))
    #expect(
      page.components(from: "Content-Security-Policy\" content=\"", to: "\"") == [
        "default-src &#39;none&#39;; style-src &#39;sha256-\(Self.digest)&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"
      ])
  }

  /// SHA-256 of the style sheet in base 64, by `openssl dgst -sha256 -binary | base64`. A browser ignores a sheet with another.
  private static let digest = "C+ITpkNN+JI8VQAbVRd+HQ9E0X9uhIYlRIrbuO8LNbs="

  @Test func everyDrawingSaysInWordsWhatItShows() {
    let page = Room.page(of: 40)
    let drawings = page.components(from: "<figure>", to: "</figure>")
    #expect(drawings.count >= 5)
    for drawing in drawings {
      #expect(drawing.contains("role=\"img\" aria-label=\""))
      #expect(drawing.contains("The numbers are in the table below."))
    }
  }

  /// The head gives dates, and `methods` thresholds and years of publications. What stands along the axes of a drawing is no figure.
  @Test func everyFigureInTheTextStandsInATable() {
    var page = PageText(Room.page(of: 40))
    page.leaveOut(sections: ["", "methods"])
    #expect(page.text.count > 10)
    #expect(page.text.subtracting(page.cells) == [])
  }

  @Test(arguments: [
    (0, "0 people answered: too few for any figure", ["people", "left-out"]),
    (4, "4 people answered: too few for any figure", ["people", "left-out"]),
    (
      9, "9 people answered: enough for totals, too few for single questions",
      ["people", "scores", "reported", "left-out", "methods"]
    ),
  ])
  func aSmallGroupHasFewSections(_ people: Int, _ caution: String, _ ids: [String]) {
    let page = Room.page(of: people)
    #expect(page.contains(caution))
    #expect(page.components(from: "<section id=\"", to: "\"") == ids)
    #expect(!page.contains("<figure>"))
  }

  @Test func belowThirtyFiguresAreCalledUnstable() {
    #expect(Room.page(of: 29).contains("figures on single questions are unstable.</p>"))
    #expect(!Room.page(of: 30).contains("answered. Below 30, figures"))
  }
}

extension String {
  /// What stands between two texts, wherever they stand one after the other.
  func components(from start: String, to end: String) -> [String] {
    var found: [String] = []
    var rest = self[...]
    while let opening = rest.firstRange(of: start) {
      rest = rest[opening.upperBound...]
      guard let closing = rest.firstRange(of: end) else { break }
      found.append(String(rest[..<closing.lowerBound]))
      rest = rest[closing.upperBound...]
    }
    return found
  }
}
