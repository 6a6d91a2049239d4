public import Curriculum

/// How a learner wants reviews to come: how soon, how many a day, and how many at a time.
public struct ReviewRhythm: Hashable, Sendable {
  /// The chance of recall, in percent, at which an objective is due.
  public var retention = 90
  /// The longest interval, in days.
  public var longest = 180
  /// How many objectives are due on one day at most; `nil` for no ceiling.
  public var most: Int? = 10
  /// Whether intervals are spread a little, so that what was learned on one day does not all come back on one day.
  public var spreads = true
  /// How long a round takes, in minutes.
  public var minutes = 5
  /// Times that do not count, in any order.
  public var pauses: [Pause] = []

  /// The usual rhythm.
  public init() {}

  /// The intervals of the memory model and nothing else: no ceiling, no spreading, no pause.
  public static let unchanged: ReviewRhythm = {
    var rhythm = ReviewRhythm()
    rhythm.most = nil
    rhythm.spreads = false
    return rhythm
  }()

  /// The percentages that can be wished for: below, more is forgotten than learned; above, nothing but review would be left to do.
  public static let retentions = 70...99
  /// The longest intervals that can be wished for, in days.
  public static let longestIntervals = 1...36_500
  /// The ceilings that can be wished for.
  public static let ceilings = 1...1000
  /// The sizes of a round, in minutes.
  public static let roundSizes = 1...120
}

extension ReviewRhythm {
  /// The days from one review of an objective to the next, for somebody who remembers it that well.
  public func interval(
    after state: MemoryState, of objective: Identifier<Objective>, for learner: LearnerID?
  ) -> Int {
    let days = state.interval(retention: Double(retention) / 100, atMost: longest)
    return spreads ? spread(days, of: objective, for: learner) : days
  }

  /// An interval moved by some days. How far depends on the learner, the objective and the interval, and on nothing else.
  ///
  /// From 3 days up it may move by 1 day and 15 % of what is between 2½ and 7 days, 10 % of what is between 7 and 20, and 5 % of what
  /// is above: 3 days become 2 to 4, 30 days 27 to 33. These are the bounds of FSRS. Each day within them is equally likely.
  func spread(_ days: Int, of objective: Identifier<Objective>, for learner: LearnerID?) -> Int {
    guard days >= 3 else { return days }
    let bounds = Self.bounds(of: days, longest: longest)
    var generator = SeededGenerator(seed: "\(learner?.text ?? "")/\(objective)/\(days)")
    let places = UInt64(bounds.count)
    return bounds.lowerBound + Int(generator.next().multipliedFullWidth(by: places).high)
  }

  /// The days to which an interval of at least 3 days may be moved.
  static func bounds(of days: Int, longest: Int) -> ClosedRange<Int> {
    let length = Double(days)
    let delta =
      1 + 0.15 * max(0, min(length, 7) - 2.5) + 0.1 * max(0, min(length, 20) - 7)
      + 0.05 * max(0, length - 20)
    let last = min(Int((length + delta).rounded(.toNearestOrEven)), max(1, longest))
    let first = max(2, Int((length - delta).rounded(.toNearestOrEven)))
    return min(first, last)...last
  }
}
