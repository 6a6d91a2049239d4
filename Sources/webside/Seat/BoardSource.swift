internal import BoardUI
internal import Curriculum
internal import Files
internal import Journal
internal import Scoring
internal import Session

/// What a board is told of a session: what comes into its inbox, and what the instructor changes of it.
///
/// A class, because it is asked from the closures of the board's world.
final class BoardSource {
  private var session: OpenSession
  private let showsNames: Bool
  private let changes: SessionWatch
  private var inbox: InboxWatch
  private var last = BoardNews()

  init(_ session: OpenSession, showsNames: Bool) {
    self.session = session
    self.showsNames = showsNames
    changes = SessionWatch(of: session)
    inbox = Self.watch(session, changes)
  }

  private static func watch(_ session: OpenSession, _ changes: SessionWatch) -> InboxWatch {
    let (inbox, id) = (session.folder.inbox, session.plan.id.text)
    return InboxWatch(
      InboxScan(inbox: inbox, session: id), ticks: { Clock.ticks }, alsoLook: { changes.look() })
  }

  /// The session as a board shows it.
  var board: BoardSession {
    var board = BoardSession(session.plan, course: session.course.course, roster: session.roster)
    board.showsNames = showsNames
    board.minutesEastOfUTC = LocalTime.minutesEastOfUTC(at: Clock.now)
    return board
  }

  /// Waits until all that is there now was read, at most so long.
  func settle(withinMilliseconds limit: Int) { inbox.settle(withinMilliseconds: limit) }

  /// What came since the last time.
  func news() -> [BoardMessage] {
    [changes.takeNews().map(follow), arrived().map { .news($0) }].compactMap { $0 }
  }

  private func follow(_ files: SessionFiles) -> BoardMessage {
    switch session.followed(by: files) {
    case .changed(let changed):
      let former = board
      session = changed
      if !board.asksTheSame(as: former) {
        // Answers to what was not asked before are among those that were read.
        inbox.stop()
        inbox = Self.watch(session, changes)
      }
      return .sessionChanged(board)
    case .replaced(let other):
      return .sessionRefused(
        "the folder now holds another session (\(other.id)); close the board and open it again for that one"
      )
    case .senseless(let reason): return .sessionRefused(reason)
    }
  }

  private func arrived() -> BoardNews? {
    guard let found = inbox.takeNews() else {
      guard inbox.isStuck, last.problem == nil else { return nil }
      last.arrivals = []
      last.problem = "The session's folder does not answer; the board shows what came before."
      return last
    }
    var news = BoardNews(
      arrivals: found.deliveries.map { Arrival($0, at: Clock.now) }, missing: found.missing,
      setAside: found.setAside.map { rejection in
        SetAside(
          file: rejection.path + (rejection.line.map { ":\($0)" } ?? ""),
          reason: rejection.reason.words)
      })
    if let problem = found.problem {
      (news.missing, news.setAside) = (last.missing, last.setAside)
      news.problem =
        "The session's folder cannot be read (\(errorText(problem.code))); the board shows what came before."
    }
    // Looks that found nothing new are nothing to lay out again.
    guard !news.arrivals.isEmpty || news.problem != last.problem || news.setAside != last.setAside
    else { return nil }
    last = news
    last.arrivals = []
    return news
  }
}

extension Arrival {
  /// A delivery counts as heard of when its file was written, where that is not in the future.
  fileprivate init(_ delivered: InboxNews.Delivered, at now: Timestamp) {
    let header = delivered.header
    self.init(
      learner: header.learner, name: header.name, seat: header.seat,
      event: Event(header.event),
      at: (header.at, min(now, delivered.changed ?? now)), attempts: delivered.attempts)
  }
}

extension Arrival.Event {
  fileprivate init(_ event: DeliveryHeader.Event) {
    switch event {
    case .signIn: self = .signIn
    case .answers: self = .answers
    case .signOut: self = .signOut
    }
  }
}
