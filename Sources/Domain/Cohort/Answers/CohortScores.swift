public import Curriculum
public import Scoring

/// What each learner of a cohort reached at the first attempt.
///
/// The first attempt at a question is the earliest, by (at, id), that was made in study or in a session; reviews come after
/// the answer was shown and do not count. A scenario is done when each of its questions has a first attempt; its score is
/// the mean over those of its questions that are scored. A module's score, and the one in all, is the mean over the
/// scenarios that are done and have a score, each weighing the same.
///
/// An answer counts with the score that it has; `Marking` says which that is. A debrief, which is about the question, leaves
/// answers under another key out.
public struct CohortScores: Hashable, Sendable {
  public let outline: CohortOutline
  /// One for each learner, by id.
  public let rows: [Row]
  /// The number of attempts that were left out because they are of another course.
  public let attemptsAtOtherCourses: Int
  /// The number of attempts that were left out because their scenario no longer has the question.
  public let attemptsAtFormerQuestions: Int
  /// The number of attempts that were left out because the outline does not have their scenario, by scenario.
  public let attemptsAtOtherScenarios: [Identifier<Scenario>: Int]

  public struct Row: Hashable, Sendable {
    public var learner: CohortLearner
    /// In the order of the outline's modules.
    public var modules: [Reached]
    public var total: Reached
    /// The latest attempt in this course, of any context.
    public var lastActivity: Timestamp?
  }

  /// How far a learner has come in a module, or in all.
  public struct Reached: Hashable, Sendable {
    /// `nil` if nothing that is done is scored.
    public var score: Fraction?
    /// The number of scenarios done.
    public var done: Int
    /// The number of scenarios there are.
    public var scenarios: Int
  }

  /// Folds the attempts, given in any order, into a row for each learner who is on the roster, known, or has an attempt. `known`
  /// gives the names and sections of learners who are not on the roster. An empty outline becomes whatever was answered.
  public init(
    attempts: some Sequence<Attempt>, outline: CohortOutline, roster: Roster? = nil,
    known: [CohortLearner] = []
  ) {
    let fold = CohortFold(to: outline)
    let parts = Dictionary(grouping: attempts, by: \.learner).map {
      fold.part(of: $0.key, answers: $0.value.sorted(by: Attempt.isInOrder).map(\.summary))
    }
    self = fold.scores(of: parts, roster: roster, known: known)
  }

  init(
    outline: CohortOutline, rows: [Row], atOtherCourses: Int, atFormerQuestions: Int,
    besides: [Identifier<Scenario>: Int]
  ) {
    self.outline = outline
    self.rows = rows
    attemptsAtOtherCourses = atOtherCourses
    attemptsAtFormerQuestions = atFormerQuestions
    attemptsAtOtherScenarios = besides
  }

  /// The learners by id, each once. What the roster says about a learner counts before what is known otherwise.
  static func learners(
    _ answering: some Sequence<LearnerID>, roster: Roster?, known: [CohortLearner]
  ) -> [CohortLearner] {
    var result: [LearnerID: CohortLearner] = [:]
    for learner in (roster?.learners ?? []) + known + answering.map({ CohortLearner(id: $0) }) {
      let former = result[learner.id]
      result[learner.id] = CohortLearner(
        id: learner.id, spelling: former?.spelling ?? learner.spelling,
        name: former?.name ?? learner.name,
        section: former?.section ?? learner.section)
    }
    return result.values.sorted { $0.id < $1.id }
  }
}
