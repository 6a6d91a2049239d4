internal import Curriculum
public import Scoring

/// When a learner signed in and out, by the clocks of the seats.
public struct Attendance: Hashable, Sendable {
  public let learner: LearnerID
  /// The first time; `nil` if only a sign-out is known.
  public private(set) var signedIn: Timestamp?
  /// The last time; `nil` if they never signed out.
  public private(set) var signedOut: Timestamp?

  public init(learner: LearnerID, signedIn: Timestamp? = nil, signedOut: Timestamp? = nil) {
    self.learner = learner
    self.signedIn = signedIn
    self.signedOut = signedOut
  }

  /// Of several times the first sign-in and the last sign-out count.
  public mutating func add(_ other: Attendance) {
    signedIn = [signedIn, other.signedIn].compactMap { $0 }.min()
    signedOut = [signedOut, other.signedOut].compactMap { $0 }.max()
  }
}

/// Who has finished, who is on the way and where, and who never came.
public struct CohortCompletion: Hashable, Sendable {
  /// One for each learner, by id.
  public var rows: [Row]

  public enum State: String, Hashable, Sendable, CaseIterable {
    case finished
    case onTheWay = "on-the-way"
    /// Neither signed in nor answered anything.
    case neverCame = "never-came"
  }

  public struct Row: Hashable, Sendable {
    public var learner: CohortLearner
    public var state: State
    /// The cases that everybody was to answer, and how many of them are done.
    public var done: Int
    public var cases: Int
    /// `nil` for somebody who answered nothing.
    public var activity: CohortActivity?
    /// `nil` if no sign-in or sign-out is known.
    public var attendance: Attendance?
  }

  /// How many learners of a section are in each state.
  public struct Section: Hashable, Sendable {
    /// `nil` for those without a section.
    public var title: String?
    public var counts: [State: Int]
  }

  public init(
    of scores: CohortScores, activity: [CohortActivity], attendance: [LearnerID: Attendance] = [:]
  ) {
    let active = Dictionary(
      activity.map { ($0.learner, $0) }, uniquingKeysWith: { first, _ in first })
    rows = scores.rows.map { row in
      let activity = active[row.learner.id]
      let attendance = attendance[row.learner.id]
      let (done, cases) = (row.total.done, row.total.scenarios)
      let state: State =
        activity == nil && attendance == nil
        ? .neverCame : done == cases && activity != nil ? .finished : .onTheWay
      return Row(
        learner: row.learner, state: state, done: done, cases: cases, activity: activity,
        attendance: attendance)
    }
  }

  public func count(_ state: State) -> Int { rows.count { $0.state == state } }

  /// The sections by title, those without one last; empty if nobody has a section.
  public var sections: [Section] {
    let grouped = Dictionary(grouping: rows) { $0.learner.section ?? "" }
    guard grouped.keys.contains(where: { !$0.isEmpty }) else { return [] }
    let titles = grouped.keys.sorted()
    return (titles.filter { !$0.isEmpty } + titles.filter(\.isEmpty)).map { title in
      let rows = grouped[title] ?? []
      return Section(
        title: title.isEmpty ? nil : title,
        counts: Dictionary(grouping: rows, by: \.state).mapValues(\.count))
    }
  }
}
