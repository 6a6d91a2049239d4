internal import Curriculum
internal import Scoring

/// A learner's first answer to each question of an outline.
struct FirstAnswers: Sendable {
  /// How many answers were to questions that their scenarios do not have in the outline.
  private(set) var atFormerQuestions = 0
  /// How many answers were to scenarios that the outline does not have, by scenario.
  private(set) var besides: [Identifier<Scenario>: Int] = [:]
  private(set) var lastActivity: Timestamp?
  /// By the number of the question.
  private var answers: [Answer]

  private enum Answer: Sendable {
    case none
    case scored(Fraction)
    case unscored
  }

  /// Folds the answers of one learner to the outline's course, the earliest first.
  init(_ all: [AttemptSummary], to questions: QuestionNumbers) {
    answers = Array(repeating: .none, count: questions.count)
    for answer in all { add(answer, to: questions) }
  }

  private mutating func add(_ answer: AttemptSummary, to questions: QuestionNumbers) {
    lastActivity = max(lastActivity ?? answer.at, answer.at)
    // A form is asked without feedback, and is compared only with the other form.
    guard !answer.context.isForm else { return }
    guard let number = questions[answer.address] else {
      if questions.hasScenario(answer.address.scenario) {
        atFormerQuestions += 1
      } else {
        besides[answer.address.scenario, default: 0] += 1
      }
      return
    }
    guard answer.context != .review, case .none = answers[number] else { return }
    answers[number] = answer.score.map { .scored($0.share) } ?? .unscored
  }

  /// What these answers to the questions of an outline come to.
  func row(
    of learner: CohortLearner, in outline: CohortOutline, _ questions: QuestionNumbers
  ) -> CohortScores.Row {
    var position = 0
    var all = Done()
    let modules = outline.modules.map { module in
      var done = Done()
      for scenario in module.scenarios {
        let numbers = questions.inOrder[position..<position + scenario.questions.count]
        position += scenario.questions.count
        if let share = result(of: scenario, numbers) {
          done.add(share)
          all.add(share)
        }
      }
      return done.reached(of: module.scenarios.count)
    }
    let total = all.reached(of: outline.modules.reduce(0) { $0 + $1.scenarios.count })
    return CohortScores.Row(
      learner: learner, modules: modules, total: total, lastActivity: lastActivity)
  }

  /// The scenarios that are done.
  private struct Done {
    private var count = 0
    private var shares: [Fraction] = []

    /// Adds a scenario with its score, or with `nil` if nothing in it is scored.
    mutating func add(_ share: Fraction?) {
      count += 1
      if let share { shares.append(share) }
    }

    func reached(of scenarios: Int) -> CohortScores.Reached {
      CohortScores.Reached(score: Fraction.mean(of: shares), done: count, scenarios: scenarios)
    }
  }

  /// The score of a scenario that is done, or `.some(nil)` if nothing in it is scored; `nil` if it is not done.
  private func result(
    of scenario: CohortOutline.ScenarioOutline, _ numbers: ArraySlice<Int>
  ) -> Fraction?? {
    var shares: [Fraction] = []
    for (question, number) in zip(scenario.questions, numbers) {
      switch answers[number] {
      case .none: return nil
      case .scored(let share) where question.isScored: shares.append(share)
      case .scored, .unscored: continue
      }
    }
    return .some(Fraction.mean(of: shares))
  }
}
