import Pages
import Scoring
import Screen
import Testing

@testable import BoardUI

/// Calls for help from a seat.
struct HelpCallTests {
  enum Step: Sendable {
    case event(Arrival.Event, at: Int)
    case answer(at: Int)
  }

  struct Story: Sendable, CustomTestStringConvertible {
    var name: String
    var steps: [Step]
    var isCalling: Bool
    var testDescription: String { name }
  }

  private static let stories = [
    Story(name: "nothing", steps: [], isCalling: false),
    Story(name: "a call", steps: [.event(.help, at: 2)], isCalling: true),
    Story(
      name: "a call taken back", steps: [.event(.help, at: 2), .event(.helpEnded, at: 3)],
      isCalling: false),
    Story(
      name: "a second call",
      steps: [.event(.help, at: 2), .event(.helpEnded, at: 3), .event(.help, at: 4)],
      isCalling: true),
    Story(name: "an answer", steps: [.event(.help, at: 2), .answer(at: 3)], isCalling: false),
    Story(
      name: "an answer from before", steps: [.event(.help, at: 2), .answer(at: 1)],
      isCalling: true),
    Story(
      name: "a sign-out", steps: [.event(.help, at: 2), .event(.signOut, at: 3)], isCalling: false),
    Story(
      name: "another sitting", steps: [.event(.help, at: 2), .event(.signIn, at: 3)],
      isCalling: false),
    // A report has no answer in it, and the learner still waits.
    Story(
      name: "a report", steps: [.event(.help, at: 2), .event(.answers, at: 3)], isCalling: true),
  ]

  @Test(arguments: stories) func aCallLastsUntilSomethingEndsIt(_ story: Story) {
    for isReversed in [false, true] {
      var room = Room()
      room.hear(.signIn, of: "ada", at: 0)
      for step in isReversed ? story.steps.reversed() : story.steps {
        switch step {
        case .event(let event, let minute): room.hear(event, of: "ada", at: minute)
        case .answer(let minute):
          room.hear(.answers, of: "ada", at: minute, [Room.answers(1)[0]])
        }
      }
      #expect((room.model.board.attendees[0].callsSince != nil) == story.isCalling)
    }
  }

  @Test func theBoardSaysWhoCallsAndSinceWhen() {
    var room = Room.full(4)
    room.hear(.help, of: "s102", at: 6)
    room.hear(.help, of: "s101", at: 7)
    #expect(room.screen.contains("calling for help 2"))
    #expect(
      room.screen.contains(
        "Calling for help: s102 (lab-02) since 09:06, s101 (lab-01) since 09:07."))
    room.press("s")
    #expect(room.screen.contains("calls for help"))
    room.hear(.helpEnded, of: "s102", at: 8)
    room.hear(.helpEnded, of: "s101", at: 8)
    #expect(!room.screen.contains("calls for help") && !room.screen.contains("Calling"))
  }

  @Test func theTableOfSeatsSaysWhenEachWasLastHeard() {
    var room = Room()
    room.hear(.signIn, of: "ada", at: 3)
    room.press("s")
    let row = room.screen.split(separator: "\n").first { $0.contains("ada") } ?? ""
    #expect(row.split(separator: " ").map(String.init).contains("09:03"))
    room.send(.tick(Room.minutes(24 * 60)))
    #expect(room.screen.contains("11-23"))
  }
}
