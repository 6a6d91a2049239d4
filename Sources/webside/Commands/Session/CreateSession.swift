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
      + "A folder that holds a session already is left as it is.")

  @Argument(help: ArgumentHelp("The folder to make, on a share all seats reach.", valueName: "dir"))
  var folder: String

  @Option(help: "What the session is called; by default, what the folder is called.")
  var title: String?

  @Option(help: ArgumentHelp("Study these modules, in this order.", valueName: "a,b"))
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
      "When what was right is said: immediate, after the session has closed, or none.",
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

  @Option(help: ArgumentHelp("Only learners of this list may sign in.", valueName: "csv"))
  var roster: String?

  @Flag(help: "Let learners go on at another seat; every seat can then read all answers.")
  var resumeAnywhere = false

  @Option(help: ArgumentHelp("The course's folder.", valueName: "dir"))
  var course: String?

  func run() throws {
    let course = try openCourse(self.course)
    let plan = try plan(for: course)
    let minutes = Clock.system.minutesEastOfUTC(plan.opens ?? Clock.system.now())
    let words = SessionWords(
      plan: plan, course: course, time: time, columns: StandardLines.usualColumns)
    let shared = SessionFolder(path: folder)
    let roster = try self.roster.map(rosterBytes)
    let content = SessionFolder.Content(
      plan: Array(plan.yaml(minutesEastOfUTC: minutes).utf8), readme: Array(words.readme.utf8),
      roster: roster, seatsReadInbox: plan.seatsReadInbox)
    do {
      try shared.create(content, mark: Clock.system.mark)
    } catch {
      throw failure(error)
    }
    let place = SessionWords.Place(
      path: absolutePath(of: folder), system: FileSystem(of: folder),
      keepsPermissions: shared.hasPermissions(seatsReadInbox: plan.seatsReadInbox))
    try Console.write(words.instructions(at: place))
  }

  private var time: LocalTime { LocalTime(minutesEastOfUTC: Clock.system.minutesEastOfUTC) }

  private func failure(_ error: FileError) -> Failure {
    if error.cause == .exists {
      return Failure(text: "\(reduced(folder)) holds a session already; nothing was changed")
    }
    return Failure.file(error)
  }

  /// The roster as it is, after it was found to be one.
  private func rosterBytes(_ path: String) throws -> [UInt8] {
    guard try !readRosterFile(path).learners.isEmpty else {
      throw Failure(text: "\(reduced(path)) lists nobody")
    }
    return try bytes(of: path)
  }

  /// What the arguments ask for. It is written, read back and checked, so that a seat will read what was meant.
  private func plan(for course: Course) throws -> SessionPlan {
    let name = folder.split(separator: "/").last.map(String.init) ?? "session"
    let title = self.title ?? name
    // A rehearsal and the real session may have the same name; the end of the id keeps their answers apart.
    let mark = String(Clock.system.random() % 1_679_616 + 46_656, radix: 36).suffix(4)
    guard let id = Identifier<SessionPlan>(wordsOf: name, mark) ?? Identifier(wordsOf: title, mark)
    else {
      throw Failure(
        text: "no id can be made of `\(reduced(name))`; name the folder with letters or digits",
        exitCode: Failure.usage)
    }
    var plan = SessionPlan(id: id, title: title, course: course.id, digest: course.digest)
    plan.form = form
    plan.selection = try selection(in: course)
    plan.opens = try opens.map { try instant($0, of: "--opens") }
    plan.closes = try closes.map { try instant($0, of: "--closes") }
    plan.feedback = feedback ?? (form == .learn ? .immediate : .none)
    plan.passMark = try passMark(for: course)
    plan.signIn = roster == nil ? .open : .roster
    plan.seatsReadInbox = resumeAnywhere
    let (read, diagnostics) = readSession(.bytes(Array(plan.yaml().utf8)), file: "session.yaml")
    guard read != nil else {
      let words = diagnostics.first.map { "\($0.message); \($0.help ?? "")" } ?? ""
      throw Failure(text: words, exitCode: Failure.usage)
    }
    do { _ = try SessionCourse(plan: plan, course: course) } catch { throw Failure(error) }
    return plan
  }

  private func selection(in course: Course) throws -> SessionPlan.Selection {
    if modules != nil, track != nil {
      throw Failure(text: "give --modules or --track, not both", exitCode: Failure.usage)
    }
    if let modules {
      return .modules(
        try modules.split(separator: ",", omittingEmptySubsequences: false).map { name in
          guard let id = Identifier<Module>(slug: name.filter { $0 != " " }) else {
            throw Failure(
              text: "`\(reduced(String(name)))` cannot be a module", exitCode: Failure.usage)
          }
          return id
        })
    }
    guard let track, track != "all" else { return .all }
    return .track(Identifier(track))
  }

  private func instant(_ text: String, of option: String) throws -> Timestamp {
    guard let instant = time.instant(text) else {
      throw Failure(
        text: "`\(reduced(text))` is no time for \(option); write it like '2026-11-23 09:00'",
        exitCode: Failure.usage)
    }
    return instant
  }

  private func passMark(for course: Course) throws -> SessionPlan.PassMark? {
    if passMarkBasis != nil, passMark == nil {
      throw Failure(
        text: "--pass-mark-basis needs the --pass-mark it is about", exitCode: Failure.usage)
    }
    guard let percent = passMark ?? (form == .learn ? course.passMark : nil) else { return nil }
    guard (0...100).contains(percent) else {
      throw Failure(
        text: "--pass-mark is a share in percent, from 0 to 100", exitCode: Failure.usage)
    }
    return SessionPlan.PassMark(percent: percent, basis: passMarkBasis)
  }
}

/// A path that begins at the root.
private func absolutePath(of path: String) -> String {
  resolvedPath(path) ?? path
}

/// One of the words that a plan knows.
private func word<Word: RawRepresentable<String> & CaseIterable>(_ text: String) throws -> Word {
  if let word = Word(rawValue: text) { return word }
  throw ValidationError(
    "`\(reduced(text))` is not one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
}

extension Identifier {
  /// An identifier made of the ASCII letters and digits of some words, and an end: `Orientation 2026` → `orientation-2026-x3f9`.
  fileprivate init?(wordsOf text: String, _ end: Substring) {
    let words = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let slug = words.joined(separator: "-").lowercased().prefix(50)
    guard !slug.isEmpty else { return nil }
    self.init(slug: (slug.hasSuffix("-") ? slug.dropLast() : slug) + "-" + end)
  }
}
