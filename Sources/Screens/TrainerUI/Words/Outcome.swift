package import Curriculum
package import Scoring

/// How a scored answer turned out, in the words that every page uses.
package enum Outcome: Hashable, Sendable, CaseIterable {
  case right
  /// It earned some of the marks, but not all.
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

/// How many scored answers turned out right, partly right and not right.
package struct OutcomeCounts: Hashable, Sendable {
  private var counts: [Outcome: Int] = [:]

  init(of scores: [Score]) {
    for score in scores { counts[Outcome(score), default: 0] += 1 }
  }

  /// How many answers had this outcome.
  package subscript(_ outcome: Outcome) -> Int { counts[outcome] ?? 0 }

  /// `4 right, 1 not right`; empty if no scored question was answered.
  package var words: String {
    Outcome.allCases.filter { self[$0] > 0 }.map { "\(self[$0]) \($0.words)" }
      .joined(separator: ", ")
  }
}

extension Progress {
  /// How first answers are counted, and where the percentages come from.
  private static let howItIsCounted =
    "Only the first answer to a question counts. A case's percentage is the mean of its questions, a module's the mean of its finished cases."

  /// One sentence on how the first answers to some scenarios turned out, one on the newest answers if they turned out
  /// differently, and one on how first answers are counted. Empty if no scored question was answered.
  package func outcomeSums(of scenarios: [Scenario]) -> [String] {
    let addresses = scenarios.flatMap { scenario in
      scenario.questions.map(scenario.address(of:))
    }
    let first = OutcomeCounts(of: addresses.compactMap { firstAttempt(at: $0)?.score })
    let newest = OutcomeCounts(of: addresses.compactMap { latestAttempt(at: $0)?.score })
    guard !first.words.isEmpty else { return [] }
    return ["First answers: \(first.words)."]
      + (first == newest ? [] : ["Newest answers: \(newest.words)."])
      + [Self.howItIsCounted]
  }
}
