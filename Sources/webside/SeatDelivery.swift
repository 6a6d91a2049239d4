internal import Curriculum
internal import Glibc
internal import Journal
internal import Scoring
internal import Session
internal import Synchronization

/// A seat's deliveries, and how far the share's clock is from the seat's.
final class SeatDelivery: Sendable {
  private let outbox: Outbox
  private let thread: DeliveryThread
  private let skew: Skew

  /// How far the share's clock is ahead, in milliseconds.
  private final class Skew: Sendable {
    let milliseconds = Mutex<Int64>(0)
  }

  init(of session: OpenSession, seat: String) {
    let outbox = Outbox(
      store: session.store, inbox: session.folder.inbox,
      permissions: SessionFolder.delivery(isReadByAll: session.plan.seatsReadInbox),
      session: session.plan.id.text, seat: seat)
    let skew = Skew()
    let work = DeliveryThread.Work(
      pending: { () throws(JournalError) in try outbox.pending(at: Clock.now) },
      deliver: { (delivery) throws(JournalError) in
        let start = Clock.now
        try outbox.deliver(delivery, mark: String(Clock.random, radix: 36))
        // Answers may have been there already; a sign-in never was.
        if delivery.header.event == .signIn {
          Self.compareClocks(outbox.inbox + "/" + delivery.name, since: start, skew)
        }
      },
      remember: { (delivery) throws(JournalError) in try outbox.remember(delivery) },
      ticks: { Clock.ticks })
    self.outbox = outbox
    self.skew = skew
    thread = DeliveryThread(work)
  }

  /// Now, by the share's clock where it is known to differ by more than a minute: all seats then open and close together.
  var now: Timestamp {
    let ahead = skew.milliseconds.withLock { $0 }
    return Timestamp(
      milliseconds: Clock.now.milliseconds + (abs(ahead) > 60_000 ? ahead : 0))
  }

  /// By how many minutes the seat's clock is behind the share's; `nil` where they agree.
  var minutesBehind: Int? {
    let ahead = skew.milliseconds.withLock { $0 }
    return abs(ahead) > 60_000 ? Int(ahead / 60_000) : nil
  }

  var status: DeliveryStatus { thread.status }

  func answerWasSaved() { thread.recordWasSaved() }

  func signIn(_ learner: LearnerID) {
    thread.post(outbox.notice(.signIn, of: learner, at: Clock.now))
  }

  func signOut(_ learner: LearnerID) {
    thread.post(outbox.notice(.signOut, of: learner, at: Clock.now))
  }

  /// Waits until everything is delivered, at most so long.
  func settle(withinMilliseconds limit: Int) -> DeliveryStatus {
    thread.settle(withinMilliseconds: limit)
  }

  /// A file that was made since `start` bears the time of the machine it is on.
  private static func compareClocks(_ path: String, since start: Timestamp, _ skew: Skew) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    let made = Int64(status.st_mtim.tv_sec) * 1000
    let (first, last) = (start.milliseconds, Clock.now.milliseconds)
    let ahead = made < first ? made - first : made > last ? made - last : 0
    skew.milliseconds.withLock { $0 = ahead }
  }
}

extension DeliveryStatus {
  /// What the status line says.
  var words: String {
    if waiting == 0 { return "delivered" }
    return "waiting (\(waiting))" + (reason.map { ": \($0)" } ?? "")
  }

  /// Why something waits, in a few words; `nil` where it is on its way.
  var reason: String? {
    if isStuck { return "the share does not answer" }
    guard let problem else { return nil }
    return switch problem.cause {
    case .full: "the share is full"
    case .readOnly: "the share takes no changes"
    case .notPermitted: "no permission"
    case .exists, .other:
      [ENOENT, ENOTDIR, ESTALE, EIO, EHOSTDOWN, ENOTCONN].contains(problem.code)
        ? "the share is gone" : errorText(problem.code)
    }
  }
}
