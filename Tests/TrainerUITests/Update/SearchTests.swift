import Curriculum
import Pages
import Scoring
import Screen
import Testing

@testable import TrainerUI

extension Play {
  /// Types a text letter by letter.
  mutating func write(_ text: String) {
    for character in text { press(.character(character)) }
  }

  /// The hits: the number of each page, and its line with brackets round the words found.
  var found: [String] {
    guard case .search(let search) = model.place.page else { return [] }
    return search.hits.map { hit in
      model.number(of: hit) + (hit.excerpt.map { " " + $0.marked } ?? " " + model.title(of: hit))
    }
  }
}

/// Searching all lessons and cases.
struct SearchTests {
  private static func search(_ text: String, from keys: String = "") -> Play {
    var play = Play.signedIn()
    play.press(keys)
    play.press("/")
    play.write(text)
    return play
  }

  @Test func aHitIsShownInItsLineAndMarkedWithoutColour() {
    #expect(
      Self.search("CANNOT unlearn").found
        == ["1.1 …something online that you [cannot unlearn]."])
    #expect(
      Self.search("request").found == [
        "1.1 Why a friend [request] is not just a friend request",
        "1.2 A friend [request] from a patient?",
      ])
    #expect(Self.search("cannot unlearn").text.contains("[cannot unlearn]"))
  }

  @Test(arguments: [
    ("unlearn cannot", ["1.1 …online that you cannot [unlearn]."]),
    ("patient friend", ["1.2 A friend request from a [patient]?"]), ("cannot zebra", []),
  ])
  func wordsAreFoundInWhateverOrderTheyStand(_ query: String, _ found: [String]) {
    #expect(Self.search(query).found == found)
  }

  /// `graph` begins no word in photograph.
  @Test func whatStandsInsideOfAWordComesLast() {
    var course = SampleCourse.course
    let words = ["A photograph of you", "Photos, and a graph", "Nothing"]
    course.modules[0].pages = words.enumerated().map { number, text in
      .lesson(
        Lesson(
          anchor: "page-\(number)", title: "Page \(number)",
          blocks: [SampleCourse.text(text), SampleCourse.text("A photograph of \(number)")]))
    }
    let index = SearchIndex(of: course)
    func found(_ query: String, limit: Int = 50) -> [String] {
      index.hits(for: query, limit: limit) { _ in true }.map {
        "\($0.at.page + 1) \($0.excerpt?.marked ?? "")"
      }
    }
    #expect(
      found("graph") == [
        "2 Photos, and a [graph]", "1 A photo[graph] of you", "3 A photo[graph] of 2",
      ])
    #expect(found("graph", limit: 2) == ["2 Photos, and a [graph]", "1 A photo[graph] of you"])
    #expect(found("graph photo") == ["2 Photos, and a [graph]"] + found("graph photo").dropFirst())
    var play = Play(course: course)
    play.press("A Enter / g r a p h Enter")
    let runs = play.frame.lines.flatMap(\.runs).filter { $0.style == .found }
    #expect(runs.map(\.text) == ["graph"])
    #expect(play.model.currentPage == PageIndex(module: 0, page: 1))
  }

  @Test(arguments: ["No law says so", "comes second", "Keep this: decline", "safeguards"])
  func whatWouldGiveAnAnswerAwayIsFoundOnlyOnceItIsAnswered(_ text: String) {
    // Lead-ins may be found before the question is answered.
    #expect(Self.search(text).found.count == (text == "safeguards" ? 1 : 0))
    let answered = "Enter End Enter a 1 3 3 Enter End Enter c Enter End Enter End Enter"
    #expect(Self.search(text, from: answered).found.count == 1)
  }

  @Test func choicesAreNoReasonToOpenAQuestionNotYetAnswered() {
    #expect(Self.search("it looks bad").found == [])
    #expect(Self.search("deleting removes").found == [])
  }

  @Test func enterOpensAndBackComesBackToWhereOneWas() {
    var play = Play.signedIn()
    play.press("Enter PageDown")
    let before = play.frame
    play.press("/")
    play.write("priya")
    #expect(
      play.effects(of: "Enter") == [.startClock])
    #expect(ScenarioTests.place(play) == "ask 1.0")
    play.press("Backspace")
    #expect(play.found.count == 1)
    play.press("Esc")
    #expect(play.frame == before)
  }

  @Test func theHitThatWasOpenedIsInViewWhenOneComesBackToTheList() {
    var play = Self.search("a")
    play.send(.resized(Size(rows: 12, columns: 40)))
    for _ in play.found { play.press("Down") }
    let list = play.frame
    play.press("Enter Esc")
    #expect(play.frame == list)
    #expect(play.model.place.top != Place(play.model.place.page).top)
  }

  @Test func anAnswerBegunIsStillThereAfterLookingSomethingUp() {
    var play = Play.signedIn()
    play.press("Enter End Enter 1 1 /")
    play.write("priya")
    play.press("Enter Backspace Esc")
    #expect(
      UndoTests.answering(play)?.exercise.response
        == .ratings([PlainInputTests.a: .veryAppropriate, PlainInputTests.b: .veryAppropriate]))
  }

  @Test func aQuestionAnsweredOnTheWayIsNotAskedAgain() {
    var play = Play.signedIn()
    play.press("Down Enter Enter b /")
    play.write("priya")
    play.press("Enter b Enter")
    #expect(ScenarioTests.place(play) == "feedback 1.0")
    play.press("Backspace Esc")
    #expect(ScenarioTests.place(play) == "ask 1.1")
  }

  @Test func arrowsChooseAndEnterOpensWhatIsChosen() {
    var play = Self.search("request")
    play.press("Down Down Enter")
    #expect(ScenarioTests.place(play) == "ask 1.0")
  }

  @Test func everyLetterIsText() {
    let play = Self.search("q?/ gm!")
    #expect(!play.model.isLeaving && play.model.help == nil)
    #expect(play.text.contains("Search: q?/ gm!"))
  }

  @Test func erasingThePastTheFirstLetterGoesBack() {
    var play = Self.search("xy")
    play.press("Backspace Backspace Backspace")
    #expect(ScenarioTests.place(play) == "course 0")
  }

  @Test func nothingFoundIsSaidKindly() {
    var play = Self.search("zebra")
    #expect(play.text.contains("No line has all these words."))
    #expect(play.effects(of: "Enter") == [])
  }

  @Test(arguments: ["\u{1B}[2J", "\u{202E}", String(repeating: "e\u{301}", count: 400)])
  func pastedTextDoesNoHarm(_ text: String) {
    var play = Self.search("")
    play.send(.type(text))
    #expect(play.frame.lines.count == 24)
    #expect(!play.text.contains("\u{1B}"))
  }

  @Test func aKeyIsAnsweredQuicklyOverTwoThousandScenarios() {
    var course = SampleCourse.course
    let scenarios = (0..<2000).map { number in
      var scenario = SampleCourse.request
      scenario.id = Identifier("scenario-\(number)")
      return Page.scenario(scenario)
    }
    course.modules = [Module(id: Identifier("all"), title: "All", minutes: 1, pages: scenarios)]
    let index = SearchIndex(of: course)
    #expect(index.hits(for: "friend", limit: 50) { _ in false }.count == 50)
    // Parts that stay closed are skipped, however many of them match.
    #expect(index.hits(for: "no law says so", limit: 50) { _ in false } == [])
    #expect(
      index.hits(for: "no law says so", limit: 50) { $0.scenario.text == "scenario-1999" }.map(\.at)
        == [PageIndex(module: 0, page: 1999)])
  }
}
