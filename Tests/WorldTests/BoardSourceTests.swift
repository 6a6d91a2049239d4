import BoardUI
import Cohort
import Curriculum
import Glibc
import Journal
import Reports
import Scoring
import Seat
import Session
import TestSupport
import Testing
import World

struct BoardSourceTests {
  /// Asks for news until some come, or until one that is waited for, at most ten seconds.
  private func news(
    _ source: BoardSource, _ clock: Clock, until isLast: (BoardMessage) -> Bool = { _ in true }
  ) -> [BoardMessage] {
    let end = clock.ticks() + 10_000
    var all: [BoardMessage] = []
    while clock.ticks() < end {
      let news = source.news()
      all += news
      if news.contains(where: isLast) { return all }
    }
    return all
  }

  private func deliver(_ event: DeliveryHeader.Event, of id: String, to share: Share) throws {
    let store = Store(root: share.root.path + "/store")
    try? store.createLearner(learner(id), profile: try #require(Profile(name: id.uppercased())))
    let outbox = Outbox(
      store: store, inbox: share.folder.inbox, permissions: 0o644, session: "one-x3f9",
      seat: "lab")
    for notice in outbox.notice(event, of: learner(id), at: instant("2026-11-23T14:00:00Z")) {
      try outbox.deliver(notice, mark: "x")
    }
  }

  @Test func whoSignedInIsNews() throws {
    let (share, clock) = (Share(), TestClock().running)
    try deliver(.signIn, of: "ada", to: share)
    let source = BoardSource(
      try share.open(), showsNames: false, clock: clock, read: readFile)
    defer { source.stop() }
    source.settle(withinMilliseconds: 10_000)
    guard case .news(let news)? = source.news().first, let arrival = news.arrivals.first else {
      Issue.record("no news")
      return
    }
    #expect(arrival.learner == learner("ada"))
    #expect(arrival.name == "ADA")
    #expect(arrival.event == .signIn)
    // Its file is newer than the test's clock, which counts then.
    #expect(arrival.received == clock.now())
  }

  @Test func theBoardShowsNamesIfTheyAreAskedFor() throws {
    let source = BoardSource(
      try Share().open(), showsNames: true, clock: TestClock().running, read: readFile)
    defer { source.stop() }
    #expect(source.board.showsNames)
  }

  @Test func aChangeOfTheSessionIsNews() throws {
    let (share, clock) = (Share(), TestClock().running)
    let source = BoardSource(
      try share.open(), showsNames: false, clock: clock, read: readFile)
    defer { source.stop() }
    share.write(makePlan { $0.title = "Changed" })
    let title = { (message: BoardMessage) -> String? in
      if case .sessionChanged(let board) = message { board.title } else { nil }
    }
    let changed = news(source, clock, until: { title($0) != nil }).compactMap(title)
    #expect(changed == ["Changed"])
  }

  @Test func anotherSessionInTheFolderIsSaid() throws {
    let (share, clock) = (Share(), TestClock().running)
    let source = BoardSource(
      try share.open(), showsNames: false, clock: clock, read: readFile)
    defer { source.stop() }
    share.write(makePlan { $0.id = Identifier("two-y1") })
    let refusal = BoardMessage.sessionRefused(
      "the folder now holds another session (two-y1); close the board and open it again for that one"
    )
    #expect(news(source, clock, until: { $0 == refusal }).contains(refusal))
  }

  @Test func whatBecomesOfTheFolderIsNews() throws {
    let (share, clock) = (Share(), TestClock().running)
    let source = BoardSource(
      try share.open(), showsNames: false, clock: clock, read: readFile)
    defer { source.stop() }
    source.settle(withinMilliseconds: 10_000)
    _ = source.news()
    unlink(share.folder.planFile)
    #expect(
      news(source, clock) == [
        .folder(
          BoardFolder(changes: [
            "`session.yaml` is gone from the session's folder; the session goes on as it was."
          ]))
      ])
    share.write(makePlan())
    #expect(
      news(source, clock) == [
        .folder(BoardFolder()),
        .remark(
          "`session.yaml` is another file than before, of the same account, as some editors save it."
        ),
      ])
  }

  @Test func aFileThatIsNoDeliveryIsSetAside() throws {
    let share = Share()
    share.root.write("x", to: "s/inbox/\(String(repeating: "0", count: 64)).jsonl")
    let source = BoardSource(
      try share.open(), showsNames: false, clock: TestClock().running, read: readFile)
    defer { source.stop() }
    source.settle(withinMilliseconds: 10_000)
    guard case .news(let news)? = source.news().first else {
      Issue.record("no news")
      return
    }
    #expect(
      news.setAside.map(\.reason) == [
        "its content does not match its name: it is incomplete, damaged or changed"
      ])
  }

  @Test func theReportIsAFileThatIsNamedByLocalTime() throws {
    let share = Share()
    let source = BoardSource(
      try share.open(), showsNames: false, clock: TestClock().running, read: readFile)
    defer { source.stop() }
    let report = BoardReport(
      debrief: Debrief(of: course, attempts: [], reports: []), summary: "Nobody.", rows: [])
    let path = share.root.path + "/one-x3f9-2026-11-23-0900.md"
    #expect(
      source.perform(.writeReport(report), in: share.root.path + "/") == [.reportWritten(path)])
    #expect(text(of: path) == report.markdown)
    #expect(
      source.perform(.writeReport(report), in: "/nowhere/") == [
        .reportNotWritten(
          "/nowhere/one-x3f9-2026-11-23-0900.md: no such file or directory")
      ])
  }
}
