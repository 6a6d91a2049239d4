public import Curriculum

/// How far a learner has come with one objective.
public enum Mastery: String, Hashable, Sendable, CaseIterable {
  /// At or above the pass mark, in two scenarios or in all there are.
  case mastered
  /// At or above the pass mark, in too few scenarios to tell.
  case inProgress
  /// Below the pass mark.
  case weak
  /// Nothing that is scored was answered on it.
  case notTried

  /// The state that some shares come to: one for each scenario on an objective of which anything scored was answered.
  ///
  /// One scenario may be known by heart; two that differ say more (an objective is to have two or more). The mean is compared
  /// exactly, not as a rounded percentage.
  ///
  /// - Parameters:
  ///   - scenarios: How many scored scenarios there are on the objective.
  ///   - passMark: In percent.
  public init(shares: [Fraction], ofScenarios scenarios: Int, passMark: Int) {
    guard let mean = Fraction.mean(of: shares) else {
      self = .notTried
      return
    }
    if mean < Fraction(passMark, 100) {
      self = .weak
    } else {
      self = shares.count >= min(2, max(1, scenarios)) ? .mastered : .inProgress
    }
  }
}

/// Where a learner stands with an objective.
public struct ObjectiveStanding: Hashable, Sendable {
  /// The position of its module in the course.
  public var module: Int
  public var objective: Objective
  public var mastery: Mastery
  /// The mean over its scenarios at the newest answers; `nil` where nothing scored was answered.
  public var share: Fraction?

  public init(module: Int, objective: Objective, mastery: Mastery, share: Fraction?) {
    self.module = module
    self.objective = objective
    self.mastery = mastery
    self.share = share
  }
}

extension Progress {
  /// Where a learner stands with each objective of a course, in teaching order; those without a scored scenario are left out.
  ///
  /// The newest answers count, whatever the first ones were: what was missed and then understood is understood.
  public func objectives(of course: Course) -> [ObjectiveStanding] {
    var scored: [Identifier<Objective>: [Scenario]] = [:]
    for scenario in course.modules.flatMap(\.scenarios)
    where scenario.questions.contains(where: \.isScored) {
      for objective in Set(scenario.objectives) { scored[objective, default: []].append(scenario) }
    }
    return course.modules.enumerated().flatMap { position, module in
      module.objectives.compactMap { objective in
        guard let scenarios = scored[objective.id] else { return nil }
        let shares = scenarios.compactMap(newestShare)
        return ObjectiveStanding(
          module: position, objective: objective,
          mastery: Mastery(
            shares: shares, ofScenarios: scenarios.count, passMark: course.passMark),
          share: Fraction.mean(of: shares))
      }
    }
  }

  /// The mean of a scenario's scored questions at the newest answers; `nil` while none is answered or where none is scored.
  public func newestShare(of scenario: Scenario) -> Fraction? {
    Fraction.mean(
      of: scenario.questions.compactMap {
        latestAttempt(at: scenario.address(of: $0))?.score?.share
      })
  }
}
