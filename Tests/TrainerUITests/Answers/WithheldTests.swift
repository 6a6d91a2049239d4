import Curriculum
import Pages
import Screen
import TestSupport
import Testing
import TrainerUI

/// A session in which modules are studied and feedback is withheld.
struct WithheldTests {
  private static let withheld = SessionStatus(delivery: "delivered", withholdsFeedback: true)

  /// The first module, answered to its end, in one column high enough to show everything.
  private static func answered() -> Play {
    var play = Play(rows: 400, columns: 80)
    play.model.session = withheld
    play.press("A m i n a Enter Enter Enter 1 3 3 Enter b Enter Enter a c Enter a c Enter")
    play.press("Space Down Space Enter Down Space Enter")
    return play
  }

  /// All feedback and debriefs of the course.
  private static let secrets = [
    "Kind, clear", "Safe; silence", "most delicate", "No law", "Yes.", "fair concern", "The floor",
    "Copies persist", "Rules differ", "Courtesy", "Cold.", "safe door", "It names", "It narrows",
    "Right.", "Not right", "rightly", "Best:", "%", "Keep this", "Sources", "Missed", "Found",
  ]

  @Test func goingBackShowsWhatWasAnsweredAndNothingOfWhatWasRight() {
    var play = Self.answered()
    #expect(play.text.contains("3 of 3 scenarios done"))
    play.press("Backspace Backspace Backspace")
    var pages = [play.text]
    for _ in 1..<6 {
      play.press("Enter")
      pages.append(play.text)
    }
    #expect(Self.secrets.filter(pages.joined().contains) == [])
    let words = pages.map { page in
      page.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    }
    let said = words.map { Array($0.drop { $0 != "Saved. This is what you answered." }.dropLast()) }
    #expect(
      said.map { $0.dropFirst().filter { !$0.isEmpty } } == [
        [
          "a Decline, and thank him in person at clinic", "You: very appropriate.",
          "b Leave it unanswered and tell your supervisor", "You: fairly inappropriate.",
          "c Accept now, unfriend after the rotation", "You: fairly inappropriate.",
        ],
        [
          "a It is against the law.", "b It protects his care and his privacy.", "Your answer.",
          "c It looks bad on your file.",
        ],
        [
          "a No patients", "Your answer.", "b Deleting removes every copy",
          "c Check the school's policy", "Your answer.",
        ],
        ["a Thank him", "Your answer.", "b Block him", "c Point to the clinic", "Your answer."],
        ["1 Call for help", "2 Tell the team", "3 Write it down"],
        ["• Love", "Marked."],
      ])
    play.press("Enter")
    #expect(play.text.contains("3 of 3 scenarios done"))
  }

  @Test func anAnsweredCaseIsNotAnsweredOnceMore() {
    var play = Self.answered()
    play.press("Backspace")
    #expect(!play.text.contains("again"))
    #expect(
      play.effects(of: "r r Enter").allSatisfy { if case .record = $0 { false } else { true } })
  }

  @Test func whatWasRightIsSaidOnceTheSessionHasClosed() {
    var play = Self.answered()
    play.press("Backspace Backspace Backspace")
    #expect(!play.text.contains("Kind, clear"))
    play.send(.session(SessionStatus(delivery: "delivered", withholdsFeedback: false)))
    #expect(play.text.contains("Kind, clear and private (MDU 2013)."))
  }
}
