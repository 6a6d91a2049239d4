public import Curriculum
public import Scoring

/// What each learner reached in the cases asked before the course and in those asked after it.
///
/// A change is given only for learners who finished both forms: nobody knows how the others would have done.
public struct FormComparison: Sendable {
  public let rows: [Row]
  /// Groups smaller than this are not described.
  public static let smallestGroup = 5

  public struct Row: Hashable, Sendable {
    public var learner: CohortLearner
    public var pre: CohortScores.Reached
    public var post: CohortScores.Reached

    /// The scores of both forms; `nil` unless both are finished.
    public var finished: (pre: Fraction, post: Fraction)? {
      guard pre.done == pre.scenarios, post.done == post.scenarios, let before = pre.score,
        let after = post.score
      else { return nil }
      return (before, after)
    }
  }

  /// Compares the first and the last form of a course; `nil` if the course has fewer than two.
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
}
