public import Scoring

/// What a new record is marked with: its id, its place among the records of its store, and what the clock read.
public struct RecordStamp: Hashable, Sendable {
  public let id: RecordID
  /// Never earlier than the record before, whatever the clock reads.
  public let at: Timestamp
  /// What the clock read; `nil` if it read `at`.
  public let clock: Timestamp?

  /// The stamp of a record that is made now, when the clock reads `reading`. `previous` is the newest record of the same learner
  /// in the same store; `random` gives 128 random bits.
  public init(
    reading: Timestamp, random: (UInt64, UInt64), after previous: RecordStamp? = nil
  ) {
    at = max(reading, previous?.at ?? reading)
    clock = at == reading ? nil : reading
    id = RecordID.make(at: at, random: random, after: previous?.id)
  }

  /// The stamp of a record that was written.
  init(id: RecordID, at: Timestamp) {
    self.id = id
    self.at = at
    clock = nil
  }
}

extension History {
  /// The stamp of the record that was written last; `nil` if there is none.
  public var newest: RecordStamp? {
    let stamps = attempts.lazy.map { ($0.at, $0.id) } + reports.lazy.map { ($0.at, $0.id) }
    return stamps.max { $0 < $1 }.flatMap { at, id in
      RecordID(id.utf8).map { RecordStamp(id: $0, at: at) }
    }
  }
}
