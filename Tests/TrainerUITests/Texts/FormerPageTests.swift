import Curriculum
import Scoring
import Testing

@testable import Plain
@testable import TrainerUI

/// Texts about pages that the course no longer has.
struct FormerPageTests {
  private static func note(_ page: String, _ words: String, course: String = "sample")
    -> LearnerText
  {
    LearnerText(
      .note(
        course: Identifier(course), module: Identifier("boundaries"), page: page),
      text: words, at: Timestamp(milliseconds: 1))
  }

  private func play() -> Play {
    var play = Play(rows: 40)
    var signedIn = SignedIn(learner: Play.learner("amina"), progress: Progress())
    signedIn.texts = [
      Self.note("why", "Still there."), Self.note("gone", "What was here\nis gone."),
      Self.note("gone", "Of another course.", course: "other"), Self.note("blank", " "),
    ]
    play.send(.signedIn(signedIn))
    return play
  }

  @Test func theListShowsThemWhole() {
    var play = play()
    play.press("M")
    #expect(
      play.model.listedPages.map(\.text?.text) == ["Still there.", "What was here\nis gone."])
    #expect(play.text.contains("-  A page that the course no longer has"))
    #expect(play.text.contains("is gone."))
    #expect(!play.text.contains("Of another course."))
    play.press("Down Enter")
    #expect(play.text.contains("The page is gone, and this is all of your text."))
  }

  @Test func theyAreSaidInLines() {
    var play = play()
    play.press("M")
    let lines = PlainText(model: play.model).marks
    #expect(lines.contains("2. - A page that the course no longer has"))
  }

  /// A track leaves pages out; they are not gone.
  @Test func pagesThatAPartLeavesOutAreNotGone() {
    var play = play()
    play.model.whole = play.model.course
    play.model.course.modules.removeFirst()
    #expect(play.model.textsOfFormerPages.map(\.text) == ["What was here\nis gone."])
  }
}
