import Pages
import Screen
import Testing

@testable import BoardUI

/// The list for the talk, hidden until somebody asks for it.
struct HardestTests {
  /// A room of 27 in which everybody has answered everything or left.
  private static func over(rows: Int = 24, columns: Int = 80) -> Room {
    var room = Room.full(27, rows: rows, columns: columns)
    for number in 0..<27 { room.hear(.signOut, of: "s\(100 + number)", at: 7) }
    return room
  }

  @Test func whenNobodyAnswersTheHardestCasesAreOneKeyAway() {
    var room = Self.over()
    #expect(room.screen.contains("Nobody is answering any more: h shows the hardest cases first."))
    #expect(!room.screen.contains("mean"))
    room.press("h")
    let rows = room.screen.split(separator: "\n").map { $0.split(separator: " ") }
      .map { $0.joined(separator: " ") }.filter { $0.contains(" %") }
    #expect(
      rows == [
        "› 2.1 A draft mean 64 % 14 answered", "1.2 The kind note mean 67 % 21 answered",
        "1.1 A friend request from a patient? mean 70 % 27 answered",
      ])
  }

  @Test func whilePeopleAnswerItTakesTwoKeys() {
    var room = Room.full(6)
    room.press("h")
    #expect(room.model.place == .scenarios)
    #expect(room.screen.contains("still answering, and what they see here would change it."))
    room.press("Down h")
    #expect(room.model.place == .scenarios)
    room.press("h")
    #expect(room.model.place == .hardest)
  }

  @Test func afterTheSessionHasClosedItTakesOne() {
    var room = Room.full(6)
    room.send(.tick(Room.minutes(90)))
    room.press("h")
    #expect(room.model.place == .hardest)
  }

  @Test func aTalkFromThereLeadsBackThere() {
    var room = Self.over()
    room.press("h Down Enter")
    #expect(room.screen.contains("1.2 The kind note"))
    room.press("Esc")
    #expect(room.model.place == .hardest)
    room.press("d Backspace")
    #expect(room.model.place == .hardest)
    room.press("Esc")
    #expect(room.model.place == .scenarios)
  }

  @Test func ofFewPeopleNothingIsSaid() {
    var room = Room.full(3)
    room.press("h h")
    #expect(room.screen.contains("too few to say"))
    #expect(!room.screen.contains("%"))
  }

  @Test func aClickSelectsWhatIsInTheList() {
    var room = Self.over()
    room.press("h")
    let rows = room.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let row = rows.firstIndex { $0.contains("A friend request") } ?? 0
    let messages = room.model.messages(forClickAt: Position(row: row, column: 10))
    #expect(messages == [.pick(2)])
    for message in messages { room.send(message) }
    #expect(room.model.selected == 0)
  }
}
