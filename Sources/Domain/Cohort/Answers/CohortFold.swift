internal import Curriculum
public import Scoring

/// Computes `CohortScores` one learner at a time, in any order, so that the answers of all learners need never be in memory
/// together.
public struct CohortFold: Sendable {
  private let outline: CohortOutline
  private let questions: QuestionNumbers

  /// What one learner's answers come to.
  public struct Part: Sendable {
    var learner: LearnerID
    /// `nil` if the learner answered a scenario that the outline does not have; then `answers` holds what they answered.
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

  /// The scores of all learners who are on the roster, are known, or have answered. Each learner has at most one part.
  ///
  /// Scenarios that were answered and that the outline lacks are added to it. `known` gives the names and sections of learners
  /// who are not on the roster.
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

  /// Whether the outline is empty. Then it becomes whatever was answered.
  private var isOpen: Bool { outline.modules.isEmpty }

  /// What a learner reached in the outline as it was given.
  private func required(of part: Part) -> CohortScores.Reached {
    FirstAnswers(part.answers, to: questions)
      .row(of: CohortLearner(id: part.learner), in: outline, questions).required
  }

  /// Adds the scenarios that only other learners answered to the number of those there are.
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
