import Pages
import Testing

@testable import TrainerUI

/// A sitting that belongs to one learner.
struct PinnedTests {
  private func play(isPinned: Bool) -> Play {
    var play = Play.signedIn()
    play.press("Down")
    play.model.settings.isPinned = isPinned
    return play
  }

  @Test func nobodyElseCanSignIn() {
    var play = play(isPinned: true)
    #expect(play.effects(of: "w") == [])
    #expect(play.model.notice?.text == "This connection belongs to one learner.")
    play.press("?")
    #expect(!play.text.contains("sign in"))
    #expect(play.model.offers(.changeName))
  }

  @Test func elsewhereSomebodyElseCan() {
    var play = play(isPinned: false)
    play.press("w")
    #expect(play.text.contains("Somebody else"))
  }
}
