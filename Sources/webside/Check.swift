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

  func run() throws {
    let diagnostics = try diagnostics(of: Environment.course(path))
    switch format {
    case .text: Console.write(text(of: diagnostics))
    case .json: Console.write(json(of: diagnostics))
    }
    if diagnostics.contains(where: { $0.severity == .error }) { leave(Failure.findings) }
  }

  /// The findings of a course, or of one module's file. Where nothing of that name can be looked at, nothing was checked.
  private func diagnostics(of path: String) throws -> [Diagnostic] {
    switch kind(of: path) {
    case .success(.folder): CourseFolder(path: path).check().diagnostics
    case .success(.file) where path == "course.yaml": CourseFolder(path: ".").check().diagnostics
    case .success(.file) where path.hasSuffix("/course.yaml"):
      CourseFolder(path: String(path.dropLast("/course.yaml".count))).check().diagnostics
    case .success(.file): readModule(try bytes(of: path), file: path).1
    case .failure(let error): throw Failure.file(path, error.code)
    }
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
