import Curriculum
import Reports
import Scoring
import Testing

struct CourseTextTests {
  private static let diagnostics = [
    Diagnostic(
      severity: .error, file: "c/01.md",
      range: SourceRange(line: 14, columnInBytes: 8, lengthInBytes: 4),
      message: "no right choice", code: "missing-key", help: "mark one",
      excerpt: "漢\t[ ] café"),
    Diagnostic(severity: .warning, file: "c/course.yaml", message: "no version", code: "x"),
  ]

  @Test func aDiagnosticIsALineAnExcerptAndACaret() {
    #expect(
      DiagnosticText(diagnostic: Self.diagnostics[0]).text == """
        c/01.md:14:8: error: no right choice [missing-key]
           14 | 漢 [ ] café
              |       ^^^^
              = help: mark one

        """)
    #expect(
      DiagnosticText(diagnostic: Self.diagnostics[1]).text
        == "c/course.yaml: warning: no version [x]\n")
  }

  @Test(arguments: [(0, 1), (9, 200), (12, 1), (-5, 3), (400, 0)])
  func aCaretNeverLeavesItsLine(column: Int, length: Int) {
    var diagnostic = Self.diagnostics[0]
    diagnostic.range = SourceRange(line: 1, columnInBytes: column, lengthInBytes: length)
    let lines = DiagnosticText(diagnostic: diagnostic).text.split(separator: "\n")
    #expect(lines[2].count <= lines[1].count + 2)
  }

  @Test func aCheckCountsErrorsAndWarnings() {
    let report = CheckReport(diagnostics: Self.diagnostics)
    #expect(report.hasErrors)
    #expect(report.text.hasSuffix("\n1 error, 1 warning\n"))
    let clean = CheckReport(diagnostics: [])
    #expect(!clean.hasErrors)
    #expect(clean.text == "0 errors, 0 warnings\n")
    #expect(clean.json == "[]\n")
  }

  @Test func findingsAsJSONHaveNullForWhatIsNotKnown() {
    #expect(
      CheckReport(diagnostics: [Self.diagnostics[1]]).json == """
        [{"severity":"warning","file":"c/course.yaml","line":null,"column":null,"length":null,\
        "message":"no version","code":"x","help":null}]

        """)
  }

  @Test func aCountHasARowForEachModule() {
    let question = Question(
      id: Identifier("q"), leadIn: [], form: .choice(ChoiceList(rule: .poll, choices: [])))
    let course = Course(
      id: Identifier("c"), title: "", version: "", language: "en", passMark: 70,
      modules: [
        Module(
          id: Identifier("one"), title: "", minutes: 1,
          pages: [
            .lesson(Lesson(anchor: "a", title: "", blocks: [])),
            .scenario(Scenario(id: Identifier("s"), title: "", questions: [question])),
          ])
      ])
    let counts = CountsReport(course: course)
    let lines = counts.text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(lines.map { $0[0] } == ["module", "one", "all"])
    #expect(lines[0].prefix(3) == ["module", "lessons", "scenarios"])
    #expect(lines[1].dropFirst() == lines[2].dropFirst())
    #expect(lines[1].dropFirst().compactMap { Int($0) }.reduce(0, +) == 4)
    #expect(counts.json.hasSuffix(#","points":null}"# + "\n"))
    // What was asked for wins over the findings.
    let report = CheckReport(diagnostics: Self.diagnostics, figures: .counts(counts))
    #expect(report.text == counts.text)
    #expect(report.json == counts.json)
    #expect(report.hasErrors)
  }

  @Test func everyReportNamesItsFormatsInTheOneVocabulary() {
    #expect(CheckReport.formats.map(\.key) == [.text, .json])
    #expect(ProgressReport.formats.map(\.key) == [.text, .json, .csv])
    #expect(DataTable.formats.map(\.key) == [.csv, .json, .ndjson, .xlsx])
    #expect(ReportTable.formats.map(\.key) == [.text, .csv, .json])
    #expect(
      CompletionReport.formats.map(\.key) == [.text, .csv, .json, .ndjson, .xlsx, .mail])
    let report = CheckReport(diagnostics: Self.diagnostics)
    #expect(
      CheckReport.formats.map { String(decoding: $0.value(report), as: UTF8.self) }
        == [report.text, report.json])
  }
}
