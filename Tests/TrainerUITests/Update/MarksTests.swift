import Curriculum
import Pages
import Scoring
import Screen
import Testing

@testable import TrainerUI

/// Marking pages to come back to.
struct MarksTests {
  @Test func aMarkIsSetKeptListedAndTakenAway() {
    var play = Play.signedIn()
    play.press("Down Enter")
    #expect(
      play.effects(of: "m") == [.mark(module: UpdateTests.names, page: "three-words", true)])
    #expect(play.text.contains("marked, 1 of 2"))
    play.press("Enter m Esc M")
    #expect(play.text.contains("2.1  Three words") && play.text.contains("2.2  Anonymous blog?"))
    play.press("Down Enter")
    #expect(ScenarioTests.place(play) == "ask 1.0")
    play.press("Backspace")
    #expect(
      play.effects(of: "m") == [.mark(module: UpdateTests.names, page: "anonymous-blog", false)])
    #expect(!play.text.contains("Anonymous blog?"))
    play.press("m")
    #expect(play.text.contains("Nothing is marked."))
    play.press("Backspace")
    #expect(ScenarioTests.place(play) == "course 1")
  }

  @Test func aListWithoutMarksOffersOnlyKeysThatWork() {
    var play = Play.signedIn()
    play.press("M")
    let footer = play.frame.lines.last?.text ?? ""
    #expect(
      footer.split(separator: "  ").map { $0.drop { $0 == " " } } == [
        "Esc back", "/ search", "g go to", "? help", "q quit",
      ])
    let model = play.model
    for key in ["Enter", "Down", "Tab", "m", "PageDown", "Home"] {
      #expect(play.effects(of: key) == [])
      #expect(play.model.place == model.place)
      #expect(play.model.notice?.text.contains("means nothing here") ?? true)
    }
    play.press("?")
    #expect(!play.text.contains("Enter  "))
  }

  @Test func aMarkIsFoundAgainAtTheNextStart() {
    let visits = [true, false, true].enumerated().map { index, isMarked in
      Visit(
        at: Timestamp(milliseconds: Int64(index)), course: Identifier("sample"),
        module: UpdateTests.names, page: "three-words", isMarked: isMarked)
    }
    for count in 1...3 {
      var play = Play.signedIn()
      play.model.progress = Progress(
        of: Identifier("sample"), attempts: [], visits: Array(visits.prefix(count)))
      #expect(play.model.markedPages.count == (count == 2 ? 0 : 1))
      // A mark is no visit.
      #expect(play.model.progress.lastModule == nil)
    }
  }
}
