import Curriculum
import Pages
import Screen
import Testing

@testable import TrainerUI

/// A case at the left and its question at the right, in a window wide enough for both.
struct TwoColumnTests {
  static func play(rows: Int = 24, columns: Int = 160, stem: [Block]) -> Play {
    var course = SampleCourse.course
    var scenario = SampleCourse.request
    scenario.questions[0].stem = stem
    course.modules[0].pages = [.scenario(scenario)]
    var play = Play(course: course, rows: rows, columns: columns)
    play.press("A Enter Enter")
    return play
  }

  static let short: [Block] = [.paragraph([.text("A short case.")])]
  static let long: [Block] = (0..<40).map { .paragraph([.text("Part \($0).")]) }

  @Test(arguments: [(149, false), (150, true), (200, true)])
  func aWideWindowShowsBoth(columns: Int, isSplit: Bool) {
    let play = Self.play(columns: columns, stem: Self.short)
    let rows = play.frame.lines.map(\.text)
    let title = rows.first { $0.contains("Scenario:") } ?? ""
    #expect(title.contains("How appropriate is each response?") == isSplit)
    #expect(play.model.window.sight == .inView)
  }

  @Test func theCursorStandsOnTheFocusAtTheRight() {
    let play = Self.play(stem: Self.short)
    let cursor = play.frame.cursor
    let row = play.frame.lines[cursor.row].text
    #expect(row.dropFirst(cursor.column).hasPrefix("a  Decline"))
  }

  @Test func aLongCaseIsReadToItsEndBeforeTheAnswersScroll() {
    var play = Self.play(rows: 14, stem: Self.long)
    #expect(play.text.contains("Part 0.") && play.text.contains("How appropriate"))
    for _ in 0..<40 where !play.text.contains("Part 39.") { play.press("PageDown") }
    #expect(play.text.contains("Part 39.") && play.text.contains("How appropriate"))
    play.press("PageDown")
    #expect(play.text.contains("Part 39.") && play.model.window.isAtEnd)
    play.press("PageUp")
    #expect(play.text.contains("Part 39.") && play.text.contains("How appropriate"))
    play.press("Home")
    #expect(play.text.contains("Part 0."))
  }

  @Test func theFocusIsShownWithoutMovingTheCase() {
    var play = Self.play(rows: 14, stem: Self.long)
    let before = play.model.window.leftLine(inRow: 2)
    play.press("Down Down")
    #expect(play.model.window.sight == .inView)
    #expect(play.model.content.focus == 2)
    play.press("Home")
    #expect(play.model.window.leftLine(inRow: 2) == before)
  }

  @Test func aCaseFromRightToLeftHasRowsToItself() {
    let play = Self.play(stem: [.paragraph([.text("\u{5E9}\u{5DC}\u{5D5}\u{5DD}")])])
    #expect(play.model.content.document.split == nil)
  }

  @Test func anotherSizeKeepsWhatIsRead() {
    var play = Self.play(rows: 24, stem: Self.long)
    play.press("PageDown")
    let first = play.model.window.leftLine(inRow: 0)?.text ?? ""
    play.send(.resized(Size(rows: 24, columns: 80)))
    #expect(play.text.contains(first))
    play.send(.resized(Size(rows: 24, columns: 160)))
    #expect(play.model.window.leftLine(inRow: 0)?.text == first)
  }
}
