import Curriculum
import Files
import Glibc
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
    // The share's clock was measured: it is years from the test's. The deliveries say so.
    let offset = try #require(delivery.shareClock.offset)
    #expect(abs(offset) > 100_000)
    for name in files {
      let lines = try #require(bytes(of: share.folder.inbox + "/" + name))
      let header = DeliveryHeader(lines.span.extracting(0..<(lines.firstIndex(of: 0x0A) ?? 0)))
      #expect(header?.offset == offset)
    }
    #expect(try Folder.names(in: share.folder.inbox).filter { $0.hasPrefix(".tmp") } == [])
  }

  @Test func aSeatThatBeganWithoutTheShareBringsItsOffsetWithItsFirstAnswers() throws {
    let share = Share()
    let session = try share.open()
    let store = session.store(in: share.root.path + "/sessions")
    #expect(rename(share.folder.inbox, share.root.path + "/away") == 0)
    let time = TestClock()
    let delivery = SeatDelivery(
      of: session, from: store, seat: "lab", clock: time.clock, read: readFile)
    defer { delivery.stop() }
    var answer = Attempt(
      id: "", at: time.clock.now(), learner: learner("ada"), course: course.id,
      module: course.modules[0].id,
      address: QuestionAddress(scenario: Identifier("request"), question: Identifier("reason")),
      revision: "r1", key: "k1", kind: .single, order: [], response: .choices([Identifier("a")]),
      score: Score(earned: 1, possible: 1), milliseconds: 1, context: session.plan.context)
    answer.id = time.clock.stamp(after: nil).id.text
    try Sitting(in: store, of: learner("ada"), started: answer.at, random: { 1 }).append(answer)
    delivery.answerWasSaved()
    #expect(delivery.settle(withinMilliseconds: 200).waiting == 1)
    #expect(rename(share.root.path + "/away", share.folder.inbox) == 0)
    #expect(delivery.settle(withinMilliseconds: 10_000) == DeliveryStatus())
    let delivered = try DeliveredAttempts(by: learner("ada"), to: share.folder.inbox).attempts
    #expect(delivered.map(\.id) == [answer.id])
    #expect(abs((delivered.first?.moment.milliseconds ?? 0) - answer.at.milliseconds) > 100_000_000)
    // The seat's own store knows it too.
    var faults: [Note] = []
    #expect(try store.readTimes(of: learner("ada"), noting: &faults).times.count == 1)
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
