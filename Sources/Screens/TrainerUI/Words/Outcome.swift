package import Curriculum
package import Scoring

/// How a scored answer turned out, in the words that every page has for it.
package enum Outcome: Hashable, Sendable, CaseIterable {
  case right
  /// Some of the marks and not all of them.
  case partlyRight
  case notRight

  package init(_ score: Score) {
    self = score.isFull ? .right : score.earned == 0 ? .notRight : .partlyRight
  }

  package var words: String {
    switch self {
    case .right: "right"
    case .partlyRight: "partly right"
    case .notRight: "not right"
    }
  }
}

/// How many scored answers turned out how.
package struct OutcomeCounts: Hashable, Sendable {
  private var counts: [Outcome: Int] = [:]

  init(of scores: [Score]) {
    for score in scores { counts[Outcome(score), default: 0] += 1 }
  }

  /// How many answers turned out in a way.
  package subscript(_ outcome: Outcome) -> Int { counts[outcome] ?? 0 }

  /// `4 right, 1 not right`; empty where nothing scored was answered.
  package var words: String {
    Outcome.allCases.filter { self[$0] > 0 }.map { "\(self[$0]) \($0.words)" }
      .joined(separator: ", ")
  }
}

extension Progress {
  /// How the answers to some scenarios turned out, a sentence each: the first ones, and the newest where they differ. Empty
  /// where nothing scored was answered.
  package func outcomeSums(of scenarios: [Scenario]) -> [String] {
    let addresses = scenarios.flatMap { scenario in
      scenario.questions.map(scenario.address(of:))
    }
    let first = OutcomeCounts(of: addresses.compactMap { firstAttempt(at: $0)?.score })
    let newest = OutcomeCounts(of: addresses.compactMap { latestAttempt(at: $0)?.score })
    guard !first.words.isEmpty else { return [] }
    return ["First answers: \(first.words)."]
      + (first == newest ? [] : ["Newest answers: \(newest.words). The first ones count."])
  }
}
