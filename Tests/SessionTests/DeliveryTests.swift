import Curriculum
import Files
import Glibc
import Journal
import Scoring
import Session
import Synchronization
import TestSupport
import Testing

/// A seat with a store and a session's folder in reach.
struct DeliverySeat {
  let folder = TemporaryFolder()
  let store: Store
  let inbox: String
  var outbox: Outbox

  init() throws {
    store = Store(root: folder.path + "/store")
    inbox = folder.path + "/share/inbox"
    try Folder.make(inbox)
    outbox = Outbox(
      store: store, inbox: inbox, permissions: 0o640, session: "orientation-x3f9", seat: "lab-07")
  }

  var now: Timestamp { Timestamp(milliseconds: 1_795_284_800_000) }

  /// Writes a journal by hand: lines of answers, and whatever is put behind them.
  func write(_ count: Int, by learner: LearnerID, to sitting: String = "a", torn: [UInt8] = []) {
    folder.write(
      bytes: (0..<count).flatMap { RecordLine.encode(attempt($0, by: learner)) } + torn,
      to: "store/learners/\(learner)/journal/\(sitting).jsonl")
  }

  func deliverAll() throws {
    for delivery in try outbox.pending(at: now).deliveries {
      try outbox.deliver(delivery, mark: "1")
      try outbox.remember(delivery)
    }
  }

  func delivered() throws -> [Delivery] {
    try Folder.names(in: inbox).map { name in
      let bytes = TestSupport.bytes(of: inbox + "/" + name) ?? []
      let end = bytes.firstIndex(of: 0x0A) ?? 0
      let header = DeliveryHeader(bytes.span.extracting(0..<end))
      let delivery = Delivery(header: try #require(header), lines: Array(bytes[(end + 1)...]))
      #expect(delivery.name == name)
      return delivery
    }
  }
}

private func readHeader(_ line: ArraySlice<UInt8>) -> DeliveryHeader? {
  DeliveryHeader(line.span)
}

@Test func aHeaderIsReadAsItWasWritten() throws {
  let seat = try DeliverySeat()
  for event in DeliveryHeader.Event.allCases {
    for var header in seat.outbox.notice(event, of: ada, at: seat.now).map(\.header) {
      header.name = "Ada \"\u{1B}[2J\" ☃"
      header.sitting = "20261121T181203123Z-0f"
      header.first = 3
      header.count = 2
      #expect(readHeader(header.line.dropLast()) == header)
    }
  }
}

@Test func aDamagedHeaderIsNone() throws {
  let seat = try DeliverySeat()
  let line = seat.outbox.notice(.signIn, of: ada, at: seat.now)[0].header.line.dropLast()
  for index in line.indices {
    var damaged = Array(line)
    damaged[index] ^= 1
    #expect(readHeader(damaged[...]) == nil)
    #expect(readHeader(line[..<index]) == nil)
  }
}

@Test func whatWasAnsweredIsDeliveredOnceByteForByte() throws {
  let seat = try DeliverySeat()
  seat.write(2, by: ada)
  seat.write(1, by: grace)
  try seat.deliverAll()
  seat.write(5, by: ada)
  try seat.deliverAll()
  try seat.deliverAll()
  let delivered = try seat.delivered().sorted {
    ($0.header.learner, $0.header.first) < ($1.header.learner, $1.header.first)
  }
  #expect(
    delivered.map {
      "\($0.header.learner) \($0.header.sitting) \($0.header.first) \($0.header.count)"
    }
      == ["ada a 1 2", "ada a 3 3", "grace a 1 1"])
  #expect(
    delivered[0].lines + delivered[1].lines
      == (0..<5).flatMap { RecordLine.encode(attempt($0, by: ada)) })
}

@Test func aJournalThatCannotBeReadIsNotTakenForDelivered() throws {
  let seat = try DeliverySeat()
  seat.write(1, by: ada)
  seat.folder.write("", to: "store/learners/grace/journal/a.jsonl/x")
  let pending = try seat.outbox.pending(at: seat.now)
  #expect(pending.deliveries.map(\.header.learner) == [ada])
  #expect(
    pending.unread == [
      FileError(
        .readFile, seat.store.root + "/learners/grace/journal/a.jsonl", code: EINVAL)
    ])
}

