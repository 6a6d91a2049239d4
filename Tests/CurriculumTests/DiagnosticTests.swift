import Curriculum
import Testing

struct DiagnosticTests {
  /// Diagnostics in the order in which a report prints them.
  private static let report = [
    finding(file: "a.md", at: nil),
    finding(.warning, file: "a.md", at: nil),
    finding(file: "a.md", at: SourceRange(line: 1, columnInBytes: 2)),
    finding(file: "a.md", at: SourceRange(line: 1, columnInBytes: 10)),
    finding(file: "a.md", at: SourceRange(line: 2, columnInBytes: 1)),
    finding(file: "a.md", at: SourceRange(line: 2, columnInBytes: 1), code: "b"),
    finding(file: "a.md", at: SourceRange(line: 2, columnInBytes: 1), code: "b", message: "n"),
    finding(.warning, file: "a.md", at: SourceRange(line: 2, columnInBytes: 1)),
    finding(file: "a.md", at: SourceRange(line: 10, columnInBytes: 1)),
    finding(file: "a.md", at: SourceRange(line: 10, columnInBytes: 1), excerpt: "e"),
    cut(finding(file: "a.md", at: SourceRange(line: 10, columnInBytes: 1), excerpt: "e"), by: 2),
    finding(file: "a.md", at: SourceRange(line: 10, columnInBytes: 1), help: "h"),
    finding(file: "a.md", at: SourceRange(line: 10, columnInBytes: 1), help: "h", excerpt: "e"),
    finding(file: "a.md", at: SourceRange(line: 10, columnInBytes: 1), help: "i"),
    finding(file: "a.md", at: SourceRange(line: 10, columnInBytes: 1, lengthInBytes: 2)),
    finding(file: "b.md", at: nil),
    finding(.warning, file: "b.md", at: SourceRange(line: 1, columnInBytes: 1)),
  ]

  @Test func findingsAreInOrderOfFilePlaceSeverityCodeAndText() {
    #expect(Self.report.reversed().sorted() == Self.report)
    for (place, left) in Self.report.enumerated() {
      for (otherPlace, right) in Self.report.enumerated() {
        #expect((left < right) == (place < otherPlace))
      }
    }
  }

  @Test func errorsComeBeforeWarnings() {
    #expect(Diagnostic.Severity.error < .warning)
    #expect(!(Diagnostic.Severity.warning < .error))
    #expect(!(Diagnostic.Severity.error < .error))
  }

  @Test func theOrderOfDiscoveryDoesNotReachTheReport() {
    let findings = Self.report + Self.report
    let sorted = findings.sorted()
    for turn in findings.indices {
      #expect(Array(findings[turn...] + findings[..<turn]).sorted() == sorted)
    }
  }

  private static func cut(_ finding: Diagnostic, by count: Int) -> Diagnostic {
    var cut = finding
    cut.excerptColumnInBytes += count
    return cut
  }

  private static func finding(
    _ severity: Diagnostic.Severity = .error, file: String, at range: SourceRange?,
    code: String = "a", message: String = "m", help: String? = nil, excerpt: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity: severity, file: file, range: range, message: message, code: code, help: help,
      excerpt: excerpt)
  }
}
