import Authoring
import Curriculum
import Testing

/// Input that no author writes: it must be refused in a moment, whatever a parser would make of it.
struct LimitTests {
  @Test func twentyMegabytesAreRefusedUnread() {
    let source = [UInt8](repeating: UInt8(ascii: "a"), count: 20_000_000)
    let (module, diagnostics) = readModule(source, file: "m.md")
    #expect(module == nil)
    #expect(
      dump(diagnostics)
        == "m.md: error: the file is larger than 4 MiB [file-too-large]\n  = help: split it into several modules\n"
    )
  }

  @Test(.serialized, .timeLimit(.minutes(5)), arguments: HostileCase.all)
  func hostileTextEndsInAMoment(_ example: HostileCase) {
    let (module, diagnostics) = readModule(bytes(head) + example.body, file: "m.md")
    #expect(diagnostics == diagnostics.sorted())
    #expect(diagnostics.count <= 1001)
    if let code = example.code {
      #expect(module == nil)
      #expect(diagnostics.contains { $0.code == code })
    }
  }

  @Test(.serialized, .timeLimit(.minutes(5)), arguments: HostileYAML.all)
  func hostileYAMLEndsInAMoment(_ example: HostileYAML) {
    let tree = FileTree(["course.yaml": bytes(example.yaml)])
    let reading = readCourse(tree, named: "", for: .check(today: "2026-11-22"))
    #expect(reading.course == nil)
    #expect(reading.diagnostics.first.map { $0.code } == example.code)
  }

  @Test(arguments: [(1000, 0), (1001, 1)])
  func aTableOfAThousandColumnsIsTheWidest(columns: Int, findings: Int) {
    let row = { (cell: String) in "|" + String(repeating: cell + "|", count: columns) + "\n" }
    let (_, diagnostics) = readModule(
      bytes(head + row("a") + row("-") + row("b")), file: "m.md")
    #expect(diagnostics.filter { $0.code == "too-many-cells" }.count == findings)
  }

  @Test(arguments: [(250_000, 0), (250_001, 1)])
  func aQuarterOfAMillionLinesIsTheMost(lines: Int, findings: Int) {
    let rest = lines - head.filter { $0 == "\n" }.count
    let (_, diagnostics) = readModule(
      bytes(head + String(repeating: "a\n", count: rest)), file: "m.md")
    #expect(diagnostics.filter { $0.code == "file-too-large" }.count == findings)
  }

  @Test func onlyTheFirstThousandFindingsAreListed() {
    let (_, diagnostics) = readModule(
      bytes(head + String(repeating: "<b>\n\n", count: 5000)), file: "m.md")
    #expect(diagnostics.count == 1001)
    #expect(diagnostics.first?.message == "more than 1000 findings; the rest is not listed")
    #expect(diagnostics.first?.code == FindingCode.tooManyFindings.rawValue)
  }
}

private let head = "---\nid: m\ntitle: M\nminutes: 5\nobjectives: {a: b}\n---\n\n## P\n\n"

struct HostileCase: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var body: [UInt8]
  /// A code that must be among the findings.
  var code: String?

  init(
    _ description: String, _ piece: String, times count: Int, then end: String = "",
    code: String? = nil
  ) {
    testDescription = description
    body = bytes(String(repeating: piece, count: count) + end)
    self.code = code
  }

  static let all = [
    HostileCase("100,000 quotes deep", "> ", times: 100_000, then: "x", code: "nesting-too-deep"),
    HostileCase("100,000 lists deep", "- ", times: 100_000, then: "x\n", code: "nesting-too-deep"),
    HostileCase(
      "numbered lists deep", "1. ", times: 100_000, then: "x\n", code: "nesting-too-deep"),
    HostileCase("marks of a rule", "* ", times: 100_000),
    HostileCase("emphasis deep", "*a **a ", times: 100_000),
    HostileCase("strikethrough deep", "~~a ", times: 100_000),
    HostileCase("links deep", "[a](", times: 100_000),
    HostileCase("brackets", "[", times: 200_000),
    HostileCase("images", "![a", times: 100_000),
    HostileCase("backticks", "`a``", times: 200_000),
    HostileCase("declarations", "x <?", times: 200_000, code: "html"),
    HostileCase("CDATA", "x <![CDATA[", times: 100_000, code: "html"),
    HostileCase("comments", "x <!-- ", times: 100_000),
    HostileCase("entities", "&#27;", times: 100_000, code: "control-character"),
    HostileCase("control characters", "\u{1B}", times: 200_000, code: "control-character"),
    HostileCase("line ends", "\n", times: 1_000_000),
    HostileCase("one line", "word ", times: 200_000),
    HostileCase("paragraphs", "a\n\n", times: 1_300_000, code: "file-too-large"),
    HostileCase(
      "a wide table", "|a", times: 40_000, then: "\n" + String(repeating: "|-", count: 40_000),
      code: "too-many-cells"),
    HostileCase("headings", "## a\n", times: 100_000),
    HostileCase("scenarios", "## Scenario: a\n", times: 50_000, code: "missing-details"),
    HostileCase("many comments that do not end", "- <!--\n", times: 100_000),
    HostileCase("marks in a post", "~~a~~ ", times: 100_000),
    HostileCase(
      "a post with many phrases", "## Scenario: a\n<!-- id: a -->\n\n**a?**\n\n> ", times: 1,
      then: String(repeating: "~~a~~ *b* ", count: 20_000) + "\n\n"
        + String(repeating: "- ~~a~~ why\n", count: 20_000)),
    HostileCase("lead-ins", "**a?**\n\n", times: 50_000),
    HostileCase(
      "a wide table with many rows", "|a", times: 1000,
      then: "\n" + String(repeating: "|-", count: 1000) + "\n"
        + String(repeating: "a\n", count: 100_000),
      code: "too-many-cells"),
  ]
}

struct HostileYAML: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var yaml: String
  var code: String

  static let all = [
    HostileYAML(
      testDescription: "flow lists deep", yaml: String(repeating: "[", count: 100_000),
      code: "nesting-too-deep"),
    HostileYAML(
      testDescription: "mappings deep", yaml: String(repeating: "{a: ", count: 100_000),
      code: "nesting-too-deep"),
    HostileYAML(
      testDescription: "block lists deep", yaml: String(repeating: "- ", count: 100_000),
      code: "nesting-too-deep"),
    HostileYAML(
      testDescription: "more than a mebibyte",
      yaml: "id: " + String(repeating: "a", count: 1_100_000),
      code: "yaml-too-large"),
    HostileYAML(
      testDescription: "keys that are lists", yaml: "? [a]\n: b\n", code: "unreadable-yaml"),
    HostileYAML(
      testDescription: "two documents", yaml: "id: a\n---\nid: b\n", code: "unreadable-yaml"),
    HostileYAML(testDescription: "nothing", yaml: "", code: "wrong-type"),
    HostileYAML(
      testDescription: "a control character", yaml: "id: \u{1B}\n", code: "control-character"),
  ]
}
