import Curriculum
import Pages
import Scoring
import Screen
import Testing
import TrainerUI

/// Feedback is shown only once the answer is on the disk.
struct SavingTests {
  private static let toReason = "Enter End Enter 1 3 3"

  @Test func submittingAsksForARecordAndShowsNothingYet() {
    var model = Play.signedIn().model
    for key: Key in [.enter, .end, .enter, .character("1"), .character("3"), .character("3")] {
      if let message = model.message(for: key) { _ = update(&model, message) }
    }
    let effects = update(&model, .forward)
    let a = Identifier<Choice>("a")
    let b = Identifier<Choice>("b")
    let c = Identifier<Choice>("c")
    #expect(
      effects == [
        .record(
          Submission(
            .ratings([a: .veryAppropriate, b: .fairlyInappropriate, c: .fairlyInappropriate]),
            to: SampleCourse.request.questions[0], shown: [a, b, c],
            at: (Identifier("boundaries"), Identifier("friend-request"))))
      ])
    #expect(!shownText(model).contains("Saved"))
    #expect(!shownText(model).contains("Best:"))
  }

  @Test func anAnswerThatCouldNotBeSavedStaysAndSaysSo() {
    var play = Play.signedIn()
    play.refusal = "Not saved. The disk is full."
    play.press(Self.toReason + " Enter")
    #expect(shownText(play.model).contains("Not saved. The disk is full."))
    #expect(!shownText(play.model).contains("Saved."))
    #expect(shownText(play.model).contains("3 of 3 rated"))
  }

  @Test func enterTriesAgainOnceTheStoreCanBeWritten() {
    var play = Play.signedIn()
    play.refusal = "Not saved. The disk is full."
    play.press(Self.toReason + " Enter")
    play.refusal = nil
    play.press("Enter")
    #expect(shownText(play.model).contains("Saved. Partly right: 1½ of 3."))
  }

  @Test func aStoreThatCannotBeWrittenIsSaidOnEveryPage() {
    var play = Play()
    play.send(.storeFailed("Answers cannot be saved: the disk is full."))
    #expect(shownText(play.model).contains("Answers cannot be saved"))
    play.press("Enter")
    #expect(shownText(play.model).contains("Answers cannot be saved"))
  }

  @Test func theFirstAnswerStaysTheOneThatCounts() {
    var play = Play.signedIn()
    play.press(
      Self.toReason + " Enter End Enter c Enter End Enter r r a 1 2 4 Enter End Enter b Enter")
    let module = SampleCourse.boundaries
    #expect(play.model.progress.share(of: module) == Fraction(1, 4))
  }

  @Test func enterSubmitsWhatWasPickedBeforeSomebodyLookedElsewhere() {
    var play = Play.signedIn()
    play.press(Self.toReason + " Enter End Enter b Backspace End Enter Enter")
    let submitted = play.effects.compactMap { effect in
      if case .record(let submission) = effect { submission.response } else { nil }
    }
    #expect(submitted.last == .choices([Identifier("b")]))
  }

  private func shownText(_ model: Model) -> String {
    view(model).lines.map(\.text).joined(separator: "\n")
  }
}
