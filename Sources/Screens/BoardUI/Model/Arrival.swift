public import Scoring

/// What one delivery told the board.
public struct Arrival: Hashable, Sendable {
  public var learner: LearnerID
  /// The name the learner gave; `nil` where none was.
  public var name: String?
  /// What the seat is called; text from outside.
  public var seat: String
  public var event: Event
  /// When it was made, by the seat's clock.
  public var made: Timestamp
  /// When it came, by the board's clock.
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

  /// What happened at the seat. Of two that happened at once the later case counts.
  public enum Event: Int, Hashable, Sendable, Comparable {
    case signIn, answers, signOut

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }
}

/// A file of the inbox that is not believed.
public struct SetAside: Hashable, Sendable {
  /// The file, and the line where only that is not believed.
  public var file: String
  /// Why, in words.
  public var reason: String

  public init(file: String, reason: String) {
    self.file = file
    self.reason = reason
  }
}

/// What a look into the inbox brought.
public struct BoardNews: Hashable, Sendable {
  /// In any order.
  public var arrivals: [Arrival]
  /// How many records learners are known to have made that have not come; who is not named misses none.
  public var missing: [LearnerID: Int]
  /// All that is set aside now.
  public var setAside: [SetAside]
  /// Why the inbox cannot be looked into; `nil` where it can.
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
