public import Cohort
internal import Curriculum
public import Scoring

extension DataTable {
  /// Scores, one row for each learner.
  ///
  /// The columns are `id`, then `name` and `section` if names are asked for, then for each module `<id> score`, `<id> done` and
  /// `<id> scenarios`, then `total score`, `scenarios done`, `scenarios` and `last activity`; with a pass mark, `passed` and
  /// `pass mark` too, and `remarks` if there is something to know about whose answers somebody's are. Scores are percentages with
  /// one decimal, halves rounded up, and empty if nothing is scored. A total that misses the pass mark by less than that has as
  /// many decimals as show it. Without `includingNames` learners appear by id alone, without name or section.
  public init(
    _ scores: CohortScores, includingNames: Bool = false, passMark: SessionPlan.PassMark? = nil,
    remarks: [LearnerID: [LearnerRemark]] = [:]
  ) {
    let hasRemarks = scores.rows.contains { remarks[$0.learner.id] != nil }
    let modules = scores.outline.modules.flatMap { module in
      ["score", "done", "scenarios"].map { module.id.text + " " + $0 }
    }
    let columns =
      ["id"] + (includingNames ? ["name", "section"] : []) + modules
      + ["total score", "scenarios done", "scenarios", "last activity"]
      + (passMark == nil ? [] : ["passed", "pass mark"]) + (hasRemarks ? ["remarks"] : [])
    self.init(
      title: "Scores", columns: columns,
      rows: scores.rows.map { row in
        let own = (remarks[row.learner.id] ?? []).sorted().map(\.words)
        return Self.cells(of: row, includingNames: includingNames, passMark)
          + (hasRemarks ? [Self.words(own.isEmpty ? nil : own.joined(separator: "; "))] : [])
      })
  }

  private static func cells(
    of row: CohortScores.Row, includingNames: Bool, _ passMark: SessionPlan.PassMark?
  ) -> [Cell] {
    var cells: [Cell] = [.text(row.learner.spelling)]
    if includingNames { cells += [words(row.learner.name), words(row.learner.section)] }
    for reached in row.modules {
      cells += [percent(reached.score), .integer(reached.done), .integer(reached.scenarios)]
    }
    cells += [
      percent(row.total.score, apartFrom: passMark?.percent), .integer(row.total.done),
      .integer(row.total.scenarios),
    ]
    cells.append(row.lastActivity.map { .time($0) } ?? .empty)
    if let passMark {
      cells += [word(for: row.total.verdict(at: passMark)), words(passMark.words)]
    }
    return cells
  }

  private static func word(for verdict: CohortScores.Verdict?) -> Cell {
    verdict.map { .text($0.rawValue) } ?? .empty
  }
}
