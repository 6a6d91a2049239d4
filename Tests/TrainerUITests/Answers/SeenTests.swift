import Curriculum
import Pages
import Scoring
import Screen
import Testing

@testable import TrainerUI

/// Nothing is submitted that the learner has not had in view.
struct SeenTests {
  /// Keys that make a whole answer in a window of 12 rows, which shows only a part of it.
  static let answers: [(state: SampleState, keys: String)] = [
    (.single, "a"), (.several, "a"), (.choose, "a b"), (.poll, "a"), (.ordering, "Space 2 Space"),
  ]

  private static func records(_ play: Play) -> Int {
    play.effects.count { if case .record = $0 { true } else { false } }
  }

  /// A question with ten long answers, of which a small window shows a few.
  private static func long(_ rule: ChoiceList.Rule = .single, rows: Int = 24) -> Play {
    var course = SampleCourse.course
    var scenario = SampleCourse.request
    let choices = (0..<10).map { position in
      SampleCourse.choice(
        position, String(repeating: "word ", count: 30), keyed: position == 9, "Why.")
    }
    scenario.questions = [
      Question(
        id: Identifier("long"), leadIn: [.text("Which?")],
        form: .choice(ChoiceList(rule: rule, choices: choices, shuffles: false)))
    ]
    course.modules[0].pages = [.scenario(scenario)]
    var play = Play(course: course, rows: rows, columns: 80)
    play.press("A Enter Enter")
    return play
  }

  @Test func enterReadsOnUntilEveryAnswerWasInView() {
    var play = Self.long()
    play.press("a")
    var shown: Set<Character> = []
    for _ in 0..<10 {
      shown.formUnion(Self.letters(in: play))
      play.press("Enter")
      if Self.records(play) > 0 { break }
      let isAll = play.model.place.answering?.hasSeenAll == true
      #expect(play.model.notice?.text == (isAll ? Model.submitsNow : Model.readsOnFirst))
    }
    #expect(Self.records(play) == 1)
    #expect(shown == Set("abcdefghij"))
  }

  @Test func whoHasNotAnsweredIsNotToldThatEnterSubmits() {
    var play = Self.long()
    for _ in 0..<10 where play.model.place.answering?.hasSeenAll != true { play.press("Enter") }
    #expect(play.model.notice?.text == Model.isTheRest)
  }

  @Test func theFooterSaysReadOnUntilThen() {
    var play = Self.long()
    play.press("a")
    #expect(play.text.contains("Enter read on"))
    play.press("PageDown PageDown PageDown PageDown")
    #expect(play.text.contains("Enter submit"))
  }

  @Test func whatIsAboveIsShownToo() {
    var play = Self.long(rows: 14)
    play.press("End")
    let atEnd = play.model.window.first
    play.press("j Enter")
    #expect(Self.records(play) == 0)
    #expect(play.model.window.first < atEnd)
  }

  @Test func whatWasSeenStaysSeenWhenTheLearnerComesBack() {
    var play = Self.long()
    play.press("a PageDown PageDown PageDown PageDown Esc Enter")
    #expect(Self.records(play) == 0)
    play.press("Enter")
    #expect(Self.records(play) == 1)
  }

  @Test func whatWasSeenStaysSeenInAnotherSize() {
    var play = Self.long()
    play.press("a PageDown PageDown PageDown PageDown")
    play.send(.resized(Size(rows: 12, columns: 40)))
    play.press("Enter")
    #expect(Self.records(play) == 1)
  }

  @Test func anotherAskingHasToBeSeenAgain() {
    var play = Self.long()
    play.press("a PageDown PageDown PageDown PageDown Enter End Enter r r")
    play.effects = []
    play.press("a Enter")
    #expect(Self.records(play) == 0)
    #expect(play.model.notice?.text == Model.submitsNow)
  }

  @Test func anEntryThatIsHeldIsPutDownFirst() {
    var play = Play.at(.ordering, "Space", rows: 12, columns: 40)
    play.press("Enter")
    #expect(play.model.notice?.text == "Put down. Enter submits.")
  }

  @Test(arguments: answers) func whereAllIsInViewEnterSubmitsAtOnce(
    _ answer: (state: SampleState, keys: String)
  ) {
    let play = Play.at(answer.state, answer.keys + " Enter", rows: 60)
    #expect(Self.records(play) == 1)
  }

  /// The letters of the answers that stand at the beginning of a row.
  private static func letters(in play: Play) -> Set<Character> {
    Set(
      play.frame.lines.compactMap { line in
        let words = line.text.split(separator: " ")
        let marks = line.text.contains("( )") || line.text.contains("(●)")
        return marks ? words.first { $0.count == 1 && $0.first?.isLetter == true }?.first : nil
      })
  }
}
