import Authoring
import Curriculum
import TestSupport
import Testing

@Test func theDocumentsListEveryCodeOfAFinding() {
  let rows = FindingCode.allCases.map { "| `\($0.rawValue)` | \($0.severity.rawValue) |" }
  expectSection(
    "codes", of: "Docs/course-format.md",
    toBe: (["", "| Code | Severity |", "|---|---|"] + rows.sorted() + [""]).joined(separator: "\n"))
}
