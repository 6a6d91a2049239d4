internal import Glibc
internal import Scoring
internal import Session
internal import Synchronization

/// How far the clock of the share is from the seat's, by the times that the share gives to files.
final class ShareClock: Sendable {
  /// By how many milliseconds the share's is ahead; `nil` where it was never seen.
  private let ahead = Mutex<Int64?>(nil)

  /// Clocks that differ by less are taken to agree.
  private static let tolerance: Int64 = 60_000

  private var difference: Int64 {
    let ahead = ahead.withLock { $0 } ?? 0
    return abs(ahead) > Self.tolerance ? ahead : 0
  }

  /// Now, by the share's clock where the two differ: all seats then open and close together.
  var now: Timestamp { Timestamp(milliseconds: Clock.now.milliseconds + difference) }

  /// By how many minutes, rounded, the seat's clock is behind the share's; `nil` where they agree.
  var minutesBehind: Int? {
    difference == 0 ? nil : Int((difference + (difference > 0 ? 30_000 : -30_000)) / 60_000)
  }

  /// Makes a file for a moment to see its time, unless the clock was seen before.
  func look(in inbox: String) {
    guard ahead.withLock({ $0 == nil }) else { return }
    let path = inbox + "/.tmp-clock-" + String(Clock.random, radix: 36)
    let start = Clock.now
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    close(descriptor)
    compare(with: path, madeSince: start)
    unlink(path)
  }

  /// A file that was made since `start` bears the time of the machine it is on.
  func compare(with path: String, madeSince start: Timestamp) {
    var status = stat()
    guard lstat(path, &status) == 0,
      let made = Timestamp(seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)?
        .milliseconds
    else { return }
    let (first, last) = (start.milliseconds, Clock.now.milliseconds)
    let difference = made < first ? made - first : made > last ? made - last : 0
    ahead.withLock { $0 = difference }
  }
}
