/// How well something learned is remembered, by the FSRS-6 model with its default weights and without learning steps.
///
/// The formulas and weights are those of py-fsrs 6.3.2 (open-spaced-repetition, MIT).
public struct MemoryState: Hashable, Sendable {
  /// The number of days after which it is still recalled nine times out of ten.
  public var stability: Double
  /// From 1, easy, to 10, difficult.
  public var difficulty: Double

  /// How a review went. A partly right answer is graded by how far it exceeds what chance would have earned; see `Recall`.
  public enum Grade: Int, Hashable, Sendable, CaseIterable {
    case again = 1
    case hard, good, easy
  }

  /// The name of the model.
  public static let model = "FSRS-6"

  /// The weights of the model, w0 to w20.
  public static let weights = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ]
  private static let decay = -0.1542
  private static let factor = power(0.9, 1 / decay) - 1

  /// The state after the first time.
  public init(first grade: Grade) {
    stability = max(Self.weights[grade.rawValue - 1], 0.001)
    difficulty = Self.clamped(Self.firstDifficulty(grade))
  }

  /// The state after another review, a number of whole days after the last one.
  public func reviewed(_ grade: Grade, afterDays days: Int) -> MemoryState {
    var next = self
    next.stability = max(0.001, days < 1 ? sameDay(grade) : later(grade, afterDays: days))
    next.difficulty = nextDifficulty(grade)
    return next
  }

  /// The chance of recalling it after a number of whole days.
  public func retrievability(afterDays days: Int) -> Double {
    power(1 + Self.factor * Double(max(0, days)) / stability, Self.decay)
  }

  /// The number of days until the next review is due: the chance of recalling it has then fallen to `retention`.
  public func interval(retention: Double = 0.9, atMost longest: Int = 180) -> Int {
    let days = stability / Self.factor * (power(retention, 1 / Self.decay) - 1)
    let rounded = min(max(days.rounded(.toNearestOrEven), 1), Double(max(1, longest)))
    return Int(rounded)
  }

  private func sameDay(_ grade: Grade) -> Double {
    let w = Self.weights
    let growth =
      exponential(w[17] * (Double(grade.rawValue) - 3 + w[18])) * power(stability, -w[19])
    return stability * (grade == .again ? growth : max(growth, 1))
  }

  private func later(_ grade: Grade, afterDays days: Int) -> Double {
    let w = Self.weights
    let forgotten = 1 - retrievability(afterDays: days)
    guard grade != .again else {
      let lapsed =
        w[11] * power(difficulty, -w[12]) * (power(stability + 1, w[13]) - 1)
        * exponential(w[14] * forgotten)
      return min(lapsed, stability / exponential(w[17] * w[18]))
    }
    let bonus = grade == .hard ? w[15] : grade == .easy ? w[16] : 1
    let growth =
      exponential(w[8]) * (11 - difficulty) * power(stability, -w[9])
      * (exponential(w[10] * forgotten) - 1) * bonus
    return stability * (1 + growth)
  }

  private func nextDifficulty(_ grade: Grade) -> Double {
    let w = Self.weights
    let change = -w[6] * (Double(grade.rawValue) - 3)
    let moved = difficulty + change * (10 - difficulty) / 9
    return Self.clamped(w[7] * Self.firstDifficulty(.easy) + (1 - w[7]) * moved)
  }

  private static func firstDifficulty(_ grade: Grade) -> Double {
    weights[4] - exponential(weights[5] * Double(grade.rawValue - 1)) + 1
  }

  private static func clamped(_ difficulty: Double) -> Double { min(max(difficulty, 1), 10) }
}
