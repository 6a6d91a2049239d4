import Authoring
import Curriculum
import TestSupport
import Testing

@Test func theReadmeListsEveryCodeOfAFinding() {
  let rows = FindingCode.allCases.map { "| `\($0.rawValue)` | \($0.severity.rawValue) |" }
  expectSection(
    "codes", of: "README.md",
    toBe: (["", "| Code | Severity |", "|---|---|"] + rows.sorted() + [""]).joined(separator: "\n"))
}
