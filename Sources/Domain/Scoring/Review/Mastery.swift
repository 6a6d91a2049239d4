public import Curriculum

/// How far a learner has come with one objective.
public enum Mastery: String, Hashable, Sendable, CaseIterable {
  /// At or above the pass mark in two scenarios, or in the only one there is.
  case mastered
  /// At or above the pass mark, but in only one of several scenarios.
  case inProgress
  /// Below the pass mark.
  case weak
  /// No scored question on it was answered.
  case notTried

  /// The state that follows from the shares of marks in the scenarios on one objective.
  ///
  /// A learner may know one scenario by heart, so mastery takes two if there are two. The mean is compared exactly, not as a
  /// rounded percentage.
  ///
  /// - Parameters:
  ///   - shares: One for each scenario in which a scored question was answered.
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

/// How well a learner has mastered one objective of a course.
public struct ObjectiveMastery: Hashable, Sendable {
  /// The position of its module in the course.
  public var module: Int
  public var objective: Objective
  public var mastery: Mastery
  /// The mean over its scenarios at the newest answers; `nil` if no scored question was answered.
  public var share: Fraction?

  public init(module: Int, objective: Objective, mastery: Mastery, share: Fraction?) {
    self.module = module
    self.objective = objective
    self.mastery = mastery
    self.share = share
  }
}

extension Progress {
  /// How well the learner has mastered each objective of a course, in teaching order. Objectives without a scored scenario are
  /// left out.
  ///
  /// The newest answers count, not the first ones: a learner who missed something and then understood it has understood it.
  public func objectives(of course: Course) -> [ObjectiveMastery] {
    var scored: [Identifier<Objective>: [Scenario]] = [:]
    for scenario in course.modules.flatMap(\.scenarios)
    where scenario.questions.contains(where: \.isScored) {
      for objective in Set(scenario.objectives) { scored[objective, default: []].append(scenario) }
    }
    return course.modules.enumerated().flatMap { position, module in
      module.objectives.compactMap { objective in
        guard let scenarios = scored[objective.id] else { return nil }
        let shares = scenarios.compactMap(newestShare)
        return ObjectiveMastery(
          module: position, objective: objective,
          mastery: Mastery(
            shares: shares, ofScenarios: scenarios.count, passMark: course.passMark),
          share: Fraction.mean(of: shares))
      }
    }
  }

  /// The mean of a scenario's scored questions at the newest answers; `nil` if none is answered or none is scored.
  public func newestShare(of scenario: Scenario) -> Fraction? {
    Fraction.mean(
      of: scenario.questions.compactMap {
        latestAttempt(at: scenario.address(of: $0))?.score?.share
      })
  }
}
