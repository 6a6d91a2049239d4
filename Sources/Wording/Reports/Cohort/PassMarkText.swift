package import Scoring

extension SessionPlan.PassMark {
  /// `70 %, provisional`, or `70 %, modified Angoff, 9 judges`.
  package var words: String { "\(percent) %, \(basis ?? "provisional")" }
}
