import Curriculum
import Pages
import Scoring
import Screen
import Testing

@testable import TrainerUI

/// Writing tasks and notes: their pages, and what is asked of the world.
struct WritingTests {
  static let task = WritingTask(
    id: Identifier("message"), stem: [SampleCourse.text("She writes again the next day.")],
    leadIn: [.text("Write the message you would send.")], minutes: 6,
    model: [SampleCourse.text("Thank you for writing. I keep this page for family.")],
    checklist: [
      .init(
        text: [.text("It says yes or no in the first line.")],
        reason: [SampleCourse.text("She reads on her telephone (MDU 2013).")]),
      .init(text: [.text("It names no patient.")]),
    ], revision: "55a7b92392b5")

  static let subject = LearnerText.Subject.task(
    course: Identifier("sample"),
    QuestionAddress(scenario: SampleCourse.request.id, question: Identifier("message")))
  static let note = LearnerText.Subject.note(
    course: Identifier("sample"), module: Identifier("boundaries"), page: "why")

  /// The sample course, whose first scenario asks for a message.
  static let course: Course = {
    var course = SampleCourse.course
    course.modules[0].pages = course.modules[0].pages.map { page in
      guard case .scenario(var scenario) = page, scenario.id == SampleCourse.request.id else {
        return page
      }
      scenario.writingTasks = [task]
      return .scenario(scenario)
    }
    return course
  }()

  /// The feedback on the last question of the scenario that asks for a message.
  static func atFeedback(rows: Int = 24, columns: Int = 80) -> Play {
    var play = Play.at(.debrief, rows: rows, columns: columns)
    play.model.course = course
    let at = PageIndex(module: 0, page: 1)
    play.model.place = Place(.scenario(ScenarioState(at: at, question: 1, phase: .feedback)))
    return play
  }

  /// The page of the writing task.
  static func atTask(_ keys: String = "", rows: Int = 24, columns: Int = 80) -> Play {
    var play = atFeedback(rows: rows, columns: columns)
    let at = PageIndex(module: 0, page: 1)
    let state = ScenarioState(at: at, question: 1, phase: .feedback)
    play.model.place = Place(.writing(WritingPage(at: at, task: 0, scenario: state)))
    play.press(keys)
    return play
  }

  private func page(_ play: Play) -> String {
    switch play.model.place.page {
    case .writing(let page):
      (page.task == nil ? "note" : "task") + (page.editor == nil ? "" : " typing")
    case .scenario(let state): "\(state.phase)"
    case .lesson: "lesson"
    case .marks: "marks"
    case .course: "course"
    default: "other"
    }
  }

  @Test func theTaskStandsBetweenTheLastQuestionAndTheDebrief() {
    var play = Self.atFeedback(rows: 200)
    #expect(play.model.wayOn == .writing)
    play.press("Enter")
    #expect(page(play) == "task")
    #expect(play.text.contains("To write, about 6 min; never scored"))
    #expect(!play.text.contains("Thank you for writing"))
    play.press("Backspace")
    #expect(page(play) == "feedback")
    // Nobody has to write.
    play.press("Enter")
    #expect(play.effects(of: "Enter") == [])
    #expect(page(play) == "debrief")
    play.press("Backspace")
    #expect(page(play) == "task")
  }

  @Test(arguments: [(24, 80), (12, 40), (60, 200)])
  func theTaskAndTheRoomThatIsLeftStayInView(rows: Int, columns: Int) {
    var play = Self.atTask("w", rows: rows, columns: columns)
    for _ in 0..<70 { play.send(.type("Twelve char\n")) }
    #expect(play.text.contains("Room for 1160 more"))
    #expect(play.text.contains("Write the message you would send."))
    play.press("PageUp PageUp PageUp")
    #expect(play.text.contains("Room for 1160 more"))
  }

  @Test func aTextIsWrittenComparedAndTicked() throws {
    var play = Self.atTask("w D e a r Space M s Enter H i", rows: 60)
    #expect(page(play) == "task typing")
    #expect(play.text.contains("Room for 1990 more characters."))
    var effects = play.effects(of: "Esc")
    let text = LearnerText(Self.subject, text: "Dear Ms\nHi", isFinished: false)
    guard case .keepText(let kept, isDraft: false)? = effects.first else {
      Issue.record("\(effects)")
      return
    }
    #expect(kept.text == text.text)
    #expect(!kept.isFinished)
    #expect(page(play) == "task")
    #expect(play.model.wayOn == .modelAnswer)
    play.press("Enter")
    #expect(play.text.contains("Thank you for writing"))
    #expect(play.model.wayOn == .debrief)
    effects = play.effects(of: "b")
    #expect(play.model.texts[Self.subject]?.ticked == [1])
    #expect(effects.count == 1)
    play.press("Space")
    #expect(play.model.texts[Self.subject]?.ticked == [])
    play.press("Up Space")
    #expect(play.model.texts[Self.subject]?.ticked == [0])
    #expect(play.model.texts[Self.subject]?.revision == "55a7b92392b5")
    // It can be taken up again, and the model answer stays.
    play.press("w ! Esc")
    #expect(play.model.texts[Self.subject]?.text == "Dear Ms\nHi!")
    #expect(play.text.contains("Thank you for writing"))
    play.press("G Enter")
    #expect(page(play) == "debrief")
  }

