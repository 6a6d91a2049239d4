import Pages
import Scoring
import Screen
import TestSupport
import Testing

@testable import BoardUI

/// Every screen of the board as rows, styles and cursor.
struct BoardGoldenTests {
  struct Scene: CustomTestStringConvertible, Sendable {
    var name: String
    /// The page, and what is selected and was opened on the board.
    var place = BoardPlace.scenarios
    var selected = 0
    var opened: Set<Int> = []
    var showsHelp = false
    var people = 27
    var focus = FocusLook.marker
    /// What the world says at the end.
    var news: BoardMessage?
    var sections = false
    var testDescription: String { name }

    /// A room in which the board shows the scene.
    func room(at size: Size) -> Room {
      var room = Room.full(people, rows: size.rows, columns: size.columns)
      if sections {
        var session = room.model.session
        session.roster = Room.sections
        room.send(.sessionChanged(session))
      }
      room.send(.tick(Room.minutes(8)))
      room.model.display.focusLook = focus
      room.model.place = place
      if place == .hardest { room.model.hardest = room.model.hardestNow }
      room.model.selected = selected
      room.model.opened = opened
      room.model.showsHelp = showsHelp
      // A key that opens a page would remove the notice.
      room.model.notice = nil
      if let news { room.send(news) }
      return room
    }
  }

  /// A page of a scenario on the projector.
  private static func talk(_ scenario: Int, page: Int = 0, showsKey: Bool = false) -> BoardPlace {
    .talk(Talk(scenario: scenario, page: page, showsKey: showsKey))
  }

  static let scenes = [
    Scene(name: "board"), Scene(name: "board-empty", people: 0),
    Scene(name: "board-opened", selected: 1, opened: [1]), Scene(name: "seats", place: .seats),
    Scene(name: "rating", place: talk(0)), Scene(name: "choice", place: talk(0, page: 1)),
    Scene(name: "ordering", place: talk(1)), Scene(name: "marking", place: talk(2)),
    Scene(name: "key", place: talk(0, page: 1, showsKey: true)),
    Scene(name: "prompts", place: talk(0, page: 4, showsKey: true)),
    Scene(name: "marking-key", place: talk(2, showsKey: true)),
    Scene(name: "ordering-key", place: talk(1, showsKey: true)),
    Scene(name: "hardest", place: .hardest),
    Scene(name: "calls", news: .news(calls)),
    Scene(name: "seats-calls", place: .seats, news: .news(calls)),
    Scene(name: "few", place: talk(0), people: 4), Scene(name: "help", showsHelp: true),
    Scene(name: "set-aside", place: .setAside),
    Scene(name: "seats-by-section", place: .seats, people: 9, sections: true),
    Scene(name: "focus-cursor", selected: 1, focus: .cursor),
    Scene(name: "focus-bar", selected: 1, focus: .bar),
    Scene(name: "changed", selected: 1, news: .sessionChanged(prolonged)),
    Scene(
      name: "senseless", place: .seats,
      news: .sessionRefused(
        "s/session.yaml:9:9: error: `never` cannot be `closes` [malformed-value]")),
    Scene(
      name: "unreachable",
      news: .news(
        BoardNews(
          problem: "The session's folder does not answer; the board shows what came before."))),
  ]

  /// Two people call for help.
  private static var calls: BoardNews {
    BoardNews(
      arrivals: ["s103", "s104"].map { id in
        Arrival(
          learner: Room.learner(id), seat: "lab-\(id.suffix(2))", event: .help,
          at: (Room.minutes(7), Room.minutes(7)))
      })
  }

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
    expectGolden(
      view(scene.room(at: size).model).golden, "\(scene.name)-\(size.columns)x\(size.rows).screen",
      in: "Goldens")
  }
}
