internal import ArgumentParser
internal import Authoring
internal import Curriculum
internal import Files
internal import JSONText

/// Check: every finding of a course.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say everything that is wrong with a course.",
    discussion: "Prints each finding as path:line:column: severity: message [code]. "
      + "Exits with 1 where there are errors; warnings leave it at 0.")

  @Argument(help: ArgumentHelp("The course's folder, or one module's file.", valueName: "path"))
  var path: String?

  @Option(help: "text or json.")
  var format = ReportFormat.text

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
    let diagnostics = reading.diagnostics
    switch format {
    case .text:
      Console.write(reading.course.flatMap(textReport) ?? text(of: diagnostics))
    case .json:
      Console.write(reading.course.flatMap(jsonReport) ?? json(of: diagnostics))
    }
    if diagnostics.contains(where: { $0.severity == .error }) { leave(Failure.findings) }
  }

  /// The report that was asked for; `nil` if the findings are.
  private func textReport(on course: Course) -> String? {
    if counts { return CountsReport(course: course).text }
    return strategies ? StrategiesReport(course: course).text : nil
  }

  private func jsonReport(on course: Course) -> String? {
    if counts { return CountsReport(course: course).json }
    return strategies ? StrategiesReport(course: course).json : nil
  }

  /// A course, or a course of one module's file. Where nothing of that name can be looked at, nothing was checked.
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

  private func text(of diagnostics: [Diagnostic]) -> String {
    diagnostics.map { DiagnosticText(diagnostic: $0).text }.joined() + summary(of: diagnostics)
  }

  private func summary(of diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    return
      "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s")\n"
  }

  private func json(of diagnostics: [Diagnostic]) -> String {
    var writer = JSONWriter()
    writer.array { writer in
      for diagnostic in diagnostics {
        writer.object { writer in
          writer.member("severity", string: diagnostic.severity.rawValue)
          writer.member("file", string: diagnostic.file)
          writer.member("line", optional: diagnostic.range?.line)
          writer.member("column", optional: diagnostic.range?.columnInBytes)
          writer.member("length", optional: diagnostic.range?.lengthInBytes)
          writer.member("message", string: diagnostic.message)
          writer.member("code", string: diagnostic.code)
          writer.member("help", optional: diagnostic.help)
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }
}

/// How a report is written.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
