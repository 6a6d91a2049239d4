public import Curriculum
public import Scoring

/// What each learner reached in the cases asked before and in those asked after the course.
///
/// A change is only spoken of where somebody finished both: of whoever left some out nobody knows what they would have been.
public struct FormComparison: Sendable {
  public let rows: [Row]
  /// Whether the forms ask pairs of twins.
  public let asksTwins: Bool
  /// Groups smaller than this are not described.
  public static let smallestGroup = 5

  public struct Row: Hashable, Sendable {
    public var learner: CohortLearner
    public var pre: CohortScores.Reached
    public var post: CohortScores.Reached
    /// Which twins somebody met before the course, or could not have met before because they met the others after; `nil` if
    /// the forms ask no twins, or if no twin was answered.
    public var first: FirstTwins?

    /// The scores of both, where both are finished.
    public var finished: (pre: Fraction, post: Fraction)? {
      guard pre.done == pre.scenarios, post.done == post.scenarios, let before = pre.score,
        let after = post.score
      else { return nil }
      return (before, after)
    }
  }

  /// The twins that somebody met first.
  public enum FirstTwins: String, Hashable, Sendable {
    case a = "A"
    case b = "B"
    /// Some of either.
    case mixed
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
    asksTwins = course.pairs != nil
    let begun = Self.firstTwins(of: attempts, in: course)
    self.rows = rows.values.sorted { $0.learner.id < $1.learner.id }.map { row in
      var row = row
      row.first = begun[row.learner.id]
      return row
    }
  }

  /// Which twins each learner met first, as far as answers tell.
  private static func firstTwins(
    of attempts: [Attempt], in course: Course
  ) -> [LearnerID: FirstTwins] {
    guard let pairs = course.pairs?.pairs, let before = course.forms.first?.id.text else {
      return [:]
    }
    let (firsts, seconds) = (Set(pairs.map(\.first)), Set(pairs.map(\.second)))
    var found: [LearnerID: Set<FirstTwins>] = [:]
    for attempt in attempts where attempt.course == course.id {
      guard let form = attempt.context.form else { continue }
      let scenario = attempt.address.scenario
      if firsts.contains(scenario) {
        found[attempt.learner, default: []].insert(form == before ? .a : .b)
      } else if seconds.contains(scenario) {
        found[attempt.learner, default: []].insert(form == before ? .b : .a)
      }
    }
    return found.compactMapValues { $0.count == 1 ? $0.first : .mixed }
  }

  /// The columns `id`, `name` and `section` where names are asked for, `pre score`, `pre done`, `post score`, `post done`, and
  /// `change`, in points of percent, if both are finished; if the forms ask twins, `form before` too: `A`, `B` or `mixed`.
  public func table(includingNames: Bool = false) -> CohortTable {
    CohortTable(
      columns: ["id"] + (includingNames ? ["name", "section"] : [])
        + ["pre score", "pre done", "post score", "post done", "change"]
        + (asksTwins ? ["form before"] : []),
      rows: rows.map { row in
        [.text(row.learner.id.text)]
          + (includingNames ? [row.learner.name, row.learner.section].map(CohortTable.words) : [])
          + [
            CohortTable.percent(row.pre.score), .integer(row.pre.done),
            CohortTable.percent(row.post.score), .integer(row.post.done),
            row.finished.map { .tenths(CohortTable.tenths($0.post) - CohortTable.tenths($0.pre)) }
              ?? .empty,
          ] + (asksTwins ? [CohortTable.words(row.first?.rawValue)] : [])
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
      + caveat
  }

  /// What the figures do not say.
  private var caveat: String {
    guard asksTwins else {
      return "The forms hold different cases, and nobody was chosen by lot: read it as a description."
    }
    let counts = [FirstTwins.a, .b, .mixed].map { first in
      rows.count { $0.finished != nil && $0.first == first }
    }
    let mixed = counts[2] == 0 ? "" : ", \(counts[2]) with some of either"
    return
      "Each met one twin of every pair before and the other after; \(counts[0]) began with form A, "
      + "\(counts[1]) with form B\(mixed), as a digest of the id chose, so a harder twin weighs on both sides alike. "
      + "Nobody went without the course: a change need not be its doing."
  }
}
