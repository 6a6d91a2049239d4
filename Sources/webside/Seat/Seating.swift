internal import Cohort
internal import Curriculum
internal import Files
internal import Glibc
internal import Journal
internal import Pages
internal import Plain
internal import Scoring
internal import Screen
internal import Session
internal import TrainerUI

/// A seat while it is open.
struct Seating {
  private(set) var session: OpenSession
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
  mutating func run() throws {
    if session.course.hasChanged {
      lines.say(
        "This seat's course asks other questions than the session was made for; tell the instructor.\n"
      )
    }
    while true {
      guard let learner = next() else { break }
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

  /// Who sits down next; `nil` when the seat is to be closed.
  private mutating func next() -> CohortLearner? {
    let signIn = SeatSignIn(lines: lines)
    follow()
    lines.say("\n\(reduced(session.plan.title))\n\n")
    while let number = signIn.askNumber() {
      // Whoever sits down meets the session as it is now, and may have been put on the list a moment ago.
      _ = delivery.settle(withinMilliseconds: 3000)
      follow()
      switch signIn.confirm(number, in: session) {
      case .confirmed(let learner): return learner
      case .again: continue
      case .end: return nil
      }
    }
    return nil
  }

  /// Takes up what the instructor changed meanwhile, for the learners to come.
  private mutating func follow() {
    guard let files = delivery.watch.takeNews() else { return }
    switch session.followed(by: files) {
    case .changed(let news):
      if news.plan.seatsReadInbox != session.plan.seatsReadInbox {
        lines.say(
          news.plan.seatsReadInbox
            ? "From now on learners may go on at another seat: every seat can read everybody's answers.\n"
            : "From now on seats do not read what was delivered: at another seat a case begins anew.\n"
        )
        delivery.watch.seatsReadInbox = news.plan.seatsReadInbox
      }
      session = news
      SeatCopy.keep(files, joinedBy: session.folder.path, in: session.store)
    case .replaced(let other):
      lines.say(
        "The folder now holds another session (\(other.id)); this seat goes on with \(session.plan.id). "
          + "Close it and join again for the other.\n")
    case .senseless(let reason):
      lines.say(
        "The session was changed into what makes no sense; this seat goes on as before.\n\(reason)\n"
      )
    }
  }

  /// The session as it stands now, as far as it may change while somebody is at it.
  private var standing: SeatStanding {
    SeatStanding(plan: delivery.watch.plan, now: delivery.clock.now)
  }

  private func isOpen() -> Bool {
    let standing = self.standing
    if let greeting = standing.greeting { lines.say(greeting + "\n") }
    return standing.isOpen
  }

  private func sit(_ learner: CohortLearner) throws -> ProgramEnd {
    if let profile = Profile(name: learner.name ?? learner.id.text),
      session.store.readProfile(of: learner.id) == nil
    {
      // Without a profile the id alone is delivered; a disk that cannot take it says so at the first answer.
      try? session.store.createLearner(learner.id, profile: profile)
    }
    delivery.signIn(learner.id)
    var desk = makeDesk()
    var model = Model(course: session.course.course, size: Size(rows: 24, columns: 80))
    let agreed = delivery.watch.plan
    // What there is to know of the session is said once somebody is there to hear it.
    model.session = status(since: agreed)
    model.session?.notice = nil
    for message in desk.open(learner.id) { model.send(message) { desk.perform($0) } }
    let end = try front.run(
      &model, perform: { desk.perform($0) }, news: { [.session(status(since: agreed))] },
      everyMilliseconds: 500)
    delivery.signOut(learner.id)
    // Whoever ends the program waits for nobody to press Enter.
    if case .terminated = end { return end }
    finish(model)
    return end
  }

  private func status(since agreed: SessionPlan) -> SessionStatus {
    standing.status(
      since: agreed, delivery.status, minutesBehind: delivery.clock.minutesBehind)
  }

  /// A desk of this session: it takes answers while that is open, and hands them on.
  private func makeDesk() -> Desk {
    var desk = Desk(
      course: session.course.course, store: session.store, context: session.plan.context)
    desk.courseFor = SessionCourse.twins(of: session.plan.form.rawValue, in: session.whole)
    desk.refusal = { standing.refusal }
    desk.answerWasSaved = { delivery.answerWasSaved() }
    if session.plan.seatsReadInbox { desk.elsewhere = attemptsElsewhere }
    return desk
  }

  /// What somebody answered at other seats, as far as the share tells within a while.
  private func attemptsElsewhere(by learner: LearnerID) -> [Attempt] {
    lines.say("Looking up what you answered at other seats …\n")
    let inbox = session.folder.inbox
    let found = computeWithin(milliseconds: 5000) {
      Result { () throws(FileError) in try attemptsDelivered(by: learner, to: inbox) }
    }
    switch found {
    case .success(let attempts)?: return attempts
    case .failure(let error)?:
      lines.say("That cannot be read (\(errorText(error.code))); your cases begin anew here.\n")
    case nil: lines.say("The share does not answer; your cases begin anew here.\n")
    }
    return []
  }

  /// Says what was done, and clears the way for the next one.
  private func finish(_ model: Model) {
    let scenarios = model.course.modules.flatMap(\.scenarios)
    let done = scenarios.count(where: model.progress.isDone)
    let name = model.learner?.name ?? ""
    let settled = delivery.settle(withinMilliseconds: 5000)
    lines.say(
      "\nThank you, \(reduced(name)). You did \(done) of \(scenarios.count) cases; your answers are \(sentence(settled))\n"
    )
    lines.say("You are signed out. Press Enter for the next learner: ")
    _ = lines.read()
    // What the last learner saw is nobody else's. Written past the lines, which let no control character through.
    if !Environment.needsPlain { Console.write("\u{1B}[H\u{1B}[2J\u{1B}[3J") }
  }

  private func sentence(_ status: DeliveryStatus) -> String {
    status.waiting == 0
      ? "delivered."
      : "safe on this machine and will be delivered (\(status.waiting) waiting"
        + (status.reason.map { ": \($0)" } ?? "") + ")."
  }

  private func close() {
    if delivery.status.waiting > 0 { lines.say("Delivering what is left …\n") }
    let status = delivery.settle(withinMilliseconds: 15_000)
    lines.say(
      status.waiting == 0
        ? "Everything is delivered. Goodbye.\n"
        : "\(answers(status.waiting)) on this machine (\(status.reason ?? "not yet delivered")); "
          + "join again to deliver, or collect \(reduced(session.store.root)).\n")
  }

  private func answers(_ waiting: Int) -> String {
    waiting == 1 ? "1 answer waits" : "\(waiting) answers wait"
  }
}
