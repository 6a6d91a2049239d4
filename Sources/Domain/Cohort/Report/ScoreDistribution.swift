public import Scoring

/// The scores of those who have done everything that was asked.
public struct ScoreDistribution: Hashable, Sendable {
  /// How many bins there are, each ten percentage points wide.
  public static let binCount = 10
  /// Of shares from 0 to 1.
  public let moments: Moments
  /// How many people are in each bin: 0 up to 10 %, 10 up to 20 %, and so on; 100 % is in the last.
  public let bins: [Int]
  /// `nil` without a pass mark.
  public let passed: Passed?

  /// How many reached the pass mark.
  public struct Passed: Hashable, Sendable {
    public let count: Int
    /// Of the share who passed: Wilson's interval.
    public let interval: Interval?
  }

  /// `nil` if fewer than five people have finished.
  public init?(of rows: [CohortScores.Row], passMark: SessionPlan.PassMark?) {
    let reached = rows.map(\.total)
    let scores = reached.compactMap(\.finishedScore)
    guard ItemAnalysis.Sample(people: scores.count).showsTotals else { return nil }
    moments = Moments(of: scores.map(\.value))
    var bins = [Int](repeating: 0, count: Self.binCount)
    for score in scores { bins[Self.bin(of: score)] += 1 }
    self.bins = bins
    passed = passMark.map { passMark in
      let count = reached.count { $0.finishedScore != nil && $0.verdict(at: passMark) == .yes }
      return Passed(count: count, interval: .wilson(successes: count, trials: scores.count))
    }
  }

  /// Computed exactly, so that 70 % is never in the bin below 70 %.
  private static func bin(of score: Fraction) -> Int {
    let tenths = Int128(score.numerator) * Int128(binCount) / Int128(score.denominator)
    return max(0, min(binCount - 1, Int(clamping: tenths)))
  }
}

extension CohortScores.Reached {
  /// The score of somebody who has done everything; `nil` for others, and if nothing is scored.
  var finishedScore: Fraction? { done == scenarios ? score : nil }
}

extension Fraction {
  /// The nearest number.
  var value: Double { Double(numerator) / Double(denominator) }
}
