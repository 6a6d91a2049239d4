internal import ArgumentParser
internal import Authoring
internal import Courses
internal import Curriculum
internal import Files
internal import Journal
internal import Reports
internal import Scoring
internal import Screen
internal import Seat
internal import Session
internal import World

/// Session join: a seat, at which one learner after the other sits down.
struct JoinSession: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Open a seat of a session: learners sign in, study and sign out, one after another.",
    discussion:
      "Answers are kept on this machine first, and delivered to the session's folder as soon "
      + "as it can be reached; nobody waits for it.")

  @Argument(help: ArgumentHelp("The session's folder.", valueName: "dir"), completion: .directory)
  var folder: String

  @Option(help: "What the board calls this seat; by default, this machine's name.")
  var seat: String?

  @Option(help: "The learner for whom this seat is opened; it closes when they leave.")
  var learner: String?

  @Flag(
    help: ArgumentHelp(
      "With --learner: a sitting for this learner alone, as over SSH. No program or path can be reached."
    ))
  var pinned = false

  @Option(help: ArgumentHelp("The course's folder.", valueName: "dir"), completion: .directory)
  var course: String?

  @OptionGroup
  var display: DisplayOptions

  func validate() throws {
    if pinned, learner == nil { throw pinnedWithoutLearner }
  }

  func run() throws {
    let learner = try self.learner.map(learnerID)
    if pinned { try checkPinnedTerminal() }
    let (session, copies) = try open()
    let store = session.store(in: copies.sessions)
    do { try store.probe() } catch { throw Failure(text: error.words) }
    let front = FrontEnd(display)
    let read: ReadFile = { content(of: $0) }
    let delivery = SeatDelivery(
      of: session, from: store, seat: seatName, clock: .system, read: read)
    var seat = OpenSeat(
      session, courseIn: try Environment.course(course), copies: copies, delivery: delivery,
      front: OpenSeat.Front(
        lines: front.lines.terminal,
        run: { model, perform, news in
          try front.run(&model, perform: perform, news: news, everyMilliseconds: 500)
        },
        clear: { front.clear() },
        complain: { Console.complain($0) }),
      clock: .system, for: learner, isPinned: pinned)
    let signal: Int32?
    do { signal = try seat.run() } catch let refusal as SeatRefusal {
      throw Failure(text: refusal.words)
    }
    try front.checkLines()
    if let signal { throw ExitCode(128 + signal) }
  }

  private func open() throws -> (OpenSession, SeatCopies) {
    let copies = SeatCopies(
      in: try Environment.sessions, relativeTo: try Environment.currentFolder,
      read: { content(of: $0) })
    let whole = try openCourse(course)
    let joining: SessionJoining
    do throws(SessionFault) {
      joining = try SessionJoining(
        folder, course: whole, copies: copies, read: { content(of: $0) },
        onWait: { Console.complain("the shared folder does not answer yet; waiting for it …") },
        note: { Console.note($0.text) })
    } catch {
      throw Failure(error)
    }
    for remark in joining.remarks { Console.complain(remark) }
    return (try joining.opened(at: folder), copies)
  }

  private var seatName: String {
    seat.map { String(reduced($0).prefix(40)) } ?? Environment.machineName ?? "seat"
  }
}
