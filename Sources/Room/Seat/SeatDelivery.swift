internal import Curriculum
internal import Files
package import Journal
package import Scoring
package import Session

/// A seat's deliveries, and what the share says meanwhile about the session and about the time.
package final class SeatDelivery: Sendable {
  package let watch: SessionWatch
  package let shareClock: ShareClock
  private let outbox: Outbox
  private let thread: DeliveryThread
  private let clock: Clock

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
    var work = DeliveryThread.Work(
      pending: { () throws(FileError) in try outbox.pending(at: clock.now()) },
      deliver: { (delivery) throws(FileError) in
        var outbox = outbox
        outbox.permissions = SessionFolder.delivery(isReadByAll: watch.seatsReadInbox)
        // Before anything is delivered, so that the answers of a seat that began without the share bring its offset too.
        shareClock.compareIfDue { outbox.shareTime(mark: clock.mark) }
        try outbox.deliver(delivery.saying(shareClock.offset), mark: clock.mark)
      },
      remember: { (delivery) throws(FileError) in
        try outbox.remember(delivery.saying(shareClock.offset))
      },
      ticks: { clock.ticks() })
    work.look = {
      outbox.removeAbandoned()
      shareClock.compareIfDue { outbox.shareTime(mark: clock.mark) }
      watch.look()
    }
    self.outbox = outbox
    self.watch = watch
    self.clock = clock
    self.shareClock = shareClock
    thread = DeliveryThread(work)
  }

  package var status: DeliveryStatus { thread.status }

  package func answerWasSaved() { thread.recordWasSaved() }

  package func signIn(_ learner: LearnerID) {
    thread.post(outbox.notice(.signIn, of: learner, at: clock.now()))
  }

  package func signOut(_ learner: LearnerID) {
    thread.post(outbox.notice(.signOut, of: learner, at: clock.now()))
  }

  /// Tells the board that a learner calls for help, or no longer needs it.
  package func callForHelp(_ learner: LearnerID, isCalling: Bool) {
    thread.post(outbox.notice(isCalling ? .help : .helpEnded, of: learner, at: clock.now()))
  }

  /// Waits until everything is delivered, at most so long.
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
