/// Seat is what a seat and an instructor's board have of a session: its plan as the share has it and as the instructor changes it,
/// the part of the course it asks, a copy for the time when the share is gone, and the share's clock. What is wrong is a value
/// here; other modules put it into words.

package import Journal
package import Scoring

/// The time, its zone, and a random source, which are handed to the code that needs them.
package struct Clock: Sendable {
  /// The time of day.
  package var now: @Sendable () -> Timestamp
  /// Milliseconds on a clock that never goes back, for durations.
  package var ticks: @Sendable () -> Int
  /// How far local clocks are ahead of UTC at an instant, in minutes.
  package var minutesEastOfUTC: @Sendable (Timestamp) -> Int
  package var random: @Sendable () -> UInt64

  package init(
    now: @escaping @Sendable () -> Timestamp, ticks: @escaping @Sendable () -> Int,
    minutesEastOfUTC: @escaping @Sendable (Timestamp) -> Int,
    random: @escaping @Sendable () -> UInt64
  ) {
    self.now = now
    self.ticks = ticks
    self.minutesEastOfUTC = minutesEastOfUTC
    self.random = random
  }

  /// A few letters and digits that no other file's name ends with.
  package var mark: String { String(random(), radix: 36) }

  /// The day in UTC, `YYYY-MM-DD`.
  package var today: String { String(now().rfc3339.prefix(10)) }

  /// How far local clocks are ahead of UTC now, in minutes.
  package var minutesEastNow: Int { minutesEastOfUTC(now()) }
}

extension Clock {
  /// The stamp of a record that is made now, after another one of the same learner in the same store.
  package func stamp(after previous: RecordStamp?) -> RecordStamp {
    RecordStamp(reading: now(), random: (random(), random()), after: previous)
  }
}
