import Curriculum
import Pages
import Testing

@testable import TrainerUI

/// The list of a page's sources and links.
struct SourcesTests {
  private static let sources = [
    Source(
      id: Identifier("gmc"), title: "Social media", organisation: "GMC", year: "2024",
      url: "https://example.org/" + String(repeating: "long/", count: 30) + "end",
      accessed: "2026-01-01", reviewBy: "2027-01-01"),
    Source(
      id: Identifier("mdu"), title: "Patients who befriend you", organisation: "MDU", year: "2013",
      url: "https://example.org/mdu", accessed: "2026-01-01", reviewBy: "2027-01-01"),
  ]

  /// A course of one lesson with a link and two sources.
  static let course: Course = {
    let lesson = Lesson(
      anchor: "why", title: "Why",
      blocks: [
        .paragraph([
          .text("Read "), .link([.text("this")], destination: "https://example.org/this"),
          .text("."),
        ]),
        .paragraph([.text("Sources: GMC 2024; MDU 2013.")]),
      ], sources: sources.map(\.id))
    var course = Course(
      id: Identifier("course"), title: "A course", version: "1", language: "en", passMark: 70,
      modules: [
        Module(id: Identifier("one"), title: "One", minutes: 5, pages: [.lesson(lesson)])
      ])
    course.sources = sources
    return course
  }()

  private func atTheLesson(rows: Int = 24, columns: Int = 80) -> Play {
    var play = Play(course: Self.course, rows: rows, columns: columns)
    play.press("A m i n a Enter Enter")
    play.model.settings.copies = true
    return play
  }

  @Test func aPageNumbersItsSourcesAfterItsLinks() {
    let play = atTheLesson()
    #expect(play.text.contains("Read this\u{A0}[1]."))
    #expect(play.text.contains("Sources: GMC 2024\u{A0}[2]; MDU 2013\u{A0}[3]."))
  }

  @Test(arguments: [(24, 80), (12, 40), (60, 200)])
  func theListShowsThemWhole(rows: Int, columns: Int) {
    var play = atTheLesson(rows: rows, columns: columns)
    play.press("S")
    var seen = ""
    for _ in 0..<3 {
      seen += play.text
      play.press("Down")
    }
    let letters = seen.filter { !$0.isWhitespace }
    for words in ["[1]https://example.org/this", "[2]GMC2024:Socialmedia.", "[3]MDU2013:"] {
      #expect(letters.contains(words), "\(seen)")
    }
    #expect(letters.contains(Self.sources[0].url.filter { !$0.isWhitespace }), "\(seen)")
  }

  @Test func anAddressIsCopiedAndSaysWhatIsKnown() {
    var play = atTheLesson()
    play.press("S Down")
    #expect(play.effects(of: "y") == [.copy(Self.sources[0].url)])
    #expect(play.text.contains("Sent to the terminal's clipboard."))
    play.send(.copied(false))
    #expect(play.text.contains("This address is too long for a clipboard."))
  }

  @Test(arguments: [(true, true), (false, false), (true, false)])
  func nothingIsCopiedFromAPinnedSittingOrWithoutAClipboard(isPinned: Bool, copies: Bool) {
    var play = atTheLesson()
    play.model.settings.isPinned = isPinned
    play.model.settings.copies = copies
    play.press("S")
    #expect(play.effects(of: "y") == [])
    #expect(!play.text.contains("copy"))
  }

  @Test(arguments: ["Enter", "Esc", "Backspace"]) func itLeadsBackToThePage(key: String) {
    var play = atTheLesson()
    let before = play.text
    play.press("S")
    #expect(play.text != before)
    play.press(key)
    #expect(play.text == before)
  }

  @Test func aPageWithoutAnyHasNoSuchKey() {
    var play = Play.signedIn()
    #expect(!play.model.offers(.listSources))
    play.press("S")
    #expect(play.text.contains("means nothing here"))
  }

  @Test func aCaseNamesItsSourcesOnlyOnceItIsAnswered() {
    var play = Play.signedIn()
    play.press("Enter")
    while play.model.place.answering == nil { play.press("Enter") }
    #expect(play.model.references.allSatisfy { $0.work == nil })
  }
}
