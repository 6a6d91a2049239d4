import Digest
import Files
import Glibc
import Journal
import Scoring
import Session
import TestSupport
import Testing

/// What deliveries tell about whose the answers in them are.
struct WhoseAnswersTests {
  private let root = TemporaryFolder()
  private var inbox: String { root.path + "/s/inbox" }

  private func time(_ minute: Int) -> Timestamp {
    Timestamp(milliseconds: 1_795_284_000_000 + Int64(minute) * 60_000)
  }

  /// A seat delivers an answer of that minute, in a sitting that began at another.
  private func deliver(
    _ id: LearnerID, at seat: String, mark: UInt64 = 1, from start: Int, until minute: Int,
    isWalkIn: Bool = false, by other: LearnerID? = nil
  ) {
    var answer = attempt(minute, by: other ?? id)
    answer.at = time(minute)
    var header = DeliveryHeader(
      session: "one-x3f9", learner: id, name: "Ada", seat: seat, event: .answers, at: time(minute))
    header.mark = Profile.mark(mark)
    header.isWalkIn = isWalkIn
    let began = time(start).rfc3339.filter { $0 != "-" && $0 != ":" && $0 != "." }
    header.sitting = "\(began)-000000000000000\(seat.utf8.count)"
    header.count = 1
    put(Delivery(header: header, lines: RecordLine.encode(answer)))
  }

  private func put(_ delivery: Delivery, named name: String? = nil) {
    root.write(bytes: delivery.bytes, to: "s/inbox/" + (name ?? delivery.name))
  }

  private func signIn(_ id: LearnerID, at seat: String, _ minute: Int) {
    var header = DeliveryHeader(
      session: "one-x3f9", learner: id, name: "Ada", seat: seat, event: .signIn, at: time(minute))
    header.mark = Profile.mark(1)
    put(Delivery(header: header))
  }

  private func collect() throws -> CollectionReport {
    try Session.collect(sources: [root.path + "/s"], into: root.path + "/into")
  }

  @Test func aHeaderKeepsMarkAndWalkIn() {
    var header = DeliveryHeader(
      session: "one-x3f9", learner: ada, name: "Ada", seat: "lab", event: .answers, at: time(0))
    header.mark = "00000000000000ff"
    header.isWalkIn = true
    let line = header.line
    #expect(DeliveryHeader(line.span.extracting(0..<(line.count - 1))) == header)
  }

  @Test func oneIDAtTwoSeatsAtTheSameTimeIsSaid() throws {
    deliver(ada, at: "lab-1", from: 0, until: 20)
    deliver(ada, at: "lab-02", from: 10, until: 15)
    deliver(grace, at: "lab-1", from: 0, until: 9)
    deliver(grace, at: "lab-02", from: 10, until: 15)
    signIn(mary, at: "lab-1", 5)
    deliver(mary, at: "lab-02", from: 0, until: 9)
    #expect(
      try collect().twoSeats == [
        .init(learner: ada, seats: ["lab-1", "lab-02"], at: time(10)),
        .init(learner: mary, seats: ["lab-02", "lab-1"], at: time(5)),
      ])
  }

  @Test func seatsThatNoticedItThemselvesAreBelieved() throws {
    for (seat, minute) in [("lab-02", 4), ("lab-1", 3)] {
      var header = DeliveryHeader(
        session: "one-x3f9", learner: ada, name: nil, seat: seat, event: .signOut,
        at: time(minute))
      header.isElsewhere = true
      let line = header.line
      #expect(DeliveryHeader(line.span.extracting(0..<(line.count - 1))) == header)
      put(Delivery(header: header))
    }
    #expect(
      try collect().twoSeats == [.init(learner: ada, seats: ["lab-02", "lab-1"], at: time(3))])
  }

  @Test func seatsOfOneNameAreToldApartByTheirMarks() throws {
    deliver(ada, at: "seat", mark: 1, from: 0, until: 20)
    deliver(ada, at: "seat", mark: 2, from: 10, until: 15)
    #expect(try collect().twoSeats.map(\.seats) == [["seat", "seat"]])
  }

  @Test func whoIsNotOnTheListIsRemembered() throws {
    deliver(ada, at: "lab-1", from: 0, until: 1, isWalkIn: true)
    deliver(grace, at: "lab-1", from: 2, until: 3)
    #expect(try collect().walkIns == [ada])
  }

  @Test func whomADeliveryNamesThatIsNotBelievedIsDoubted() throws {
    deliver(ada, at: "lab-1", from: 0, until: 1)
    // Another one's answer in a delivery, and a delivery whose name is not its digest.
    deliver(grace, at: "lab-1", from: 2, until: 3, by: mary)
    let header = DeliveryHeader(
      session: "one-x3f9", learner: learner("eve"), name: nil, seat: "x", event: .answers,
      at: time(0))
    put(Delivery(header: header), named: String(repeating: "0", count: 64) + ".jsonl")
    #expect(try collect().doubted == [grace, mary, learner("eve")])
  }
}
