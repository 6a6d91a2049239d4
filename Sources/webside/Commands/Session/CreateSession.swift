internal import ArgumentParser
internal import Authoring
internal import Cohort
internal import Curriculum
internal import Files
internal import Journal
internal import Reports
internal import Scoring
internal import Screen
internal import Seat
internal import Session

/// Session create: makes the folder of a session.
struct CreateSession: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make a session's folder, and say what to do at the seats.",
    discussion: "Times are by this machine's clock, such as '2026-11-23 09:00'. "
      + "A folder that already holds a session is left as it is.")

  @Argument(
    help: ArgumentHelp("The folder to make, on a share that all seats can reach.", valueName: "dir")
  )
  var folder: String

  @Option(help: "What the session is called; by default, what the folder is called.")
  var title: String?

  @Option(help: ArgumentHelp("Study these modules, in this order.", valueName: "a,b"))
  var modules: String?

  @Option(help: ArgumentHelp("Study this selection of modules.", valueName: "name"))
  var track: String?

  @Option(
    help: ArgumentHelp(
      "learn; pre or post to ask the cases before or after the course; or panel to ask experts, without feedback.",
      valueName: "form"),
    transform: { try word($0) })
  var form = SessionPlan.Form.learn

  @Option(
    help: ArgumentHelp(
      "When learners get feedback: immediate, after the session has closed, or none.",
      valueName: "when"),
    transform: { try word($0) })
  var feedback: SessionPlan.Feedback?

  @Option(help: ArgumentHelp("When answering begins.", valueName: "time"))
  var opens: String?

  @Option(help: ArgumentHelp("When answering ends.", valueName: "time"))
  var closes: String?

  @Option(help: ArgumentHelp("The share of marks that passes, in percent.", valueName: "n"))
  var passMark: Int?

  @Option(
    help: ArgumentHelp(
      "How the pass mark was set; without this, it is called provisional.", valueName: "text"))
  var passMarkBasis: String?

  @Option(help: ArgumentHelp("Only learners on this list may sign in.", valueName: "csv"))
  var roster: String?

  @Flag(help: "Let learners go on at another seat; every seat can then read all answers.")
  var resumeAnywhere = false

  @Option(help: ArgumentHelp("The course's folder.", valueName: "dir"))
  var course: String?

  func run() throws {
    let course = try openCourse(self.course)
    let plan = try plan(for: course)
    let words = SessionWords(
      plan: plan, course: course, time: time, columns: Console.usualColumns)
    let shared = SessionFolder(path: folder)
    let content = SessionFolder.Content(
      plan: Array(plan.yaml(minutesEastOfUTC: Clock.system.minutesEastOfUTC).utf8),
      readme: Array(words.readme.utf8),
      roster: try roster.map(rosterBytes), seatsReadInbox: plan.seatsReadInbox)
    do {
      try shared.create(content, mark: Clock.system.mark)
    } catch {
      guard error.cause == .exists else { throw Failure.file(error) }
      throw Failure(text: "\(reduced(folder)) holds a session already; nothing was changed")
    }
    let place = SessionWords.Place(
      path: resolvedPath(folder) ?? folder, system: FileSystem(of: folder),
      keepsPermissions: shared.hasPermissions(seatsReadInbox: plan.seatsReadInbox))
    try Console.write(words.instructions(at: place))
  }

  private var time: LocalTime { LocalTime(minutesEastOfUTC: Clock.system.minutesEastOfUTC) }

  /// The roster as it is, after it was found to be one.
  private func rosterBytes(_ path: String) throws -> [UInt8] {
    guard try !readRosterFile(path).learners.isEmpty else {
      throw Failure(text: "\(reduced(path)) lists nobody")
    }
    return try bytes(of: path)
  }

  private func plan(for course: Course) throws -> SessionPlan {
    var order = SessionOrder(name: folder.split(separator: "/").last.map(String.init) ?? "session")
    order.title = title
    (order.modules, order.track) = (modules, track)
    (order.form, order.feedback) = (form, feedback)
    order.opens = try opens.map { try instant($0, of: "--opens") }
    order.closes = try closes.map { try instant($0, of: "--closes") }
    (order.passMark, order.passMarkBasis) = (passMark, passMarkBasis)
    (order.hasRoster, order.seatsReadInbox) = (roster != nil, resumeAnywhere)
    let mark = String(Clock.system.random() % 1_679_616 + 46_656, radix: 36).suffix(4)
    do { return try order.plan(for: course, mark: String(mark)) } catch {
      if case .course(let fault) = error { throw Failure(fault) }
      throw Failure(text: error.words, exitCode: Failure.usage)
    }
  }

  private func instant(_ text: String, of option: String) throws -> Timestamp {
    if let instant = time.instant(text) { return instant }
    throw Failure(
      text: "`\(reduced(text))` is not a time for \(option); write it like '2026-11-23 09:00'",
      exitCode: Failure.usage)
  }
}
