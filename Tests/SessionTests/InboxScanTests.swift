import Digest
import Files
import Glibc
import Journal
import Scoring
import Session
import TestSupport
import Testing

extension InboxNews {
  /// What was set aside: the file, the line, the reason.
  fileprivate var refusals: [String] {
    setAside.map { "\($0.path.prefix(8))\($0.line.map { ":\($0)" } ?? ""): \($0.reason)" }
  }
}

/// Looking into an inbox again and again.
struct InboxScanTests {
  private let seat: DeliverySeat
  private var scan: InboxScan

  init() throws {
    seat = try DeliverySeat()
    scan = InboxScan(inbox: seat.inbox, session: "orientation-x3f9")
  }

  private func put(_ bytes: [UInt8], as name: String? = nil) {
    seat.folder.write(bytes: bytes, to: "share/inbox/" + (name ?? sha256(bytes) + ".jsonl"))
  }

  @Test mutating func eachDeliveryIsReadOnce() throws {
    #expect(try scan.look().deliveries.isEmpty)
    seat.write(2, by: ada)
    try seat.deliverAll()
    seat.write(1, by: grace)
    try seat.deliverAll()
    let first = try scan.look()
    #expect(first.deliveries.map(\.header.learner).sorted() == [ada, grace])
    #expect(first.deliveries.map(\.attempts.count).sorted() == [1, 2])
    #expect(first.setAside == [])
    #expect(try scan.look().deliveries.isEmpty)
    seat.write(3, by: ada)
    try seat.deliverAll()
    #expect(try scan.look().deliveries.map(\.header.first) == [3])
  }

  @Test mutating func whatHasNotArrivedIsCounted() throws {
    for count in [1, 4, 5] {
      seat.write(count, by: ada)
      try seat.deliverAll()
    }
    let middle = try #require(try seat.delivered().first { $0.header.first == 2 })
    unlink(seat.inbox + "/" + middle.name)
    #expect(try scan.look().missing == [ada: 3])
    put(middle.bytes)
    #expect(try scan.look().missing == [:])
  }

  @Test mutating func whatIsNoDeliveryIsSetAsideAndLookedAtAgainWhenItHasChanged() throws {
    seat.write(1, by: ada)
    try seat.deliverAll()
    let delivery = try #require(seat.delivered().first)
    unlink(seat.inbox + "/" + delivery.name)
    // A share that refuses links and renames: the file grows under its name.
    put(Array(delivery.bytes.dropLast(5)), as: delivery.name)
    let half = try scan.look()
    #expect(half.deliveries.isEmpty)
    #expect(half.refusals == ["\(delivery.name.prefix(8)): notItsName"])
    #expect(try scan.look().setAside == half.setAside)
    put(delivery.bytes, as: delivery.name)
    let whole = try scan.look()
    #expect(whole.deliveries.map(\.attempts.count) == [1])
    #expect(whole.setAside == [])
  }

  @Test mutating func whatWasTakenOutMayComeBackWhole() throws {
    seat.write(1, by: ada)
    try seat.deliverAll()
    let delivery = try #require(seat.delivered().first)
    put(Array(delivery.bytes.dropLast(5)), as: delivery.name)
    #expect(try scan.look().setAside.count == 1)
    unlink(seat.inbox + "/" + delivery.name)
    #expect(try scan.look().setAside == [])
    put(delivery.bytes)
    #expect(try scan.look().deliveries.map(\.attempts.count) == [1])
  }

