import Curriculum
import Files
import Journal
import Scoring
import Session
import TestSupport
import Testing

private let hour: Int64 = 3_600_000
private let start = attempt(0, by: ada).at

private func instant(_ hours: Int64) -> Timestamp {
  Timestamp(milliseconds: start.milliseconds + hours * hour)
}

/// The lines of answers by Ada in session `s`, given at hours after the start, with a clock that is so many hours ahead.
private func lines(
  _ hours: [Int64], ahead: Int64 = 0, salt: UInt64, after: RecordStamp? = nil
) -> [UInt8] {
  var newest = after
  return hours.flatMap { hour in
    let stamp = RecordStamp(
      reading: instant(hour + ahead), random: (salt, salt), after: newest)
    newest = stamp
    var answer = attempt(0, by: ada)
    (answer.id, answer.at, answer.clock) = (stamp.id.text, stamp.at, stamp.clock)
    answer.context = .session("s")
    return RecordLine.encode(answer)
  }
}

/// Puts a delivery into a folder. `offset` is what the seat found out about its clock, in hours.
private func deliver(_ lines: [UInt8], from seat: String, offset: Int?, to folder: TemporaryFolder)
{
  var header = DeliveryHeader(
    session: "s", learner: ada, name: nil, seat: seat, event: .answers, at: start)
  header.sitting = seat
  header.count = lines.count { $0 == 0x0A }
  header.offset = offset.map { $0 * 3600 }
  let delivery = Delivery(header: header, lines: lines)
  folder.write(bytes: delivery.bytes, to: "inbox/" + delivery.name)
}

private func hours(in cohort: String) throws -> [Int64] {
  try Store(root: cohort).readHistory(of: ada, from: .manyMachines).attempts.map {
    ($0.moment.milliseconds - start.milliseconds) / hour
  }
}

struct WrongClockTests {
  private let folder = TemporaryFolder()

  @Test func aSeatTwoDaysBehindDoesNotComeFirst() throws {
    deliver(lines([0], salt: 1), from: "right", offset: 0, to: folder)
    deliver(lines([1], ahead: -48, salt: 2), from: "slow", offset: 48, to: folder)
    deliver(lines([2], ahead: 30, salt: 3), from: "fast", offset: -30, to: folder)
    let cohort = folder.path + "/cohort"
    let report = try collect(sources: [folder.path + "/inbox"], into: cohort)
    #expect(try hours(in: cohort) == [0, 1, 2])
    #expect(
      report.clocks == [
        CollectionReport.SeatClock(seat: "fast", seconds: -30 * 3600),
        CollectionReport.SeatClock(seat: "slow", seconds: 48 * 3600),
      ])
    // Once more, and by way of another cohort.
    #expect(
      try collect(sources: [folder.path + "/inbox"], into: cohort).clocks == report.clocks)
    _ = try collect(sources: [cohort], into: folder.path + "/other")
    #expect(try hours(in: folder.path + "/other") == [0, 1, 2])
    #expect(
      names(in: cohort + "/learners/ada/times")
        == names(in: folder.path + "/other/learners/ada/times"))
  }

  @Test func theStoreOfASeatTellsWhatItsDeliveriesTold() throws {
    let seat = try DeliverySeat()
    let journal = lines([1], ahead: -48, salt: 2)
    seat.folder.write(bytes: journal, to: "store/learners/ada/journal/a.jsonl")
    for var delivery in try seat.outbox.pending(at: seat.now).deliveries {
      delivery.header.offset = 48 * 3600
      try seat.outbox.deliver(delivery, mark: "1")
      try seat.outbox.remember(delivery)
    }
    let (stores, inbox) = (folder.path + "/stores", folder.path + "/inboxes")
    _ = try collect(sources: [seat.store.root], into: stores)
    _ = try collect(sources: [seat.inbox], into: inbox)
    #expect(try hours(in: stores) == [1])
    #expect(try hours(in: inbox) == [1])
    #expect(names(in: stores + "/learners/ada/times") == names(in: inbox + "/learners/ada/times"))
  }

  @Test func aClockThatWasAheadAndThenRightTellsItself() throws {
    let ahead = lines([0], ahead: 9600, salt: 1)
    let newest = try Store(
      root: folder.write(bytes: ahead, to: "a/learners/ada/journal/1.jsonl")
        .replacing("/learners/ada/journal/1.jsonl", with: "")
    ).readHistory(of: ada).newest
    folder.write(
      bytes: lines([1], salt: 2, after: newest), to: "a/learners/ada/journal/2.jsonl")
    // At another machine, with a clock that was right all the time.
    folder.write(bytes: lines([5], salt: 3), to: "b/learners/ada/journal/1.jsonl")
    let (whole, parts) = (folder.path + "/whole", folder.path + "/parts")
    _ = try collect(sources: [folder.path + "/a", folder.path + "/b"], into: whole)
    #expect(try hours(in: whole) == [1, 1, 5])
    _ = try collect(sources: [folder.path + "/b"], into: parts)
    _ = try collect(sources: [folder.path + "/a"], into: parts)
    #expect(try hours(in: parts) == [1, 1, 5])
  }

  @Test func answersOutsideTheHoursOfTheirSessionAndInTheFutureAreNamed() throws {
    var plan = SessionPlan(
      id: Identifier("s"), title: "S", course: Identifier("course"), digest: "")
    (plan.opens, plan.closes) = (instant(0), instant(2))
    deliver(lines([-1, 0, 1], salt: 1), from: "early", offset: 0, to: folder)
    deliver(lines([2, 3, 4], ahead: 30, salt: 2), from: "late", offset: -30, to: folder)
    deliver(lines([100], salt: 3), from: "future", offset: 0, to: folder)
    // An older seat did not measure its clock.
    deliver(lines([1], ahead: -48, salt: 4), from: "old", offset: nil, to: folder)
    for _ in 1...2 {
      let report = try collect(
        sources: [folder.path + "/inbox"], into: folder.path + "/cohort", at: instant(50)
      ) { _ in ["s": plan] }
      #expect(
        report.untimely == [
          CollectionReport.Untimely(
            learner: ada, cause: .beforeOpening("s", instant(0)), answers: 2),
          CollectionReport.Untimely(
            learner: ada, cause: .afterClosing("s", instant(2)), answers: 2),
          CollectionReport.Untimely(learner: ada, cause: .inFuture, answers: 1),
        ])
    }
  }

  @Test func theBoardAndASeatGoByTheSharesClock() throws {
    deliver(lines([1], ahead: -48, salt: 2), from: "slow", offset: 48, to: folder)
    deliver(lines([0], salt: 1), from: "right", offset: 0, to: folder)
    var scan = InboxScan(inbox: folder.path + "/inbox", session: "s")
    let answers = try scan.look().deliveries.flatMap(\.attempts).sorted(by: Attempt.isInOrder)
    #expect(answers.map(\.moment) == [instant(0), instant(1)])
    let delivered = try DeliveredAttempts(by: ada, to: folder.path + "/inbox")
    #expect(delivered.attempts == answers)
    #expect(delivered.unread == 0)
  }

  private func names(in folder: String) -> [String] { (try? Folder.names(in: folder)) ?? ["?"] }
}
