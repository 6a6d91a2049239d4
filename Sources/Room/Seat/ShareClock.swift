internal import Files
package import Scoring
internal import Synchronization

/// How far the share's clock is ahead of the seat's, by the times that the share gives to new files.
package final class ShareClock: Sendable {
  private let clock: Clock
  /// In milliseconds; `nil` until it was measured.
  private let ahead = Mutex<Int64?>(nil)

  /// Clocks that differ by less, in milliseconds, are taken to agree.
  private static let tolerance: Int64 = 60_000

  package init(_ clock: Clock) {
    self.clock = clock
  }

  private var difference: Int64 {
    let ahead = ahead.withLock { $0 } ?? 0
    return abs(ahead) > Self.tolerance ? ahead : 0
  }

  /// The time by the share's clock if the two differ, so that all seats open and close together.
  package var now: Timestamp { Timestamp(milliseconds: clock.now().milliseconds + difference) }

  /// By how many minutes, rounded, the seat's clock is behind the share's; negative if it is ahead, `nil` if they agree.
  package var minutesBehind: Int? {
    difference == 0 ? nil : Int((difference + (difference > 0 ? 30_000 : -30_000)) / 60_000)
  }

  /// Measures the clock by a file that is made and removed, unless it was measured before.
  package func look(in inbox: String) {
    guard ahead.withLock({ $0 == nil }) else { return }
    let path = inbox + "/.tmp-clock-" + clock.mark
    let start = clock.now()
    guard (try? Descriptor(making: path)) != nil else { return }
    compare(with: path, madeSince: start)
    removeFile(path)
  }

  /// Measures the clock by a file that was made at or after `start`: it has the time of the machine that holds it.
  package func compare(with path: String, madeSince start: Timestamp) {
    guard let modified = try? FileStatus(of: path).modified,
      let made = Timestamp(seconds: modified.seconds, nanoseconds: modified.nanoseconds)
    else { return }
    compare(made, with: start...max(start, clock.now()))
  }

  /// Measures the clock by the time of a file that was made within a span of the seat's own time.
  func compare(_ made: Timestamp, with span: ClosedRange<Timestamp>) {
    let (made, first, last) = (
      made.milliseconds, span.lowerBound.milliseconds, span.upperBound.milliseconds
    )
    let difference = made < first ? made - first : made > last ? made - last : 0
    ahead.withLock { $0 = difference }
  }
}
