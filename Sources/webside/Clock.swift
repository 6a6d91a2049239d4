internal import Glibc
internal import Journal
internal import Scoring

/// The program's clock and random source.
struct Clock {
  private var previous: RecordID?

  /// Now, by the wall.
  static var now: Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// Milliseconds on a clock that never goes back, for durations.
  static var ticks: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// Today in UTC, `YYYY-MM-DD`.
  static var today: String { String(now.rfc3339.prefix(10)) }

  static var random: UInt64 { .random(in: .min ... .max) }

  /// A new record id, above all this clock has given.
  mutating func nextID(at instant: Timestamp) -> RecordID {
    let id = RecordID.make(at: instant, random: (Self.random, Self.random), after: previous)
    previous = id
    return id
  }
}
