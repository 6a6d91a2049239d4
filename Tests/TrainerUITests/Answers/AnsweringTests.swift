import Curriculum
import Pages
import Scoring
import Screen
import Testing

@testable import TrainerUI

/// Taking changes back, step by step.
struct UndoTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var state: SampleState
    var keys: String
    var answer: Response
    var focus: Int
    var testDescription: String { "\(state) \(keys)" }
  }

  private static let (a, b, c) = (PlainInputTests.a, PlainInputTests.b, PlainInputTests.c)

  static let cases = [
    Case(
      state: .rating, keys: "1 4 u", answer: .ratings([a: .veryAppropriate]), focus: 1),
    Case(state: .rating, keys: "1 4 u u u", answer: .ratings([:]), focus: 0),
    Case(state: .single, keys: "a c u", answer: .choices([a]), focus: 0),
    Case(state: .single, keys: "a c u u", answer: .choices([]), focus: 0),
    Case(state: .several, keys: "a c a u", answer: .choices([a, c]), focus: 2),
    Case(state: .several, keys: "a c a u u", answer: .choices([a]), focus: 0),
    Case(
      state: .marking, keys: "Down Space Right Space u", answer: .marks([12]), focus: 13),
    Case(state: .marking, keys: "Down Space Space u u", answer: .marks([]), focus: 12),
  ]

  @Test(arguments: cases) func aStepIsTakenBackWithWhereItWasTaken(_ given: Case) {
    let play = Play.at(given.state, given.keys)
    #expect(Self.answering(play)?.exercise.response == given.answer)
    #expect(play.model.place.focus == given.focus)
  }

  @Test func anEntryGoesBackPlaceByPlace() {
    var play = Play.at(.ordering)
    let start = Self.answering(play)?.exercise
    play.press("Space Down")
    let moved = Self.answering(play)?.exercise.atRest
    play.press("Down Space u")
    #expect(Self.answering(play)?.exercise == moved)
    play.press("u")
    #expect(Self.answering(play)?.exercise == start)
    #expect(play.model.notice?.text == "Taken back.")
    play.press("u")
    #expect(play.model.notice?.text == "There is nothing to take back.")
  }

  @Test func whatWasDoneBeforeLookingSomethingUpCanStillBeTakenBack() {
    var play = Play.at(.several, "a c Backspace Enter")
    while ScenarioTests.place(play) != "ask 2.0" { play.press("Enter") }
    play.press("u")
    #expect(Self.answering(play)?.exercise.response == .choices([Self.a]))
  }

  static func answering(_ play: Play) -> Answering? {
    play.model.place.answering
  }
}

/// Leaving while an answer is begun.
struct LeavingTests {
  @Test func anAnswerBegunIsNotLostWithoutAWord() {
    var play = Play.at(.single, "b")
    play.send(.storeFailed("The disk is full."))
    play.press("q")
    #expect(!play.model.isLeaving)
    #expect(
      play.model.notice?.text == "Once more leaves; the answer you began cannot be kept.")
    play.press("Down q")
    #expect(!play.model.isLeaving)
    play.press("q")
    #expect(play.model.isLeaving)
  }

  @Test(arguments: ["", "b", "b Enter", "b u"]) func nothingIsAskedWhereNothingWouldBeLost(
    _ keys: String
  ) {
    let play = Play.at(.single, keys + " q")
    #expect(play.model.isLeaving)
  }

  @Test func aWindowTooSmallToAskIsLeftAtOnce() {
    var play = Play.at(.single, "b")
    play.send(.resized(Size(rows: 3, columns: 10)))
    play.press("q")
    #expect(play.model.isLeaving)
  }
}

/// Letters, some of which name answers while others move the focus.
struct LetterTests {
  @Test func aLetterThatNamesNoAnswerMoves() {
    var play = Play.at(.single, "j j")
    #expect(play.model.place.focus == 2)
    play.press("k")
    #expect(play.model.place.focus == 1)
  }

