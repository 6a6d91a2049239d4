public import Scoring

extension CohortScores {
  /// Whether somebody has passed.
  public enum Verdict: String, Hashable, Sendable {
    case yes, no
    /// Something is still to be done: of what nobody answered nobody knows what it would have come to.
    case unfinished
  }
}

extension CohortScores.Reached {
  /// Whether a pass mark was reached; `nil` where nothing is scored.
  public func verdict(at passMark: SessionPlan.PassMark) -> CohortScores.Verdict? {
    guard done == scenarios else { return .unfinished }
    return score.map { $0 < Fraction(passMark.percent, 100) ? .no : .yes }
  }
}

extension SessionPlan.PassMark {
  /// `70 %, provisional`, or `70 %, modified Angoff, 9 judges`.
  public var words: String { "\(percent) %, \(basis ?? "provisional")" }
}
