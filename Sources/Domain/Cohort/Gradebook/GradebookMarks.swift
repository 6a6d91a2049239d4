public import Scoring

/// What each learner gets in a gradebook: points for those who have finished, and none for the others, because nobody knows how
/// the rest would have gone.
public struct GradebookMarks: Hashable, Sendable {
  public let entries: [Entry]
  /// How many points the whole score is worth.
  public let maximum: Int

  public struct Entry: Hashable, Sendable {
    /// As the roster has it, if the learner is on it.
    public let learner: CohortLearner
    public let isOnRoster: Bool
    /// In hundredths of a point; `nil` if the learner has not finished.
    public let hundredths: Int?
  }

  /// - Parameters:
  ///   - roster: Says how the school writes ids and mail addresses. Without one, ids are as they are recorded.
  ///   - maximum: How many points the whole score is worth.
  public init(
    of scores: CohortScores, roster: Roster?, maximum: Int = 100,
    passMark: SessionPlan.PassMark? = nil
  ) {
    self.maximum = maximum
    let listed = Dictionary(
      (roster?.learners ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    entries = scores.rows.map { row in
      let known = listed[row.learner.id]
      return Entry(
        learner: known ?? row.learner, isOnRoster: roster == nil || known != nil,
        hundredths: row.total.finishedScore.map {
          Self.hundredths(of: $0, maximum: maximum, passMark: passMark)
        })
    }
  }

  /// Rounded, a half up. A score below the pass mark is never rounded up to it.
  private static func hundredths(
    of score: Fraction, maximum: Int, passMark: SessionPlan.PassMark?
  ) -> Int {
    let top = Int128(score.numerator) * Int128(maximum) * 100
    let bottom = Int128(score.denominator)
    let rounded = (2 * top + bottom) / (2 * bottom)
    if let passMark, score < Fraction(passMark.percent, 100),
      rounded >= Int128(passMark.percent) * Int128(maximum)
    {
      return Int(clamping: top / bottom)
    }
    return Int(clamping: rounded)
  }
}

extension GradebookMarks {
  /// Points with up to two decimals: `87.5`.
  public static func text(hundredths: Int) -> String {
    let digits = String(hundredths % 100 + 100).dropFirst()
    let decimals = digits.hasSuffix("0") ? digits.dropLast(digits == "00" ? 2 : 1) : digits
    return decimals.isEmpty ? "\(hundredths / 100)" : "\(hundredths / 100).\(decimals)"
  }
}
