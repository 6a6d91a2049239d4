public import Scoring

/// What one delivery from a seat tells the board.
public struct Arrival: Hashable, Sendable {
  public var learner: LearnerID
  /// The name that the learner gave; `nil` if they gave none.
  public var name: String?
  /// The name of the seat. It comes from outside, so it may hold anything.
  public var seat: String
  /// What tells seats of one name apart, such as the mark of the profile that the seat made for the learner.
  public var mark = ""
  public var event: Event
  /// When the delivery was made, by the seat's clock.
  public var made: Timestamp
  /// When it arrived, by the board's clock.
  public var received: Timestamp
  public var attempts: [Attempt]

  public init(
    learner: LearnerID, name: String? = nil, seat: String, event: Event,
    at instants: (made: Timestamp, received: Timestamp), attempts: [Attempt] = []
  ) {
    self.learner = learner
    self.name = name
    self.seat = seat
    self.event = event
    made = instants.made
    received = instants.received
    self.attempts = attempts
  }

  /// What happened at the seat. Of two events at the same time, the later case counts.
  public enum Event: Int, Hashable, Sendable, Comparable {
    case signIn, answers
    /// The learner called for help, or no longer needs it.
    case help, helpEnded
    case signOut

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }
}

/// A file of the inbox that is not counted, because it cannot be trusted.
public struct SetAside: Hashable, Sendable {
  /// The file; with the number of the line if only that line is set aside.
  public var file: String
  /// Why, in words.
  public var reason: String

  public init(file: String, reason: String) {
    self.file = file
    self.reason = reason
  }
}

/// What a look into the inbox found.
public struct BoardNews: Hashable, Sendable {
  /// In any order.
  public var arrivals: [Arrival]
  /// How many records of each learner are known to exist and have not arrived. Learners without an entry miss none.
  public var missing: [LearnerID: Int]
  /// Everything that is set aside now.
  public var setAside: [SetAside]
  /// Why the inbox cannot be read; `nil` if it can.
  public var problem: String?

  public init(
    arrivals: [Arrival] = [], missing: [LearnerID: Int] = [:], setAside: [SetAside] = [],
    problem: String? = nil
  ) {
    self.arrivals = arrivals
    self.missing = missing
    self.setAside = setAside
    self.problem = problem
  }
}

/// What there is to say of the session's folder, in sentences.
public struct BoardFolder: Hashable, Sendable {
  /// What its permissions let others do.
  public var risks: [String]
  /// What is not as it was.
  public var changes: [String]

  public init(risks: [String] = [], changes: [String] = []) {
    self.risks = risks
    self.changes = changes
  }
}
