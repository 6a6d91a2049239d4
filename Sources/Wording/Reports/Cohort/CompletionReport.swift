package import Cohort
package import Curriculum
internal import Scoring
internal import Spreadsheets

/// Who has finished, who is on the way and where, and who never came, to be read, computed with, and mailed to.
package struct CompletionReport: Sendable {
  let completion: CohortCompletion
  let title: String
  let time: LocalTime
  let includesNames: Bool
  /// What is unusual about the marks; `nil` if nothing is.
  let basis: String?
  /// What each case is called.
  let caseTitles: [String: String]

  /// - Parameters:
  ///   - title: The course or the session.
  ///   - course: What was asked.
  ///   - includingNames: Whether names and sections stand beside ids.
  ///   - basis: What is unusual about the marks.
  package init(
    _ completion: CohortCompletion, title: String, of course: Course, time: LocalTime,
    includingNames: Bool = false, basis: String? = nil
  ) {
    self.basis = basis
    self.completion = completion
    self.title = title
    self.time = time
    includesNames = includingNames
    let scenarios = (course.modules + [course.pairs?.module].compactMap { $0 })
      .flatMap(\.scenarios)
    caseTitles = Dictionary(
      scenarios.map { ($0.id.text, $0.title) }, uniquingKeysWith: { first, _ in first })
  }

  /// One row for each learner.
  ///
  /// The columns are `id`, then `name` and `section` if names are asked for, then `state` (`finished`, `on the way` or `never
  /// came`), `cases done`, `cases`, `last case` (the case of the newest answer), `signed in` (first), `signed out` (last), `first
  /// activity` and `last activity`, and `marks` if something is unusual about them.
  var table: DataTable {
    DataTable(
      title: "Completion",
      columns: ["id"] + (includesNames ? ["name", "section"] : [])
        + [
          "state", "cases done", "cases", "last case", "signed in", "signed out",
          "first activity", "last activity",
        ],
      rows: completion.rows.map { row in
        let names: [DataTable.Cell] =
          includesNames ? [row.learner.name, row.learner.section].map(DataTable.words) : []
        return [.text(row.learner.spelling)] + names + [
          .text(row.state.words), .integer(row.done), .integer(row.cases),
          row.activity.map { .text($0.lastCase.text) } ?? .empty,
          row.attendance?.signedIn.map { .time($0) } ?? .empty,
          row.attendance?.signedOut.map { .time($0) } ?? .empty,
          row.activity.map { .time($0.first) } ?? .empty,
          row.activity.map { .time($0.last) } ?? .empty,
        ]
      }
    ).saying(basis)
  }

  /// One row for each section, with how many of it are in each state.
  var sections: DataTable {
    DataTable(
      title: "Sections", columns: ["section"] + CohortCompletion.State.allCases.map(\.words),
      rows: completion.sections.map { section in
        [DataTable.words(section.title)]
          + CohortCompletion.State.allCases.map { .integer(section.counts[$0] ?? 0) }
      })
  }
}

extension CohortCompletion.State {
  var words: String {
    switch self {
    case .finished: "finished"
    case .onTheWay: "on the way"
    case .neverCame: "never came"
    }
  }
}

extension CompletionReport: FormattedReport {
  package static var formats: KeyValuePairs<Format, (Self) -> [UInt8]> {
    [
      .text: { Array($0.text.utf8) }, .csv: { Array($0.table.csv.utf8) },
      .json: { Array($0.table.json.utf8) }, .ndjson: { Array($0.table.ndjson.utf8) },
      .xlsx: { Workbook([$0.table.sheet, $0.sections.sheet]).bytes },
      .mail: { Array($0.mail.text.utf8) },
    ]
  }
}
