/// How consistently the items of a test measure, from the learners who were given all of them.
public struct Reliability: Hashable, Sendable {
  /// How many learners were given every item.
  public let count: Int
  public let itemCount: Int
  /// Cronbach's alpha; `nil` for fewer than two learners or items, or if all totals are equal.
  ///
  /// k/(k−1) · (1 − Σ Var(Xᵢ)/Var(T)). Source: L. J. Cronbach, Psychometrika 16 (1951), 297–334.
  public let alpha: Double?
  /// The standard error of measurement, in marks of the total: SD(T) · √(1 − alpha). `nil` if alpha is.
  ///
  /// Source: F. M. Lord and M. R. Novick, Statistical Theories of Mental Test Scores (1968), ch. 3.
  public let standardError: Double?

  public init(_ matrix: ScoreMatrix) {
    self.init(rows: matrix.completeRows, itemCount: matrix.itemCount)
  }

  init(rows: [[Double]], itemCount: Int) {
    count = rows.count
    self.itemCount = itemCount
    let k = Double(itemCount)
    guard itemCount > 1,
      let totalVariance = Moments.variance(of: rows.map { $0.reduce(0, +) }), totalVariance > 0
    else {
      alpha = nil
      standardError = nil
      return
    }
    let itemVariances = (0..<itemCount).reduce(0.0) { sum, item in
      sum + (Moments.variance(of: rows.map { $0[item] }) ?? 0)
    }
    let alpha = k / (k - 1) * (1 - itemVariances / totalVariance)
    self.alpha = alpha
    standardError = (totalVariance * max(0, 1 - alpha)).squareRoot()
  }

  /// For each item, the alpha of the others. The variance of a total without an item follows from its covariance with the
  /// total, so this takes one pass over the marks.
  static func alphasIfDeleted(rows: [[Double]], itemCount: Int) -> [Double?] {
    let totals = rows.map { $0.reduce(0, +) }
    let k = Double(itemCount - 1)
    guard itemCount > 2, let totalVariance = Moments.variance(of: totals) else {
      return Array(repeating: nil, count: itemCount)
    }
    let columns = (0..<itemCount).map { item in rows.map { $0[item] } }
    let variances = columns.map { Moments.variance(of: $0) ?? 0 }
    let sum = variances.reduce(0, +)
    return zip(columns, variances).map { column, variance in
      let shared = covariance(column, totals) ?? 0
      let restVariance = totalVariance + variance - 2 * shared
      // Below this, what is left is rounding and no spread.
      guard restVariance > 1e-12 * max(1, totalVariance) else { return nil }
      return k / (k - 1) * (1 - (sum - variance) / restVariance)
    }
  }

  /// Feldt's 95 % interval for alpha; `nil` if alpha is.
  ///
  /// 1 − (1 − alpha) · F, with the 97.5 % and 2.5 % quantiles of F for n − 1 and (n − 1)(k − 1) degrees of freedom.
  /// Source: L. S. Feldt, Psychometrika 30 (1965), 357–370.
  public var feldtInterval: Interval? {
    guard let alpha else { return nil }
    let numerator = Double(count - 1)
    let denominator = numerator * Double(itemCount - 1)
    func bound(_ share: Double) -> Double {
      1 - (1 - alpha) * fisherQuantile(share, numerator: numerator, denominator: denominator)
    }
    return Interval(lower: bound(0.975), upper: bound(0.025))
  }

  /// How many items of this quality a test needs to reach `target` (above 0, below 1), by the Spearman–Brown formula, rounded
  /// up; `nil` if alpha is `nil` or not between 0 and 1.
  ///
  /// k · a*(1 − a) / (a(1 − a*)). Sources: C. Spearman and W. Brown, Br. J. Psychol. 3 (1910), 271–295 and 296–322.
  public func itemsNeeded(for target: Double) -> Int? {
    guard let alpha, alpha > 0, alpha < 1, target > 0, target < 1 else { return nil }
    let needed = Double(itemCount) * target * (1 - alpha) / (alpha * (1 - target))
    // An exact whole number may come out a hair above itself.
    return Int(exactly: (needed - 1e-9).rounded(.up))
  }
}
