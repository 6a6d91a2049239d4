import Curriculum
import Scoring
import Testing

@testable import TrainerUI

/// How answers turned out, which every page says in the same words.
struct OutcomeTests {
  @Test(arguments: [(0, "not right"), (1, "partly right"), (3, "partly right"), (4, "right")])
  func halfTheMarksAreNeitherRightNorMissed(_ earned: Int, _ words: String) throws {
    #expect(Outcome(try #require(Score(earned: earned, possible: 4))).words == words)
  }

  @Test func whatDidNotHappenIsNotCounted() throws {
    let scores = try [0, 4, 2, 4].map { try #require(Score(earned: $0, possible: 4)) }
    #expect(OutcomeCounts(of: scores).words == "2 right, 1 partly right, 1 not right")
    #expect(OutcomeCounts(of: Array(scores.prefix(2))).words == "1 right, 1 not right")
    #expect(OutcomeCounts(of: []).words == "")
  }

  /// The ratings partly right, the reason not right, and the second module not begun.
  private static let half = ScenarioTests.toRequest + "a 1 3 3 Enter End Enter c Enter End Enter"

  @Test func theSummaryTheProgressPageAndTheLinesSayTheSame() {
    var play = Play.signedIn(rows: 100)
    play.press(Self.half + " End Enter a c Enter End Enter a b Enter End Enter")
    play.press("Space Down Space Enter End Enter End Enter End Space Enter End Enter End Enter")
    #expect(ScenarioTests.place(play) == "summary 0")
    let sums = play.model.progress.outcomeSums(of: SampleCourse.boundaries.scenarios)
    #expect(
      sums == [
        "First answers: 2 right, 2 partly right, 2 not right.",
        "Only the first answer to a question counts. A case's percentage is the mean of its questions, a module's the mean of its finished cases.",
      ])
    #expect(play.text.contains(sums[0]))
    #expect(play.text.contains("Answer once more: 2 partly right, 2 not right"))
    #expect(PlainPromptTests.page(of: play.model).contains(sums[0]))
    play.press("Esc p")
    #expect(play.text.contains(sums[0]))
    #expect(PlainPromptTests.page(of: play.model).contains(sums[0]))
  }

  @Test func theSummaryShowsHowThingsStandAndWhatCounts() {
    var play = Play.signedIn(rows: 100)
    play.press(Self.half + " End Enter a c Enter End Enter a c Enter End Enter")
    play.press("Space Down Space Enter End Enter End Enter")
    play.press("End Left Left Left Left Left Left Left Space")
    play.press("Home End Enter End Enter End Enter")
    guard case .summary = play.model.place.page else {
      Issue.record("\(ScenarioTests.place(play))")
      return
    }
    #expect(play.text.contains("A friend request from a patient? (25 %)"))
    #expect(play.text.contains("Your answer. Not right."))
    // The reason is answered rightly once more, and the first ratings stay as they are.
    play.press("Down Enter a 1 1 4 Enter End Enter b Enter")
    play.press("Esc g 1 . 2 Enter End Enter End Enter")
    #expect(ScenarioTests.place(play) == "debrief 1")
    #expect(
      play.text.contains("First answers: 25 %, the mean of 2 questions. Newest answers: 100 %."))
    #expect(
      PlainPromptTests.page(of: play.model).contains(
        "First answers: 25 %, the mean of 2 questions. Newest answers: 100 %."))
    play.model.openSummary(of: 0)
    #expect(play.text.contains("Put right: every newest answer right"))
    #expect(
      play.text.contains("A friend request from a patient? (25 % at first answer, 100 % now)"))
    #expect(!play.text.contains("It is against the law."))
    #expect(play.text.contains("Only the first answer to a question counts."))
    #expect(!play.text.contains("Half a mark"))
  }
}
