internal import Cohort
internal import Curriculum
internal import Files
internal import Journal
package import Pages
package import Plain
internal import Reports
package import Scoring
internal import Screen
package import Seat
internal import Session
package import TrainerUI

/// A seat of a session while it is open: one learner after the other signs in, studies and signs out. A seat that was opened for
/// one learner signs them in and closes after them.
package struct OpenSeat {
  private var session: OpenSession
  private let store: Store
  private let copies: SeatCopies
  private let courseFolder: String
  private let delivery: SeatDelivery
  private let front: Front
  private let clock: Clock
  private let time: LocalTime
  /// The one learner for whom the seat was opened; `nil` if it is open for everybody.
  private let only: LearnerID?
  /// Whether nothing outside of that learner's store can be reached.
  private let isPinned: Bool

  /// What a seat needs of the front end and of the machine.
  package struct Front {
    /// Where learners sign in and are spoken to between sittings.
    package var lines: LineTerminal
    /// Runs the trainer until its learner leaves. `news` is to be asked at least twice a second.
    package var run:
      (_ model: inout Model, _ perform: (Effect) -> [Message], _ news: () -> [Message]) throws
        -> ProgramEnd
    /// Clears the screen, so that what the last learner saw is gone.
    package var clear: () -> Void
    /// Says something to the person who started the program.
    package var complain: (String) -> Void

    package init(
      lines: LineTerminal,
      run:
        @escaping (
          _ model: inout Model, _ perform: (Effect) -> [Message], _ news: () -> [Message]
        ) throws -> ProgramEnd,
      clear: @escaping () -> Void,
      complain: @escaping (String) -> Void
    ) {
      self.lines = lines
      self.run = run
      self.clear = clear
      self.complain = complain
    }
  }

  /// - Parameters:
  ///   - courseFolder: The folder of the course that was opened.
  ///   - only: The learner for whom the seat is opened; `nil` lets one after the other sign in.
  ///   - isPinned: Whether nothing outside of that learner's store can be reached.
  package init(
    _ session: OpenSession, courseIn courseFolder: String, copies: SeatCopies,
    delivery: SeatDelivery, front: Front, clock: Clock,
    for only: LearnerID? = nil, isPinned: Bool = false
  ) {
    self.session = session
    self.courseFolder = courseFolder
    self.only = only
    self.isPinned = isPinned && only != nil
    self.copies = copies
    self.delivery = delivery
    self.front = front
    self.clock = clock
    store = session.store(in: copies.sessions)
    time = LocalTime(minutesEastOfUTC: clock.minutesEastOfUTC)
  }

  private var lines: LineTerminal { front.lines }

  /// Seats one learner after the other, until the seat is closed. Gives the signal that ended it, if one did.
  ///
  /// Throws `SeatRefusal` if the one learner for whom the seat was opened may not sit here.
  package mutating func run() throws -> Int32? {
    if session.course.hasChanged { lines.say(wordsForOtherCourse(atSeat: courseFolder)) }
    while let learner = try next() {
      if isOpen(for: learner.id) {
        switch try sit(learner) {
        case .terminated(let signal):
          _ = delivery.settle(withinMilliseconds: 1000)
          return signal
        case .endOfInput:
          close()
          return nil
        case .left: break
        }
      }
      if only != nil { break }
    }
    close()
    return nil
  }

  /// Who sits down next; `nil` to close the seat.
  private mutating func next() throws(SeatRefusal) -> CohortLearner? {
    let signIn = SeatSignIn(lines: lines)
    follow()
    lines.say("\n\(reduced(session.plan.title))\n\n")
    if let only { return try signIn.find(only, in: session, store: store) }
    while let number = signIn.askNumber() {
      // The session may have changed, and the learner may have been put on the list a moment ago.
      _ = delivery.settle(withinMilliseconds: 3000)
      follow()
      switch signIn.confirm(number, in: session, store: store) {
      case .confirmed(let learner): return learner
      case .again: continue
      case .end: return nil
      }
    }
    return nil
  }

  /// Takes up what the instructor changed, for the learners to come.
  private mutating func follow() {
    guard let files = delivery.watch.takeFiles() else { return }
    switch session.followed(by: files) {
    case .changed(let news):
      if news.plan.seatsReadInbox != session.plan.seatsReadInbox {
        lines.say(
          news.plan.seatsReadInbox
            ? "From now on you may go on at another seat: every seat can read everybody's answers.\n"
            : "From now on seats do not read what was delivered: at another seat your case starts again.\n"
        )
        delivery.watch.seatsReadInbox = news.plan.seatsReadInbox
      }
      session = news
      do { try copies.keep(files, joinedBy: session.folder.path, in: store) } catch {
        front.complain(
          "the session's files cannot be copied to this machine: \(errorText(error.code))")
      }
    case .replaced(let other):
      lines.say(
        "The folder now holds another session (\(other.id)); this seat goes on with \(session.plan.id). "
          + "Close it and join again for the other.\n")
    case .unusable(let fault):
      lines.say(
        "The session's files were changed and cannot be used; this seat goes on as before.\n"
          + "\(fault.finding ?? fault.words)\n")
    }
  }

  /// Whether the session takes a learner's answers now; that may change while they study.
  private func hours(for learner: LearnerID) -> SessionHours {
    SessionHours(
      plan: delivery.watch.plan, for: learner, now: delivery.shareClock.now, time: time)
  }

  private func isOpen(for learner: LearnerID) -> Bool {
    let hours = hours(for: learner)
    if let greeting = hours.greeting { lines.say(greeting + "\n") }
    return hours.isOpen
  }

  private func sit(_ learner: CohortLearner) throws -> ProgramEnd {
    keepProfile(of: learner)
    delivery.signIn(learner.id)
    var world = makeWorld(for: learner.id)
    world.helpWasCalled = { delivery.callForHelp(learner.id, isCalling: $0) }
    var model = Model(course: session.course.course, size: Size(rows: 24, columns: 80))
    model.settings.isPinned = world.isPinned
    let agreed = delivery.watch.plan
    // A notice is given once the learner is there to read it.
    model.session = status(of: learner.id, since: agreed)
    model.session?.notice = nil
    for message in world.open(learner.id) { model.send(message) { world.perform($0) } }
    let end = try front.run(
      &model, { world.perform($0) }, { [.session(status(of: learner.id, since: agreed))] })
    delivery.signOut(learner.id)
    // A signal ends the program without waiting for anybody to press Enter.
    if case .terminated = end { return end }
    finish(model)
    return end
  }

  /// Keeps who the learner is, and whether they are on the list. Without a profile only the id is delivered; if the disk cannot
  /// take it, the first answer says so.
  private func keepProfile(of learner: CohortLearner) {
    let isListed = session.roster?.learners.contains { $0.id == learner.id } ?? true
    let origin = isListed ? Profile.Origin.given : .walkIn
    if var known = store.readProfile(of: learner.id) {
      guard known.origin != origin else { return }
      known.origin = origin
      try? store.writeProfile(known, of: learner.id)
    } else if let profile = Profile(
      name: learner.name ?? learner.spelling, mark: Profile.mark(clock.random()), origin: origin)
    {
      try? store.createLearner(learner.id, profile: profile)
    }
  }

  private func status(of learner: LearnerID, since agreed: SessionPlan) -> SessionStatus {
    var status = hours(for: learner).status(
      since: agreed, delivery.status, folder: delivery.watch.folderChanges,
      minutesBehind: delivery.shareClock.minutesBehind, isElsewhere: delivery.isElsewhere)
    status.ticks = clock.ticks()
    return status
  }

  /// A world that takes answers while the session is open, and delivers them.
  private func makeWorld(for learner: LearnerID) -> TrainerWorld {
    var world = TrainerWorld(
      course: session.course.course, store: store, clock: clock, context: session.plan.context,
      pinnedTo: isPinned ? only : nil)
    world.courseFor = session.whole.twinSittings(ofFormNamed: session.plan.form.rawValue)
    world.refusal = { hours(for: learner).refusal }
    world.clockDifference = { delivery.shareClock.difference }
    world.answerWasSaved = { delivery.answerWasSaved() }
    if session.plan.seatsReadInbox { world.elsewhere = attemptsElsewhere }
    return world
  }

  /// What somebody answered at other seats, if the share tells in time.
  private func attemptsElsewhere(by learner: LearnerID) -> [Attempt] {
    lines.say("Looking up what you answered at other seats …\n")
    let inbox = session.folder.inbox
    let found = computeWithin(milliseconds: 5000) {
      Result { () throws(FileError) in try DeliveredAttempts(by: learner, to: inbox) }
    }
    switch found {
    case .success(let delivered)?:
      if delivered.unread > 0 {
        lines.say(
          "Some deliveries cannot be read (\(delivered.unread)); cases that you answered in those start again "
            + "here.\n")
      }
      return delivered.attempts
    case .failure(let error)?:
      lines.say(
        "The answers cannot be read (\(errorText(error.code))); your cases start again here.\n")
    case nil: lines.say("The share does not answer; your cases start again here.\n")
    }
    return []
  }

  /// Says what was done, and clears the screen for the next learner if there may be one.
  private func finish(_ model: Model) {
    let scenarios = model.course.modules.flatMap(\.scenarios)
    let done = scenarios.count(where: model.progress.isDone)
    let name = model.learner?.name ?? ""
    let settled = delivery.settle(withinMilliseconds: 5000)
    lines.say(
      "\nThank you, \(reduced(name)). You did \(done) of \(counted(scenarios.count, "case")); your answers are \(settled.outcome)\n"
    )
    guard only == nil else { return }
    lines.say("You are signed out. Press Enter for the next learner: ")
    _ = lines.read()
    front.clear()
  }

  private func close() {
    if !delivery.status.isDelivered { lines.say("Delivering what is left …\n") }
    let status = delivery.settle(withinMilliseconds: 15_000)
    lines.say(
      status.isDelivered
        ? "Everything is delivered. Goodbye.\n"
        : "\(left(status)); join again to deliver"
          + (isPinned ? ".\n" : ", or collect \(reduced(store.root)).\n"))
  }

  private func left(_ status: DeliveryStatus) -> String {
    guard status.waiting > 0 else {
      return "Not everything may be delivered: \(status.reason ?? "")"
    }
    let answers = counted(status.waiting, "answer waits", "answers wait")
    return "\(answers) on this machine (\(status.reason ?? "not yet delivered"))"
  }
}
