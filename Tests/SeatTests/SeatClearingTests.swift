import Authoring
import Curriculum
import Files
import Journal
import Scoring
import Session
import TestSupport
import Testing

@testable import Seat

/// What a lab technician may remove from a seat.
struct SeatClearingTests {
  private let share = Share()
  private var sessions: String { share.root.path + "/sessions" }
  private var store: Store { Store(root: sessions + "/one-x3f9") }

  private func answer(_ id: String, _ count: Int) throws {
    let learner = learner(id)
    let sitting = Sitting(
      in: store, of: learner, started: instant("2026-11-23T09:00:00Z"), random: { 1 })
    for index in 0..<count {
      let at = Timestamp(milliseconds: 1_795_284_723_123 + Int64(index) * 20_000)
      try sitting.append(
        Attempt(
          id: RecordID.make(at: at, random: (UInt64(id.utf8.count), UInt64(index))).text, at: at,
          learner: learner, course: course.id, module: Identifier("boundaries"),
          address: QuestionAddress(
            scenario: Identifier("request"), question: Identifier("q\(index)")),
          revision: "r1", key: "k1", kind: .single, order: [], response: .choices([]), score: nil,
          milliseconds: 10, context: .session("one-x3f9")))
    }
  }

  private func deliver() throws {
    share.root.write(share.folder.path, to: "sessions/one-x3f9/folder")
    let outbox = Outbox(
      store: store, inbox: share.folder.inbox, permissions: 0o640, session: "one-x3f9",
      seat: "lab")
    for delivery in try outbox.pending(at: instant("2026-11-23T10:00:00Z")).deliveries {
      try outbox.remember(try outbox.deliver(delivery, mark: "m"))
    }
  }

  private func clearing() throws -> SeatClearing {
    try SeatClearing(of: "one-x3f9", in: sessions, read: readFile)
  }

  @Test func whatIsInTheInboxIsRemovedAndNothingElse() throws {
    try answer("s1", 3)
    try deliver()
    try answer("s2", 2)
    let clearing = try clearing()
    #expect(clearing.delivered == [.init(learner: learner("s1"), delivered: 3, all: 3)])
    #expect(
      clearing.kept == [.init(learner: learner("s2"), delivered: 0, all: 2, reason: .notDelivered)])
    #expect(try clearing.remove() == 3)
    #expect(try store.learnerIDs() == [learner("s2")])
    #expect(try store.readHistory(of: learner("s2")).attempts.count == 2)
  }

  @Test func whatCameAfterADeliveryStays() throws {
    try answer("s1", 1)
    try deliver()
    let file = try #require(try store.journalFiles(of: learner("s1")).first)
    let line = bytes(of: file) ?? []
    share.root.write(
      bytes: line + line, to: String(file.dropFirst(share.root.path.count + 1)))
    #expect(try clearing().kept.map(\.reason) == [.notDelivered])
    share.root.write(
      bytes: line + [0x7B], to: String(file.dropFirst(share.root.path.count + 1)))
    #expect(try clearing().kept.map(\.reason) == [.torn])
  }

  @Test func whatTheInboxNoLongerHoldsStays() throws {
    try answer("s1", 1)
    try deliver()
    let name = try #require(
      try Folder.names(in: share.folder.inbox).first { $0.hasSuffix(".jsonl") })
    share.root.write("x", to: "s/inbox/" + name)
    #expect(try clearing().kept.map(\.reason) == [.missing])
    share.root.write("/none", to: "sessions/one-x3f9/folder")
    #expect(try clearing().kept.map(\.reason) == [.shareIsGone])
  }

  @Test func whatAnEarlierVersionDeliveredStays() throws {
    try answer("s1", 1)
    try deliver()
    let folder = "sessions/one-x3f9/learners/s1/delivered/"
    for name in try Folder.names(in: share.root.path + "/" + folder) {
      share.root.write("", to: folder + name)
    }
    #expect(try clearing().kept.map(\.reason) == [.unnamed])
  }

  @Test func nothingIsRemovedWhileASeatIsOpen() throws {
    try answer("s1", 1)
    try deliver()
    do {
      let seat = try FileLock(at: store.root + "/open", alone: false)
      #expect(throws: FileError.self) { _ = try clearing() }
      withExtendedLifetime(seat) {}
    }
    #expect(try clearing().delivered.count == 1)
  }
}