  /// What a kill can take is the word being typed.
  @Test func theTextIsKeptAfterEveryWord() {
    var play = Self.atTask("w")
    #expect(play.effects(of: "D e a r") == [])
    func kept(_ keys: String) -> [String] {
      play.effects(of: keys).compactMap {
        if case .keepText(let text, isDraft: true) = $0 { text.text } else { nil }
      }
    }
    #expect(kept("Space") == ["Dear "])
    #expect(kept("M s .") == ["Dear Ms."])
    #expect(kept("Left Right Down") == [])
    #expect(kept("Backspace") == ["Dear Ms"])
    #expect(kept("x x x x x x x x x x x x x x x x x x x x").count == 1)
    #expect(kept("y") == [])
    #expect(kept("^C") == ["Dear Msxxxxxxxxxxxxxxxxxxxxy"])
    #expect(play.model.isLeaving)
  }

  @Test func aNoteLiesOverItsPageAndIsShownThere() {
    var play = Play.at(.lesson, rows: 60)
    play.press("w A s k Space A n n")
    #expect(page(play) == "note typing")
    play.press("Esc")
    #expect(page(play) == "lesson")
    #expect(play.model.texts[Self.note]?.text == "Ask Ann")
    #expect(play.model.texts[Self.note]?.isFinished == true)
    #expect(play.text.contains("note, 1 of 4"))
    #expect(play.text.contains("Your note"))
    play.press("C M")
    #expect(page(play) == "marks")
    #expect(play.text.contains("Your note: Ask Ann"))
    play.press("Enter w ^U Esc")
    #expect(play.model.texts[Self.note] == nil)
    #expect(!play.text.contains("Your note"))
  }

  @Test func aTextIsOpenedFromTheListAndLeadsBackToIt() {
    var play = Self.atTask("w H i Esc C M", rows: 60)
    #expect(page(play) == "marks")
    #expect(play.text.contains("Your text: Hi"))
    play.press("Enter")
    #expect(page(play) == "task")
    #expect(play.model.wayOn == .modelAnswer)
    play.press("Enter")
    #expect(play.model.wayOn == .pageBefore)
    play.press("Esc")
    #expect(page(play) == "marks")
  }

  @Test func whatCannotBeKeptStaysAndIsSaid() {
    var play = Self.atTask("w H i", rows: 60)
    play.refusal = "Not kept. The disk is full."
    play.press("Esc")
    #expect(play.text.contains("Not kept. The disk is full."))
    #expect(play.model.texts[Self.subject]?.text == "Hi")
    play.press("q")
    #expect(!play.model.isLeaving)
    #expect(play.text.contains("cannot be kept"))
    play.refusal = nil
    play.press("w ! Esc q")
    #expect(play.model.isLeaving)
  }

  @Test func anotherEditorGivesTheTextBackOrLeavesItAsItWas() {
    var play = Self.atTask("w H i", rows: 60)
    play.press("^O")
    #expect(play.effects.contains(.editOutside("Hi")) == false)
    play.model.settings.mayEditOutside = true
    #expect(play.effects(of: "^O").last == .editOutside("Hi"))
    play.send(.edited(.failed("Your editor ended with status 1. Your text is as it was.")))
    #expect(page(play) == "task typing")
    #expect(play.text.contains("ended with status 1"))
    play.send(.edited(.text("Hi there\u{1B}")))
    #expect(page(play) == "task typing")
    play.press("Esc")
    #expect(play.model.texts[Self.subject]?.text == "Hi there")
  }

  @Test func formsSessionsAndReviewsHaveNoTextsAndNoNotes() {
    var play = Self.atFeedback(rows: 200)
    play.model.session = SessionStatus(delivery: "delivered", withholdsFeedback: false)
    #expect(play.model.wayOn == .debrief)
    play.press("w")
    #expect(page(play) == "feedback")
    #expect(!play.model.keys.bindings.contains { $0.means(.write) })
  }

  @Test func aTextCountsForNothing() {
    var play = Self.atTask(rows: 60)
    let before = play.model.progress
    play.press("w H i Space Esc Enter a Esc")
    #expect(play.model.progress == before)
    let others = play.effects.filter {
      switch $0 {
      case .keepText, .versions: false
      default: true
      }
    }
    #expect(others == [])
  }

  /// The editor's rows never leave the window, and no control character reaches the frame.
  @Test(arguments: [(24, 80), (12, 40), (60, 200)])
  func theCaretIsAlwaysInView(_ rows: Int, _ columns: Int) {
    var play = Self.atTask("w", rows: rows, columns: columns)
    play.send(.type("\u{1B}]0;x\u{7}\u{202E}" + String(repeating: "分数 word\n", count: 150)))
    let messages: [Message] = [.up, .pageUp, .left, .top, .pageDown, .down, .bottom, .wordLeft]
    for message in messages + Array(repeating: .up, count: 40) {
      play.send(message)
      let frame = play.frame
      #expect((0..<rows).contains(frame.cursor.row) && (0..<columns).contains(frame.cursor.column))
      #expect(play.model.window.sight == .inView)
      #expect(
        frame.lines.allSatisfy { line in
          line.text.unicodeScalars.allSatisfy { ![0x1B, 7, 0x202E].contains($0.value) }
        })
    }
  }
}
