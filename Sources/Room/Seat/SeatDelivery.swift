internal import Curriculum
internal import Files
package import Journal
package import Scoring
package import Session

/// A seat's deliveries, and what the share says meanwhile about the session and about the time.
package final class SeatDelivery: Sendable {
  package let watch: SessionWatch
  package let shareClock: ShareClock
  private let presence: SeatPresence
  private let outbox: Outbox
  private let thread: DeliveryThread
  private let clock: Clock
  /// Held as long as the seat is open; `nil` if the seat's disk cannot take it, which also means that nothing is removed there.
  private let lock: FileLock?

  /// Delivers what is in `store` to the folder of a session, and begins at once.
  package init(
    of session: OpenSession, from store: Store, seat: String, clock: Clock, read: @escaping ReadFile
  ) {
    let outbox = Outbox(
      store: store, inbox: session.folder.inbox,
      permissions: SessionFolder.delivery(isReadByAll: session.plan.seatsReadInbox),
      session: session.plan.id.text, seat: seat)
    let shareClock = ShareClock(clock)
    let watch = SessionWatch(of: session, ticks: clock.ticks, read: read)
    let presence = SeatPresence(inbox: session.folder.inbox, session: session.plan.id.text)
    var work = DeliveryThread.Work(
      pending: { () throws(FileError) in try outbox.pending(at: clock.now()) },
      deliver: { (delivery) throws(FileError) in
        var outbox = outbox
        outbox.permissions = SessionFolder.delivery(isReadByAll: watch.seatsReadInbox)
        // Before anything is delivered, so that the answers of a seat that began without the share bring its offset too.
        shareClock.compareIfDue { outbox.shareTime(mark: clock.mark) }
        return try outbox.deliver(delivery.saying(shareClock.offset), mark: clock.mark)
      },
      remember: { (delivery) throws(FileError) in try outbox.remember(delivery) },
      ticks: { clock.ticks() })
    work.look = {
      outbox.removeAbandoned()
      shareClock.compareIfDue { outbox.shareTime(mark: clock.mark) }
      watch.look()
      presence.look()
    }
    self.presence = presence
    lock = try? FileLock(at: SeatClearing.lock(of: store), alone: false)
    self.outbox = outbox
    self.watch = watch
    self.clock = clock
    self.shareClock = shareClock
    thread = DeliveryThread(work)
  }

  package var status: DeliveryStatus { thread.status }

  package func answerWasSaved() { thread.recordWasSaved() }

  /// Whether somebody signed in under the learner's id at another seat while they were here.
  package var isElsewhere: Bool { presence.isElsewhere }

  package func signIn(_ learner: LearnerID) {
    presence.enter(learner)
    thread.post(outbox.notice(.signIn, of: learner, at: clock.now()))
  }

  package func signOut(_ learner: LearnerID) {
    let isElsewhere = presence.isElsewhere
    presence.leave()
    thread.post(
      outbox.notice(.signOut, of: learner, at: clock.now()).map { notice in
        var notice = notice
        notice.header.isElsewhere = isElsewhere
        return notice
      })
  }

  /// Tells the board that a learner calls for help, or no longer needs it.
  package func callForHelp(_ learner: LearnerID, isCalling: Bool) {
    thread.post(outbox.notice(isCalling ? .help : .helpEnded, of: learner, at: clock.now()))
  }

  /// Waits until everything is delivered, up to the limit.
  package func settle(withinMilliseconds limit: Int) -> DeliveryStatus {
    thread.settle(withinMilliseconds: limit)
  }

  /// Ends the deliveries; what is left is delivered when the seat is joined again.
  package func stop() { thread.stop() }
}

extension Delivery {
  /// The delivery with the offset of the share's clock in its header.
  fileprivate func saying(_ offset: Int?) -> Delivery {
    var delivery = self
    delivery.header.offset = offset
    return delivery
  }
}
