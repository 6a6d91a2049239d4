import Cohort
import Files
import Journal
import Scoring
import Session
import TestSupport
import Testing

@testable import Collected

/// When learners signed in and out, kept with a cohort.
struct CohortAttendanceTests {
  private let root = TemporaryFolder()
  private static let ada = LearnerID("ada")!

  private static func at(_ minute: Int) -> Timestamp {
    Timestamp(milliseconds: 1_795_424_400_000 + Int64(minute) * 60_000)
  }

  private func write(_ event: DeliveryHeader.Event, at minute: Int, to folder: String = "share") {
    let header = DeliveryHeader(
      session: "one", learner: Self.ada, name: nil, seat: "lab", event: event,
      at: Self.at(minute))
    let delivery = Delivery(header: header)
    root.write(bytes: delivery.bytes, to: folder + "/inbox/" + delivery.name)
  }

  private func collect(_ sources: String..., into cohort: String = "cohort") throws {
    _ = try CohortCollecting(
      of: sources.map { root.path + "/" + $0 }, into: root.path + "/" + cohort, at: Self.at(100)
    )
    .finish()
  }

  private func attendance(_ cohort: String = "cohort", in sessions: Set<String> = ["one"]) throws
    -> [Attendance]
  {
    try CohortAttendance(cohort: root.path + "/" + cohort).attendance(in: sessions).values
      .sorted { $0.learner < $1.learner }
  }

  @Test func theFirstSignInAndTheLastSignOutCountInWhateverOrderTheyCome() throws {
    for (minute, event) in [
      (9, DeliveryHeader.Event.signOut), (1, .signIn), (5, .signIn), (4, .signOut), (20, .help),
    ] {
      write(event, at: minute)
      try collect("share")
    }
    let whole = Attendance(learner: Self.ada, signedIn: Self.at(1), signedOut: Self.at(9))
    #expect(try attendance() == [whole])
    #expect(try attendance(in: []) == [whole])
    #expect(try attendance(in: ["other"]) == [])
  }

  @Test func collectingAgainChangesNoByte() throws {
    write(.signIn, at: 1)
    write(.signOut, at: 2)
    try collect("share")
    let path = root.path + "/cohort/sessions/one/attendance"
    let file = bytes(of: path)
    #expect(file != nil)
    try collect("share")
    #expect(bytes(of: path) == file)
  }

  @Test func aCohortThatIsMadeOfAnotherKnowsItToo() throws {
    write(.signIn, at: 1)
    root.write(
      "id: one\ntitle: One\ncourse: course\ndigest: \"0123456789ab\"\nform: learn\n"
        + "feedback: immediate\nsign-in: open\nseats-read-inbox: no\n", to: "share/session.yaml")
    try collect("share")
    try collect("cohort", into: "next")
    try collect("next", into: "last")
    #expect(try attendance("last") == [Attendance(learner: Self.ada, signedIn: Self.at(1))])
  }

  @Test func aLineThatWasChangedIsLeftOut() throws {
    write(.signIn, at: 1)
    try collect("share")
    let path = root.path + "/cohort/sessions/one/attendance"
    let text = String(decoding: bytes(of: path) ?? [], as: UTF8.self)
    root.write(text.replacing("ada", with: "eve"), to: "cohort/sessions/one/attendance")
    #expect(try attendance() == [])
  }

  @Test func aSessionWhoseIdLeadsElsewhereIsNotKept() throws {
    let header = DeliveryHeader(
      session: "../x", learner: Self.ada, name: nil, seat: "lab", event: .signIn, at: Self.at(1))
    let delivery = Delivery(header: header)
    root.write(bytes: delivery.bytes, to: "share/inbox/" + delivery.name)
    try collect("share")
    #expect(bytes(of: root.path + "/cohort/x/attendance") == nil)
  }
}
