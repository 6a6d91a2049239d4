import BoardUI
import Cohort
import Curriculum
import Pages
import Scoring
import Screen

/// A room that answers a small course, and the board that watches it.
struct Room {
  var model: BoardModel
  var effects: [BoardEffect] = []
  private var heard = 0

  /// 2026-11-23T09:00:00Z
  static let start = Timestamp(milliseconds: 1_795_424_400_000)

  static func minutes(_ count: Int) -> Timestamp {
    Timestamp(milliseconds: start.milliseconds + Int64(count) * 60_000)
  }

  init(rows: Int = 24, columns: Int = 80, roster: [String]? = nil, names: Bool = false) {
    var plan = SessionPlan(
      id: Identifier("orientation-2026-x3f9"), title: "Orientation 2026",
      course: Self.course.id, digest: "")
    plan.opens = Self.start
    plan.closes = Self.minutes(90)
    let learners = roster?.map {
      CohortLearner(id: Self.learner($0), name: $0.capitalized)
    }
    var session = BoardSession(
      plan, course: Self.course, roster: learners.map { Roster(learners: $0) })
    session.showsNames = names
    model = BoardModel(
      session, now: Self.minutes(1), size: Size(rows: rows, columns: columns))
  }

  /// A room of some learners. They have answered up to five questions, and not all of them equally many.
  static func full(_ count: Int, rows: Int = 24, columns: Int = 80, roster: [String]? = nil)
    -> Room
  {
    var room = Room(rows: rows, columns: columns, roster: roster)
    for number in 0..<count {
      let who = "s\(100 + number)"
      room.hear(.signIn, of: who, at: 0)
      for (index, answer) in Self.answers(number).prefix(5 - number % 4).enumerated() {
        room.hear(.answers, of: who, at: index + 1, [answer])
      }
    }
    return room
  }

  /// Two sections of five, and two people without one.
  static var sections: Roster {
    Roster(
      learners: (0..<12).map { number in
        CohortLearner(
          id: learner("s\(100 + number)"),
          section: number < 5 ? "Tuesday, ward 3" : number < 10 ? "Monday, ward 12" : nil)
      })
  }

  static func learner(_ id: String) -> LearnerID { LearnerID(id) ?? LearnerID("nobody")! }

  mutating func send(_ message: BoardMessage) { effects += update(&model, message) }

  /// Presses keys: names as in `Down`, `Enter`; anything else is a character.
  mutating func press(_ keys: String) {
    for name in keys.split(separator: " ") {
      let key: Key =
        switch name {
        case "Down": .down
        case "Up": .up
        case "End": .end
        case "Enter": .enter
        case "Esc": .escape
        case "Backspace": .backspace
        case "PageDown": .pageDown
        default: .character(Character(String(name)))
        }
      if let message = model.message(for: key) { send(message) }
    }
  }

  /// Lets a seat deliver something at a minute; it arrives at once.
  mutating func hear(
    _ event: Arrival.Event, of id: String, at minute: Int, _ attempts: [Attempt] = [],
    missing: [LearnerID: Int] = [:]
  ) {
    let at = Self.minutes(minute)
    let own = attempts.map { attempt in
      var attempt = attempt
      heard += 1
      attempt.id = String(10_000 + heard)
      attempt.at = at
      attempt.learner = Self.learner(id)
      return attempt
    }
    send(
      .news(
        BoardNews(
          arrivals: [
            Arrival(
              learner: Self.learner(id), name: id.capitalized, seat: "lab-\(id.suffix(2))",
              event: event, at: (at, at), attempts: own)
          ], missing: missing)))
  }

  var screen: String { view(model).lines.map(\.text).joined(separator: "\n") }
}

extension String {
  var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
