package import BoardUI
internal import Cohort
internal import Curriculum
internal import Files
internal import Journal
internal import Reports
internal import Scoring
package import Seat
internal import Session

/// What a board is told of a session: what comes into its inbox, and how the instructor changes it.
///
/// A class, because the closures of the board's world share it.
package final class BoardSource {
  private var session: OpenSession
  private let showsNames: Bool
  private let clock: Clock
  private let changes: SessionWatch
  private var inbox: InboxWatch
  private var last = BoardNews()

  /// Begins to read the session's inbox.
  package init(_ session: OpenSession, showsNames: Bool, clock: Clock, read: @escaping ReadFile) {
    self.session = session
    self.showsNames = showsNames
    self.clock = clock
    changes = SessionWatch(
      of: session, account: session.folder.decidesHere ? thisAccount : nil,
      ticks: clock.ticks, read: read)
    inbox = Self.watch(session, changes, clock)
  }

  private static func watch(_ session: OpenSession, _ changes: SessionWatch, _ clock: Clock)
    -> InboxWatch
  {
    let (inbox, id) = (session.folder.inbox, session.plan.id.text)
    return InboxWatch(
      InboxScan(inbox: inbox, session: id), ticks: clock.ticks, alsoLook: { changes.look() })
  }

  /// Ends the reading.
  package func stop() { inbox.stop() }

  /// The session as a board shows it.
  package var board: BoardSession {
    var board = BoardSession(session.plan, course: session.course.course, roster: session.roster)
    board.showsNames = showsNames
    return board
  }

  /// Waits until everything that is there now was read, at most so long.
  package func settle(withinMilliseconds limit: Int) { inbox.settle(withinMilliseconds: limit) }

  /// What came since the last time.
  package func news() -> [BoardMessage] {
    // The folder first: that a file is another one matters less than what is in it.
    let folder = changes.takeFolderNews().map(messages) ?? []
    let files = changes.takeFiles().map(follow) ?? []
    return folder + files + [arrived().map { .news($0) }].compactMap { $0 }
  }

  /// Does what an effect asks, and says what came of it. A report goes into `folder`, by default the current one; one of the same
  /// minute is replaced.
  package func perform(_ effect: BoardEffect, in folder: String = "") -> [BoardMessage] {
    switch effect {
    case .writeReport(let report):
      let time = LocalTime(minutesEastOfUTC: clock.minutesEastOfUTC)
      let stamp = time.text(clock.now()).replacing(" ", with: "-").replacing(":", with: "")
      let path = folder + "\(session.plan.id)-\(stamp).md"
      do {
        try OutputFile(path: path).write(Array(report.markdown.utf8))
        return [.reportWritten(path)]
      } catch {
        return [.reportNotWritten(error.reason)]
      }
    }
  }

  private func follow(_ files: SessionFiles) -> [BoardMessage] {
    var notes: [SessionNote] = []
    let change = session.followed(by: files) { notes.append($0) }
    switch change {
    case .changed(let changed):
      let former = board
      session = changed
      if !board.asksTheSame(as: former) {
        // Answers to cases that were not asked before may be among those already read.
        inbox.stop()
        inbox = Self.watch(session, changes, clock)
      }
      return [.sessionChanged(board)] + remark(about: notes)
    case .replaced(let other):
      return [
        .sessionRefused(
          "the folder now holds another session (\(other.id)); close the board and open it again for that one"
        )
      ]
    case .unusable(let fault): return [.sessionRefused(fault.finding ?? fault.words)]
    }
  }

  /// What is odd about files that make sense, such as a row of the roster without a usable id: the first finding, and how many follow.
  private func remark(about notes: [SessionNote]) -> [BoardMessage] {
    guard let first = notes.first?.text.split(separator: "\n").first else { return [] }
    let more = notes.count - 1
    return [.remark(first + (more > 0 ? " And \(more) more to say of the files." : ""))]
  }

  /// What the board is told about the folder.
  private func messages(about news: FolderNews) -> [BoardMessage] {
    let people = session.roster?.learners.count ?? 0
    let folder = BoardFolder(
      risks: news.weaknesses.map(\.words),
      changes: news.changes.map(\.words)
        + [news.shortRoster.map { wordsForShortRoster($0, former: people) }].compactMap { $0 })
    return [.folder(folder)] + news.saved.map { .remark($0.wordsForSaved) }
  }

  private func arrived() -> BoardNews? {
    guard let found = inbox.takeNews() else {
      guard inbox.isStuck, last.problem == nil else { return nil }
      last.arrivals = []
      last.problem = "The session's folder does not answer; the board shows what came before."
      return last
    }
    let names = FormerNames(of: session.course.course)
    var news = BoardNews(
      arrivals: found.deliveries.map { Arrival($0, at: clock.now(), names) },
      missing: found.missing,
      setAside: found.setAside.map { rejection in
        SetAside(
          file: rejection.path + (rejection.line.map { ":\($0)" } ?? ""),
          reason: rejection.words)
      })
    if let problem = found.problem {
      (news.missing, news.setAside) = (last.missing, last.setAside)
      news.problem =
        "The session's folder cannot be read (\(errorText(problem.code))); the board shows what came before."
    }
    // If a look found nothing new, nothing is laid out again.
    guard !news.arrivals.isEmpty || news.problem != last.problem || news.setAside != last.setAside
    else { return nil }
    last = news
    last.arrivals = []
    return news
  }
}

extension Arrival {
  /// A delivery was received when its file was written, or now if that lies in the future.
  fileprivate init(_ delivered: InboxNews.Delivered, at now: Timestamp, _ names: FormerNames) {
    let header = delivered.header
    var attempts = delivered.attempts
    names.rename(&attempts)
    self.init(
      learner: header.learner, name: header.name, seat: header.seat,
      event: Event(header.event),
      at: (header.shareTime(of: header.at) ?? header.at, min(now, delivered.changed ?? now)),
      attempts: attempts)
    mark = header.mark ?? ""
  }
}

extension Arrival.Event {
  fileprivate init(_ event: DeliveryHeader.Event) {
    switch event {
    case .signIn: self = .signIn
    case .answers: self = .answers
    case .signOut: self = .signOut
    case .help: self = .help
    case .helpEnded: self = .helpEnded
    }
  }
}
