internal import ArgumentParser
internal import Curriculum
internal import Reports
internal import Scoring
internal import Seat
internal import World

/// Study: go on where this learner left off.
struct Study: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "study",
    abstract: "Study; go on where you left off. What webside does without a command.")

  @Option(help: "Who is learning: letters, digits, `.`, `_`, `-`.")
  var learner: String?

  @Flag(
    help: ArgumentHelp(
      "With --learner: a sitting for this learner alone, as over SSH. Nobody else can sign in, and no program or path can be reached."
    ))
  var pinned = false

  @Option(help: ArgumentHelp("The course's folder.", valueName: "dir"), completion: .directory)
  var course: String?

  @Option(
    help: ArgumentHelp(
      "Study this selection of modules; `all` is the whole course.", valueName: "name"))
  var track: String?

  @Option(
    help: ArgumentHelp(
      "Answer the cases asked before (pre) or after (post) the course; feedback waits for the end of post.",
      valueName: "pre|post"), completion: .list(formNames))
  var form: String?

  @Option(help: ArgumentHelp("Open this module, by its id or its number.", valueName: "id|n"))
  var module: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Ask how sure you are of each single choice; this is kept and never scored.")
  var certainty: Bool?

  @OptionGroup
  var trainer: TrainerOptions

  func validate() throws {
    if pinned, learner == nil { throw pinnedWithoutLearner }
    if form != nil, track != nil || module != nil {
      throw ValidationError("--form asks its own cases; leave out --track and --module")
    }
  }

  func run() throws {
    let learner = try self.learner.map(learnerID)
    if pinned { try checkPinnedTerminal() }
    let whole = try openCourse(self.course)
    let (course, module) = try part(of: whole)
    var start = TrainerStart(course: course, learner: learner)
    start.whole = whole
    start.module = module
    start.courseFor = form.flatMap { whole.twinSittings(ofFormNamed: $0) }
    start.options = trainer.preferences
    start.options.asksCertainty = certainty
    start.isPinned = pinned
    try start.run(on: trainer.display)
  }

  /// The part of the course that was asked for, and the module to open.
  private func part(of whole: Course) throws -> (Course, Int?) {
    do throws(CourseFault) {
      var course = whole
      if let form { course = try whole.sitting(formNamed: form) }
      if let track { course = try whole.selecting(trackNamed: track) }
      guard let module else { return (course, nil) }
      return (course, try course.position(ofModule: module, isTrack: track != nil))
    } catch {
      throw Failure(error)
    }
  }
}

/// Reads a learner id from an argument.
func learnerID(_ text: String) throws -> LearnerID {
  guard let id = LearnerID(text) else { throw Failure.unusableLearner(text) }
  return id
}
