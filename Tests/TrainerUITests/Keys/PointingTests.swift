import Curriculum
import Pages
import Screen
import Testing
import TrainerUI

/// The meaning of clicks and of the wheel.
struct PointingTests {
  /// A trainer at a scene of the goldens.
  private func play(_ scene: String) -> Play {
    ScreenGoldenTests.scenes.first { $0.name == scene }?.play() ?? Play()
  }

  /// The cell where some words begin on the screen.
  private func cell(of words: String, in play: Play) -> Position? {
    for (row, line) in play.frame.lines.enumerated() {
      guard let range = line.text.firstRange(of: words) else { continue }
      let before = String(line.text[..<range.lowerBound])
      return Position(row: row, column: displayWidth(of: before))
    }
    return nil
  }

  private func messages(_ words: String, in play: Play) throws -> [Message] {
    play.model.messages(forClickAt: try #require(cell(of: words, in: play)))
  }

  private func click(_ words: String, in play: inout Play) throws {
    for message in try messages(words, in: play) { play.send(message) }
  }

  @Test(
    arguments: [
      ("course", "Name, pseudonym", [.point(1)]), ("course", "Patients, friends", [.forward]),
      ("course", "quit", [.quit]), ("single", "? help", [.help]), ("single", "choose", []),
      ("lesson", "Why a friend request", []),
      ("single", "It is against", [.pick(0)]), ("single", "What is the best", []),
      ("several", "No patients", [.pick(0)]), ("help", "Scroll", []), ("name", "Name", []),
      ("single-feedback", "Saved", []),
    ] as [(String, String, [Message])])
  func aClickIsWhatItIsOn(scene: String, words: String, expected: [Message]) throws {
    let play = play(scene)
    let found = cell(of: words, in: play).map { play.model.messages(forClickAt: $0) }
    #expect(found == expected, "\(play.text)")
  }

  @Test func aClickOnTheScaleRatesTheResponse() throws {
    var play = Play()
    play.press("A m i n a Enter Enter End Enter")
    let rows = play.frame.lines.indices.filter { play.frame.lines[$0].text.contains("( )") }
    let row = rows[1]
    let text = play.frame.lines[row].text
    let columns = text.indices.filter { text[$0...].hasPrefix("( )") }
      .map { text.distance(from: text.startIndex, to: $0) }
    #expect(columns.count == 4)
    let click = play.model.messages(forClickAt: Position(row: row, column: columns[2] + 1))
    #expect(click == [.pick(1), .rate(.fairlyInappropriate)])
    for message in click { play.send(message) }
    #expect(play.text.contains("1 of 3 rated."))
  }

  @Test func aWordIsMarkedWhereItIsClicked() throws {
    var play = Play.at(.marking, "End")
    #expect(try messages("Riverside", in: play).count == 2)
    try click("Riverside", in: &play)
    #expect(play.text.contains("1 phrase marked."))
    let end = try #require(cell(of: "Riverside", in: play)).row
    #expect(play.model.messages(forClickAt: Position(row: end, column: 79)) == [])
  }

  @Test func anEntryIsPickedUpAndCarriedByTwoClicks() throws {
    var play = play("ordering")
    #expect(try messages("Tell the team", in: play) == [.mark])
    #expect(try messages("Write it down", in: play) == [.down, .mark])
    try click("Call for help", in: &play)
    #expect(play.text.contains("1  Tell the team"))
    #expect(play.text.contains("Space picks an entry up"))
    #expect(try messages("Write it down", in: play) == [.point(2)])
    try click("Tell the team", in: &play)
    #expect(play.text.contains("Moving:"))
  }

  @Test(arguments: [
    Position(row: -1, column: -1), Position(row: .max, column: .max),
    Position(row: .min, column: 0),
    Position(row: 0, column: 0), Position(row: 23, column: 79), Position(row: 24, column: 80),
  ])
  func aClickAnywhereIsHarmless(position: Position) {
    for scene in ScreenGoldenTests.scenes {
      var play = play(scene.name)
      for message in play.model.messages(forClickAt: position) { play.send(message) }
      play.send(.scroll(rows: .max))
      play.send(.scroll(rows: .min))
      play.send(.point(.max))
      play.send(.point(-1))
      #expect(play.frame.lines.count == 24)
    }
  }

  @Test func theWheelScrollsAndLeavesTheFocus() {
    var play = Play(rows: 12, columns: 40)
    play.press("A m i n a Enter Enter End Enter")
    let focus = play.frame.cursor
    play.send(.scroll(rows: -3))
    let up = play.text
    play.send(.scroll(rows: 3))
    #expect(play.text != up)
    #expect(play.frame.cursor == focus)
  }
}
