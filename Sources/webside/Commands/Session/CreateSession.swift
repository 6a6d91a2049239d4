internal import ArgumentParser
internal import Authoring
internal import CSVText
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
    discussion:
      "Times are by this machine's clock, such as '2026-11-23 09:00', or have their distance from UTC, such "
      + "as 2026-11-23T09:00:00-05:00. "
      + "A folder that already holds a session is left as it is.")

  @Argument(
    help: ArgumentHelp("The folder to make, on a share that all seats can reach.", valueName: "dir")
  )
  var folder: String

  @Option(help: "What the session is called; by default, what the folder is called.")
  var title: String?

  @Option(
    help: ArgumentHelp("Study these modules, by id or number, in this order.", valueName: "a,b"))
  var modules: String?

  @Option(help: ArgumentHelp("Study this selection of modules.", valueName: "name"))
  var track: String?

  @Option(
    help: ArgumentHelp(
      "learn, or pre or post to ask the cases before or after the course.", valueName: "form"),
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
      plan: plan, course: course, time: time, now: Clock.system.now(),
      columns: Console.usualColumns)
    let shared = SessionFolder(path: folder)
    let content = SessionFolder.Content(
      plan: Array(plan.yaml(by: clock, minutesEastOfUTC: time.minutesEastOfUTC).utf8),
      readme: Array(words.readme.utf8),
      roster: try roster.map(sharedRoster), seatsReadInbox: plan.seatsReadInbox)
    let before = permissions
    do {
      try shared.create(content, mark: Clock.system.mark)
    } catch {
      guard error.cause == .exists else { throw Failure.file(error) }
      throw Failure(
        text: error.path == shared.rosterFile
          ? "\(reduced(shared.rosterFile)) is there already, and all seats can read what is in it; move it "
            + "elsewhere. Nothing was made"
          : "\(reduced(folder)) holds a session already; nothing was changed")
    }
    try Console.write(
      words.instructions(at: place(shared, before: before, plan.seatsReadInbox)))
  }

  private func place(_ shared: SessionFolder, before: UInt32?, _ seatsReadInbox: Bool)
    -> SessionWords.Place
  {
    var place = SessionWords.Place(
      path: resolvedPath(folder) ?? folder, system: FileSystem(of: folder),
      keepsPermissions: shared.hasPermissions(seatsReadInbox: seatsReadInbox),
      weaknesses: try? shared.weaknesses(for: thisAccount, seatsReadInbox: seatsReadInbox))
    if let before, let now = permissions, before != now { place.changed = (before, now) }
    return place
  }

  /// The permissions of the folder; `nil` if it is not there.
  private var permissions: UInt32? {
    (try? FileStatus(of: folder, followingLinks: true))?.permissions
  }

  private var time: LocalTime { LocalTime(minutesEastOfUTC: Clock.system.minutesEastOfUTC) }

  /// What of the roster goes to the share: seats need no more of it.
  private func sharedRoster(_ path: String) throws -> [UInt8] {
    let roster = try readRosterFile(path)
    guard !roster.learners.isEmpty else {
      throw Failure(text: "\(reduced(path)) lists nobody who could sign in")
    }
    return Array(roster.csv.utf8)
  }

  private func plan(for course: Course) throws -> SessionPlan {
    var order = SessionOrder(name: folder.split(separator: "/").last.map(String.init) ?? "session")
    order.title = title
    (order.modules, order.track) = (modules, track)
    (order.form, order.feedback) = (form, feedback)
    order.opens = try opens.map { try instant($0, of: "--opens") }
    order.closes = try closes.map(closing)
    (order.passMark, order.passMarkBasis) = (passMark, passMarkBasis)
    (order.hasRoster, order.seatsReadInbox) = (roster != nil, resumeAnywhere)
    let mark = String(Clock.system.random() % 1_679_616 + 46_656, radix: 36).suffix(4)
    do { return try order.plan(for: course, mark: String(mark)) } catch {
      if case .course(let fault) = error { throw Failure(fault) }
      throw Failure(text: error.words, exitCode: Failure.usage)
    }
  }

  /// The clocks of this place, from yesterday on and for three years.
  private var clock: LocalClock {
    let yesterday = Timestamp(milliseconds: Clock.system.now().milliseconds - 86_400_000)
    return LocalClock(
      from: yesterday, days: 3 * 366, minutesEastOfUTC: Clock.system.minutesEastOfUTC)
  }

  private func instant(_ text: String, of option: String) throws -> Timestamp {
    let reading = time.reading(text)
    if case .instant(let instant)? = reading { return instant }
    let name = "`\(reduced(text))`"
    let words =
      reading?.question(minutesEastOfUTC: time.minutesEastOfUTC)
      .map { "\(option) \(name) is not one time; write \($0)" }
      ?? "\(name) is not a time for \(option); write it like '2026-11-23 09:00', or with the distance "
      + "from UTC, like 2026-11-23T09:00:00-05:00"
    throw Failure(text: words, exitCode: Failure.usage)
  }

  private func closing(_ text: String) throws -> Timestamp {
    let closes = try instant(text, of: "--closes")
    guard closes > Clock.system.now() else {
      throw Failure(
        text: "--closes `\(reduced(text))` is in the past, so nobody could answer",
        exitCode: Failure.usage)
    }
    return closes
  }
}

/// One of the words that a plan knows.
private func word<Word: RawRepresentable<String> & CaseIterable>(_ text: String) throws -> Word {
  if let word = Word(rawValue: text) { return word }
  throw ValidationError(
    "`\(reduced(text))` is not one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
}
