internal import Curriculum
public import Scoring

/// Computes `CohortScores` one learner at a time, in any order, so that the answers of all learners need never be in memory
/// together.
///
/// The outline is what there was to answer, whatever was answered beside it. An empty outline becomes whatever was answered.
public struct CohortFold: Sendable {
  private let outline: CohortOutline
  private let questions: QuestionNumbers

  /// What one learner's answers come to.
  public struct Part: Sendable {
    var learner: LearnerID
    /// `nil` if the outline is empty; then `answers` holds what was answered.
    var row: CohortScores.Row?
    var answers: [AttemptSummary] = []
    var atOtherCourses: Int
    var atFormerQuestions = 0
    var besides: [Identifier<Scenario>: Int] = [:]
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
    guard !isOpen else {
      part.answers = ours
      return part
    }
    let first = FirstAnswers(ours, to: questions)
    part.row = first.row(of: CohortLearner(id: learner), in: outline, questions)
    (part.atFormerQuestions, part.besides) = (first.atFormerQuestions, first.besides)
    return part
  }

  /// The scores of all learners who are on the roster, are known, or have answered. Each learner has at most one part. `known`
  /// gives the names and sections of learners who are not on the roster.
  public func scores(
    of parts: [Part], roster: Roster? = nil, known: [CohortLearner] = []
  ) -> CohortScores {
    let outline =
      isOpen
      ? outline.extended(by: parts.lazy.flatMap(\.answers).filter { !$0.context.isForm }) : outline
    let questions = isOpen ? QuestionNumbers(of: outline) : self.questions
    var rows: [LearnerID: CohortScores.Row] = [:]
    var (atOtherCourses, atFormerQuestions) = (0, 0)
    var besides: [Identifier<Scenario>: Int] = [:]
    for part in parts {
      atOtherCourses += part.atOtherCourses
      atFormerQuestions += part.atFormerQuestions
      besides.merge(part.besides, uniquingKeysWith: +)
      rows[part.learner] =
        part.row
        ?? FirstAnswers(part.answers, to: questions)
        .row(of: CohortLearner(id: part.learner), in: outline, questions)
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
      atOtherCourses: atOtherCourses, atFormerQuestions: atFormerQuestions, besides: besides)
  }

  /// Whether the outline is empty. Then it becomes whatever was answered.
  private var isOpen: Bool { outline.modules.isEmpty }
}
