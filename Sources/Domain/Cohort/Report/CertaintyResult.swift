public import Scoring

/// How right those answers were whose learners claimed a level of certainty.
public struct CertaintyResult: Hashable, Sendable {
  public let certainty: Certainty
  public let answers: Int
  /// How many people claimed this level at least once.
  public let people: Int
  /// From 0 to 1; `nil` if fewer than five people claimed the level.
  public let meanMark: Double?
  /// How many answers were wholly right; `nil` as `meanMark`.
  public let right: Int?

  /// The levels that somebody claimed, the surest first.
  static func all(in learners: [ItemBook.Answers]) -> [CertaintyResult] {
    Certainty.allCases.compactMap { level in
      let each = learners.map { learner in
        learner.answers.compactMap { $0 }.filter { $0.certainty == level }.map(\.mark)
      }.filter { !$0.isEmpty }
      guard !each.isEmpty else { return nil }
      let marks = each.flatMap { $0 }
      let isShown = ItemAnalysis.Sample(people: each.count).showsTotals
      return CertaintyResult(
        certainty: level, answers: marks.count, people: each.count,
        meanMark: isShown ? Moments(of: marks).mean : nil,
        right: isShown ? marks.count { $0 >= 1 } : nil)
    }
  }
}
