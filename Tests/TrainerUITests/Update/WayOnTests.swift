import Pages
import Screen
import Testing

@testable import TrainerUI

/// The footer names the page to which Enter leads.
struct WayOnTests {
  static let ways: [(state: SampleState, keys: String, hint: String, place: String)] = [
    (.lesson, "End", "next", "ask 1.0"),
    (.rating, "a 1 3 3 Enter End", "next question", "ask 1.1"),
    (.single, "c Enter End", "debrief", "debrief 1"),
    (.debrief, "End", "next", "ask 2.0"),
    (.summary, "Down Down Enter End", "next question", "feedback 1.1"),
    (.summary, "Down Down Enter End Enter End Enter End", "summary", "summary 0"),
    // The answers missed in the first case, in the second and in the third are asked once more.
    (.summary, "Down Enter a 1 1 1 Enter End", "next question", "ask 1.1 again"),
    (.summary, "Down Enter a 1 1 1 Enter End Enter b Enter End", "next case", "ask 2.1 again"),
    (
      .summary,
      "Down Enter a 1 1 1 Enter End Enter b Enter End Enter a c Enter End Enter Space Enter End",
      "summary", "summary 0"
    ),
  ]

  /// The first module answered with a mistake in each of its cases, if its summary is where the way begins.
  private static func play(_ state: SampleState, _ keys: String) -> Play {
    Play.at(state, keys, answers: SampleAnswers(choose: "ab", marks: [0]))
  }

  @Test(arguments: ways) func enterGoesWhereTheFooterSays(
    _ way: (state: SampleState, keys: String, hint: String, place: String)
  ) {
    var play = Self.play(way.state, way.keys)
    let footer = play.frame.lines.last?.text ?? ""
    let hint = way.hint.hasPrefix("next") ? "next" : way.hint
    #expect(footer.contains("Enter \(hint)   "), "\(footer)")
    play.press("Enter")
    #expect(ScenarioTests.place(play) == way.place)
  }

  @Test(arguments: ways) func linesSayTheSame(
    _ way: (state: SampleState, keys: String, hint: String, place: String)
  ) {
    let play = Self.play(way.state, way.keys)
    let said = PlainPromptTests.prompt(of: play.model)
    let words = way.hint == "next" ? "next page" : way.hint
    #expect(said.hasPrefix("Press Enter for the \(words), "), "\(said)")
  }

  @Test func theSummaryOfTheLastModuleOffersNoNextOne() {
    var play = Play.signedIn()
    play.press("Down Enter Enter b Enter End Enter a Enter End Enter End Enter")
    #expect(ScenarioTests.place(play) == "summary 0")
    #expect(!play.text.contains("n next module"))
    #expect(play.text.contains("What you did     1 case, 2 questions, on 1970-01-01."))
    #expect(play.effects(of: "n") == [] && ScenarioTests.place(play) == "summary 0")
    play.type("n")
    #expect(ScenarioTests.place(play) == "summary 0")
  }

  @Test func whatGoesOnBelowIsReadFirst() {
    var play = Play.signedIn(rows: 12, columns: 40)
    play.press("Enter")
    for _ in 0..<50 {
      let isAtEnd = play.model.window.isAtEnd
      let footer = play.frame.lines.suffix(2).map(\.text).joined()
      #expect(footer.contains(isAtEnd ? "Enter next" : "Enter read on"))
      if isAtEnd { break }
      play.press("Enter")
      #expect(ScenarioTests.place(play) == "lesson 0")
    }
    #expect(play.model.window.isAtEnd)
  }
}

/// Answering a scenario once more, which has to be asked for twice because it hides what is being read.
struct AnswerAgainTests {
  @Test func theFirstTimeItIsAskedAndTheSecondTimeItBegins() {
    var play = Play.signedIn()
    play.press(ScenarioTests.finished)
    #expect(play.effects(of: "r") == [])
    #expect(ScenarioTests.place(play) == "debrief 1")
    #expect(
      play.model.notice?.text
        == "r once more asks this case again; your first answers stay the ones that count.")
    #expect(play.effects(of: "r") == [.startClock])
    #expect(ScenarioTests.place(play) == "ask 1.0 again")
  }

  @Test func anyOtherKeyBetweenThemTakesItBack() {
    var play = Play.signedIn()
    play.press(ScenarioTests.finished + "r Down r")
    #expect(ScenarioTests.place(play) == "debrief 1")
  }

  @Test func linesAskTwiceToo() {
    var play = Play.signedIn()
    play.press(ScenarioTests.finished)
    play.type("r")
    #expect(ScenarioTests.place(play) == "debrief 1")
    play.type("r")
    #expect(ScenarioTests.place(play) == "ask 1.0 again")
  }
}