@Test func aSeatThatCannotReadItsOwnAnswersSaysSoAndDeliversTheRest() throws {
  let share = Share()
  let fault = FileError(.readFile, "/store/a.jsonl", code: EIO)
  share.unread.withLock { $0 = [fault] }
  let thread = DeliveryThread(share.work)
  defer { thread.stop() }
  share.answer(try deliveries(), on: thread)
  let status = thread.settle(withinMilliseconds: 60_000)
  #expect(status == DeliveryStatus(problem: fault, unread: 1))
  #expect(!status.isDelivered)
  #expect(share.delivered.withLock { $0 } == (try deliveries()))
  share.unread.withLock { $0 = [] }
  #expect(thread.settle(withinMilliseconds: 60_000) == DeliveryStatus())
}

@Test func anOffsetTooLargeForAnyClockMakesNoHeader() throws {
  let seat = try DeliverySeat()
  var header = seat.outbox.notice(.signIn, of: ada, at: seat.now)[0].header
  for offset in [0, 172_800, -172_800, 320_000_000_000] {
    header.offset = offset
    #expect(readHeader(header.line.dropLast()) == header)
  }
  for offset in [320_000_000_001, .max, .min] {
    header.offset = offset
    #expect(readHeader(header.line.dropLast()) == nil)
  }
}

@Test func theTimeOfTheShareIsFoundWithoutATrace() throws {
  let seat = try DeliverySeat()
  let time = try #require(seat.outbox.shareTime(mark: "1"))
  #expect(time > Timestamp(milliseconds: 1_700_000_000_000))
  #expect(try Folder.names(in: seat.inbox) == [])
  #expect(try Folder.names(in: seat.store.root + "/delivering") == [])
  #expect(rmdir(seat.inbox) == 0)
  #expect(seat.outbox.shareTime(mark: "1") == nil)
}

@Test func aLineThatIsStillBeingWrittenWaitsForItsEnd() throws {
  let whole = (0..<3).flatMap { RecordLine.encode(attempt($0, by: ada)) }
  let seat = try DeliverySeat()
  let header = seat.outbox.notice(.answers, of: ada, at: seat.now)[0].header
  for end in 0...whole.count {
    let pending = Delivery.pending(in: Array(whole[..<end]), after: 1, as: header)
    let complete = whole[..<end].count { $0 == 0x0A }
    #expect(pending.reduce(0) { $0 + $1.header.count } == max(0, complete - 1))
    #expect(pending.allSatisfy { $0.lines.last == 0x0A })
  }
}

@Test func manyAnswersMakeSeveralFiles() throws {
  let seat = try DeliverySeat()
  seat.write(6000, by: ada)
  try seat.deliverAll()
  let delivered = try seat.delivered()
  #expect(delivered.count > 1)
  #expect(delivered.allSatisfy { $0.lines.count <= Delivery.largestSize })
  #expect(delivered.reduce(0) { $0 + $1.header.count } == 6000)
}

@Test func aSeatThatWasSwitchedOffBetweenDeliveringAndNotingItDeliversTheSameFileAgain() throws {
  let seat = try DeliverySeat()
  seat.write(3, by: ada)
  for delivery in try seat.outbox.pending(at: seat.now).deliveries {
    try seat.outbox.deliver(delivery, mark: "1")
  }
  let before = try Folder.names(in: seat.inbox)
  try seat.deliverAll()
  #expect(try Folder.names(in: seat.inbox) == before)
  #expect(try seat.outbox.pending(at: seat.now).deliveries == [])
}

@Test func aLostMemoryDeliversEverythingOnceMore() throws {
  let seat = try DeliverySeat()
  seat.write(3, by: ada)
  try seat.deliverAll()
  let memory = seat.store.root + "/learners/ada/delivered"
  for name in try Folder.names(in: memory) { unlink(memory + "/" + name) }
  try seat.deliverAll()
  #expect(try seat.delivered().count == 1)
}

@Test func aNameTakenByHalfAFileThatCannotBeReplacedIsGoneRound() throws {
  let seat = try DeliverySeat()
  seat.write(1, by: ada)
  let delivery = try #require(seat.outbox.pending(at: seat.now).deliveries.first)
  // A folder of that name can be neither replaced nor written.
  mkdir(seat.inbox + "/" + delivery.name, 0o755)
  try seat.outbox.deliver(delivery, mark: "1")
  #expect(try Folder.names(in: seat.inbox).count == 2)
}

