public import Scoring

/// A learner who signed in, and how far they are, as far as their answers have been delivered.
public struct Attendee: Hashable, Sendable {
  public let id: LearnerID
  public private(set) var name: String?
  /// The seat of the latest delivery. The text comes from outside, so it may hold anything.
  public private(set) var seat = ""
  /// How many of their records are known to exist and have not arrived.
  public internal(set) var missing = 0
  /// The first answer to each question of the session, by the question's position.
  private(set) var answers: [Attempt?]
  /// Which questions are answered. Boards count these often, and looking at whole answers would take longer.
  private(set) var isAnswered: [Bool]
  /// How many questions of the session are answered.
  public private(set) var answered = 0
  /// The position of the question that was answered last.
  private(set) var reached: Int?
  /// When the latest delivery arrived, by the board's clock.
  private(set) var lastHeard: Timestamp
  private var lastAnswer: Attempt?
  /// The latest call for help, or the end of one.
  private var lastCall: (made: Timestamp, received: Timestamp, isCalling: Bool)?
  /// When the learner last came or went.
  private var lastMove: Timestamp?
  /// The latest event at each seat.
  private var seats: [Seat: Stay] = [:]
  private var lastEvent: (made: Timestamp, event: Arrival.Event)

  private struct Seat: Hashable {
    var name: String
    var mark: String
  }

  private struct Stay: Hashable {
    var made: Timestamp
    var event: Arrival.Event
  }

  /// How long after their latest delivery a learner counts as quiet, in milliseconds.
  static let patience: Int64 = 5 * 60_000

  /// What a learner is doing, as far as a board can tell.
  public enum State: Hashable, Sendable {
    case answering
    /// Signed in and not finished, but nothing has been delivered for a while.
    case quiet
    case finished
    /// Signed out with questions unanswered.
    case left
  }

  init(_ arrival: Arrival, questions: Int) {
    id = arrival.learner
    answers = Array(repeating: nil, count: questions)
    isAnswered = Array(repeating: false, count: questions)
    lastHeard = arrival.received
    lastEvent = (arrival.made, arrival.event)
    seat = arrival.seat
    name = arrival.name
    note(arrival)
  }

  /// The seats at which they have signed in and not out, without the one that was heard of last, sorted.
  public var otherSeats: [String] {
    let open = seats.filter { $0.value.event != .signOut }
    let latest = open.max { ($0.value.made, $0.value.event) < ($1.value.made, $1.value.event) }
    return open.keys.filter { $0 != latest?.key }.map(\.name).sorted()
  }

  public func state(at now: Timestamp) -> State {
    if answered == answers.count { return .finished }
    if lastEvent.event == .signOut { return .left }
    return minutesQuiet(at: now) == nil ? .answering : .quiet
  }

  /// The whole minutes since the latest delivery; `nil` if the learner does not count as quiet.
  func minutesQuiet(at now: Timestamp) -> Int64? {
    let silence = now.milliseconds.subtractingReportingOverflow(lastHeard.milliseconds)
    guard !silence.overflow, silence.partialValue >= Self.patience else { return nil }
    return silence.partialValue / 60_000
  }

  /// Since when the learner has been calling for help, by the board's clock; `nil` if they are not. A call ends when it is taken
  /// back, with the next answer, and when the learner signs in or out.
  public var callsSince: Timestamp? {
    guard let call = lastCall, call.isCalling else { return nil }
    if let answer = lastAnswer?.at, answer > call.made { return nil }
    if let move = lastMove, move > call.made { return nil }
    return call.received
  }

  private mutating func note(_ arrival: Arrival) {
    let seat = Seat(name: arrival.seat, mark: arrival.mark)
    let stay = Stay(made: arrival.made, event: arrival.event)
    let known = seats[seat] ?? stay
    if (known.made, known.event) <= (stay.made, stay.event) { seats[seat] = stay }
    switch arrival.event {
    case .help, .helpEnded:
      guard lastCall.map({ $0.made <= arrival.made }) ?? true else { return }
      lastCall = (arrival.made, arrival.received, arrival.event == .help)
    case .signIn, .signOut: lastMove = max(lastMove ?? arrival.made, arrival.made)
    case .answers: break
    }
  }

  mutating func hear(_ arrival: Arrival) {
    note(arrival)
    lastHeard = max(lastHeard, arrival.received)
    guard (lastEvent.made, lastEvent.event) <= (arrival.made, arrival.event) else { return }
    lastEvent = (arrival.made, arrival.event)
    seat = arrival.seat
    name = arrival.name ?? name
  }

  /// Takes an answer to the question at a position. Of several answers to one question, the earliest counts.
  mutating func take(_ attempt: Attempt, toQuestion position: Int) {
    guard answers.indices.contains(position) else { return }
    if lastAnswer.map({ Attempt.isInOrder($0, attempt) }) ?? true {
      lastAnswer = attempt
      reached = position
    }
    if let known = answers[position] {
      if Attempt.isInOrder(attempt, known) { answers[position] = attempt }
    } else {
      answers[position] = attempt
      isAnswered[position] = true
      answered += 1
    }
  }

  func hasAnswered(_ questions: Range<Int>) -> Bool {
    isAnswered[questions].allSatisfy { $0 }
  }

  public static func == (left: Self, right: Self) -> Bool {
    (left.id, left.name, left.seat, left.missing)
      == (right.id, right.name, right.seat, right.missing)
      && left.answers == right.answers && left.reached == right.reached
      && left.seats == right.seats
      && left.lastHeard == right.lastHeard && left.lastEvent == right.lastEvent
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
