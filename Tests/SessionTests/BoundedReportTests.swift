import Digest
import Journal
import Scoring
import Session
import TestSupport
import Testing

/// What a file that anybody may drop into an inbox can cost.
struct BoundedReportTests {
  private let seat: DeliverySeat
  private let name: String
  private let lines = 100_000

  /// An inbox with a delivery of one header and line feeds.
  init() throws {
    seat = try DeliverySeat()
    seat.write(1, by: ada)
    var delivery = try #require(try seat.outbox.pending(at: seat.now).deliveries.first)
    delivery.lines = [UInt8](repeating: 0x0A, count: lines)
    name = delivery.name
    seat.folder.write(bytes: delivery.bytes, to: "share/inbox/" + name)
  }

  /// What is set aside of the file, under the path that a report gives it.
  private func expected(_ path: String) -> [CollectionReport.Rejection] {
    [.init(path: path, reason: .otherCount(said: 1, found: lines))]
      + (2...6).map { line in
        .init(
          path: path, line: line, reason: .line(.line(.damaged)), more: line == 6 ? lines - 5 : 0)
      }
  }

  @Test func aFileOfLineFeedsIsAFewLinesOfTheReport() throws {
    let report = try collect(sources: [seat.inbox], into: seat.folder.path + "/into")
    #expect(report.rejected == expected(seat.inbox + "/" + name))
    #expect(report.setAside == lines + 1)
  }

  @Test func aFileOfLineFeedsIsAFewLinesOfTheBoard() throws {
    var scan = InboxScan(inbox: seat.inbox, session: "orientation-x3f9")
    #expect(try scan.look().setAside == expected(name))
  }

  @Test func linesOfAnotherKindAreListedBesideManyOfOneKind() throws {
    let damaged = String(repeating: "x\n", count: 9)
    let other = String(decoding: RecordLine.encode(attempt(0, by: grace)), as: UTF8.self)
    let path = seat.folder.write(
      damaged + other + "torn", to: "mine/learners/ada/journal/a.jsonl")
    let report = try collect(
      sources: [seat.folder.path + "/mine"], into: seat.folder.path + "/into")
    #expect(
      report.rejected
        == (1...5).map { line in
          .init(
            path: path, line: line, reason: .line(.line(.damaged)), more: line == 5 ? 4 : 0)
        } + [
          .init(path: path, line: 10, reason: .line(.otherLearner(grace))),
          .init(path: path, line: 11, reason: .line(.torn)),
        ])
  }
}