@Test func goingSaysHowManyLinesThereAre() throws {
  let seat = try DeliverySeat()
  seat.write(4, by: ada)
  let notice = try #require(seat.outbox.notice(.signOut, of: ada, at: seat.now).first)
  #expect(notice.header.first == 5)
  #expect(notice.header.count == 0)
}

@Test func whoAnsweredNothingIsSaidToHaveGone() throws {
  let seat = try DeliverySeat()
  let notices = seat.outbox.notice(.signOut, of: ada, at: seat.now)
  #expect(notices.map(\.header.event) == [.signOut])
  #expect(notices.map(\.header.learner) == [ada])
}

/// A share that can be made to hang, to refuse, and to work again.
private final class Share: Sendable {
  enum Mood { case well, gone, hanging }

  let mood = Mutex(Mood.well)
  let delivered = Mutex<[Delivery]>([])
  let pending = Mutex<[Delivery]>([])
  let unread = Mutex<[FileError]>([])

  var work: DeliveryThread.Work {
    var work = DeliveryThread.Work(
      pending: {
        Outbox.Pending(self.pending.withLock { $0 }, unread: self.unread.withLock { $0 })
      },
      deliver: { (delivery) throws(FileError) in
        while self.mood.withLock({ $0 == .hanging }) { usleep(1000) }
        guard self.mood.withLock({ $0 == .well }) else {
          throw FileError(.makeFile, "/share/inbox", code: ENOENT)
        }
        self.delivered.withLock { $0.append(delivery) }
        return delivery
      },
      remember: { delivery in self.pending.withLock { $0.removeAll { $0 == delivery } } },
      ticks: {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
      })
    work.retryMilliseconds = 10
    return work
  }

  func answer(_ deliveries: [Delivery], on thread: DeliveryThread) {
    pending.withLock { $0 += deliveries }
    for _ in deliveries { thread.recordWasSaved() }
  }
}

private func deliveries() throws -> [Delivery] {
  let seat = try DeliverySeat()
  seat.write(1, by: ada)
  seat.write(1, by: grace)
  return try seat.outbox.pending(at: seat.now).deliveries
}

@Test func aThreadDeliversWhatIsSaved() throws {
  let share = Share()
  let thread = DeliveryThread(share.work)
  defer { thread.stop() }
  share.answer(try deliveries(), on: thread)
  #expect(thread.settle(withinMilliseconds: 60_000) == DeliveryStatus())
  #expect(share.delivered.withLock { $0 } == (try deliveries()))
}

@Test func aShareThatHangsHoldsUpNobodyAndLosesNothing() throws {
  let share = Share()
  share.mood.withLock { $0 = .hanging }
  let thread = DeliveryThread(share.work)
  defer { thread.stop() }
  // Whatever returns below does so while the share hangs.
  share.answer(try deliveries(), on: thread)
  #expect(thread.status.waiting >= 2)
  #expect(thread.settle(withinMilliseconds: 50).waiting >= 2)
  share.mood.withLock { $0 = .well }
  #expect(thread.settle(withinMilliseconds: 60_000) == DeliveryStatus())
  #expect(share.delivered.withLock { Set($0) } == Set(try deliveries()))
}

@Test func aShareThatIsGoneIsSaidAndTriedAgain() throws {
  let share = Share()
  share.mood.withLock { $0 = .gone }
  let thread = DeliveryThread(share.work)
  defer { thread.stop() }
  let notice = try DeliverySeat().outbox.notice(.signIn, of: ada, at: Timestamp(milliseconds: 0))
  thread.post(notice)
  share.answer(try deliveries(), on: thread)
  let gone = FileError(.makeFile, "/share/inbox", code: ENOENT)
  let end = share.work.ticks() + 60_000
  var status = thread.status
  while status != DeliveryStatus(waiting: 2, problem: gone), share.work.ticks() < end {
    usleep(1000)
    status = thread.status
  }
  #expect(status == DeliveryStatus(waiting: 2, problem: gone))
  share.mood.withLock { $0 = .well }
  #expect(thread.settle(withinMilliseconds: 60_000) == DeliveryStatus())
  #expect(share.delivered.withLock { $0 } == notice + (try deliveries()))
}
