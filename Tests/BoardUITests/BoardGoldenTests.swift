import BoardUI
import Screen
import TestSupport
import Testing

/// Every screen of the board as rows, styles and cursor.
struct BoardGoldenTests {
  struct Scene: CustomTestStringConvertible, Sendable {
    var name: String
    var keys = ""
    var people = 27
    var testDescription: String { name }
  }

  static let scenes = [
    Scene(name: "board"), Scene(name: "board-empty", people: 0),
    Scene(name: "board-opened", keys: "Down Enter Esc"), Scene(name: "seats", keys: "s"),
    Scene(name: "rating", keys: "Enter"), Scene(name: "choice", keys: "Enter End Enter"),
    Scene(name: "ordering", keys: "Down Enter"), Scene(name: "marking", keys: "Down Down Enter"),
    Scene(name: "key", keys: "d End Enter"),
    Scene(name: "prompts", keys: "d End Enter End Enter End Enter End Enter"),
    Scene(name: "few", keys: "Enter", people: 4), Scene(name: "help", keys: "?"),
    Scene(name: "set-aside", keys: "a"),
  ]

  @Test(
    arguments: scenes,
    [Size(rows: 24, columns: 80), Size(rows: 12, columns: 40), Size(rows: 40, columns: 120)])
  func aScreenLooksAsItDidWhenSomebodyLookedAtIt(_ scene: Scene, _ size: Size) {
    var room = Room.full(scene.people, rows: size.rows, columns: size.columns)
    room.send(.tick(Room.minutes(8)))
    room.press(scene.keys)
    expectGolden(
      view(room.model).golden, "\(scene.name)-\(size.columns)x\(size.rows).screen", in: "Goldens")
  }
}
