package import Curriculum
internal import JSONText

/// What `check` says of a course: every finding, or, if it was asked to count, what the course contains.
package struct CheckReport {
  package var diagnostics: [Diagnostic]
  /// `nil` unless the course was counted.
  package var counts: CountsReport?

  package init(diagnostics: [Diagnostic], counts: CountsReport? = nil) {
    self.diagnostics = diagnostics
    self.counts = counts
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  package var text: String {
    counts?.text ?? diagnostics.map { DiagnosticText(diagnostic: $0).text }.joined() + summary
  }

  package var json: String { counts?.json ?? findings }

  private var summary: String {
    let errors = diagnostics.count { $0.severity == .error }
    return "\(counted(errors, "error")), \(counted(diagnostics.count - errors, "warning"))\n"
  }

  private var findings: String {
    jsonText { writer in
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
    }
  }
}
