internal import ArgumentParser
internal import Authoring
internal import Courses
internal import Curriculum
internal import Desk
internal import Reports
internal import Seat

/// Check: every finding of a course.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say everything that is wrong with a course.",
    discussion: "Prints each finding as path:line:column: severity: message [code]. "
      + "Exits with 1 if there are errors, or if --against finds answers that are lost or go by another key; warnings alone exit with 0."
  )

  @Argument(
    help: ArgumentHelp("The course's folder, or one module's file.", valueName: "path"),
    completion: .file())
  var path: String?

  @Option(help: "text or json.")
  var format = FormatArgument<CheckReport>.usual

  @Flag(help: "Count lessons, scenarios, questions and covered points; errors still come first.")
  var counts = false

  @Flag(
    help:
      "Say what simple rules without any knowledge would earn, beside chance; errors still come first."
  )
  var strategies = false

  @Flag(help: "List the ids of modules, pages and questions; errors still come first.")
  var pages = false

  @Option(
    help: ArgumentHelp(
      "Say what the course as it is does to the answers in this store or cohort; errors still come first.",
      valueName: "dir"), completion: .directory)
  var against: String?

  @Flag(
    help:
      "Write missing ids and what has one meaning (blanks, bullets, line ends); shows the difference and asks first."
  )
  var fix = false

  @Flag(help: "With --fix: write without asking.")
  var yes = false

  func validate() throws {
    if yes, !fix { throw ValidationError("--yes belongs to --fix") }
    guard [counts, strategies, pages, against != nil].count(where: \.self) > 1 else { return }
    throw ValidationError("give one of --counts, --strategies, --pages and --against")
  }

  func run() throws {
    var path = try Environment.course(path)
    if against != nil {
      guard let folder = courseFolder(ofFileAt: path) else {
        throw Failure(text: wordsForNoCourse(at: path))
      }
      path = folder
    }
    if fix { try fix(at: path) }
    let reading: CourseReading
    let found = checkCourse(
      at: path, bundled: try Environment.bundledCourse, today: Clock.system.today)
    do { reading = try found.get() } catch {
      throw Failure(text: error.content.reason(at: path))
    }
    let report = CheckReport(
      diagnostics: reading.diagnostics, figures: try reading.course.flatMap(figures))
    try Console.write(format.bytes(of: report))
    if report.hasFindings { throw ExitCode(Failure.findings) }
  }

  /// The figures that were asked for; `nil` if the findings are.
  private func figures(on course: Course) throws -> CheckReport.Figures? {
    if let against { return .effects(try CohortDesk.at(against).effects(of: course)) }
    if counts { return .counts(CountsReport(course: course)) }
    if pages { return .pages(PagesReport(course: course)) }
    return strategies ? .strategies(StrategiesReport(course: course)) : nil
  }
}
