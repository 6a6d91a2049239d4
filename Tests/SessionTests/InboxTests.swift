import Digest
import Files
import Glibc
import Journal
import Scoring
import Session
import TestSupport
import Testing

private func rejections(_ report: CollectionReport, below path: String) -> [String] {
  report.rejected.map { rejection in
    let name = rejection.path.dropFirst(path.count + 1)
    return "\(name)\(rejection.line.map { ":\($0)" } ?? ""): \(rejection.reason)"
  }
}

@Test func anInboxIsCollected() throws {
  let seat = try DeliverySeat()
  seat.write(3, by: ada)
  seat.write(2, by: grace)
  try seat.deliverAll()
  let folder = TemporaryFolder()
  let report = try collect(sources: [seat.folder.path + "/share"], into: folder.path)
  var expected = CollectionReport()
  expected.deliveriesRead = 2
  expected.newRecords = 5
  expected.records = [ada: 3, grace: 2]
  #expect(report == expected)
  let again = try collect(
    sources: [seat.folder.path, seat.inbox], into: folder.path)
  #expect(again.newRecords == 0)
  #expect(again.records == report.records)
  #expect(again.rejected == [])
}

@Test func theNameThatWasGivenAtTheSeatComesWithTheAnswers() throws {
  let seat = try DeliverySeat()
  try seat.store.createLearner(ada, profile: try #require(Profile(name: "Ada L.")))
  seat.write(1, by: ada)
  try seat.deliverAll()
  let folder = TemporaryFolder()
  let report = try collect(sources: [seat.inbox], into: folder.path)
  #expect(report.newProfiles == 1)
  #expect(Store(root: folder.path).readProfile(of: ada)?.name == "Ada L.")
  try seat.store.writeProfile(try #require(Profile(name: "Adam")), of: ada)
  seat.write(2, by: ada)
  try seat.deliverAll()
  #expect(try collect(sources: [seat.inbox], into: folder.path).namesakes == [ada])
}

@Test func whatIsMissingOfASittingIsSaid() throws {
  let seat = try DeliverySeat()
  var names: [String] = []
  for count in [2, 3, 6, 7] {
    seat.write(count, by: ada)
    names += try seat.outbox.pending(at: seat.now).deliveries.map(\.name)
    try seat.deliverAll()
  }
  for notice in seat.outbox.notice(.signOut, of: ada, at: seat.now) {
    try seat.outbox.deliver(notice, mark: "1")
  }
  func gaps(without lost: [Int]) throws -> [ClosedRange<Int>] {
    let copy = TemporaryFolder()
    for name in try Folder.names(in: seat.inbox) where !lost.map({ names[$0] }).contains(name) {
      copy.write(bytes: bytes(of: seat.inbox + "/" + name) ?? [], to: "inbox/" + name)
    }
    let report = try collect(sources: [copy.path], into: copy.path + "/into")
    #expect(report.rejected == [])
    return report.gaps.flatMap(\.missing)
  }
  #expect(try gaps(without: []) == [])
  #expect(try gaps(without: [0]) == [1...2])
  #expect(try gaps(without: [1, 3]) == [3...3, 7...7])
  #expect(try gaps(without: [0, 1, 2, 3]) == [1...7])
  // The seat's own disk fills every gap.
  let report = try collect(
    sources: [seat.folder.path + "/store", seat.inbox], into: TemporaryFolder().path)
  #expect(report.gaps == [])
}

@Test func whatIsNoDeliveryIsSetAsideWithAReasonAndTheRestCounts() throws {
  let seat = try DeliverySeat()
  seat.write(1, by: ada)
  try seat.deliverAll()
  let delivery = try #require(seat.delivered().first)
  let inbox = seat.folder.path + "/share/inbox"
  func put(_ bytes: [UInt8], as name: String? = nil) -> String {
    let name = name ?? sha256(bytes) + ".jsonl"
    seat.folder.write(bytes: bytes, to: "share/inbox/" + name)
    return name
  }
  let sixes = String(repeating: "6", count: 64) + ".jsonl"
  let sevens = String(repeating: "7", count: 64) + ".jsonl"
  let eights = String(repeating: "8", count: 64) + ".jsonl"
  let nines = String(repeating: "9", count: 64) + ".jsonl"
  symlink("/etc/passwd", inbox + "/" + sixes)
  mkfifo(inbox + "/" + sevens, 0o644)
  let sparse = open(inbox + "/" + eights, O_WRONLY | O_CREAT, 0o644)
  ftruncate(sparse, 2 << 30)
  close(sparse)
  let half = put(Array(delivery.bytes.dropLast(9)), as: nines)
  let empty = put([])
  _ = put(Array("x".utf8), as: "answers.jsonl")
  _ = put(Array("x".utf8), as: "a\u{1B}[2J.jsonl")
  _ = put(Array("x".utf8), as: "%2F..%2Fetc")
  _ = put(Array("x".utf8), as: ".tmp-5")
  let strange = put(Array("not ours\n".utf8))
  var forged = delivery
  forged.header.learner = grace
  let forgedName = put(forged.bytes)
  var short = delivery
  short.header.count = 2
  let shortName = put(short.bytes)
  let report = try collect(sources: [seat.folder.path + "/share"], into: seat.folder.path + "/into")
  #expect(
    rejections(report, below: inbox)
      == [
        "%2F..%2Fetc: notNamedAsDelivery",
        "\(sixes): file(Files.FileObstacle.link)",
        "\(sevens): file(Files.FileObstacle.notAFile)",
        "\(eights): file(Files.FileObstacle.tooLarge(2147483648))",
        "\(half): notItsName",
        "a\u{1B}[2J.jsonl: notNamedAsDelivery",
        "answers.jsonl: notNamedAsDelivery",
        "\(empty): noHeader",
        "\(strange): noHeader",
        "\(forgedName):2: line(Journal.Note.Kind.otherLearner(ada))",
        "\(shortName): otherCount(said: 2, found: 1)",
      ].sorted())
  #expect(report.records == [ada: 1])
}

@Test func aSocketInAnInboxIsSetAside() throws {
  let folder = TemporaryFolder()
  folder.write("", to: "inbox/.tmp-1")
  let name = String(repeating: "5", count: 64) + ".jsonl"
  // By a name that fits into the address: a socket's is short.
  let here = open(folder.path + "/inbox", O_RDONLY | O_DIRECTORY)
  defer { close(here) }
  let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
  defer { close(listener) }
  var address = sockaddr_un()
  address.sun_family = sa_family_t(AF_UNIX)
  withUnsafeMutableBytes(of: &address.sun_path) {
    $0.copyBytes(from: "/proc/self/fd/\(here)/s".utf8)
  }
  let bound = withUnsafePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
    }
  }
  #expect(bound == 0)
  #expect(rename(folder.path + "/inbox/s", folder.path + "/inbox/" + name) == 0)
  let report = try collect(sources: [folder.path], into: folder.path + "/into")
  #expect(
    rejections(report, below: folder.path) == [
      "inbox/\(name): file(Files.FileObstacle.notAFile)"
    ])
}

