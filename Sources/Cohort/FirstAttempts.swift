internal import Curriculum
internal import Scoring

/// The first attempt of each learner at each question of an outline.
struct FirstAttempts: Sendable {
  private(set) var formerQuestions = 0
  private let outline: CohortOutline
  private let questions: Set<QuestionAddress>
  private var byLearner: [LearnerID: Answers] = [:]

  private struct Answers: Sendable {
    var first: [QuestionAddress: First] = [:]
    var lastActivity: Timestamp?
  }

  private struct First: Sendable {
    var at: Timestamp
    var id: String
    var score: Score?
  }

  init(to outline: CohortOutline) {
    self.outline = outline
    questions = Set(
      outline.modules.flatMap(\.scenarios).flatMap { scenario in
        scenario.questions.map { QuestionAddress(scenario: scenario.id, question: $0.id) }
      })
  }

  var learners: some Sequence<LearnerID> { byLearner.keys }

  mutating func add(_ attempt: Attempt) {
    var answers = byLearner.removeValue(forKey: attempt.learner) ?? Answers()
    defer { byLearner[attempt.learner] = answers }
    answers.lastActivity = max(answers.lastActivity ?? attempt.at, attempt.at)
    // What was asked in a form was asked without feedback, and is compared with the other form alone.
    guard !attempt.context.isForm else { return }
    guard questions.contains(attempt.address) else {
      formerQuestions += 1
      return
    }
    guard attempt.context != .review else { return }
    if let first = answers.first[attempt.address], (first.at, first.id) <= (attempt.at, attempt.id)
    {
      return
    }
    answers.first[attempt.address] = First(at: attempt.at, id: attempt.id, score: attempt.score)
  }

  func row(of learner: CohortLearner) -> CohortScores.Row {
    let answers = byLearner[learner.id] ?? Answers()
    let modules = outline.modules.map { $0.scenarios.compactMap { result(of: $0, answers) } }
    return CohortScores.Row(
      learner: learner,
      modules: zip(outline.modules, modules).map { Self.reached($1, of: $0.scenarios.count) },
      total: Self.reached(
        modules.flatMap { $0 }, of: outline.modules.map(\.scenarios.count).reduce(0, +)),
      lastActivity: answers.lastActivity)
  }

  /// What came of a scenario that is done: its score, or none where nothing in it is scored. `nil` where it is not done.
  private func result(of scenario: CohortOutline.ScenarioOutline, _ answers: Answers) -> Fraction??
  {
    var shares: [Fraction] = []
    for question in scenario.questions {
      let address = QuestionAddress(scenario: scenario.id, question: question.id)
      guard let first = answers.first[address] else { return nil }
      if question.isScored, let score = first.score { shares.append(score.share) }
    }
    return .some(Fraction.mean(of: shares))
  }

  private static func reached(_ done: [Fraction?], of scenarios: Int) -> CohortScores.Reached {
    CohortScores.Reached(
      score: Fraction.mean(of: done.compactMap { $0 }), done: done.count, scenarios: scenarios)
  }
}
