import Curriculum
import Pages
import Scoring
import Screen
import Testing

@testable import TrainerUI

/// Enter reads on, and Backspace undoes it.
struct ReadingOnTests {
  @Test func backspaceUndoesEnterWithinAPage() {
    var play = Play.at(.lesson, rows: 12, columns: 40)
    var tops: [DocumentPosition] = []
    while !play.model.window.isAtEnd {
      tops.append(play.model.place.top)
      play.press("Enter")
    }
    #expect(tops.count > 1)
    for top in tops.reversed() {
      play.press("Backspace")
      #expect(play.model.place.top == top)
    }
    #expect(ScenarioTests.place(play) == "lesson 0")
  }

  @Test func backspaceComesBackToTheBottomOfThePageBefore() {
    var play = Play.at(.lesson, rows: 12, columns: 40)
    while ScenarioTests.place(play) == "lesson 0" { play.press("Enter") }
    play.press("Backspace")
    #expect(ScenarioTests.place(play) == "lesson 0")
    #expect(play.model.window.isAtEnd && !play.model.window.isAtStart)
  }

  @Test func aPageThatWasNotReadJustNowIsOpenedAtItsBottom() {
    var play = Play.at(.rating, "Backspace", rows: 12, columns: 40)
    #expect(ScenarioTests.place(play) == "lesson 0")
    #expect(play.model.window.isAtEnd && !play.model.window.isAtStart)
    play = Play.at(.several, "Backspace", rows: 12, columns: 40)
    #expect(ScenarioTests.place(play) == "debrief 1")
    #expect(play.model.window.isAtEnd)
  }

  @Test func backspaceComesBackToWhereGoToWasAskedHoweverFarOneRead() {
    var play = Play.at(.several, "", rows: 12, columns: 40)
    play.press("g 1 . 1 Enter Enter Enter")
    #expect(ScenarioTests.place(play) == "lesson 0")
    play.press("Backspace Backspace")
    #expect(ScenarioTests.place(play) == "lesson 0" && play.model.window.isAtStart)
    play.press("Backspace")
    #expect(ScenarioTests.place(play) == "ask 2.0")
  }

  @Test func readingBackKeepsTheAnswerBegun() {
    var play = TwoColumnTests.play(rows: 14, columns: 80, stem: TwoColumnTests.long)
    while play.model.isReading { play.press("Enter") }
    let read = play.model.place.top
    play.press("1 Backspace")
    #expect(play.model.place.top < read)
    #expect(
      UndoTests.answering(play)?.exercise.response
        == .ratings([PlainInputTests.a: .veryAppropriate]))
  }

  @Test func theSummaryIsReadToItsEndBeforeEnterDoesAStep() {
    let answers = SampleAnswers(several: "ab", choose: "ab", marks: [0])
    var play = Play.at(.summary, answers: answers)
    #expect(play.text.contains("Enter read on"))
    var count = 0
    while !play.model.window.isAtEnd {
      play.press(count % 2 == 0 ? "Enter" : "Space")
      #expect(ScenarioTests.place(play) == "summary 0")
      count += 1
    }
    #expect(count > 1)
    play.press("Enter")
    #expect(ScenarioTests.place(play).hasPrefix("course"))
  }

  @Test func whoChoseAStepOfTheSummaryGetsIt() {
    let answers = SampleAnswers(several: "ab", choose: "ab", marks: [0])
    let play = Play.at(.summary, "Down Enter", answers: answers)
    #expect(ScenarioTests.place(play).hasSuffix("again"))
  }

  @Test func escPutsACarriedEntryDownBeforeItLeaves() {
    var play = Play.at(.ordering, "Space Down Esc")
    #expect(ScenarioTests.place(play) == "ask 2.2")
    #expect(play.model.notice?.text == "Put down. Once more leaves the page.")
    play.press("Esc")
    #expect(ScenarioTests.place(play) == "course 0")
  }

  @Test func qClosesHelpAndProgress() {
    var play = Play.at(.lesson, "? q")
    #expect(play.model.help == nil && !play.model.isLeaving)
    play = Play.at(.course, "p q")
    #expect(ScenarioTests.place(play) == "course 0" && !play.model.isLeaving)
  }

  @Test func aWindowTooSmallIsLeftByQEvenIfHelpIsOpen() {
    var play = Play.at(.lesson, "?")
    play.send(.resized(Size(rows: 3, columns: 10)))
    play.press("q")
    #expect(play.model.isLeaving)
  }

  /// Windows in which the sample lesson lacks one row, or two.
  @Test(arguments: [1, 2]) func aPageThatLacksOneRowOrTwoIsLaidOutToFit(missing: Int) {
    let whole = Play.at(.lesson, rows: 100)
    let text = whole.model.content.document.lines.count
    let rows = text - missing + 5
    let play = Play.at(.lesson, rows: rows)
    #expect(play.model.window.isAtEnd)
    #expect(play.text.contains("Sources: MDU 2013"))
    #expect(play.text.contains("Why a friend request"))
    let more = Play.at(.lesson, rows: text - 3 + 5)
    #expect(!more.model.window.isAtEnd)
  }

  /// Blank rows between answers are not what is taken out.
  @Test(arguments: 0..<4) func answersStayApartHoweverThePageIsLaidOut(missing: Int) {
    var whole = Play.at(.several, rows: 100)
    whole.press("a b Enter")
    let text = whole.model.content.document.lines.count
    whole.send(.resized(Size(rows: text + 5 - missing, columns: 80)))
    whole.press("Home")
    let rows = whole.model.content.document.lines.map(\.text)
    #expect(rows.contains { $0.hasPrefix("b  ") })
    for (before, row) in zip(rows, rows.dropFirst())
    where row.hasPrefix("b  ") || row.hasPrefix("c  ") {
      #expect(before.isEmpty, "\(rows)")
    }
  }
}

