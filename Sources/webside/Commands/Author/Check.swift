internal import ArgumentParser
internal import Authoring
internal import Curriculum
internal import Files
internal import Reports

/// Check: every finding of a course.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say everything that is wrong with a course.",
    discussion: "Prints each finding as path:line:column: severity: message [code]. "
      + "Exits with 1 if there are errors; warnings alone exit with 0.")

  @Argument(help: ArgumentHelp("The course's folder, or one module's file.", valueName: "path"))
  var path: String?

  @Option(help: "text or json.")
  var format = FormatArgument<CheckReport>.usual

  @Flag(help: "Count lessons, scenarios, questions and covered points; errors still come first.")
  var counts = false

  @Flag(
    help:
      "Say what rules that need no knowledge would earn, beside chance; errors still come first.")
  var strategies = false

  func validate() throws {
    if counts, strategies { throw ValidationError("give --counts or --strategies, not both") }
  }

  func run() throws {
    let reading = try reading(of: Environment.course(path))
    let report = CheckReport(
      diagnostics: reading.diagnostics, figures: reading.course.flatMap(figures))
    try Console.write(format.bytes(of: report))
    if report.hasErrors { throw ExitCode(Failure.findings) }
  }

  /// The figures that were asked for; `nil` if the findings are.
  private func figures(on course: Course) -> CheckReport.Figures? {
    if counts { return .counts(CountsReport(course: course)) }
    return strategies ? .strategies(StrategiesReport(course: course)) : nil
  }

  /// Reads a course, or one module's file as a course of its own. Throws if there is nothing at the path.
  private func reading(of path: String) throws -> CourseReading {
    switch kind(of: path) {
    case .success(.folder): CourseFolder(path: path).check()
    case .success where path == "course.yaml": CourseFolder(path: ".").check()
    case .success where path.hasSuffix("/course.yaml"):
      CourseFolder(path: String(path.dropLast("/course.yaml".count))).check()
    case .success: try moduleReading(of: path)
    case .failure(let error): throw Failure.file(error)
    }
  }

  private func moduleReading(of path: String) throws -> CourseReading {
    let (module, diagnostics) = readModule(try bytes(of: path), file: path, lints: true)
    return CourseReading(course: module.map(Course.init(of:)), diagnostics: diagnostics)
  }
}
