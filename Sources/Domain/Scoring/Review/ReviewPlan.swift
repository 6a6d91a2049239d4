public import Curriculum

/// What one objective's answers say about its next review.
public struct ObjectiveSchedule: Hashable, Sendable {
  public var objective: Identifier<Objective>
  /// How well it was remembered after the last review.
  public var state: MemoryState
  /// When the last review began.
  public var last: Timestamp
  /// The days from the last review to the next, spread if the rhythm says so, without pauses.
  public var interval: Int
  /// When it is due; the ceiling of a day may move it further.
  public var due: Timestamp
  /// The scenario on it that was seen longest ago, preferably one never seen, so that nobody learns a case by heart.
  public var scenario: Identifier<Scenario>
  /// When it was last reviewed at a time when it was due; `nil` if it never was.
  var lastWhenDue: Timestamp?

  public init(
    objective: Identifier<Objective>, state: MemoryState, last: Timestamp, interval: Int,
    due: Timestamp, scenario: Identifier<Scenario>
  ) {
    self.objective = objective
    self.state = state
    self.last = last
    self.interval = interval
    self.due = due
    self.scenario = scenario
  }

  /// The chance, 0 to 1, that it is remembered at an instant.
  public func recall(at instant: Timestamp) -> Double {
    state.retrievability(afterDays: instant.days(since: last))
  }
}

/// What is due on which day, in a learner's rhythm.
///
/// The rule: on a day no more objectives are due than the ceiling says, those that are most likely forgotten first. The others wait
/// for the next day, together with what becomes due then. The plan follows from the answers and the clock alone; nothing about it
/// is stored.
public struct ReviewPlan: Hashable, Sendable {
  /// What is due now, the most likely forgotten first.
  public var due: [DueReview] = []
  /// How many more objectives would be due now without the ceiling of the day.
  public var moved = 0
  /// What is due on each day from today on, as far as answers until now tell. Today's first: what is due now and later today.
  public var days: [Day] = []
  /// Until when review pauses; `nil` if it does not.
  public var pausedUntil: Timestamp?
  /// All objectives that were answered, in teaching order.
  public var objectives: [ObjectiveSchedule] = []

  /// The objectives due on a day.
  public struct Day: Hashable, Sendable {
    /// In days since 1970-01-01, in local time.
    public var day: Int64
    public var objectives: [Identifier<Objective>]

    public init(day: Int64, objectives: [Identifier<Objective>]) {
      self.day = day
      self.objectives = objectives
    }
  }

  /// How many days a plan looks ahead, today included: six weeks.
  public static let length = 42

  /// Nothing is due.
  public init() {}

  /// Plans from what is known of each objective. Local time is `minutes` ahead of UTC.
  init(
    _ objectives: [ObjectiveSchedule], in rhythm: ReviewRhythm, at now: Timestamp,
    minutesEastOfUTC minutes: Int
  ) {
    self.objectives = objectives
    pausedUntil = rhythm.pauses.current(at: now)?.until
    let today = now.localDay(minutesEastOfUTC: minutes)
    let reviewed = objectives.count { objective in
      objective.lastWhenDue.map { $0.localDay(minutesEastOfUTC: minutes) == today } ?? false
    }
    var waiting = objectives
    for ahead in 0..<Self.length {
      let instant = now.adding(days: ahead)
      let day = today + Int64(ahead)
      let isPaused = rhythm.pauses.current(at: instant) != nil
      let room = rhythm.most.map { max(0, $0 - (ahead == 0 ? reviewed : 0)) } ?? .max
      let ready = waiting.filter {
        !isPaused && $0.due.localDay(minutesEastOfUTC: minutes) <= day
      }.sorted { Self.comesBefore($0, $1, at: instant) }
      let taken = ready.prefix(room)
      if ahead == 0 {
        due = taken.filter { $0.due <= now }
          .map { DueReview(objective: $0.objective, due: $0.due, scenario: $0.scenario) }
        moved = ready.count { $0.due <= now } - due.count
      }
      days.append(Day(day: day, objectives: taken.map(\.objective)))
      let ids = Set(taken.map(\.objective))
      waiting.removeAll { ids.contains($0.objective) }
    }
  }

  /// What is due already comes before what will be due later in the day; then the less likely something is remembered, the earlier
  /// it comes.
  private static func comesBefore(
    _ left: ObjectiveSchedule, _ right: ObjectiveSchedule, at instant: Timestamp
  ) -> Bool {
    let (isLeftDue, isRightDue) = (left.due <= instant, right.due <= instant)
    if isLeftDue != isRightDue { return isLeftDue }
    let (leftRecall, rightRecall) = (left.recall(at: instant), right.recall(at: instant))
    if leftRecall != rightRecall { return leftRecall < rightRecall }
    return (left.due, left.objective) < (right.due, right.objective)
  }

  /// How many objectives are due on the day after today.
  public var tomorrow: Int { days.dropFirst().first?.objectives.count ?? 0 }

  /// How many objectives are due in the seven days after today.
  public var week: Int { days.dropFirst().prefix(7).reduce(0) { $0 + $1.objectives.count } }
}
