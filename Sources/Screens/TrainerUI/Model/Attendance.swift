/// Whether the learner who is signed in at a seat of a session still sits there, as far as the seat can tell.
struct Attendance: Hashable, Sendable {
  private var state = State.certain
  /// When the learner last pressed a key or typed a line; `nil` at the beginning.
  private var last: Int?

  private enum State: Hashable, Sendable {
    case certain
    /// Nobody pressed a key for so long that somebody else may sit there now.
    case doubtful
    /// The seat has asked who is there.
    case asked
  }

  /// How long nobody presses a key until a seat asks, in milliseconds.
  static let patience = 10 * 60_000

  /// Notes that a key was pressed.
  mutating func keyWasPressed(at ticks: Int) {
    if let last, ticks - last >= Self.patience { state = .doubtful }
    last = ticks
  }

  /// Whether to ask who is there before an answer is taken. An answer that comes after the question is taken.
  mutating func asksBeforeAnswer() -> Bool {
    switch state {
    case .certain: return false
    case .doubtful:
      state = .asked
      return true
    case .asked:
      state = .certain
      return false
    }
  }
}
