internal import ArgumentParser
internal import Authoring
internal import Curriculum
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

  func run() throws {
    let reading = try reading(of: Environment.course(path))
    let diagnostics = reading.diagnostics
    let report = counts ? reading.course.map { CountsReport(course: $0) } : nil
    switch format {
    case .text: Console.write(report?.text ?? text(of: diagnostics))
    case .json: Console.write(report?.json ?? json(of: diagnostics))
    }
    if diagnostics.contains(where: { $0.severity == .error }) { leave(Failure.findings) }
  }

  /// A course, or a course of one module's file. Where nothing of that name can be looked at, nothing was checked.
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