  @Test mutating func nothingInAnInboxHoldsALookUp() throws {
    func name(_ digit: Character) -> String { String(repeating: digit, count: 64) + ".jsonl" }
    symlink("/etc/passwd", seat.inbox + "/" + name("1"))
    mkfifo(seat.inbox + "/" + name("2"), 0o644)
    mkdir(seat.inbox + "/" + name("3"), 0o755)
    let sparse = open(seat.inbox + "/" + name("4"), O_WRONLY | O_CREAT, 0o644)
    ftruncate(sparse, 2 << 30)
    close(sparse)
    symlink("loop", seat.inbox + "/loop")
    mkfifo(seat.inbox + "/pipe", 0o644)
    put(Array("x".utf8), as: "a\u{1B}[2J")
    put(Array("x".utf8), as: ".tmp-1")
    put(Array("not ours\n".utf8))
    seat.write(1, by: ada)
    var delivery = try #require(try seat.outbox.pending(at: seat.now).deliveries.first)
    delivery.header.learner = grace
    put(delivery.bytes)
    delivery.header.session = "another"
    put(delivery.bytes)
    let news = try scan.look()
    #expect(
      news.refusals.map { $0.split(separator: ": ", maxSplits: 1)[1] }.sorted() == [
        "file(Files.FileObstacle.link)", "file(Files.FileObstacle.link)",
        "file(Files.FileObstacle.notAFile)",
        "file(Files.FileObstacle.notAFile)",
        "file(Files.FileObstacle.notAFile)",
        "file(Files.FileObstacle.tooLarge(2147483648))",
        "line(Journal.Note.Kind.otherLearner(ada))", "noHeader", "notNamedAsDelivery",
        "otherSession(\"another\")",
      ])
    // Somebody who is said to have delivered is on the board; what is another's is nobody's.
    #expect(news.deliveries.map(\.header.learner) == [grace])
    #expect(news.deliveries.map(\.attempts) == [[]])
    // What is taken out is set aside no longer.
    unlink(seat.inbox + "/pipe")
    #expect(try scan.look().setAside.count == news.setAside.count - 1)
  }

  @Test mutating func aNameThatIsNotUTF8IsSetAsideUntilItIsTakenOut() throws {
    let name: [CChar] = Array("\(seat.inbox)/J".utf8CString.dropLast()) + [-4, 0]
    close(open(name, O_WRONLY | O_CREAT, 0o600))
    for _ in 1...2 {
      #expect(try scan.look().setAside == [.init(path: "J\u{FFFD}", reason: .strangeName)])
    }
    unlink(name)
    #expect(try scan.look().setAside == [])
  }

  @Test mutating func anInboxThatIsGoneIsSaidAndNothingIsForgotten() throws {
    seat.write(1, by: ada)
    try seat.deliverAll()
    #expect(try scan.look().deliveries.count == 1)
    let away = seat.folder.path + "/away"
    rename(seat.inbox, away)
    #expect(throws: FileError.self) { try scan.look() }
    rename(away, seat.inbox)
    #expect(try scan.look().deliveries.isEmpty)
    seat.write(2, by: ada)
    try seat.deliverAll()
    #expect(try scan.look().deliveries.count == 1)
  }

  @Test mutating func aFullInboxIsReadInParts() throws {
    for index in 0..<(InboxScan.mostAtOnce + 1) { put(Array("\(index)".utf8), as: "junk-\(index)") }
    #expect(try scan.look().isMoreWaiting)
    let rest = try scan.look()
    #expect(!rest.isMoreWaiting)
    #expect(rest.setAside.count == InboxScan.mostAtOnce + 1)
  }
}

/// A clock of which only the pace matters.
private func milliseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}

@Test func aWatchBringsWhatComes() throws {
  let seat = try DeliverySeat()
  let inbox = seat.inbox
  let watch = InboxWatch(
    InboxScan(inbox: inbox, session: "orientation-x3f9"), ticks: { milliseconds() })
  defer { watch.stop() }
  watch.settle(withinMilliseconds: 60_000)
  #expect(watch.takeNews()?.deliveries.isEmpty == true)
  seat.write(2, by: ada)
  try seat.deliverAll()
  var arrived = 0
  let end = milliseconds() + 60_000
  while arrived == 0, milliseconds() < end {
    arrived += watch.takeNews()?.deliveries.first?.attempts.count ?? 0
    poll(nil, 0, 5)
  }
  #expect(arrived == 2)
  #expect(!watch.isStuck)
}
