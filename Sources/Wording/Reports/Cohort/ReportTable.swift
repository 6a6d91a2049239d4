internal import CSVText
public import Cohort
internal import Curriculum
internal import JSONText
public import Scoring

/// What learners reported about questions, for the authors who correct them: by question, the oldest first.
public struct ReportTable: Sendable {
  private let reports: [Report]
  private let names: [LearnerID: String]
  private let spellings: [LearnerID: String]
  private let includesNames: Bool

  /// Without `includingNames` learners appear by id alone.
  public init(_ reports: [Report], of learners: [CohortLearner], includingNames: Bool = false) {
    self.reports = reports.sorted { left, right in
      left.address == right.address
        ? Report.isInOrder(left, right) : left.address < right.address
    }
    names = Dictionary(
      learners.map { ($0.id, $0.name ?? "") }, uniquingKeysWith: { first, _ in first })
    spellings = Dictionary(
      learners.map { ($0.id, $0.spelling) }, uniquingKeysWith: { first, _ in first })
    includesNames = includingNames
  }

  private var columns: [String] {
    ["scenario", "question", "module", "course", "revision", "key", "reason", "text", "at", "id"]
      + (includesNames ? ["name"] : [])
  }

  private func spelling(of report: Report) -> String {
    spellings[report.learner] ?? report.learner.text
  }

  private func row(of report: Report) -> [String] {
    [
      report.address.scenario.text, report.address.question.text, report.module.text,
      report.course.text, report.revision, report.key, report.reason.rawValue,
      SafeText.withoutControls(report.text), report.moment.rfc3339, spelling(of: report),
    ]
      + (includesNames ? [SafeText.withoutControls(names[report.learner] ?? "")] : [])
  }

  /// The table as comma-separated values: UTF-8 without a byte order mark, line feeds. A text that a spreadsheet would take
  /// for a formula gets a `'` before it.
  public var csv: String {
    CSV.line(columns)
      + reports.map { CSV.line(row(of: $0).map(SafeText.notAFormula)) }.joined()
  }

  /// The table as a JSON array with an object for each report, on a line of its own.
  public var json: String {
    var writer = JSONWriter()
    writer.array { writer in
      for report in reports {
        writer.lineBreak()
        writer.object { writer in
          for (column, cell) in zip(columns, row(of: report)) {
            writer.member(column, string: cell)
          }
        }
      }
      if !reports.isEmpty { writer.lineBreak(isLast: true) }
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  /// The reports for people to read: each question once, and under it what learners said about it.
  public var text: String {
    var text = ""
    var last: QuestionAddress?
    for report in reports {
      if report.address != last {
        text += (last == nil ? "" : "\n")
        text += "\(report.address.scenario), \(report.address.question) (\(report.module))\n"
        last = report.address
      }
      let name = includesNames ? names[report.learner] ?? "" : ""
      let who = spelling(of: report) + (name.isEmpty ? "" : ", \(name)")
      let words = report.text.isEmpty ? "" : ": " + report.text
      text +=
        "  \(report.moment.rfc3339.prefix(10))  "
        + SafeText.withoutControls("\(report.reason.words)\(words) [\(who)]") + "\n"
    }
    return text.isEmpty ? "No reports.\n" : text
  }
}
