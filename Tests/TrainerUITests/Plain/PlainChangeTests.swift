import Curriculum
import Pages
import Scoring
import Screen
import TestSupport
import Testing

@testable import Plain
@testable import TrainerUI

/// Answers, texts and notes that are changed in plain mode: nothing changes unnoticed, and everything can be corrected.
struct PlainChangeTests {
  private static func picked(_ play: Play) -> [Identifier<Choice>]? {
    if case .choices(let picked)? = play.model.place.answering?.exercise.response {
      picked
    } else {
      nil
    }
  }

  @Test func anAnswerIsChangedAtHowSureOnlyByAWordOfItsOwnAndThatIsSaid() {
    var play = Play.at(.single, asksCertainty: true, rows: 1000)
    play.type("c")
    let before = play.model
    play.type("1")
    play.type("a")
    #expect(Self.picked(play) == [Identifier("c")])
    play.type("change a")
    #expect(Self.picked(play) == [Identifier("a")])
    let text = PlainText(model: play.model)
    #expect(text.news(since: before) == "Your answer is changed. So far: a.\n")
    #expect(text.prompt.hasPrefix("How sure?"))
    play.type("f")
    #expect(ScenarioTests.place(play) == "feedback 1.1")
  }

  // MARK: Asking once more

  @Test func aRetryShowsTheFeedbackOnWhatItHasAskedAlready() {
    var play = Play.at(.debrief, rows: 1000)
    play.type("r")
    play.type("r")
    for _ in 0..<2 {
      while play.model.place.answering != nil { play.answer() }
      let here = ScenarioTests.place(play)
      guard play.model.place.scenario?.question == 0 else {
        // Back to the question before, and on again.
        play.type("b")
        #expect(
          ScenarioTests.place(play).hasPrefix("feedback") && ScenarioTests.place(play) != here)
        play.type("")
        #expect(ScenarioTests.place(play) == here)
        return
      }
      play.type("")
      #expect(play.model.place.answering != nil, "The next question is asked once more.")
    }
  }

  @Test func aRoundShowsTheFeedbackOnWhatItHasAskedAlready() {
    var play = RoundTests.summary()
    play.send(.resized(Size(rows: 1000, columns: 80)))
    play.press("Down Enter")
    var wentBack = false
    for _ in 0..<200 where play.model.round != nil {
      let isLater =
        play.model.round?.current?.questions.first != play.model.place.scenario?.question
      if play.model.place.answering == nil, isLater, !wentBack {
        let here = ScenarioTests.place(play)
        play.type("b")
        play.type("")
        #expect(ScenarioTests.place(play) == here)
        wentBack = true
      }
      play.answer()
    }
    #expect(wentBack)
  }

  // MARK: Rewriting

  @Test(arguments: [
    (["rewrite", "New.", "."], "New."), (["rewrite", "."], "Old."),
    (["rewrite", "One.", "Two.", "."], "One.\nTwo."), (["w", "More.", "."], "Old.\nMore."),
    (["rewrite", "New."], "Old.\nNew.\n"), (["remove note"], "Old."),
    (["remove note", "b", "", "remove note"], "Old."), (["remove note", "remove note"], nil),
    (["remove note", "remove note", "w", "New.", "."], "New."),
  ])
  func aNoteIsRewrittenOrRemoved(_ lines: [String], _ note: String?) {
    var play = Play.at(.lesson, rows: 1000)
    for line in ["w", "Old.", "."] + lines { play.type(line) }
    #expect(play.model.listedPages.first?.text?.text == note)
  }

  @Test func theEditorSaysWhatBecomesOfTheOldText() {
    var play = Play.at(.lesson, rows: 1000)
    for line in ["w", "Old.", "."] { play.type(line) }
    let before = play.model
    play.type("rewrite")
    let said = PlainText(model: play.model, columns: 1000).news(since: before)
    #expect(
      said.hasSuffix(
        "What you type takes the place of your text. A line with a single full stop ends it; at once, that leaves your text as it was.\n"
      ), "\(said)")
  }

  @Test func thereIsNothingToRewriteOrRemoveWithoutANote() {
    let input = PlainInput(model: Play.at(.lesson, rows: 1000).model)
    for line in ["rewrite", "remove note"] {
      #expect(input.meaning(of: line) == .noMeaning(line))
    }
  }

  // MARK: Small words

  @Test func takingBackSaysWhatIsAnsweredNowAndThePromptNamesTheRatingOfTheRow() {
    var play = Play.at(.rating, rows: 1000)
    play.type("a 1")
    play.type("a 2")
    let before = play.model
    play.type("undo")
    let text = PlainText(model: play.model)
    #expect(text.news(since: before).hasPrefix("Taken back. So far: a 1.\n"))
    #expect(text.prompt.hasPrefix("Your rating of a, 1 now, 1 to 4;"))
    let second = play.model
    play.type("undo")
    #expect(
      PlainText(model: play.model).news(since: second).hasPrefix(
        "Taken back. Nothing is answered now.\n"))
  }

  @Test(arguments: [
    (SampleState.course, "Press Enter for module 1, a number for another."),
    (.lesson, "Press Enter for the next page."), (.single, "Your answer, a to c."),
    (.rating, "Your rating of a, 1 to 4."),
  ])
  func helpNamesWhatEnterAndNumbersDo(_ state: SampleState, _ words: String) {
    let help = PlainText(model: Play.at(state, rows: 1000).model, columns: 1000).help
    #expect(help.contains("At the prompt: " + words), "\(help)")
  }

  @Test func anAnswerBegunAtAnotherTimeIsNotSaidToBeBegunNow() {
    var play = Play.at(.rating, "a 1", rows: 1000)
    #expect(play.model.begunWords == "The answer that you began is kept.")
    play.send(
      .signedIn(
        SignedIn(
          learner: Play.learner("a"), progress: play.model.progress, drafts: play.drafts)))
    #expect(!play.model.begun.isEmpty)
    #expect(play.model.begunWords == nil)
  }

  @Test func aPointOfAChecklistIsTickedByItsNumberAsAnAnswerIsPicked() {
    let input = PlainInput(model: WritingTests.atTask("w H i Esc Enter", rows: 1000).model)
    #expect(input.meaning(of: "1") == .messages([.pick(0)]))
    #expect(input.meaning(of: "a") == input.meaning(of: "1"))
    #expect(input.meaning(of: "") == .messages([.forward]))
  }
}
