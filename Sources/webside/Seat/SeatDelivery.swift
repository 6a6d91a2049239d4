internal import Curriculum
internal import Files
internal import Glibc
internal import Journal
internal import Scoring
internal import Session

/// A seat's deliveries, and what the share says meanwhile: of the session, and of the time.
final class SeatDelivery: Sendable {
  let watch: SessionWatch
  private let outbox: Outbox
  private let thread: DeliveryThread
  let clock = ShareClock()

  init(of session: OpenSession, seat: String) {
    let outbox = Outbox(
      store: session.store, inbox: session.folder.inbox,
      permissions: SessionFolder.delivery(isReadByAll: session.plan.seatsReadInbox),
      session: session.plan.id.text, seat: seat)
    let clock = self.clock
    let watch = SessionWatch(of: session)
    var work = DeliveryThread.Work(
      pending: { () throws(FileError) in try outbox.pending(at: Clock.now) },
      deliver: { (delivery) throws(FileError) in
        let start = Clock.now
        var outbox = outbox
        outbox.permissions = SessionFolder.delivery(isReadByAll: watch.seatsReadInbox)
        try outbox.deliver(delivery, mark: String(Clock.random, radix: 36))
        // Answers may have been there already; a sign-in never was.
        if delivery.header.event == .signIn {
          clock.compare(with: outbox.inbox + "/" + delivery.name, madeSince: start)
        }
      },
      remember: { (delivery) throws(FileError) in try outbox.remember(delivery) },
      ticks: { Clock.ticks })
    work.look = {
      clock.look(in: outbox.inbox)
      watch.look()
    }
    self.outbox = outbox
    self.watch = watch
    thread = DeliveryThread(work)
  }

  var status: DeliveryStatus { thread.status }

  func answerWasSaved() { thread.recordWasSaved() }

  func signIn(_ learner: LearnerID) {
    thread.post(outbox.notice(.signIn, of: learner, at: Clock.now))
  }

  func signOut(_ learner: LearnerID) {
    thread.post(outbox.notice(.signOut, of: learner, at: Clock.now))
  }

  /// Tries and looks once more now, at most so long.

  /// Waits until everything is delivered, at most so long.
  func settle(withinMilliseconds limit: Int) -> DeliveryStatus {
    thread.settle(withinMilliseconds: limit)
  }
}

extension DeliveryStatus {
  /// What the status line says.
  var words: String { waiting == 0 ? "delivered" : "waiting (\(waiting))" }

  /// Why something waits, in a few words; `nil` where it is on its way.
  var reason: String? {
    guard waiting > 0 else { return nil }
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
