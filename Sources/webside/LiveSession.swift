internal import ArgumentParser
internal import BoardUI
internal import Cohort
internal import Curriculum
internal import Glibc
internal import Journal
internal import Scoring
internal import Screen
internal import Session
internal import TrainerUI

/// Session live: the instructor's board.
struct LiveSession: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "live",
    abstract: "Show who has signed in, how far everybody is, and what a room answered.",
    discussion:
      "What was answered stays hidden until you open it. The board changes nothing in the folder.")

  @Argument(help: ArgumentHelp("The session's folder.", valueName: "dir"))
  var folder: String

  @Flag(help: "Call people by their names; else they are called by their ids.")
  var names = false

  @Option(help: ArgumentHelp("The course's folder.", valueName: "dir"))
  var course: String?

  @OptionGroup
  var display: DisplayOptions

  func run() throws {
    let opened = try OpenSession(at: folder, course: course)
    let plan = opened.plan
    var session = BoardSession(plan, course: opened.course.course, roster: opened.roster)
    session.showsNames = names
    session.minutesEastOfUTC = LocalTime.minutesEastOfUTC(at: Clock.now)
    var model = BoardModel(session, now: Clock.now, size: Size(rows: 24, columns: 80))
    let inbox = opened.folder.inbox
    let watch = InboxWatch(
      InboxScan(inbox: inbox, session: plan.id.text), ticks: { Clock.ticks })
    // What is there already is shown at once, unless reading it takes long.
    watch.settle(withinMilliseconds: 1500)
    let source = BoardSource(watch: watch)
    let world = BoardWorld(
      now: { Clock.now }, news: { source.news() }, perform: { [perform($0, id: plan.id.text)] })
    if opened.course.hasChanged {
      Console.complain("the course's questions or keys have changed since the session was made")
    }
    let end = try display.frontEnd.run(&model, world)
    if case .terminated(let signal) = end { leave(128 + signal) }
  }

  /// Writes the report into the current folder, never over another file.
  private func perform(_ effect: BoardEffect, id: String) -> BoardMessage {
    switch effect {
    case .writeReport(let text):
      let stamp = LocalTime.text(Clock.now).replacing(" ", with: "-").replacing(":", with: "")
      let path = "\(id)-\(stamp).md"
      do {
        try OutputFile(path: path).write(text)
        return .reportWritten(path)
      } catch {
        return .reportNotWritten((error as? Failure)?.text ?? "The report could not be written.")
      }
    }
  }
}

/// What the board is told of an inbox.
///
/// A class, because it is asked from the closures of the board's world.
private final class BoardSource {
  private let watch: InboxWatch
  private var last = BoardNews()

  init(watch: InboxWatch) {
    self.watch = watch
  }

  /// What came since the last time; `nil` where nothing did.
  func news() -> BoardNews? {
    guard let found = watch.takeNews() else {
      guard watch.isStuck, last.problem == nil else { return nil }
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
