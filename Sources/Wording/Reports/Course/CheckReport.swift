package import Curriculum
internal import JSONText

/// What `check` says of a course: every finding, or what it was asked for instead.
package struct CheckReport {
  private let diagnostics: [Diagnostic]
  private let figures: Figures?

  /// What may be asked for instead of the findings.
  package enum Figures {
    case counts(CountsReport)
    case strategies(StrategiesReport)
    case pages(PagesReport)
    case effects(EditEffectsReport)
  }

  package init(diagnostics: [Diagnostic], figures: Figures? = nil) {
    self.diagnostics = diagnostics
    self.figures = figures
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Whether something is to be mended or decided.
  package var hasFindings: Bool {
    if case .effects(let report)? = figures { return hasErrors || report.hasFindings }
    return hasErrors
  }

  package var text: String {
    switch figures {
    case .counts(let report): report.text
    case .strategies(let report): report.text
    case .pages(let report): report.text
    case .effects(let report): report.text
    case nil: diagnostics.map { DiagnosticText(diagnostic: $0).text }.joined() + summary
    }
  }

  package var json: String {
    switch figures {
    case .counts(let report): report.json
    case .strategies(let report): report.json
    case .pages(let report): report.json
    case .effects(let report): report.json
    case nil: findings
    }
  }

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
