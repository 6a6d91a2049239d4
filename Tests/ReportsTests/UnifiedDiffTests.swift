import Authoring
import TestSupport
import Testing

@testable import Reports

/// The difference of two texts, as `diff -u` writes it.
struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    UnifiedDiff(from: old, to: new).text(named: "m.md")
  }

  private static func numbers(_ range: ClosedRange<Int>) -> String {
    range.map { "\($0)\n" }.joined()
  }

  @Test func alikeTextsHaveNoDifference() {
    #expect(diff("a\nb\n", "a\nb\n") == "")
    #expect(diff("", "") == "")
  }

  @Test func aChangeStandsBetweenThreeLinesThatAreAlike() {
    let old = Self.numbers(1...9)
    #expect(
      diff(old, old.replacing("5\n", with: "five\n")) == """
        --- m.md
        +++ m.md
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """)
  }

  @Test func changesFarApartStandApart() {
    let old = Self.numbers(1...30)
    let new = old.replacing("2\n3\n", with: "2\n2a\n3\n").replacing("\n29\n", with: "\n")
    #expect(
      diff(old, new) == """
        --- m.md
        +++ m.md
        @@ -1,5 +1,6 @@
         1
         2
        +2a
         3
         4
         5
        @@ -26,5 +27,4 @@
         26
         27
         28
        -29
         30

        """)
  }

  @Test func anEndWithoutALineEndIsSaid() {
    #expect(
      diff("a\nb", "a\nc\n") == """
        --- m.md
        +++ m.md
        @@ -1,2 +1,2 @@
         a
        -b
        \\ No newline at end of file
        +c

        """)
  }

  @Test func aTextThatIsMadeOfNothing() {
    #expect(diff("", "a\n") == "--- m.md\n+++ m.md\n@@ -0,0 +1 @@\n+a\n")
    #expect(diff("a\n", "") == "--- m.md\n+++ m.md\n@@ -1 +0,0 @@\n-a\n")
  }

  /// The difference, applied to the old text, gives the new one.
  @Test(arguments: 0..<200) func theDifferenceLeadsFromOneTextToTheOther(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func text() -> String {
      (0..<Int(random.next() % 30)).map { _ in "\(random.next() % 6)\n" }.joined()
    }
    let (old, new) = (text(), text())
    #expect(patched(old, by: diff(old, new)) == new)
  }

  private func patched(_ old: String, by difference: String) -> String {
    let lines = old.split(separator: "\n", omittingEmptySubsequences: true).map { $0 + "\n" }
    var result = ""
    var next = 0
    for line in difference.split(separator: "\n").dropFirst(2) {
      if line.hasPrefix("@@") {
        let start = Int(line.dropFirst(4).prefix { $0.isNumber }) ?? 0
        let first = line.dropFirst(4).drop { $0.isNumber }.hasPrefix(",0") ? start : start - 1
        while next < first {
          result += lines[next]
          next += 1
        }
        continue
      }
      if !line.hasPrefix("+") { next += 1 }
      if !line.hasPrefix("-") { result += line.dropFirst() + "\n" }
    }
    return result + lines.dropFirst(next).joined()
  }
}
