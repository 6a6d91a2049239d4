internal import Curriculum
public import Scoring

/// Makes `CohortScores` of one learner after the other, in any order, so that the answers of all need never be in memory.
public struct CohortFold: Sendable {
  private let outline: CohortOutline
  private let questions: QuestionNumbers

  /// What became of the answers of a learner.
  public struct Part: Sendable {
    var learner: LearnerID
    /// `nil` where a scenario was answered that the outline does not have; then what was answered is kept.
    var row: CohortScores.Row?
    var answers: [AttemptSummary] = []
    var atOtherCourses: Int
    var atFormerQuestions = 0
    /// Whether the learner answered anything in the course.
    var isInCourse: Bool
  }

  public init(to outline: CohortOutline) {
    self.outline = outline
    questions = QuestionNumbers(of: outline)
  }

  /// Folds all the answers of a learner, given in the order of `Attempt.isInOrder`.
  public func part(of learner: LearnerID, answers: [AttemptSummary]) -> Part {
    let isOurs = answers.allSatisfy { $0.course == outline.course }
    let ours = isOurs ? answers : answers.filter { $0.course == outline.course }
    var part = Part(
      learner: learner, atOtherCourses: answers.count - ours.count, isInCourse: !ours.isEmpty)
    guard ours.allSatisfy({ $0.context.isForm || questions.hasScenario($0.address.scenario) })
    else {
      part.answers = ours
      return part
    }
    let first = FirstAnswers(ours, to: questions)
    part.row = first.row(of: CohortLearner(id: learner), in: outline, questions)
    part.atFormerQuestions = first.atFormerQuestions
    return part
  }

  /// The scores of the learners who are on the roster, known, or have a part with answers; each learner has at most one part.
  ///
  /// The outline is extended by what was answered. `known` gives names and sections to those whom the roster does not.
  public func scores(
    of parts: [Part], roster: Roster? = nil, known: [CohortLearner] = []
  ) -> CohortScores {
    let outline = outline.extended(
      by: parts.lazy.flatMap(\.answers).filter { !$0.context.isForm })
    let questions = QuestionNumbers(of: outline)
    var rows: [LearnerID: CohortScores.Row] = [:]
    var (atOtherCourses, atFormerQuestions) = (0, 0)
    for part in parts {
      atOtherCourses += part.atOtherCourses
      atFormerQuestions += part.atFormerQuestions
      if var row = part.row {
        widen(&row, to: outline)
        rows[part.learner] = row
      } else {
        let first = FirstAnswers(part.answers, to: questions)
        atFormerQuestions += first.atFormerQuestions
        var row = first.row(of: CohortLearner(id: part.learner), in: outline, questions)
        if !isOpen { row.required = required(of: part) }
        rows[part.learner] = row
      }
    }
    let learners = CohortScores.learners(
      parts.filter(\.isInCourse).map(\.learner), roster: roster, known: known)
    let nothing = FirstAnswers([], to: questions)
    return CohortScores(
      outline: outline,
      rows: learners.map { learner in
        guard var row = rows[learner.id] else {
          return nothing.row(of: learner, in: outline, questions)
        }
        row.learner = learner
        return row
      },
      atOtherCourses: atOtherCourses, atFormerQuestions: atFormerQuestions)
  }

  /// Whether nobody said what was to be answered, so that it is whatever was.
  private var isOpen: Bool { outline.modules.isEmpty }

  /// What a learner reached of the outline as it was given.
  private func required(of part: Part) -> CohortScores.Reached {
    FirstAnswers(part.answers, to: questions)
      .row(of: CohortLearner(id: part.learner), in: outline, questions).required
  }

  /// Counts the scenarios that only others answered.
  private func widen(_ row: inout CohortScores.Row, to outline: CohortOutline) {
    defer { if isOpen { row.required = row.total } }
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
