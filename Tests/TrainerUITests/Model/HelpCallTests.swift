import Pages
import Screen
import TestSupport
import Testing
import TrainerUI

/// Calling the instructor to a seat.
struct HelpCallTests {
  private static func seat(reason: String? = nil) -> Play {
    var play = Play.signedIn(rows: 60, columns: 80)
    play.model.session = SessionStatus(
      delivery: reason == nil ? "delivered" : "waiting (1)", reason: reason,
      withholdsFeedback: false)
    return play
  }

  @Test func theKeyCallsAndEndsTheCall() {
    var play = Self.seat()
    #expect(play.effects(of: "H") == [.callForHelp(true)])
    #expect(play.text.contains("help called · delivered"))
    #expect(play.text.contains("You have called for help; your instructor sees it."))
    #expect(play.effects(of: "H") == [.callForHelp(false)])
    #expect(play.text.contains("Your call for help is over."))
    #expect(!play.text.contains("help called"))
  }

  @Test func theNextAnswerEndsTheCall() {
    var play = Self.seat()
    play.press("H Enter Enter 1 3 3")
    #expect(play.text.contains("help called"))
    play.press("Enter")
    #expect(!play.model.callsForHelp)
    #expect(!play.text.contains("help called"))
  }

  @Test func anAnswerThatIsNotSavedEndsNothing() {
    var play = Self.seat()
    play.refusal = "Not saved."
    play.press("H Enter Enter 1 3 3 Enter")
    #expect(play.model.callsForHelp)
  }

  @Test func ifTheShareIsGoneTheLearnerIsToldToRaiseAHand() {
    var play = Self.seat(reason: "the share is gone")
    play.press("H")
    #expect(play.text.contains("But the share is gone"))
  }

  @Test func whoStudiesAloneHasNobodyToCall() {
    var play = Play.signedIn()
    #expect(play.effects(of: "H") == [])
    #expect(!play.model.keys.bindings.contains { $0.label == "H" })
  }

  @Test func theCallOfOneLearnerIsNotThatOfTheNext() {
    var play = Self.seat()
    play.press("H")
    play.send(.signedIn(SignedIn(learner: Play.learner("next"), progress: play.model.progress)))
    #expect(!play.model.callsForHelp)
  }

  @Test func aLineCallsToo() {
    var play = Self.seat()
    play.type("H")
    #expect(play.model.callsForHelp)
    #expect(play.effects.last == .callForHelp(true))
  }
}
