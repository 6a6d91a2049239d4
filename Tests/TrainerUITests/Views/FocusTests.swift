import Curriculum
import Pages
import Scoring
import Screen
import Testing

@testable import TrainerUI

/// Moving about in a page that is larger than the window.
struct FocusTests {
  @Test func anArrowScrollsThroughTheCaseToTheChoicesAndThenMoves() {
    var play = Play.signedIn(rows: 12, columns: 40)
    play.press("Enter End Enter")
    #expect(play.text.contains("\u{2193} more below"))
    var firsts = [play.model.window.first]
    while play.model.window.sight == .below, firsts.count < 50 {
      play.press("Down")
      firsts.append(play.model.window.first)
    }
    #expect(firsts == Array(0..<firsts.count))
    #expect(play.text.contains("\u{203A} a  Decline"))
    play.press("Down Down Down")
    #expect(play.text.contains("\u{203A} b  Leave"))
  }

  @Test func enterReadsOnWhileTheChoicesAreBelow() {
    var play = Play.signedIn(rows: 12, columns: 40)
    play.press("Enter End Enter")
    #expect(play.effects(of: "Enter Enter") == [])
    #expect(play.model.window.sight == .inView)
    #expect(play.model.notice == nil)
  }

  @Test func aKeyNeverChangesWhatIsOutOfSight() {
    for key in ["Space", "1", "Left", "Right"] {
      var play = Play.signedIn(rows: 12, columns: 40)
      play.press("Enter End Enter \(key)")
      guard let answering = play.model.place.answering else { continue }
      #expect(answering.exercise.response == .ratings([:]))
    }
  }

  @Test func homeAndEndGoToTheEndsOfAList() {
    var play = Play.signedIn(rows: 12, columns: 40)
    play.press("End")
    #expect(ScenarioTests.place(play) == "course 1")
    play.press("Home")
    #expect(ScenarioTests.place(play) == "course 0" && play.model.window.first == 0)
  }

  @Test func aPageTakesTheFocusAlongAndStillPicksNothing() throws {
    var play = Play.signedIn(rows: 12, columns: 40)
    play.press("Enter End Enter End")
    #expect(play.model.window.sight == .inView && play.model.content.focus != 0)
    let answering = try #require(play.model.place.answering)
    #expect(answering.exercise.response == .ratings([:]) && !answering.hasMoved)
  }

  @Test func theHeadersOfARatingStayInView() {
    var play = Play.signedIn(rows: 18, columns: 80)
    play.press("Enter End Enter End")
    #expect(play.model.window.first > 0)
    #expect(play.text.contains("very  fairly fairly  very"))
    for _ in 0..<3 {
      play.press("Up")
      #expect(play.model.window.sight == .inView)
    }
  }

  @Test func theWayBackAndTheCoursePageAreOfferedOnEveryPage() {
    var play = Play.signedIn()
    for _ in 0..<3 {
      play.press("Enter")
      #expect(play.text.contains("Backspace back   Esc course   ? help   q quit"))
    }
  }

  @Test func theScreenSaysThatTextGoesOnAboveAndBelow() {
    var play = Play.signedIn(rows: 12, columns: 40)
    play.press("Enter")
    #expect(play.text.contains("↓ more below") && !play.text.contains("more above"))
    play.press("Down")
    #expect(play.text.contains("↑ more above   ↓ more below"))
    play.press("End")
    #expect(play.text.contains("↑ more above") && !play.text.contains("more below"))
  }

  @Test func theFooterSaysThatEnterReadsOn() {
    var play = Play.signedIn(rows: 12, columns: 40)
    play.press("Enter End Enter")
    #expect(play.text.contains("Enter read on") && !play.text.contains("Enter submit"))
    play.press("a")
    #expect(play.text.contains("Enter read on"), "not all responses were in view")
    play.press("PageDown PageDown PageDown")
    #expect(!play.text.contains("Enter read on") && play.text.contains("Enter submit"))
  }

  @Test func afterScrollingAwayAnArrowTakesUpWhatIsInView() {
    var play = Play.signedIn(rows: 12, columns: 40)
    play.press("Enter End Enter a End Down")
    #expect(play.model.window.sight == .inView)
    play.press("End Home Up")
    #expect(play.model.window.first == 0)
  }

  @Test func theReasonsBetweenTwoScenariosAreScrolledThroughAndNotSkipped() {
    let answers = SampleAnswers(several: "ab", choose: "ab", marks: [0])
    var play = Play.at(.summary, answers: answers, rows: 12, columns: 40)
    #expect(ScenarioTests.place(play) == "summary 0")
    var firsts: [Int] = []
    for _ in 0..<120 {
      firsts.append(play.model.window.first)
      play.press("Down")
    }
    #expect(zip(firsts, firsts.dropFirst()).allSatisfy { $1 - $0 <= 2 })
    #expect(play.model.window.isAtEnd)
  }

  @Test func movingTheSelectionChangesFewCells() {
    for keys in ["", "Down Enter Enter", "Enter End Enter a"] {
      var play = Play.signedIn()
      play.press(keys)
      play.model.notice = nil
      // With the cursor alone, the objectives below the modules stay as well.
      if keys.isEmpty { play.model.display.focusLook = .cursor }
      let before = play.frame.golden
      play.press("Down")
      let changed = zip(before, play.frame.golden).count { $0 != $1 }
      // The marker, its style, and the row in the cursor's line.
      #expect(changed <= 8, "\(keys)")
    }
  }

  @Test(arguments: [40, 80]) func aWordWiderThanTheWindowIsShownToItsEnd(columns: Int) {
    let word = (0..<40).map { "part\($0)." }.joined()
    var course = SampleCourse.course
    let post = MarkablePost(
      words: ["Before", word, "after"].map { MarkablePost.Word($0) }, phrases: [])
    course.modules = [
      Module(
        id: Identifier("m"), title: "M", minutes: 1,
        pages: [
          .scenario(
            Scenario(
              id: Identifier("s"), title: "S",
              questions: [Question(id: Identifier("q"), leadIn: [], form: .marking(post))]))
        ])
    ]
    var play = Play(course: course, rows: 40, columns: columns)
    play.press("A Enter Enter Right Space")
    let shown = play.frame.lines.map(\.text).joined().filter { $0 != " " }
    #expect(shown.contains("[" + word + "]"))
    play.press("Down")
    #expect(play.model.window.focus?.rows.count == 1)
  }
}
