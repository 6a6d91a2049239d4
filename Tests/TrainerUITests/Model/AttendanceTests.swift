import Pages
import Scoring
import Testing

@testable import TrainerUI

/// A seat that nobody used for a while asks who is there before it takes an answer.
struct AttendanceTests {
  private static func status(minutes: Int) -> Message {
    var status = SessionStatus(delivery: "delivered", withholdsFeedback: false)
    status.ticks = minutes * 60_000
    return .session(status)
  }

  /// Amina, at the first question of the course, with every row rated.
  private func atAQuestion(atASeat: Bool = true) -> Play {
    var play = Play.signedIn()
    if atASeat { play.send(Self.status(minutes: 0)) }
    play.press("Enter")
    while play.model.place.answering == nil { play.press("Enter") }
    play.press("1 2 3")
    return play
  }

  private func records(_ effects: [Effect]) -> Int {
    effects.count { if case .record = $0 { true } else { false } }
  }

  @Test func afterTenMinutesTheAnswerIsTakenOnlyAfterTheQuestion() {
    var play = atAQuestion()
    play.send(Self.status(minutes: 10))
    #expect(records(play.effects(of: "Enter")) == 0)
    #expect(play.text.contains("Still Amina? Then submit the answer again."))
    #expect(records(play.effects(of: "Enter")) == 1)
  }

  @Test func movingAboutFirstDoesNotHelp() {
    var play = atAQuestion()
    play.send(Self.status(minutes: 12))
    play.press("Down Up 4")
    #expect(records(play.effects(of: "Enter")) == 0)
    play.press("Down")
    #expect(records(play.effects(of: "Enter")) == 1)
  }

  @Test func whoPressesKeysIsNotAsked() {
    var play = atAQuestion()
    for minutes in [9, 18, 27] {
      play.send(Self.status(minutes: minutes))
      play.press("Down")
    }
    #expect(records(play.effects(of: "Enter")) == 1)
  }

  @Test func whoStudiesAloneIsNotAsked() {
    var play = atAQuestion(atASeat: false)
    #expect(records(play.effects(of: "Enter")) == 1)
  }

  @Test func inAPinnedSittingNobodyElseCanSitThere() {
    var play = atAQuestion()
    play.model.settings.isPinned = true
    play.send(Self.status(minutes: 10))
    #expect(records(play.effects(of: "Enter")) == 1)
  }

  @Test func theNextLearnerIsNotAskedForTheOneBefore() {
    var play = atAQuestion()
    play.send(Self.status(minutes: 30))
    play.press("Down")
    let learner = Play.learner("bo")
    play.send(.signedIn(SignedIn(learner: learner, progress: .init())))
    #expect(!play.model.attendance.asksWithoutChange)
  }
}

extension Attendance {
  fileprivate var asksWithoutChange: Bool {
    var copy = self
    return copy.asksBeforeAnswer()
  }
}
