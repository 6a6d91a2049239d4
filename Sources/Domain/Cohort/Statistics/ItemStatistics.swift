/// How one item worked among the learners who were given it.
public struct ItemStatistics: Hashable, Sendable {
  /// How many learners were given the item.
  public let count: Int
  /// The mean mark, from 0 to 1; `nil` if nobody was given the item.
  public let facility: Double?
  /// Wilson's interval if every mark is 0 or 1, otherwise Student's interval of the mean, kept within 0 and 1.
  public let facilityInterval: Interval?
  /// The correlation of the item with the sum of the others, among learners who were given all items; `nil` if either has no
  /// spread. `r.drop` of R's psych, and for marks of 0 and 1 the corrected point-biserial.
  ///
  /// Source: S. Henrysson, Psychometrika 28 (1963), 211–218.
  public let restCorrelation: Double?
  /// The difference in mean mark between the 27 % of learners with the highest totals and the 27 % with the lowest. Learners
  /// tied at the boundary share the places that are left, so their order does not matter.
  ///
  /// Source: T. L. Kelley, J. Educ. Psychol. 30 (1939), 17–24.
  public let upperLowerDifference: Double?
  /// Cronbach's alpha of the other items.
  public let alphaIfDeleted: Double?

  /// The statistics of each item, in the order of the columns.
  public static func all(in matrix: ScoreMatrix) -> [ItemStatistics] {
    let rows = matrix.completeRows
    let totals = rows.map { $0.reduce(0, +) }
    let groups = ExtremeGroups(totals: totals)
    let alphas = Reliability.alphasIfDeleted(rows: rows, itemCount: matrix.itemCount)
    return (0..<matrix.itemCount).map { item in
      let column = rows.map { $0[item] }
      return ItemStatistics(
        marks: matrix.marks(on: item), column: column, rest: zip(totals, column).map { $0 - $1 },
        groups: groups, alphaIfDeleted: alphas[item])
    }
  }

  /// - Parameters:
  ///   - marks: The marks of everybody who was given the item.
  ///   - column: The marks of the learners who were given all items.
  ///   - rest: What each of these learners earned on the other items.
  ///   - groups: The extreme groups of these learners; `nil` if there are too few.
  init(
    marks: [Double], column: [Double], rest: [Double], groups: ExtremeGroups?,
    alphaIfDeleted: Double?
  ) {
    count = marks.count
    facility = Moments.mean(of: marks)
    facilityInterval = Self.interval(of: marks)
    restCorrelation = correlation(column, rest)
    upperLowerDifference = groups.map { $0.upperMean(of: column) - $0.lowerMean(of: column) }
    self.alphaIfDeleted = alphaIfDeleted
  }

  /// The same without what rests on totals, for a group in which too few learners answered every item.
  var withoutTotals: ItemStatistics {
    ItemStatistics(
      count: count, facility: facility, facilityInterval: facilityInterval, restCorrelation: nil,
      upperLowerDifference: nil, alphaIfDeleted: nil)
  }

  init(
    count: Int, facility: Double?, facilityInterval: Interval?, restCorrelation: Double?,
    upperLowerDifference: Double?, alphaIfDeleted: Double?
  ) {
    self.count = count
    self.facility = facility
    self.facilityInterval = facilityInterval
    self.restCorrelation = restCorrelation
    self.upperLowerDifference = upperLowerDifference
    self.alphaIfDeleted = alphaIfDeleted
  }

  private static func interval(of marks: [Double]) -> Interval? {
    if marks.allSatisfy({ $0 == 0 || $0 == 1 }) {
      return .wilson(successes: marks.count { $0 == 1 }, trials: marks.count)
    }
    return Interval.mean(of: marks).map {
      Interval(lower: max(0, $0.lower), upper: min(1, $0.upper))
    }
  }
}

/// The 27 % of learners with the highest totals and the 27 % with the lowest, as the share of each learner that belongs to either.
///
/// Learners who are tied at a boundary share the places that are left equally.
public struct ExtremeGroups: Hashable, Sendable {
  /// For each learner, how much of them is in the upper group: from 0 to 1.
  public let upper: [Double]
  /// For each learner, how much of them is in the lower group.
  public let lower: [Double]
  /// How many learners a group has: 27 % of all, rounded, a half up.
  public let size: Int

  /// `nil` if a group would be empty.
  public init?(totals: [Double]) {
    let size = Int((0.27 * Double(totals.count) + 0.5).rounded(.down))
    guard size > 0 else { return nil }
    self.size = size
    upper = Self.shares(of: totals, places: size) { $0 > $1 }
    lower = Self.shares(of: totals, places: size) { $0 < $1 }
  }

  func upperMean(of marks: [Double]) -> Double { mean(of: marks, by: upper) }
  func lowerMean(of marks: [Double]) -> Double { mean(of: marks, by: lower) }

  private func mean(of marks: [Double], by shares: [Double]) -> Double {
    zip(marks, shares).reduce(0) { $0 + $1.0 * $1.1 } / Double(size)
  }

  private static func shares(
    of totals: [Double], places: Int, isAhead: (Double, Double) -> Bool
  ) -> [Double] {
    let boundary = totals.sorted(by: isAhead)[places - 1]
    let ahead = totals.count { isAhead($0, boundary) }
    let tied = totals.count { $0 == boundary }
    let share = Double(places - ahead) / Double(tied)
    return totals.map { isAhead($0, boundary) ? 1 : $0 == boundary ? share : 0 }
  }
}
