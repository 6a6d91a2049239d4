internal import ArgumentParser
internal import Cohort
internal import Curriculum
internal import Glibc
internal import Journal
internal import Plain
internal import Scoring
internal import Screen
internal import Session
internal import TrainerUI

/// Session join: one seat, where one learner sits down after the other.
struct JoinSession: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Be a seat of a session: learners sign in, study, sign out, one after the other.",
    discussion:
      "Answers are kept on this machine first, and delivered to the session's folder as soon "
      + "as it can be reached; nobody waits for it.")

  @Argument(help: ArgumentHelp("The session's folder.", valueName: "dir"))
  var folder: String

  @Option(help: "What the board calls this seat; left out, this machine's name.")
  var seat: String?

  @Option(help: ArgumentHelp("The course's folder.", valueName: "dir"))
  var course: String?

  @Flag(help: "Numbered lines on standard input and output.")
  var plain = false

  func run() throws {
    let session = try OpenSession(at: folder, course: course)
    do { try session.store.probe() } catch { throw Failure(text: error.words) }
    var front = FrontEnd(isPlain: plain)
    front.keptLines = front.lines
    let room = Seating(session: session, seat: seatName, front: front)
    try room.run()
  }

  private var seatName: String {
    if let seat { return String(reduced(seat).prefix(40)) }
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "seat" }
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A seat while it is open.
private struct Seating {
  let session: OpenSession
  let front: FrontEnd
  let delivery: SeatDelivery
  private let lines: LineTerminal

  init(session: OpenSession, seat: String, front: FrontEnd) {
    self.session = session
    self.front = front
    delivery = SeatDelivery(of: session, seat: seat)
    lines = front.lines
  }

  /// Seats one learner after the other.
  func run() throws {
    if session.course.hasChanged {
      lines.write(
        "This seat's course asks other questions than the session was made for; tell the instructor.\n"
      )
    }
    while true {
      guard let learner = SeatSignIn(session: session, lines: lines).next() else { break }
      guard isOpen() else { continue }
      let end = try sit(learner)
      switch end {
      case .terminated(let signal):
        _ = delivery.settle(withinMilliseconds: 1000)
        leave(128 + signal)
      case .endOfInput:
        close()
        return
      case .left: continue
      }
    }
    close()
  }

  private func isOpen() -> Bool {
    let plan = session.plan
    switch plan.moment(at: delivery.now) {
    case .within: return true
    case .before:
      lines.write(
        "The session opens at \(plan.opens.map(LocalTime.text) ?? ""); it is \(LocalTime.text(delivery.now)) now. "
          + "Please sign in again then.\n")
      return false
    case .after:
      guard plan.feedback == .after else {
        lines.write("The session closed at \(plan.closes.map(LocalTime.text) ?? "").\n")
        return false
      }
      lines.write("The session has closed: you can read what was right; nothing can be answered.\n")
      return true
    }
  }

  private func sit(_ learner: CohortLearner) throws -> ProgramEnd {
    if let profile = Profile(name: learner.name ?? learner.id.text),
      session.store.readProfile(of: learner.id) == nil
    {
      // Without a profile the id alone is delivered; a disk that cannot take it says so at the first answer.
      try? session.store.createLearner(learner.id, profile: profile)
    }
    delivery.signIn(learner.id)
    let plan = session.plan
    var desk = Desk(
      course: session.course.course, store: session.store, context: plan.context)
    desk.refusal = { refusal }
    if plan.seatsReadInbox {
      let inbox = session.folder.inbox
      desk.elsewhere = { learner in
        lines.write("Looking up what you answered at other seats …\n")
        let found = computeWithin(milliseconds: 5000) {
          attemptsDelivered(by: learner, to: inbox)
        }
        if found == nil { lines.write("The share does not answer; your cases begin anew here.\n") }
        return found ?? []
      }
    }
    desk.answerWasSaved = { delivery.answerWasSaved() }
    var model = Model(course: session.course.course, size: Size(rows: 24, columns: 80))
    model.session = status
    for message in desk.open(learner.id) { send(message, to: &model) { desk.perform($0) } }
    let end = try front.run(
      &model, perform: { desk.perform($0) }, news: { [.session(status)] }, everyMilliseconds: 500)
    delivery.signOut(learner.id)
    finish(model)
    return end
  }

  /// Why no answer can be taken now.
  private var refusal: String? {
    switch session.plan.moment(at: delivery.now) {
    case .within: nil
    case .before: "Not saved: the session has not opened yet."
    case .after:
      "Not saved: the session closed at \(session.plan.closes.map(LocalTime.text) ?? ""). What you answered before is safe."
    }
  }

  private var status: SessionStatus {
    let isOver = session.plan.moment(at: delivery.now) == .after
    let withholds =
      switch session.plan.feedback {
      case .immediate: false
      case .none: true
      case .after: !isOver
      }
    let closed = isOver ? "The session has closed. What you answered is safe." : nil
    let clock = delivery.minutesBehind.map {
      "This seat's clock is \(abs($0)) minutes \($0 > 0 ? "behind" : "ahead of") the share's, which counts."
    }
    return SessionStatus(
      delivery: delivery.status.words, withholdsFeedback: withholds, notice: closed ?? clock)
  }

  /// Says what was done, and clears the way for the next one.
  private func finish(_ model: Model) {
    let scenarios = model.course.modules.flatMap(\.scenarios)
    let done = scenarios.count(where: model.progress.isDone)
    let name = model.learner?.name ?? ""
    let settled = delivery.settle(withinMilliseconds: 2000)
    lines.write(
      "\nThank you, \(reduced(name)). You did \(done) of \(scenarios.count) cases; your answers are \(sentence(settled))\n"
    )
    lines.write("You are signed out. Press Enter for the next learner: ")
    _ = lines.read()
    // What the last learner saw is nobody else's.
    if isatty(STDOUT_FILENO) == 1 { lines.write("\u{1B}[H\u{1B}[2J\u{1B}[3J") }
  }

  private func sentence(_ status: DeliveryStatus) -> String {
    status.waiting == 0
      ? "delivered."
      : "safe on this machine and will be delivered (\(status.waiting) waiting"
        + (status.reason.map { ": \($0)" } ?? "") + ")."
  }

  private func close() {
    if delivery.status.waiting > 0 { lines.write("Delivering what is left …\n") }
    let status = delivery.settle(withinMilliseconds: 5000)
    lines.write(
      status.waiting == 0
        ? "Everything is delivered. Goodbye.\n"
        : "\(status.waiting) answers wait on this machine (\(status.reason ?? "not yet delivered")); "
          + "join again to deliver them, or collect \(reduced(session.store.root)).\n")
  }
}
