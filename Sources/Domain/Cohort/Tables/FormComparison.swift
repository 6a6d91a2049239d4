public import Curriculum
public import Scoring

/// What each learner reached in the cases asked before and in those asked after the course.
///
/// A change is only spoken of where somebody finished both: of whoever left some out nobody knows what they would have been.
public struct FormComparison: Sendable {
  public let rows: [Row]
  /// Groups smaller than this are not described.
  public static let smallestGroup = 5

  public struct Row: Hashable, Sendable {
    public var learner: CohortLearner
    public var pre: CohortScores.Reached
    public var post: CohortScores.Reached

    /// The scores of both, where both are finished.
    public var finished: (pre: Fraction, post: Fraction)? {
      guard pre.done == pre.scenarios, post.done == post.scenarios, let before = pre.score,
        let after = post.score
      else { return nil }
      return (before, after)
    }
  }

  /// Compares the first and the last form of a course; `nil` for a course without two.
  public init?(
    attempts: [Attempt], course: Course, roster: Roster? = nil, known: [CohortLearner] = []
  ) {
    guard let first = course.forms.first, let last = course.forms.last, first.id != last.id else {
      return nil
    }
    let sides = [first, last].map { form in
      let selection = AnswerSelection.form(form)
      return CohortScores(
        attempts: selection.answers(of: attempts), outline: selection.outline(of: course),
        roster: roster, known: known)
    }
    let reached = sides.map { side in
      Dictionary(
        side.rows.map { ($0.learner.id, $0.total) }, uniquingKeysWith: { first, _ in first })
    }
    var rows: [LearnerID: Row] = [:]
    let nothing = { (scores: CohortScores) in
      CohortScores.Reached(
        score: nil, done: 0, scenarios: scores.outline.modules.map(\.scenarios.count).reduce(0, +))
    }
    for row in sides[0].rows + sides[1].rows where rows[row.learner.id] == nil {
      rows[row.learner.id] = Row(
        learner: row.learner, pre: reached[0][row.learner.id] ?? nothing(sides[0]),
        post: reached[1][row.learner.id] ?? nothing(sides[1]))
    }
    self.rows = rows.values.sorted { $0.learner.id < $1.learner.id }
  }

  /// The columns `id`, `name` and `section` where names are asked for, `pre score`, `pre done`, `post score`, `post done`, and
  /// `change`, in points of percent, where both are finished.
  public func table(includingNames: Bool = false) -> CohortTable {
    CohortTable(
      columns: ["id"] + (includingNames ? ["name", "section"] : [])
        + ["pre score", "pre done", "post score", "post done", "change"],
      rows: rows.map { row in
        [.text(row.learner.id.text)]
          + (includingNames ? [row.learner.name, row.learner.section].map(CohortTable.words) : [])
          + [
            CohortTable.percent(row.pre.score), .integer(row.pre.done),
            CohortTable.percent(row.post.score), .integer(row.post.done),
            row.finished.map { .tenths(CohortTable.tenths($0.post) - CohortTable.tenths($0.pre)) }
              ?? .empty,
          ]
      })
  }

  /// The group as a whole, in words. Nothing is said of fewer than `smallestGroup`.
  public var summary: String {
    let finished = rows.compactMap(\.finished)
    guard finished.count >= Self.smallestGroup,
      let before = Fraction.mean(of: finished.map(\.pre)),
      let after = Fraction.mean(of: finished.map(\.post))
    else {
      return "\(finished.count) finished both forms: too few to speak of the group"
    }
    let better = finished.count { $0.post > $0.pre }
    let worse = finished.count { $0.post < $0.pre }
    return
      "\(finished.count) finished both forms: mean \(before.percent) % before, \(after.percent) % after; "
      + "\(better) higher, \(worse) lower, \(finished.count - better - worse) the same. "
      + "The forms hold different cases, and nobody was chosen by lot: read it as a description."
  }
}
