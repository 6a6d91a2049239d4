import Authoring
import CSVText
import Cohort
import Curriculum
import Glibc
import Journal
import Scoring
import Seat
import Session
import TestSupport
import Testing

struct OpenSessionTests {
  private static let closed = makePlan().with { $0.signIn = .roster }

  @Test func aFolderIsASessionWithItsPartOfTheCourse() throws {
    let share = Share()
    let session = try share.open()
    #expect(session.plan == makePlan())
    #expect(session.roster == nil)
    #expect(session.course.course == course)
    #expect(session.store(in: "/stores").root == "/stores/one-x3f9")
  }

  @Test func aRosterIsReadWithItsFindings() throws {
    let share = Share(Self.closed, roster: "id,name\ns1,Ada\n,Nobody\n")
    var notes: [SessionNote] = []
    let session = try share.open { notes.append($0) }
    #expect(session.roster?.learners.map(\.id.text) == ["s1"])
    #expect(
      notes == [
        .roster(share.folder.rosterFile, RosterFinding(line: 3, kind: .blankID))
      ])
  }

  @Test func moreTimeForSomebodyWhoIsNotOnTheListIsNoted() throws {
    let later = try #require(
      makePlan().closes ?? Timestamp(rfc3339: Array("2026-11-23T11:00:00Z".utf8)))
    let plan = Self.closed.with {
      $0.extensions = ["s1", "s9"].compactMap { LearnerID($0) }
        .map { SessionPlan.Extension(learner: $0, closes: later) }
    }
    let share = Share(plan, roster: "id,name\ns1,Ada\n")
    var notes: [SessionNote] = []
    _ = try share.open { notes.append($0) }
    let stranger = try #require(LearnerID("s9"))
    #expect(notes == [.extensionForNobody(share.folder.planFile, stranger)])
    // Without a list anybody may have more time.
    let open = Share(plan.with { $0.signIn = .open })
    notes = []
    _ = try open.open { notes.append($0) }
    #expect(notes == [])
  }

  @Test func lessTimeForSomebodyIsNoted() throws {
    let (early, late) = (
      try #require(Timestamp(rfc3339: Array("2026-11-23T15:30:00Z".utf8))),
      try #require(Timestamp(rfc3339: Array("2026-11-23T17:00:00Z".utf8)))
    )
    let plan = makePlan().with {
      $0.closes = late
      $0.extensions = ["s1"].compactMap { LearnerID($0) }
        .map { SessionPlan.Extension(learner: $0, closes: early) }
    }
    var notes: [SessionNote] = []
    let share = Share(plan)
    _ = try share.open { notes.append($0) }
    #expect(notes == [.extensionThatShortens(share.folder.planFile, try #require(LearnerID("s1")))])
  }

  @Test func aRosterThatIsNoneIsAFault() {
    let share = Share(Self.closed, roster: "who\nAda\n")
    #expect(
      throws: SessionFault.noRoster(
        share.folder.rosterFile, RosterFinding(line: 1, kind: .missingColumn(.id, found: ["who"])))
    ) { try share.open() }
  }

  @Test func aRosterThatIsNotThereIsAFault() {
    let share = Share(Self.closed)
    #expect(throws: SessionFault.unreadable(share.folder.rosterFile, .missing)) {
      try share.open()
    }
  }

  @Test func aFolderWithoutAPlanIsNoSession() throws {
    let share = Share()
    unlink(share.folder.planFile)
    #expect(throws: SessionFault.noSession(share.folder.path)) { try share.open() }
  }

  @Test func aPlanThatCannotBeUsedIsNotCalledNoSession() throws {
    let share = Share()
    share.root.write("id: ?\n", to: "s/session.yaml")
    var notes: [SessionNote] = []
    let fault = #expect(throws: SessionFault.self) { try share.open { notes.append($0) } }
    guard case .unusablePlan(share.folder.planFile, let diagnostic?) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(diagnostic.severity == .error)
    #expect(notes.contains(.plan(diagnostic)))
  }

  @Test func aSessionFollowsItsFiles() throws {
    let share = Share()
    let session = try share.open()
    share.write(makePlan(title: "Two"))
    guard case .changed(let news) = session.followed(by: share.files) else {
      Issue.record("not changed")
      return
    }
    #expect(news.plan.title == "Two")
  }

  @Test func anotherSessionInTheFolderIsNotFollowed() throws {
    let share = Share()
    let session = try share.open()
    let other = makePlan("two-y1")
    share.write(other)
    guard case .replaced(by: other) = session.followed(by: share.files) else {
      Issue.record("followed")
      return
    }
  }

  @Test func filesThatMakeNoSessionAreNotFollowed() throws {
    let share = Share()
    let session = try share.open()
    share.write(makePlan().with { $0.selection = .track(Identifier("long")) })
    guard case .unusable(let fault) = session.followed(by: share.files) else {
      Issue.record("followed")
      return
    }
    #expect(fault == .course(.noTrack("long", known: ["all", "short"])))
  }
}