/// Answers that were begun survive a restart.
struct DraftTests {
  static let cases: [(state: SampleState, keys: String, response: Response)] = [
    (.single, "b", .choices([PlainInputTests.b])),
    (.several, "a c", .choices([PlainInputTests.a, PlainInputTests.c])),
    (.rating, "a 1", .ratings([PlainInputTests.a: .veryAppropriate])),
    (.marking, "Right Right Space", .marks([2])),
  ]

  @Test(arguments: cases) func anAnswerBegunIsThereAtTheNextStart(
    _ given: (state: SampleState, keys: String, response: Response)
  ) {
    var play = Play.at(given.state, given.keys)
    #expect(play.drafts.map(\.response) == [given.response])
    let (progress, drafts) = (play.model.progress, play.drafts)
    play.press("q")
    #expect(play.model.isLeaving, "nothing would be lost")
    var next = Play()
    next.send(
      .signedIn(
        SignedIn(
          learner: Learner(id: LearnerID("Amina")!, name: "Amina"), progress: progress,
          drafts: drafts)))
    next.press("Enter")
    while UndoTests.answering(next) == nil { next.press("End Enter") }
    #expect(UndoTests.answering(next)?.exercise.response == given.response)
  }

  @Test func whatWasSubmittedIsNoDraft() {
    let play = Play.at(.single, "b Enter")
    #expect(play.drafts == [])
  }

  @Test func aDraftOfAnotherCourseIsKept() {
    let other = Draft(
      course: Identifier("other"),
      address: QuestionAddress(scenario: Identifier("s"), question: Identifier("q")),
      revision: "", kind: .single, order: [], response: .choices([]))
    var play = Play()
    play.send(
      .signedIn(
        SignedIn(
          learner: Play.learner("amina"), progress: Progress(), drafts: [other])))
    play.press("Down Enter Enter b")
    #expect(play.drafts.first == other && play.drafts.count == 2)
  }

  @Test func aDraftOfAnotherWordingIsGivenUp() {
    let stance = SampleCourse.stance
    let draft = Draft(
      course: SampleCourse.course.id, address: stance.address(of: stance.questions[0]),
      revision: "older", kind: .poll, order: [], response: .choices([PlainInputTests.a]))
    var play = Play()
    play.send(
      .signedIn(
        SignedIn(learner: Play.learner("amina"), progress: Progress(), drafts: [draft])))
    #expect(play.drafts == [])
    #expect(play.model.begun.isEmpty)
  }

  @Test func leavingAsksIfAReportWasBegun() {
    var play = Play.at(.poll, "! Enter o d d Esc Esc q")
    #expect(!play.model.isLeaving)
    play.press("q")
    #expect(play.model.isLeaving)
  }
}
