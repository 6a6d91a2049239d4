/// How one option of a question was used.
public struct OptionStatistics: Hashable, Sendable {
  /// How many learners chose it.
  public let count: Int
  /// Their share of the learners who were given the question.
  public let share: Double
  /// The correlation of choosing it with what was earned on the other items; `nil` if either has no spread.
  public let restCorrelation: Double?
  /// How many of the upper 27 % chose it. A learner tied at the boundary counts in part.
  public let upper: Double
  /// How many of the lower 27 % chose it.
  public let lower: Double

  /// - Parameters:
  ///   - count: How many learners chose the option, of the `total` who were given the question.
  ///   - isChosen: For each learner who was given all items, whether they chose the option.
  ///   - rest: For each of these learners, what they earned on the other items.
  ///   - groups: These learners' extreme groups; `nil` if there are too few.
  public init(
    count: Int, of total: Int, isChosen: [Bool], rest: [Double], groups: ExtremeGroups?
  ) {
    let indicator = isChosen.map { $0 ? 1.0 : 0 }
    self.count = count
    share = total == 0 ? 0 : Double(count) / Double(total)
    restCorrelation = correlation(indicator, rest)
    func sum(_ shares: [Double]?) -> Double {
      zip(indicator, shares ?? []).reduce(0) { $0 + $1.0 * $1.1 }
    }
    upper = sum(groups?.upper)
    lower = sum(groups?.lower)
  }

  /// Whether a wrong option works: at least one learner in twenty chooses it, and those who do earn less on the other items.
  ///
  /// Source: M. Tarrant, J. Ware, A. M. Mohammed, BMC Med. Educ. 9 (2009), 40.
  public var isWorkingDistractor: Bool { share >= 0.05 && (restCorrelation ?? 0) <= 0 }
}