  @Test func aLetterThatNamesAnAnswerPicksIt() {
    #expect(KeyContext.single.keys(answers: 10).message(for: .character("j")) == .pick(9))
    #expect(KeyContext.single.keys(answers: 9).message(for: .character("j")) == .down)
    #expect(KeyContext.rating.keys(answers: 8).message(for: .character("h")) == .pick(7))
    #expect(KeyContext.rating.keys(answers: 7).message(for: .character("h")) == .left)
  }

  @Test(arguments: [
    KeyContext.course, .learners, .ordering, .marking, .summary, .lesson, .feedback,
  ])
  func theLettersOfViMoveWhereNoLetterNamesAnAnswer(_ context: KeyContext) {
    var keys = context.keys(answers: 0)
    keys.unknown = nil
    #expect(keys.message(for: .character("j")) == keys.message(for: .down))
    #expect(keys.message(for: .character("k")) == keys.message(for: .up))
    // After an answer, letters do not turn pages.
    guard context != .feedback else { return }
    #expect(keys.message(for: .character("h")) == keys.message(for: .left))
    #expect(keys.message(for: .character("l")) == keys.message(for: .right))
  }

  @Test func aDigitPicksTheAnswerAtThatPlace() {
    let play = Play.at(.single, "3")
    #expect(UndoTests.answering(play)?.exercise.response == .choices([PlainInputTests.c]))
  }
}

/// Saying how sure the learner is.
struct CertaintyTests {
  /// The summary of the first module, with a wrong answer that the learner was sure of.
  static func summary() -> Play {
    let answers = SampleAnswers(certainty: .sure, choose: "ab", marks: [0])
    return Play.at(.summary, answers: answers, asksCertainty: true)
  }

  private static func recorded(_ play: Play) -> Certainty? {
    play.effects.compactMap { effect in
      if case .record(let submission) = effect { submission.certainty } else { nil }
    }.last
  }

  @Test(arguments: [
    ("c Enter", Certainty?.none), ("c s Enter", .sure), ("s c s Enter", .fairly),
    ("c s s s Enter", .guessing), ("c s s s s Enter", nil),
  ])
  func whatWasSaidIsRecordedAndNeverScored(_ keys: String, _ certainty: Certainty?) {
    let play = Play.at(.single, keys, asksCertainty: true)
    #expect(Self.recorded(play) == certainty)
    let score = play.effects.compactMap { effect -> Score? in
      if case .record(let submission) = effect { submission.score } else { nil }
    }.last
    #expect(score == Score(earned: 0, possible: 1))
  }

  @Test func itIsAskedOnlyWhereItWasWantedAndOneAnswerIsRight() {
    #expect(
      Play.at(.single, asksCertainty: true).text.contains(
        "How sure are you? Press s to say; not scored."))
    #expect(
      Play.at(.single, "s", asksCertainty: true).text
        .contains("How sure are you? You say: sure; s changes it."))
    #expect(!Play.at(.single, "s").text.contains("How sure"))
    for state in [SampleState.rating, .several, .poll] {
      #expect(!Play.at(state, "s", asksCertainty: true).text.contains("How sure"))
    }
  }

  @Test func linesAskForItInOneLineThatEnterSkips() {
    var play = Play.at(.single, asksCertainty: true)
    play.send(.resized(Size(rows: 1_000_000, columns: 80)))
    var other = play
    play.type("3")
    #expect(Self.recorded(play) == nil)
    play.type("g")
    #expect(Self.recorded(play) == .guessing)
    other.type("3")
    other.type("")
    #expect(ScenarioTests.place(other).hasPrefix("feedback"))
    #expect(Self.recorded(other) == nil)
  }
}

/// Home, End, Page Up and Page Down in a list.
struct ListTests {
  @Test(arguments: [(24, 80), (12, 40)]) func theEndsOfTheCoursePageAreOneKeyAway(
    _ size: (rows: Int, columns: Int)
  ) {
    var play = Play.signedIn(rows: size.rows, columns: size.columns)
    for (key, place) in [("End", "course 1"), ("Home", "course 0"), ("PageDown", "course 1")] {
      play.press(key)
      #expect(ScenarioTests.place(play) == place)
      #expect(play.model.window.sight == .inView)
    }
  }
}
