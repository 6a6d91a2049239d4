internal import ArgumentParser
internal import Authoring
internal import Files
internal import Glibc
internal import Journal
internal import Screen
internal import Session

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

  @OptionGroup
  var display: DisplayOptions

  func run() throws {
    let session = try open()
    do { try session.store.probe() } catch { throw Failure(text: error.words) }
    var front = display.frontEnd
    front.keptLines = front.lines
    var room = Seating(session: session, seat: seatName, front: front)
    try room.run()
  }

  /// How long a share may take to say what is asked, in milliseconds: longer than one that is well ever does.
  private static let patienceMilliseconds = 5000

  /// The session as the share has it; where the share cannot be reached, as this seat last saw it.
  private func open() throws -> OpenSession {
    let whole = try OpenSession.course(course)
    let shared = SessionFolder(path: folder)
    let found = computeWithin(
      milliseconds: Self.patienceMilliseconds, { SessionFiles(in: shared) },
      onWait: { Console.complain("the shared folder does not answer yet; waiting for it …") })
    if let found, found.isThere {
      let session = try OpenSession(found, at: folder, course: whole)
      try? Folder.make(session.store.root)
      SeatCopy.keep(found, joinedBy: folder, in: session.store)
      return session
    }
    guard let kept = SeatCopy.find(joinedBy: folder) else { throw unknown(found) }
    Console.complain(
      "the shared folder cannot be reached. What is asked is as this seat last saw it; answers wait here."
    )
    return try OpenSession(kept, at: folder, course: whole)
  }

  /// Why a seat cannot begin that never joined the session before.
  private func unknown(_ found: SessionFiles?) -> Failure {
    let name = reduced(folder)
    let reason: String
    switch found?.plan {
    case nil: reason = "\(name) does not answer"
    case .unreadable(let words): reason = "\(name)/session.yaml: \(words)"
    case .tooLarge: reason = "\(name)/session.yaml is too large for one"
    case .missing, .bytes: reason = "there is no session in \(name)"
    }
    return Failure(
      text: reason
        + ", and this seat has never joined one there. See that the path is the one the instructor gave "
        + "and that the share is connected, then type this again")
  }

  private var seatName: String {
    if let seat { return String(reduced(seat).prefix(40)) }
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "seat" }
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
