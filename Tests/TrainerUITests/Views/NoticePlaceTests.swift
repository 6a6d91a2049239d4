import Pages
import Screen
import Testing

@testable import TrainerUI

/// Where a notice stands, and what it must not push out of view.
struct NoticePlaceTests {
  private func rows(_ play: Play) -> [String] { play.frame.lines.map(\.text) }

  @Test func inALargeWindowANoticeStandsBelowTheText() throws {
    var play = Play.signedIn(rows: 60, columns: 200)
    play.press("Down Y")
    let rows = rows(play)
    let notice = try #require(rows.firstIndex { $0.contains("means nothing here") })
    let text = try #require(rows[..<notice].lastIndex { !$0.isEmpty })
    #expect(notice - text == 2)
    #expect(notice < 40, "far from the edge of the window")
    #expect(rows[59].contains("help"), "the keys stay at the edge")
  }

  /// In two columns a notice is about the question, which stands at the right.
  @Test func besideACaseANoticeStandsBelowTheQuestion() throws {
    var play = Play.at(.single, rows: 60, columns: 200)
    play.press("Enter")
    let rows = play.frame.lines.map(\.text)
    let notice = try #require(rows.firstIndex { $0.contains("Choose first") })
    let column = try #require(rows[notice].firstRange(of: "Choose first")?.lowerBound)
    let answer = try #require(rows.lastIndex { $0.contains(" d  ") || $0.contains(" c  ") })
    #expect(rows[notice].distance(from: rows[notice].startIndex, to: column) > 100)
    #expect((1...3).contains(notice - answer), "\(play.text)")
    #expect(play.frame.lines.allSatisfy { $0.width <= 200 } && rows.count == 60)
  }

  @Test func inASmallWindowItStandsAboveTheKeys() throws {
    var play = Play.signedIn(rows: 14, columns: 80)
    play.press("Down Y")
    let notice = try #require(rows(play).firstIndex { $0.contains("means nothing here") })
    #expect(notice == 12)
  }

  @Test(arguments: [(12, 40), (14, 40), (16, 60), (24, 80)])
  func anAlertKeepsTheFocusInView(rows: Int, columns: Int) {
    var play = Play.signedIn(rows: rows, columns: columns)
    play.press("Enter")
    while play.model.place.answering == nil { play.press("Enter") }
    // The question is read before its answers come into view.
    for _ in 0..<20 where play.model.window.sight != .inView { play.press("Down") }
    for round in 0..<8 {
      play.model.notice = nil
      #expect(play.model.window.sight == .inView)
      let focus = play.model.place.focus
      var status = SessionStatus(delivery: "delivered", withholdsFeedback: false)
      status.notice =
        "The session closes in five minutes, at 10:30. What you submit until then counts; "
        + "what you submit later is not taken (\(round))."
      play.send(.session(status))
      #expect(play.text.contains("The session closes"))
      #expect(play.model.window.sight == .inView, "\(play.text)")
      #expect(play.model.place.focus == focus)
      play.press("Down")
    }
  }
}