@Test(arguments: ["../../../etc", "..", ".", "a/b", "S1", "\u{1B}[2J", ""])
func aLearnerWhoIsAPathIsNobody(id: String) throws {
  let seat = try DeliverySeat()
  seat.write(1, by: ada)
  try seat.deliverAll()
  let delivery = try #require(seat.delivered().first)
  // Header and record are sealed anew: whoever forges one can compute its checksum too.
  let lines = delivery.bytes.split(separator: 0x0A).map { line in
    let text = String(decoding: line, as: UTF8.self)
      .replacing("\"learner\":\"ada\"", with: "\"learner\":\"\(id)\"")
    let object = text.replacing(/,"check":"[0-9a-f]*"/, with: "")
    return CheckedLine.seal(Array(object.utf8))
  }
  let folder = TemporaryFolder()
  let bytes = Array(lines.joined())
  folder.write(bytes: bytes, to: "inbox/" + sha256(bytes) + ".jsonl")
  folder.write(bytes: lines[1], to: "learners/ada/journal/a.jsonl")
  let report = try collect(sources: [folder.path], into: folder.path + "/into/a")
  #expect(
    rejections(report, below: folder.path) == [
      "inbox/\(sha256(bytes)).jsonl: noHeader",
      "learners/ada/journal/a.jsonl:1: line(Journal.Note.Kind.line(Journal.LineFault.invalid(field: \"learner\")))",
    ])
  #expect(report.records == [:])
  #expect(try Folder.names(in: folder.path + "/into") == [])
}

@Test func aDeliveryThatWasRenamedOnItsWayIsStillOne() throws {
  let seat = try DeliverySeat()
  seat.write(2, by: ada)
  try seat.deliverAll()
  let delivery = try #require(seat.delivered().first)
  seat.folder.write(bytes: delivery.bytes, to: "mail/answers (1).jsonl")
  seat.folder.write(bytes: delivery.bytes.dropLast(3), to: "mail/answers (2).jsonl")
  seat.folder.write("a list of my own\n", to: "mail/list.jsonl")
  let mail = seat.folder.path + "/mail"
  let report = try collect(sources: [mail], into: seat.folder.path + "/into")
  #expect(
    rejections(report, below: mail) == [
      "answers (2).jsonl: otherCount(said: 2, found: 1)",
      "answers (2).jsonl:3: line(Journal.Note.Kind.torn)", "list.jsonl: outsideJournal",
    ])
  #expect(report.records == [ada: 2])
}

@Test func aDeliveryMayBeNamedItself() throws {
  let seat = try DeliverySeat()
  seat.write(2, by: ada)
  try seat.deliverAll()
  let name = try #require(Folder.names(in: seat.inbox).first)
  let report = try collect(
    sources: [seat.inbox + "/" + name], into: seat.folder.path + "/into")
  #expect(report.deliveriesRead == 1)
  #expect(report.records == [ada: 2])
}
