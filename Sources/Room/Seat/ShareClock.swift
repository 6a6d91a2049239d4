package import Scoring
internal import Synchronization

/// How far the share's clock is ahead of the seat's, by the times that the share gives to new files.
package final class ShareClock: Sendable {
  private let clock: Clock
  private let measured = Mutex<Measure?>(nil)

  private struct Measure {
    /// How far the share's clock is ahead, in milliseconds.
    var ahead: Int64
    /// When it was measured, in ticks of the seat's clock, and what the seat's clock read then.
    var ticks: Int
    var reading: Timestamp
  }

  /// Clocks that differ by less, in milliseconds, are taken to agree.
  private static let tolerance: Int64 = 60_000
  /// How long a measure holds, in ticks.
  private static let patience = 10 * 60_000
  /// A clock that has gained or lost more since it was measured, in milliseconds, was set.
  private static let drift: Int64 = 2000

  package init(_ clock: Clock) {
    self.clock = clock
  }

  /// How far the share's clock is ahead, in milliseconds; 0 if the clocks agree or were not compared.
  package var difference: Int64 {
    let ahead = measured.withLock { $0?.ahead } ?? 0
    return abs(ahead) > Self.tolerance ? ahead : 0
  }

  /// The time by the share's clock if the two differ, so that all seats open and close together.
  package var now: Timestamp { Timestamp(milliseconds: clock.now().milliseconds + difference) }

  /// How many seconds, rounded, the share's clock is ahead of the seat's, 0 if they agree; `nil` until it was measured.
  package var offset: Int? {
    guard measured.withLock({ $0 != nil }) else { return nil }
    return Int((difference + (difference > 0 ? 500 : -500)) / 1000)
  }

  /// By how many minutes, rounded, the seat's clock is behind the share's; negative if it is ahead, `nil` if they agree.
  package var minutesBehind: Int? {
    difference == 0 ? nil : Int((difference + (difference > 0 ? 30_000 : -30_000)) / 60_000)
  }

  /// Whether the clocks are to be compared: if they never were, if that is long ago, or if the seat's clock was set since then.
  package var isDue: Bool {
    let (reading, ticks) = (clock.now(), clock.ticks())
    return measured.withLock { measured in
      guard let measured else { return true }
      let passed = ticks - measured.ticks
      let gained = reading.milliseconds - measured.reading.milliseconds - Int64(passed)
      return passed >= Self.patience || abs(gained) > Self.drift
    }
  }

  /// Compares the clocks if that is due. `shareTime` makes a file and gives its time by the share's clock; `nil` if it cannot.
  package func compareIfDue(with shareTime: () -> Timestamp?) {
    guard isDue else { return }
    let start = clock.now()
    guard let made = shareTime() else { return }
    compare(made, with: start...max(start, clock.now()))
  }

  /// Compares the clocks by the time of a file that was made within a span of the seat's own time.
  func compare(_ made: Timestamp, with span: ClosedRange<Timestamp>) {
    let (made, first, last) = (
      made.milliseconds, span.lowerBound.milliseconds, span.upperBound.milliseconds
    )
    let ahead = made < first ? made - first : made > last ? made - last : 0
    let (ticks, reading) = (clock.ticks(), clock.now())
    measured.withLock { $0 = Measure(ahead: ahead, ticks: ticks, reading: reading) }
  }
}
