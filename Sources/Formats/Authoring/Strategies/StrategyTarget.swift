internal import Curriculum
public import Scoring

/// What a figure should be, in percent.
public enum StrategyTarget: Hashable, Sendable {
  /// A share in percent, both ends included.
  case within(ClosedRange<Int>)
  /// In percentage points above chance, both ends included.
  case aboveChance(ClosedRange<Int>)

  /// Whether a share meets the target. `chance` is used only by targets relative to chance.
  public func isMet(by share: Fraction, chance: Fraction = .zero) -> Bool {
    switch self {
    case .within(let range): range.contains(percent: share)
    case .aboveChance(let range): range.contains(percent: share.less(chance))
    }
  }

  public func isMet(by earned: GuessedMarks.Earned) -> Bool {
    isMet(by: earned.share, chance: earned.chance)
  }

  /// The most cautious, or the boldest, answer is best.
  public static let cautiousIsBest = Self.within(25...40)
  public static let boldIsBest = Self.within(5...100)
  /// Rows keyed with several grades, of all scored rows.
  public static let sets = Self.within(0...15)
  /// Rows that each grade holds.
  public static let grade = Self.within(15...35)
  /// Tables that key fewer than three grades.
  public static let narrowTables = Self.within(0...0)
  /// What the best rule for each kind earns. It is never below chance, since chance is one of the rules.
  public static let combination = Self.aboveChance(-100...12)
}

extension Strategy {
  /// What the rule should earn at most, or how near to chance it should stay; `nil` if nothing is asked of it.
  public var target: StrategyTarget? {
    switch self {
    case .veryAppropriate, .fairlyAppropriate, .fairlyInappropriate, .veryInappropriate:
      .within(0...45)
    case .rightSideVery, .rightSideFairly: .within(0...80)
    case .longest, .shortest: .aboveChance(-5...5)
    case .cautious: .aboveChance(-5...12)
    case .random, .bold, .sharedWords, .noAbsolutes: nil
    }
  }
}

extension ClosedRange<Int> {
  fileprivate func contains(percent share: Fraction) -> Bool {
    Fraction(lowerBound, 100) <= share && share <= Fraction(upperBound, 100)
  }
}
