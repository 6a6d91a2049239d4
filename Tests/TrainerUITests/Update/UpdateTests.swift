import Curriculum
import Pages
import Scoring
import Screen
import Testing

@testable import TrainerUI

/// Messages in, effects out.
struct UpdateTests {
  static let boundaries = Identifier<Module>("boundaries")
  static let names = Identifier<Module>("names")

  private static func visit(_ module: Identifier<Module>, _ page: String) -> Effect {
    .visit(module: module, page: page)
  }

  /// Keys after signing in, the place they lead to, and the effects that the last one asks for.
  static let steps: [(keys: String, place: String, effects: [Effect])] = [
    ("Down", "course 1", []),
    ("Up", "course 0", []),
    ("Down Down Down", "course 1", []),
    ("Tab", "course 1", []),
    ("Tab BackTab", "course 0", []),
    ("Enter", "lesson 0", [visit(boundaries, "why")]),
    ("Down Space", "lesson 0", [visit(names, "three-words")]),
    ("Enter Enter", "lesson 0", []),
    ("Enter Enter Enter", "ask 1.0", [visit(boundaries, "friend-request"), .startClock]),
    ("Down Enter Right", "ask 1.0", [visit(names, "anonymous-blog"), .startClock]),
    ("Enter Left", "course 0", []),
    ("Down Enter Backspace", "course 1", []),
    ("Down Enter C", "course 1", []),
    ("Down Enter Enter Space Down", "ask 1.0", []),
    ("Down Enter Enter Space C", "course 1", []),
  ]

  @Test(arguments: steps) func aKeyAsksForExactlyThis(
    _ step: (keys: String, place: String, effects: [Effect])
  ) {
    var play = Play.signedIn()
    let keys = step.keys.split(separator: " ")
    play.press(keys.dropLast().joined(separator: " "))
    #expect(play.effects(of: String(keys.last ?? "")) == step.effects)
    #expect(ScenarioTests.place(play) == step.place)
    #expect(play.model.notice == nil)
  }

  /// Keys that submit nothing, the question they stay at, and the notice that says why.
  static let hints: [(state: SampleState, keys: String, place: String, notice: String)] = [
    (.rating, "Enter", "ask 1.0", "3 still to rate: press 1 to 4 for each row."),
    (.rating, "1 1 1", "ask 1.0", "All are rated. Enter submits."),
    (.rating, "1 1 u", "ask 1.0", "Taken back."),
    (.poll, "Enter", "ask 1.0", "Choose first: the arrows and Space, or a letter."),
    (
      .poll, "Down Enter", "ask 1.0",
      "Picked. Enter again submits it, another pick changes it."
    ),
    (.poll, "Space", "ask 1.0", "Picked. Enter submits, another pick changes it."),
    (.several, "Enter", "ask 2.0", "Mark at least one with Space."),
    (.choose, "a Enter", "ask 2.1", "Mark exactly 2: 1 so far."),
    (.choose, "a b c", "ask 2.1", "2 are marked already. Unmark one first."),
    (
      .ordering, "Enter", "ask 2.2",
      "Put them in order first: Space picks an entry up, the arrows carry it."
    ),
    (
      .ordering, "Down Enter", "ask 2.2",
      "You have not moved anything. Enter again submits the order as it is."
    ),
    (
      .ordering, "Enter Space Space Enter", "ask 2.2",
      "You have not moved anything. Enter again submits the order as it is."
    ),
    (
      .marking, "Enter Enter", "ask 3.0",
      "Mark words first: the arrows go to a word, Space marks it."
    ),
    (
      .marking, "Right Enter", "ask 3.0",
      "Nothing is marked. Enter again submits the post as it is."
    ),
  ]

  @Test(arguments: hints) func aKeyThatCannotSubmitSaysWhy(
    _ hint: (state: SampleState, keys: String, place: String, notice: String)
  ) {
    let play = Play.at(hint.state, hint.keys)
    #expect(ScenarioTests.place(play) == hint.place)
    #expect(play.model.notice?.text == hint.notice)
    #expect(play.model.progress.answeredCount(in: SampleCourse.stance) == 0)
  }

  @Test func everyKindOfAnswerIsSubmittedAsItWasMade() {
    let (a, b, c) = (PlainInputTests.a, PlainInputTests.b, PlainInputTests.c)
    let ways: [(state: SampleState, keys: String, response: Response)] = [
      (.poll, "b Enter", .choices([b])),
      (
        .rating, "a 1 4 Left Left 2 Enter",
        .ratings([a: .veryAppropriate, b: .veryInappropriate, c: .fairlyAppropriate])
      ),
      (.several, "c a Enter", .choices([a, c])),
      (.choose, "c b Enter", .choices([b, c])),
      (
        .marking, "Down Space Right Right Space Enter",
        .marks([12, 14])
      ),
    ]
    for way in ways {
      let play = Play.at(way.state, way.keys)
      let responses = play.effects.compactMap { effect -> Response? in
        if case .record(let submission) = effect { submission.response } else { nil }
      }
      #expect(responses.last == way.response, "\(way.state) \(way.keys)")
    }
  }

  @Test func aNoticeGoesWithTheNextKey() {
    var play = Play.signedIn()
    play.press("Enter End Enter Enter")
    #expect(play.model.notice != nil)
    play.press("Down")
    #expect(play.model.notice == nil)
  }

  @Test func aMessageWithoutMeaningChangesNothing() {
    let messages: [Message] = [
      .pick(99), .pick(-1), .rate(.veryAppropriate), .undo, .again, .type("x"), .erase,
      .answer(.choices([Identifier("zz")])), .answer(.order([])), .answer(.marks([-1, 999])),
      .answer(.ratings([Identifier("zz"): .veryAppropriate])),
    ]
    var play = Play.signedIn()
    play.press("Enter")
    let place = play.model.place
    for message in messages {
      #expect(update(&play.model, message) == [])
      #expect(play.model.place == place)
    }
  }

  @Test func anAnswerThatDoesNotFitTheQuestionIsNotTaken() {
    var play = Play.signedIn()
    play.press("Down Enter Enter")
    for answer: Response in [
      .choices([Identifier("zz")]), .choices([Identifier("a"), Identifier("b")]), .marks([0]),
    ] {
      _ = update(&play.model, .answer(answer))
      #expect(!play.text.contains("\u{25CF}"))
    }
  }
}
