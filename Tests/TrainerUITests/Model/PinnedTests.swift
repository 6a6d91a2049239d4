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

  @Test(arguments: [true, false]) func theEndSaysWhereARecordComesFrom(isPinned: Bool) {
    var play = play(isPinned: isPinned)
    play.model.place = Place(.ending)
    let words =
      "No file is written from here. Ask your instructor for your record of study; webside record --learner amina"
    let screen = play.text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(screen.lowercased().contains(words.lowercased()) == isPinned, "\(play.text)")
  }
}
