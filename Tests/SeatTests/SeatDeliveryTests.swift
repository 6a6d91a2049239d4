import Files
import Journal
import Scoring
import Seat
import Session
import TestSupport
import Testing

struct SeatDeliveryTests {
  @Test func whoSignsInAndOutIsDelivered() throws {
    let share = Share()
    let session = try share.open()
    let store = session.store(in: share.root.path + "/sessions")
    let profile = try #require(Profile(name: "Ada"))
    try store.createLearner(learner("ada"), profile: profile)
    let delivery = SeatDelivery(
      of: session, from: store, seat: "lab", clock: TestClock().clock, read: readFile)
    defer { delivery.stop() }
    delivery.signIn(learner("ada"))
    #expect(delivery.settle(withinMilliseconds: 10_000) == DeliveryStatus())
    delivery.signOut(learner("ada"))
    #expect(delivery.settle(withinMilliseconds: 10_000) == DeliveryStatus())
    let files = try Folder.names(in: share.folder.inbox).filter { $0.hasSuffix(".jsonl") }
    #expect(files.count == 2)
    // The share's clock was measured by the file of the sign-in: it is years from the test's.
    #expect(delivery.shareClock.minutesBehind != nil)
  }

  @Test func theWatchLooksWhileTheSeatDelivers() throws {
    let share = Share()
    let session = try share.open()
    let delivery = SeatDelivery(
      of: session, from: session.store(in: share.root.path + "/sessions"), seat: "lab",
      clock: TestClock().clock, read: readFile)
    defer { delivery.stop() }
    let changed = makePlan(title: "Changed")
    share.write(changed)
    _ = delivery.settle(withinMilliseconds: 10_000)
    #expect(delivery.watch.plan == changed)
  }
}
