public import Cohort
internal import Curriculum
internal import Scoring

extension DataTable {
  /// Who has finished, who is on the way and where, and who never came: one row for each learner.
  ///
  /// The columns are `id`, then `name` and `section` if names are asked for, then `state` (`finished`, `on the way` or `never
  /// came`), `cases done`, `cases`, `last case` (the case of the newest answer), `first activity` and `last activity`.
  public init(
    completionOf scores: CohortScores, activity: [CohortActivity], includingNames: Bool = false
  ) {
    let byLearner = Dictionary(
      activity.map { ($0.learner, $0) }, uniquingKeysWith: { first, _ in first })
    self.init(
      title: "Completion",
      columns: ["id"] + (includingNames ? ["name", "section"] : [])
        + ["state", "cases done", "cases", "last case", "first activity", "last activity"],
      rows: scores.rows.map { row in
        let activity = byLearner[row.learner.id]
        let state =
          switch (activity, row.total.done) {
          case (nil, _): "never came"
          case (_, row.total.scenarios): "finished"
          default: "on the way"
          }
        return [.text(row.learner.spelling)]
          + (includingNames ? [row.learner.name, row.learner.section].map(Self.words) : [])
          + [
            .text(state), .integer(row.total.done), .integer(row.total.scenarios),
            activity.map { .text($0.lastCase.text) } ?? .empty,
            activity.map { .time($0.first) } ?? .empty, activity.map { .time($0.last) } ?? .empty,
          ]
      })
  }
}
