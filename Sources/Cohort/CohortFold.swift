internal import Curriculum
public import Scoring

/// Makes `CohortScores` of one learner after the other, in any order, so that the answers of all need never be in memory.
public struct CohortFold: Sendable {
  private let outline: CohortOutline
  private let scenarios: Set<Identifier<Scenario>>
  private let noAnswers: FirstAttempts

  /// What became of the answers of a learner.
  public struct Part: Sendable {
    var learner: LearnerID
    /// `nil` where a scenario was answered that the outline does not have; then what was answered is kept.
    var row: CohortScores.Row?
    var answers: [Attempt] = []
    var atOtherCourses: Int
    var atFormerQuestions = 0
    /// Whether the learner answered anything in the course.
    var isInCourse: Bool
  }

  public init(to outline: CohortOutline) {
    self.outline = outline
    scenarios = Set(outline.modules.flatMap(\.scenarios).map(\.id))
    noAnswers = FirstAttempts(to: outline)
  }

  /// Folds all the attempts of a learner, given in any order.
  public func part(of learner: LearnerID, attempts: [Attempt]) -> Part {
    let ours = attempts.filter { $0.course == outline.course }
    var part = Part(
      learner: learner, atOtherCourses: attempts.count - ours.count, isInCourse: !ours.isEmpty)
    guard ours.allSatisfy({ $0.context.isForm || scenarios.contains($0.address.scenario) }) else {
      part.answers = ours
      return part
    }
    var answers = noAnswers
    for attempt in ours { answers.add(attempt) }
    part.row = answers.row(of: CohortLearner(id: learner))
    part.atFormerQuestions = answers.formerQuestions
    return part
  }

  /// The scores of the learners who are on the roster, known, or have a part with answers; each learner has at most one part.
  ///
  /// The outline is extended by what was answered. `known` gives names and sections to those whom the roster does not.
  public func scores(
    of parts: [Part], roster: Roster? = nil, known: [CohortLearner] = []
  ) -> CohortScores {
    let kept = parts.flatMap(\.answers)
    let outline = outline.extended(by: kept.lazy.filter { !$0.context.isForm })
    var answers = FirstAttempts(to: outline)
    for attempt in kept { answers.add(attempt) }
    var rows: [LearnerID: CohortScores.Row] = [:]
    for part in parts { rows[part.learner] = part.row }
    let learners = CohortScores.learners(
      parts.filter(\.isInCourse).map(\.learner), roster: roster, known: known)
    return CohortScores(
      outline: outline,
      rows: learners.map { learner in
        guard var row = rows[learner.id] else { return answers.row(of: learner) }
        row.learner = learner
        widen(&row, to: outline)
        return row
      },
      atOtherCourses: parts.reduce(0) { $0 + $1.atOtherCourses },
      atFormerQuestions: parts.reduce(answers.formerQuestions) { $0 + $1.atFormerQuestions })
  }

  /// Counts the scenarios that only others answered.
  private func widen(_ row: inout CohortScores.Row, to outline: CohortOutline) {
    row.total.scenarios = 0
    for (index, module) in outline.modules.enumerated() {
      let count = module.scenarios.count
      row.total.scenarios += count
      if index < row.modules.count {
        row.modules[index].scenarios = count
      } else {
        row.modules.append(CohortScores.Reached(score: nil, done: 0, scenarios: count))
      }
    }
  }
}
