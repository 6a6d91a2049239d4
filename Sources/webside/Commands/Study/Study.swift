internal import ArgumentParser

/// Study: go on where this learner left off.
struct Study: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "study",
    abstract: "Study; go on where you left off. What webside does without a command.")

  @Option(help: "Who is learning: letters, digits, `.`, `_`, `-`.")
  var learner: String?

  @Option(help: ArgumentHelp("The course's folder.", valueName: "dir"))
  var course: String?

  @Option(
    help: ArgumentHelp("Study this selection of modules; all is the course.", valueName: "name"))
  var track: String?

  @Option(
    help: ArgumentHelp(
      "Answer the cases asked before (pre) or after (post) the course; feedback waits for the end of post.",
      valueName: "pre|post"))
  var form: String?

  @Option(help: ArgumentHelp("Open this module.", valueName: "id"))
  var module: String?

  @Flag(help: "Ask how sure you are of single answers; it is kept and never scored.")
  var certainty = false

  @OptionGroup
  var display: DisplayOptions

  func validate() throws {
    if form != nil, track != nil || module != nil {
      throw ValidationError("--form is a sitting of its own; leave --track and --module out")
    }
  }

  func run() throws {
    try StudyRequest(
      learner: learner, course: course, track: track, form: form, module: module,
      asksCertainty: certainty, frontEnd: display.frontEnd
    ).run()
  }
}
