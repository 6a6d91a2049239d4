internal import Cohort
internal import Curriculum
internal import Journal
internal import Scoring
internal import Screen
internal import Session

/// The instructor's board as a value: what came in, and what of it is shown.
struct Board {
  let session: OpenSession
  let showsNames: Bool
  private var reading: InboxReading
  private(set) var debrief: Debrief
  private(set) var problem: String?
  /// The scenarios whose answers were opened. Until then they are hidden: who sees them while answering answers like the rest.
  private(set) var opened: Set<Identifier<Scenario>> = []
  private var done: [LearnerID: Int] = [:]
  private var answered: [Identifier<Scenario>: Int] = [:]
  private var last: [LearnerID: Attempt] = [:]

  init(session: OpenSession, showsNames: Bool) {
    self.session = session
    self.showsNames = showsNames
    reading = InboxReading(inbox: session.folder.inbox)
    debrief = Debrief(of: session.course.course, attempts: [], reports: [])
  }

  var scenarios: [Scenario] { session.course.course.modules.flatMap(\.scenarios) }

  /// Reads what has come in; `true` where the board changed.
  mutating func update() -> Bool {
    let before = problem
    do {
      let isNew = try reading.update()
      problem = nil
      if isNew { count() }
      return isNew || before != nil
    } catch {
      problem = "The inbox cannot be read: \(errorText(error.code)). What came before is shown."
      return before != problem
    }
  }

  mutating func toggle(_ scenario: Identifier<Scenario>) {
    if opened.remove(scenario) == nil { opened.insert(scenario) }
  }

  private mutating func count() {
    let ours = reading.attempts.filter { $0.context == session.plan.context }
    debrief = Debrief(of: session.course.course, attempts: ours, reports: reading.reports)
    var addresses: [LearnerID: Set<QuestionAddress>] = [:]
    last = [:]
    for attempt in ours {
      addresses[attempt.learner, default: []].insert(attempt.address)
      if let known = last[attempt.learner], Attempt.isInOrder(attempt, known) { continue }
      last[attempt.learner] = attempt
    }
    done = [:]
    answered = [:]
    for (learner, addresses) in addresses {
      for scenario in scenarios
      where scenario.questions.allSatisfy({ addresses.contains(scenario.address(of: $0)) }) {
        done[learner, default: 0] += 1
        answered[scenario.id, default: 0] += 1
      }
    }
  }

  func answeredCount(_ scenario: Identifier<Scenario>) -> Int { answered[scenario] ?? 0 }

  /// How a learner stands.
  enum State: Hashable {
    case finished, signedOut, answering
    /// Not heard of for so many minutes.
    case quiet(Int)

    var words: String {
      switch self {
      case .finished: "finished"
      case .signedOut: "signed out"
      case .answering: "answering"
      case .quiet(let minutes): "quiet for \(minutes) min"
      }
    }
  }

  struct Row {
    var who: String
    var seat: String
    var done: Int
    var place: String
    var state: State
  }

  /// A row for each learner who signed in, by id.
  func rows(at now: Timestamp) -> [Row] {
    reading.people.sorted { $0.key < $1.key }.map { learner, presence in
      let name = presence.name.map { " " + $0 } ?? ""
      return Row(
        who: reduced(learner.text + (showsNames ? name : "")), seat: reduced(presence.seat),
        done: done[learner] ?? 0,
        place: last[learner].map { "\($0.module)/\($0.address.scenario)" } ?? "",
        state: state(of: learner, presence, at: now))
    }
  }

  private func state(
    of learner: LearnerID, _ presence: InboxReading.Presence, at now: Timestamp
  ) -> State {
    if !scenarios.isEmpty, done[learner] == scenarios.count { return .finished }
    if presence.event == .signOut { return .signedOut }
    let heard = max(presence.at, last[learner]?.at ?? presence.at)
    let minutes = (now.milliseconds - heard.milliseconds) / 60_000
    return minutes >= 5 ? .quiet(Int(clamping: minutes)) : .answering
  }

  /// How many cases are done of those that all who signed in could do.
  var progress: (done: Int, all: Int) {
    (done.values.reduce(0, +), reading.people.count * scenarios.count)
  }

  var refused: Int { reading.refused }

  /// What a room answered to a scenario; `nil` where nobody has.
  func debrief(of scenario: Identifier<Scenario>) -> Debrief.ScenarioDebrief? {
    debrief.modules.flatMap(\.scenarios).first { $0.scenario.id == scenario }
  }
}
