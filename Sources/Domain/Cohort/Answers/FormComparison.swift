public import Curriculum
public import Scoring

/// What each learner reached in the cases asked before the course and in those asked after it.
///
/// A change is given only for learners who finished both forms: nobody knows how the others would have done.
public struct FormComparison: Sendable {
  public let rows: [Row]
  /// Whether the forms ask pairs of twins.
  public let asksTwins: Bool
  /// The scores of each form, with the numbers of answers that are left out.
  public let forms: [Scores]
  /// Groups smaller than this are not described.
  public static let smallestGroup = 5

  /// What learners reached in one form.
  public struct Scores: Sendable {
    public var form: Identifier<Form>
    public var scores: CohortScores
  }

  public struct Row: Hashable, Sendable {
    public var learner: CohortLearner
    public var pre: CohortScores.Reached
    public var post: CohortScores.Reached
    /// The twins that somebody met before the course, or has not met yet and left for it by meeting the others after; `nil` if
    /// the forms ask no twins, or if no twin was answered.
    public var first: FirstTwins?

    /// The scores of both forms; `nil` unless both are finished.
    public var finished: (pre: Fraction, post: Fraction)? {
      guard pre.done == pre.scenarios, post.done == post.scenarios, let before = pre.score,
        let after = post.score
      else { return nil }
      return (before, after)
    }
  }

  /// The twins that somebody meets before the course.
  public enum FirstTwins: String, Hashable, Sendable {
    case a = "A"
    case b = "B"
    /// Some of either.
    case mixed
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
    asksTwins = course.pairs != nil
    forms = zip([first, last], sides).map { Scores(form: $0.id, scores: $1) }
    let met = Self.firstTwins(of: attempts, in: course)
    self.rows = rows.values.sorted { $0.learner.id < $1.learner.id }.map { row in
      var row = row
      row.first = met[row.learner.id]
      return row
    }
  }

  /// Which twins each learner meets first, as far as answers tell.
  private static func firstTwins(
    of attempts: [Attempt], in course: Course
  ) -> [LearnerID: FirstTwins] {
    guard let pairs = course.pairs?.pairs, let before = course.forms.first?.id.text else {
      return [:]
    }
    let (firsts, seconds) = (Set(pairs.map(\.first)), Set(pairs.map(\.second)))
    var found: [LearnerID: Set<FirstTwins>] = [:]
    for attempt in attempts where attempt.course == course.id {
      guard let form = attempt.context.form, !attempt.context.isPanel else { continue }
      let scenario = attempt.address.scenario
      if firsts.contains(scenario) {
        found[attempt.learner, default: []].insert(form == before ? .a : .b)
      } else if seconds.contains(scenario) {
        found[attempt.learner, default: []].insert(form == before ? .b : .a)
      }
    }
    return found.compactMapValues { $0.count == 1 ? $0.first : .mixed }
  }
}
