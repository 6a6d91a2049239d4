import Curriculum
import Pages
import Scoring
import Screen
import Testing

@testable import Plain
@testable import TrainerUI

/// Correcting a misspelt name.
struct NameTests {
  @Test func aNameThatSomebodyHasAsksHoweverItIsTyped() {
    var play = Play(known: [Play.learner("ann"), Play.learner("bob")])
    play.send(.signedIn(SignedIn(learner: Play.learner("ann"), progress: Progress())))
    play.press("n ^U")
    play.write("bob")
    #expect(play.effects(of: "Enter") == [])
    #expect(play.text.contains("bob has studied here before. Is this you?"))
    var other = play
    other.press("Down")
    #expect(
      other.effects(of: "Enter") == [.renameLearner(Play.learner("ann").id, name: "bob")])
    other = play
    other.press("Esc")
    #expect(other.text.contains("Name: bob") && other.text.contains("Your name so far: ann"))
    #expect(play.effects(of: "Enter") == [.openLearner(Play.learner("bob").id)])
  }

  @Test func escEmptiesTheFirstNameBeforeItLeaves() {
    var play = Play(rows: 24, columns: 80)
    play.press("A n n")
    #expect(play.text.contains("Esc erase all"))
    play.press("Esc")
    #expect(!play.model.isLeaving && play.text.contains("Esc once more leaves Webside."))
    #expect(!play.text.contains("Name: Ann"))
    play.press("Esc")
    #expect(play.model.isLeaving)
  }

  @Test(arguments: [80, 40]) func aLongNameLeavesANoticeShort(columns: Int) {
    var play = Play(rows: 24, columns: columns)
    play.write("Wolfeschlegelsteinhausenbergerdorff Abcd")
    play.press("Enter")
    let rows = play.model.display.geometry.rows(of: play.model.notice)
    #expect(rows.count <= (columns == 80 ? 2 : 3), "\(rows.map(\.text))")
    #expect(play.model.notice?.text.contains("(id") == false)
  }

  private static func amian() -> Play {
    var play = Play()
    play.press("A m i a n Enter")
    return play
  }

  private static let amina = Effect.renameLearner(Play.learner("amian").id, name: "Amina")

  @Test func theNameIsSaidBackWithTheWayToChangeIt() {
    #expect(
      Self.amian().model.notice?.text
        == "You are Amian (id amian). Misspelt, or not you? n changes the name.")
  }

  @Test(arguments: ["n", "Backspace"]) func aSlipIsPutRight(_ key: String) {
    var play = Self.amian()
    play.press(key)
    #expect(
      play.text.contains("Name: Amian") && play.text.contains("Your name so far: Amian (id amian).")
    )
    #expect(play.effects(of: "Backspace Backspace n a Enter") == [Self.amina])
    #expect(play.model.learner?.name == "Amina")
    #expect(
      play.model.notice?.text
        == "You are Amina (id amina). Misspelt, or not you? n changes the name.")
    // The misspelt name is gone from the list.
    play.press("w")
    #expect(play.text.contains("Amina (amina)") && !play.text.contains("Amian"))
  }

  @Test(arguments: ["Esc", "Enter", "Backspace Backspace Backspace Backspace Backspace Backspace"])
  func whoDoesNotChangeItComesBack(_ keys: String) {
    var play = Self.amian()
    play.press("n")
    #expect(play.effects(of: keys) == [])
    #expect(ScenarioTests.place(play) == "course 0")
    #expect(play.model.learner?.name == "Amian")
  }

  @Test func whatWasDoneStays() {
    var play = Self.amian()
    play.press("Enter Esc")
    // Once a page was opened, Backspace no longer leads back to the name.
    #expect(play.effects(of: "Backspace") == [])
    #expect(ScenarioTests.place(play) == "course 0")
    play.press("n")
    for _ in 0..<5 { play.press("Backspace") }
    play.press("B o")
    #expect(
      play.effects(of: "Enter") == [.renameLearner(Play.learner("amian").id, name: "Bo")])
    #expect(play.model.progress.lastModule == UpdateTests.boundaries)
  }

  @Test func inASessionTheListSaysWhoIsWho() {
    var play = Self.amian()
    play.model.session = SessionStatus(delivery: "delivered", withholdsFeedback: false)
    play.press("n Backspace")
    #expect(ScenarioTests.place(play) == "course 0")
  }

  @Test func escSaysWhetherItLeadsBackOrOut() {
    #expect(Play().text.contains("Esc leave"))
    var play = Self.amian()
    play.press("n")
    #expect(play.text.contains("Esc back") && !play.text.contains("Esc leave"))
  }

  @Test func helpIsShownAndNotTyped() {
    var play = Play()
    play.press("A ?")
    #expect(play.text.contains("Help") && play.text.contains("Go on with the name you typed."))
    play.press("Esc")
    #expect(play.text.contains("Name: A"))
  }

  @Test(arguments: ["b", "n"]) func linesPutItRightToo(_ line: String) {
    var play = Self.amian()
    play.type(line)
    #expect(PlainPromptTests.page(of: play.model).contains("Your name so far: Amian (id amian)."))
    var other = play
    other.type("")
    #expect(ScenarioTests.place(other) == "course 0")
    play.effects = []
    play.type("Amina")
    #expect(play.effects == [Self.amina])
  }

  @Test func linesSayThatANameIsTooLong() {
    let long = String(repeating: "x", count: 101)
    #expect(
      PlainInput(model: Play().model).meaning(of: long)
        == .reply("A name can be no longer than 100 letters; type a shorter one."))
  }
}
