internal import ArgumentParser
internal import Authoring
internal import Curriculum
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

  func run() throws {
    let reading = try reading(of: Environment.course(path))
    let report = CheckReport(
      diagnostics: reading.diagnostics,
      counts: counts ? reading.course.map { CountsReport(course: $0) } : nil)
    try Console.write(format.text(of: report))
    if report.hasErrors { throw ExitCode(Failure.findings) }
  }

  /// Reads a course, or one module's file as a course of its own. Throws if there is nothing at the path.
  private func reading(of path: String) throws -> CourseReading {
    switch kind(of: path) {
    case .success(.folder): CourseFolder(path: path).check()
    case .success(.file) where path == "course.yaml": CourseFolder(path: ".").check()
    case .success(.file) where path.hasSuffix("/course.yaml"):
      CourseFolder(path: String(path.dropLast("/course.yaml".count))).check()
    case .success(.file): try moduleReading(of: path)
    case .failure(let error): throw Failure.file(path, error.code)
    }
  }

  private func moduleReading(of path: String) throws -> CourseReading {
    let (module, diagnostics) = readModule(try bytes(of: path), file: path, lints: true)
    return CourseReading(course: module.map(Course.init(of:)), diagnostics: diagnostics)
  }
}
