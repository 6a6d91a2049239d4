public import Scoring

extension CohortScores {
  /// Whether somebody has passed.
  public enum Verdict: String, Hashable, Sendable {
    case yes, no
    /// Something is still to be done, and nobody knows how that would have turned out.
    case unfinished
  }
}

extension CohortScores.Reached {
  /// Whether a pass mark was reached; `nil` if nothing is scored.
  public func verdict(at passMark: SessionPlan.PassMark) -> CohortScores.Verdict? {
    guard done == scenarios else { return .unfinished }
    return score.map { $0 < Fraction(passMark.percent, 100) ? .no : .yes }
  }
}
