import Curriculum
import Pages
import Scoring
import Screen
import Testing

@testable import TrainerUI

/// Where the cursor stands for somebody whose screen reader follows it.
struct ReadingCursorTests {
  private static func at(
    _ state: SampleState, _ keys: String = "", rows: Int = 24, columns: Int = 80
  )
    -> Play
  {
    var play = Play.at(state, rows: rows, columns: columns)
    play.model.display.focusLook = .cursor
    play.press(keys)
    return play
  }

  /// The row of the screen on which the cursor stands.
  private static func row(_ play: Play) -> String {
    let row = play.frame.lines[play.frame.cursor.row].text
    return String(row.drop { $0 == " " })
  }

  @Test(arguments: [(24, 80), (12, 40), (60, 200)])
  func afterAnAnswerItStandsOnTheVerdict(rows: Int, columns: Int) {
    var play = Self.at(.single, "End", rows: rows, columns: columns)
    play.press("b Enter")
    while play.model.place.answering != nil { play.press("Enter") }
    #expect(Self.row(play).hasPrefix("Saved."), "\(play.text)")
  }

  @Test func readingOnItStandsBelowWhatWasRead() {
    var play = Self.at(.lesson, rows: 12, columns: 40)
    var read: [String] = []
    for _ in 0..<3 {
      let rows = play.frame.lines.map(\.text)
      let start = play.frame.cursor.row
      read += rows[start..<(start + play.model.window.height - (start - 2))].map { $0 }
      play.press("Enter")
    }
    let document = play.model.content.document.lines.map(\.text)
    let read3 = read.map { $0.drop { $0 == " " } }.prefix(document.count)
    #expect(zip(read3, document).allSatisfy { $0 == $1.drop { $0 == " " } }, "\(read)")
  }

  @Test(arguments: [SampleState.summary]) func aPageIsReadFromItsTopBeforeAnythingIsChosen(
    state: SampleState
  ) {
    var play = Self.at(state, rows: 100)
    let top = play.frame.cursor
    #expect(top.row == play.model.display.geometry.headerRows)
    play.press("Down")
    #expect(play.model.place.focus == 0 && play.frame.cursor.row > top.row)
    play.press("Down")
    #expect(play.model.place.focus == 1)
  }

  @Test func theProgressPageIsReadFromItsTop() {
    var play = Self.at(.summary, "Esc p", rows: 100)
    #expect(!play.model.practice.isEmpty)
    #expect(play.frame.cursor.row == play.model.display.geometry.headerRows)
    #expect(play.text.contains("Enter course page"))
    play.press("Down")
    #expect(play.text.contains("Enter look again"))
    #expect(play.frame.cursor.row > play.model.display.geometry.headerRows)
  }
}
