/// Scoring turns responses into scores, and attempts into progress. Everything here is a pure function: it reads no clock, no
/// random source and no file.

/// Points earned out of points possible.
///
/// Both are whole numbers, so equal answers always compare equal and no report depends on rounding.
public struct Score: Hashable, Sendable {
  public let earned: Int
  public let possible: Int

  /// Creates a score; `nil` unless `0 <= earned <= possible` and `possible > 0`.
  public init?(earned: Int, possible: Int) {
    guard possible > 0, (0...possible).contains(earned) else { return nil }
    self.earned = earned
    self.possible = possible
  }

  /// The score as a share of what was possible, 0 to 1.
  public var share: Fraction { Fraction(earned, possible) }

  public var isFull: Bool { earned == possible }
}
