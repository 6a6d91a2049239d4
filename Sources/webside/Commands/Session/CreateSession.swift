internal import ArgumentParser
internal import Desk
internal import Reports
internal import Scoring
internal import Seat

/// Session create: makes the folder of a session.
struct CreateSession: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make a session's folder, and say what to do at the seats.",
    discussion:
      "Times are by this machine's clock, such as '2026-11-23 09:00', or have their distance from UTC, such "
      + "as 2026-11-23T09:00:00-05:00. "
      + "A folder that already holds a session is left as it is.")

  @Argument(
    help: ArgumentHelp(
      "The folder to make, on a share that all seats can reach.", valueName: "dir"),
    completion: .directory)
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
      "learn; pre or post to ask the cases before or after the course; or panel to ask experts, without feedback.",
      valueName: "form"),
    completion: words(of: SessionPlan.Form.self), transform: { try word($0) })
  var form = SessionPlan.Form.learn

  @Option(
    help: ArgumentHelp(
      "When learners get feedback: immediate, after the session has closed, or none.",
      valueName: "when"),
    completion: words(of: SessionPlan.Feedback.self), transform: { try word($0) })
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

  @Option(
    help: ArgumentHelp("Only learners on this list may sign in.", valueName: "csv"),
    completion: .file())
  var roster: String?

  @Flag(help: "Let learners go on at another seat; every seat can then read all answers.")
  var resumeAnywhere = false

  @Option(help: ArgumentHelp("The course's folder.", valueName: "dir"), completion: .directory)
  var course: String?

  func run() throws {
    let course = try openCourse(self.course)
    var making = SessionMaking(folder, clock: .system)
    making.order.title = title
    (making.order.modules, making.order.track) = (modules, track)
    (making.order.form, making.order.feedback) = (form, feedback)
    (making.order.passMark, making.order.passMarkBasis) = (passMark, passMarkBasis)
    (making.order.hasRoster, making.order.seatsReadInbox) = (roster != nil, resumeAnywhere)
    (making.opens, making.closes) = (opens, closes)
    let roster = try roster.map { (path: $0, people: try readRosterFile($0)) }
    try Console.write(
      try making.make(
        of: course, in: try Environment.courseToName(self.course), roster: roster,
        columns: Console.usualColumns))
  }
}

/// The words that a plan knows, for completion.
private func words<Word: RawRepresentable<String> & CaseIterable>(of _: Word.Type) -> CompletionKind
{
  .list(Word.allCases.map(\.rawValue))
}
