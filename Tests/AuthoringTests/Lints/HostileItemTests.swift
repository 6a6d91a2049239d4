import Authoring
import Curriculum
import Testing

/// Items that no author writes: whatever the rules compare, they end in a moment.
struct HostileItemTests {
  @Test(.serialized, .timeLimit(.minutes(5)), arguments: HostileItems.all)
  func hostileItemsAreLookedAtInAMoment(_ example: HostileItems) {
    let (module, diagnostics) = readModule(bytes(example.source), file: "m.md", lints: true)
    #expect(diagnostics == diagnostics.sorted())
    #expect(diagnostics.count <= 1001)
    #expect((module == nil) == diagnostics.contains { $0.severity == .error })
    #expect(diagnostics.contains { $0.code == example.code })
  }
}

struct HostileItems: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var source: String
  /// A code that must be among the findings.
  var code: String

  static let all = [
    HostileItems(
      "a hundred thousand choices",
      answers: String(repeating: "- [ ] never\n  > x\n", count: 100_000),
      code: "too-many-choices"),
    HostileItems(
      "thousands of questions with 26 choices",
      answers: String(
        repeating: String(repeating: "- [ ] a b c d\n", count: 26)
          + "\n**What?**\n<!-- id: a -->\n\n",
        count: 2000), code: "duplicate-id"),
    HostileItems(
      "a lead-in of sentences", leadIn: String(repeating: "a. ", count: 200_000) + "?",
      code: "L18"),
    HostileItems(
      "a lead-in of marks", leadIn: "a" + String(repeating: " ? ", count: 200_000) + "?",
      code: "L18"),
    HostileItems(
      "exceptions",
      details: "lint: " + String(repeating: "allow L05 because a; ", count: 40_000), code: "L18"),
    HostileItems(
      "placeholders nobody knows",
      stem: (0..<50_000).map { "{a\($0)}" }.joined() + "\n", code: "unknown-placeholder"),
    HostileItems(
      "placeholders that are not found",
      stem: "| a |\n|---|\n| " + String(repeating: "\\|", count: 100)
        + (0..<50_000).map { "{b\($0)}" }.joined() + " |\n", code: "unknown-placeholder"),
    HostileItems("braces", stem: String(repeating: "{a", count: 200_000), code: "L18"),
    HostileItems("escaped braces", stem: String(repeating: "\\{a", count: 200_000), code: "L18"),
  ]

  private init(
    _ description: String, details: String = "", stem: String = "", leadIn: String = "What?",
    answers: String = "", code: String
  ) {
    testDescription = description
    source = """
      ---
      id: m
      title: M
      minutes: 5
      objectives: {a: b}
      ---

      ## Scenario: S
      <!--
      id: s
      objectives: [a]
      sources: []
      place: any
      level: [clin]
      \(details)
      -->

      \(stem)

      **\(leadIn)**
      <!-- id: q -->

      - [x] Post
        > Why.
      - [ ] Wait
        > Why.
      \(answers)

      ### Debrief

      Keep.
      """
    self.code = code
  }
}
