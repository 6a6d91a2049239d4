import Curriculum
import Pages
import Scoring
import Screen
import Testing

@testable import TrainerUI

/// Ways through a scenario: answering, going back, leaving and coming back, answering again.
struct ScenarioTests {
  /// Ways through the first module, whose page 2 has two questions and whose page 3 has three.
  static let toRequest = "Enter End Enter "
  static let answerBoth = "a 1 3 3 Enter End Enter c Enter "
  static let finished = toRequest + answerBoth + "End Enter "

  /// Where the learner is, in a word: `ask 1`, `feedback 0`, `debrief`, `lesson 0`, `summary`, `course 1`.
  static func place(_ play: Play) -> String {
    let focus = play.model.place.focus
    switch play.model.place.page {
    case .signIn: return "sign-in"
    case .course: return "course \(focus)"
    case .progress(let selected): return "progress \(selected)"
    case .lesson(let index): return "lesson \(index.page)"
    case .summary: return "summary \(focus)"
    case .ending: return "ending"
    case .search: return "search"
    case .marks: return "marks"
    case .sources: return "sources \(focus)"
    case .reporting: return "reporting"
    case .reviewed: return "reviewed"
    case .settings: return "settings \(focus)"
    case .writing: return "writing"
    case .scenario(let state):
      let again = state.isAgain ? " again" : ""
      switch state.phase {
      case .answering: return "ask \(state.at.page).\(state.question)\(again)"
      case .saving: return "saving \(state.at.page).\(state.question)\(again)"
      case .feedback: return "feedback \(state.at.page).\(state.question)\(again)"
      case .debrief: return "debrief \(state.at.page)"
      }
    }
  }

  static let ways: [(keys: String, places: [String])] = [
    // The first time through.
    (toRequest, ["ask 1.0"]),
    (toRequest + "a 1 3 3 Enter", ["feedback 1.0"]),
    (toRequest + answerBoth, ["feedback 1.1"]),
    (finished, ["debrief 1"]),
    (finished + "End Enter", ["ask 2.0"]),
    // Going back from a question and on again.
    (toRequest + "Backspace", ["lesson 0"]),
    (toRequest + "a 1 3 3 Enter End Enter Backspace", ["feedback 1.0"]),
    (toRequest + "a 1 3 3 Enter End Enter Backspace End Enter", ["ask 1.1"]),
    (finished + "Backspace", ["feedback 1.1"]),
    (finished + "Backspace Backspace Backspace", ["lesson 0"]),
    // Leaving midway: answers stay, and the rest is asked.
    (toRequest + "Esc", ["course 0"]),
    (toRequest + "a 1 3 3 Enter Esc Enter", ["ask 1.1"]),
    // A finished scenario shows its answers, and asks again only if told to.
    (finished + "Esc Enter", ["feedback 1.0"]),
    (finished + "Esc Enter End Enter", ["feedback 1.1"]),
    (finished + "Esc Enter End Enter End Enter", ["debrief 1"]),
    (finished + "Esc Enter r r", ["ask 1.0 again"]),
    (finished + "r r", ["ask 1.0 again"]),
    (finished + "r r a 1 1 1 Enter", ["feedback 1.0 again"]),
    (finished + "r r a 1 1 1 Enter End Enter", ["ask 1.1 again"]),
    (finished + "r r a 1 1 1 Enter End Enter b Enter End Enter", ["debrief 1"]),
    // Leaving while answering again ends that, because everything has an answer already.
    (finished + "r r a 1 1 1 Enter Esc Enter", ["feedback 1.0"]),
    (finished + "r r a 1 1 1 Enter Esc Enter End Enter", ["feedback 1.1"]),
    (finished + "r r a 1 1 1 Enter End Enter Esc Enter End Enter", ["feedback 1.1"]),
    (finished + "r r a 1 1 1 Enter End Enter Backspace", ["feedback 1.0 again"]),
    (finished + "r r a 1 1 1 Enter End Enter Backspace End Enter", ["ask 1.1 again"]),
    // Answering again is for finished scenarios.
    (toRequest + "a 1 3 3 Enter r", ["feedback 1.0"]),
  ]

  @Test(arguments: ways) func keysLeadWhereTheySay(_ way: (keys: String, places: [String])) {
    var play = Play.signedIn()
    play.press(way.keys)
    #expect([Self.place(play)] == way.places)
  }

  @Test(arguments: [
    toRequest, toRequest + "a 1 3 3 Enter End Enter", finished + "r r",
    finished + "r r a 1 1 1 Enter End Enter",
  ]) func theClockStartsWheneverAQuestionIsShown(_ keys: String) {
    var play = Play.signedIn()
    play.press(keys)
    #expect(play.effects.last == .startClock)
    play.press("Esc")
    #expect(!play.effects(of: "Enter").contains(.startClock) == keys.hasPrefix(Self.finished))
  }

  @Test func feedbackStartsNoClock() {
    var play = Play.signedIn()
    play.press(Self.finished + "Esc")
    let visit = Effect.visit(module: Identifier("boundaries"), page: "friend-request")
    #expect(play.effects(of: "Enter End Enter End Enter Backspace") == [visit])
  }

  @Test func anAnswerBegunIsStillThereAfterLookingSomethingUp() {
    var play = Play.signedIn()
    play.press(Self.toRequest + "a 1 3 Backspace")
    #expect(Self.place(play) == "lesson 0")
    play.press("End Enter")
    #expect(play.text.contains("2 of 3 rated"))
    play.press("Esc Enter")
    #expect(play.text.contains("2 of 3 rated"))
  }

  @Test func whatWasSubmittedIsNotOfferedAgainAsBegun() {
    var play = Play.signedIn()
    play.press(Self.finished + "r r")
    #expect(play.text.contains("0 of 3 rated"))
  }

  @Test func anEntryThatIsHeldIsPutDownBeforeItIsSubmitted() {
    var play = Play.at(.ordering, "Space Down")
    #expect(play.effects(of: "Enter") == [])
    #expect(play.text.contains("Put down. Enter submits."))
    #expect(play.effects(of: "Enter").count == 1)
  }

  @Test func enterOnAnUnfinishedRatingGoesToTheRowThatIsLeft() {
    var play = Play.signedIn()
    play.press(Self.toRequest + "b 3 3")
    #expect(play.effects(of: "Enter") == [])
    #expect(play.text.contains("1 still to rate"))
    #expect(play.text.contains("\u{203A} a  Decline"))
  }

  @Test func aScenarioOpenedFromTheSummaryLeadsBackThere() {
    var play = Play.at(.summary)
    play.press("Down Down Enter")
    #expect(Self.place(play) == "feedback 1.0")
    play.press("Backspace")
    #expect(Self.place(play) == "summary 2")
    play.press("Enter End Enter End Enter End Enter")
    #expect(Self.place(play) == "summary 0")
  }
}
