import Authoring
import Curriculum
import TestSupport
import Testing

/// The tables of the page for authors end each row with the severity and the code of a finding.
@Test func thePageForAuthorsExplainsEveryCodeOfAFindingOnce() {
  let rows = section("findings", of: "Docs/authors.md").split(separator: "\n")
  let listed = rows.compactMap { row -> String? in
    guard let cell = row.split(separator: "|").last, cell.hasSuffix("` ") else { return nil }
    return String(cell.dropFirst().dropLast())
  }
  let codes = FindingCode.allCases.map { "\($0.severity.rawValue) `\($0.rawValue)`" }
  #expect(listed.sorted() == codes.sorted(), "\(Set(listed).symmetricDifference(codes).sorted())")
}
