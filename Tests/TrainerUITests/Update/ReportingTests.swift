import Curriculum
import Pages
import Scoring
import Screen
import Testing

@testable import TrainerUI

/// Reporting a problem with a question.
struct ReportingTests {
  private static let subject = Report.Subject(
    module: UpdateTests.names,
    address: QuestionAddress(
      scenario: Identifier("anonymous-blog"), question: Identifier("stance")),
    revision: "", key: "")

  @Test func aReasonIsEnough() {
    var play = Play.signedIn()
    play.press("Down Enter Enter b ! Down Enter")
    #expect(
      play.effects(of: "Enter") == [.report(Self.subject, .unclear, text: "")])
    #expect(ScenarioTests.place(play) == "ask 1.0")
    #expect(
      play.model.notice?.text
        == "Reported. It is kept with your answers for the person who collects them.")
    #expect(UndoTests.answering(play)?.exercise.response == .choices([PlainInputTests.b]))
  }

  @Test func somethingElseNeedsWords() {
    var play = Play.signedIn()
    play.press("Down Enter Enter ! 5 Enter")
    #expect(play.effects(of: "Enter") == [])
    #expect(play.model.notice?.text == "Type what is wrong first, in a few words.")
    play.write("Is  q the key?")
    #expect(
      play.effects(of: "Enter") == [.report(Self.subject, .other, text: "Is q the key?")])
  }

  @Test func whatCouldNotBeKeptStandsThere() {
    var play = Play.signedIn()
    play.refusal = "Not reported. The disk is full."
    play.press("Down Enter Enter ! Enter x Enter")
    #expect(play.model.notice?.text == "Not reported. The disk is full.")
    #expect(play.text.contains("Your words: x"))
    play.press("Esc Esc")
    #expect(ScenarioTests.place(play) == "ask 1.0")
  }

  @Test func aReportIsNoAnswer() {
    var play = Play.signedIn()
    play.press("Down Enter Enter ! Enter Enter")
    #expect(play.model.progress.answeredCount(in: SampleCourse.stance) == 0)
  }

  @Test func aTextLongerThanAReportMayBeIsCut() {
    var play = Play.signedIn()
    play.press("Down Enter Enter ! Enter")
    play.send(.type(String(repeating: "x", count: 10_000)))
    #expect(play.model.notice?.text == "A report can be no longer than this.")
    guard case .report(_, _, let text)? = play.effects(of: "Enter").first else { return }
    #expect(text.utf8.count == Report.longestText)
  }
}
