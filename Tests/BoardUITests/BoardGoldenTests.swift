import BoardUI
import Pages
import Scoring
import Screen
import TestSupport
import Testing

/// Every screen of the board as rows, styles and cursor.
struct BoardGoldenTests {
  struct Scene: CustomTestStringConvertible, Sendable {
    var name: String
    var keys = ""
    var people = 27
    var focus = FocusLook.marker
    /// What the world says after the keys.
    var news: BoardMessage?
    var sections = false
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
    Scene(name: "seats-by-section", keys: "s", people: 9, sections: true),
    Scene(name: "focus-cursor", keys: "Down", focus: .cursor),
    Scene(name: "focus-bar", keys: "Down", focus: .bar),
    Scene(name: "changed", keys: "Down", news: .sessionChanged(prolonged)),
    Scene(
      name: "senseless", keys: "s",
      news: .sessionRefused(
        "s/session.yaml:9:9: error: `never` cannot be `closes` [malformed-value]")),
    Scene(
      name: "unreachable",
      news: .news(
        BoardNews(
          problem: "The session's folder does not answer; the board shows what came before."))),
  ]

  /// The session of the room, half an hour longer and with a roster.
  private static var prolonged: BoardSession {
    var session = Room().model.session
    session.closes = Room.minutes(120)
    session.roster = Room.sections
    return session
  }

  @Test(
    arguments: scenes,
    [Size(rows: 24, columns: 80), Size(rows: 12, columns: 40), Size(rows: 60, columns: 200)])
  func aScreenLooksAsItDidWhenSomebodyLookedAtIt(_ scene: Scene, _ size: Size) {
    var room = Room.full(scene.people, rows: size.rows, columns: size.columns)
    if scene.sections {
      var session = room.model.session
      session.roster = Room.sections
      room.send(.sessionChanged(session))
    }
    room.model.focusLook = scene.focus
    room.send(.tick(Room.minutes(8)))
    room.press(scene.keys)
    if let news = scene.news { room.send(news) }
    expectGolden(
      view(room.model).golden, "\(scene.name)-\(size.columns)x\(size.rows).screen", in: "Goldens")
  }
}
