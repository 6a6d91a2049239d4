import Authoring
import CSVText
import Cohort
import Courses
import Curriculum
import Pages
import Reports
import Scoring
import Screen

func problemsOfModule(_ bytes: [UInt8]) -> [String] {
  let (module, diagnostics) = readModule(bytes, file: "01-first.md")
  let (checked, findings) = readModule(bytes, file: "01-first.md", lints: true)
  let errors = diagnostics.filter { $0.severity == .error }
  var problems =
    problems(of: diagnostics) + problems(of: findings)
    + broken([
      ((module == nil) == !errors.isEmpty, "a module without errors, or one with errors"),
      (module == checked, "checking reads another module"),
      (errors == findings.filter { $0.severity == .error }, "checking finds other errors"),
    ])
  if let module { problems += problemsOfShowing(of: module) }
  return problems
}

/// Nothing that a module without errors holds is drawn beyond its measure.
private func problemsOfShowing(of module: Module) -> [String] {
  var course = Course(of: module)
  course.sources = []
  _ = CheckReport(diagnostics: [], figures: .counts(CountsReport(course: course))).text
  _ = CheckReport(diagnostics: [], figures: .strategies(StrategiesReport(course: course))).text
  let blocks = module.pages.flatMap { page in
    switch page {
    case .lesson(let lesson): lesson.blocks
    case .scenario(let scenario): scenario.debrief + scenario.questions.flatMap(\.stem)
    }
  }
  return [1, 20, 78].flatMap { columns in
    let rows = BlockLayout(columns: columns).rows(of: blocks)
    return broken([(rows.allSatisfy { $0.width <= max(columns, 2) }, "a row beyond \(columns)")])
  }
}

func problemsOfCourse(_ bytes: [UInt8]) -> [String] {
  let mark = Array("\n%%%\n".utf8)
  let parts = bytes.split(separator: mark, maxSplits: 1)
  let files = FileTree(
    read: { name in
      switch name {
      case "course.yaml": .bytes(Array(parts.first ?? []))
      case "coverage.yaml": parts.count > 1 ? .bytes(Array(parts[1])) : .missing
      case "changes.md": .bytes(Array(smallChanges.utf8))
      default: name.hasSuffix(".md") ? .bytes(Array(smallModule.utf8)) : .missing
      }
    },
    list: { ["course.yaml", "01-first.md"] },
    base: { name in
      name == "bundled" ? .folder(smallBase) : .missing(lookedAt: [name])
    })
  let studied = readCourse(files, named: "Content", for: .study)
  let checked = readCourse(files, named: "Content", for: .check(today: "2026-11-22"))
  let errors = checked.diagnostics.filter { $0.severity == .error }
  return problems(of: studied.diagnostics) + problems(of: checked.diagnostics)
    + broken([
      ((checked.course == nil) == !errors.isEmpty, "a course without errors, or one with errors"),
      (
        checked.course == nil || studied.course != nil, "a course that is checked cannot be studied"
      ),
    ])
}

func problemsOfSession(_ bytes: [UInt8]) -> [String] {
  let (plan, diagnostics) = readSession(.bytes(bytes), file: "session.yaml")
  let errors = diagnostics.filter { $0.severity == .error }
  guard let plan else {
    return problems(of: diagnostics) + broken([(!errors.isEmpty, "no plan and no error")])
  }
  let again = readSession(.bytes(Array(plan.yaml().utf8)), file: "session.yaml")
  return problems(of: diagnostics)
    + broken([
      (errors.isEmpty, "a plan with errors"),
      (again.plan == plan, "a plan is read back as another"),
      (again.diagnostics == [], "a plan is written with findings"),
    ])
}

func problemsOfRoster(_ bytes: [UInt8]) -> [String] {
  let (roster, findings) = readRoster(bytes)
  let ids = roster?.learners.map(\.id) ?? []
  return broken([
    (Set(ids).count == ids.count, "somebody stands in a roster twice"),
    (ids.allSatisfy { LearnerID($0.text) == $0 }, "an id that is none"),
    (findings.allSatisfy { $0.line >= 1 }, "a finding before the first line"),
    (
      zip(findings, findings.dropFirst()).allSatisfy { $0.line <= $1.line },
      "findings out of order"
    ),
    (
      findings.allSatisfy { isSafe($0.words(in: "roster.csv")) }, "a finding steers a terminal"
    ),
    (roster != nil || !findings.isEmpty, "no roster and no reason"),
  ])
}

/// Findings are in order, stand somewhere, and are safe to show.
private func problems(of diagnostics: [Diagnostic]) -> [String] {
  broken([
    (diagnostics == diagnostics.sorted(), "findings out of order"),
    (
      diagnostics.allSatisfy { finding in
        finding.range.map { $0.line >= 1 && $0.columnInBytes >= 1 && $0.lengthInBytes >= 1 } ?? true
      }, "a finding that stands nowhere"
    ),
    (
      diagnostics.allSatisfy { isSafe(DiagnosticText(diagnostic: $0).text) },
      "a finding steers a terminal"
    ),
    (diagnostics.count <= 20_000, "too many findings"),
  ])
}

/// Whether a text holds no control characters but line ends, and nothing that turns the direction of writing.
private func isSafe(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy { scalar in
    switch scalar.value {
    case 0x0A: true
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: false
    default: true
    }
  }
}

/// A course to build on.
private let smallBase = BaseFolder(
  files: FileTree([
    "01-first.md": Array(smallModule.utf8),
    "course.yaml": Array(
      """
      id: base
      title: A base
      version: "1.0"
      language: en
      pass-mark: 70
      modules: [01-first.md]
      leaves-out: [sources]
      sources:
        handbook: {title: A, organisation: B, year: 2026, url: "https://example.org", accessed: 2026-01-01, review-by: 2027-01-01}
      tracks: {short: {title: Short, minutes: 1, modules: [first: [one]]}}
      forms: {pre: [one], post: [one]}
      """.utf8),
  ]), name: "base", identity: "base")

/// Changes to its module.
private let smallChanges = """
  ---
  changes: first
  ---

  ## Another lesson
  <!-- replaces: a-lesson 12345678 -->

  Other words.

  ## One more
  <!-- after: one -->

  More words.
  """

private let smallModule = """
  ---
  id: first
  title: A sample module
  minutes: 1
  objectives:
    decline: Compose a courteous decline
  ---

  ## A lesson

  Some words.

  ## Scenario: A case
  <!--
  id: one
  objectives: [decline]
  sources: [handbook]
  place: any
  level: [clin]
  -->

  You are a clerk on a medical ward.

  **Which is best?**

  - [x] This
    > Yes.
  - [ ] That
    > No.
  - [ ] Another
    > No.

  ### Debrief

  Keep the reason.
  """
