/// How one option of a question was used, among learners who were given all items.
public struct OptionStatistics: Hashable, Sendable {
  /// How many learners chose it.
  public let count: Int
  /// The share of learners who chose it.
  public let share: Double
  /// The correlation of choosing it with what was earned on the other items; `nil` if either has no spread.
  public let restCorrelation: Double?
  /// How many of the upper 27 % chose it. A learner tied at the boundary counts in part.
  public let upper: Double
  /// How many of the lower 27 % chose it.
  public let lower: Double

  /// - Parameters:
  ///   - isChosen: For each learner, whether they chose the option.
  ///   - rest: For each learner, what they earned on the other items.
  ///   - groups: The learners' extreme groups; `nil` if there are too few learners.
  public init(isChosen: [Bool], rest: [Double], groups: ExtremeGroups?) {
    let indicator = isChosen.map { $0 ? 1.0 : 0 }
    count = isChosen.count { $0 }
    share = isChosen.isEmpty ? 0 : Double(count) / Double(isChosen.count)
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
