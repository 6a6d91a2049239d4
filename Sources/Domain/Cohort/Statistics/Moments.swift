/// Mean, spread and shape of some numbers. Variances divide by n − 1.
public struct Moments: Hashable, Sendable {
  public let count: Int
  /// `nil` if there are no numbers.
  public let mean: Double?
  /// The unbiased variance; `nil` for fewer than two numbers.
  public let variance: Double?
  /// `nil` if there are no numbers.
  public let median: Double?
  /// Skewness from unbiased k-statistics, k3 / k2^1.5, as Moodle computes it; `nil` for fewer than three numbers, or if all
  /// are equal.
  ///
  /// Source: Moodle's quiz statistics, https://docs.moodle.org/dev/Quiz_statistics_calculations.
  public let skewness: Double?

  public init(of numbers: [Double]) {
    count = numbers.count
    let n = Double(numbers.count)
    mean = Self.mean(of: numbers)
    variance = Self.variance(of: numbers)
    median = Self.median(of: numbers)
    guard let mean, let variance else {
      skewness = nil
      return
    }
    guard numbers.count > 2, variance > 0 else {
      skewness = nil
      return
    }
    let cubes = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) * ($1 - mean) }
    let thirdStatistic = n * cubes / ((n - 1) * (n - 2))
    skewness = thirdStatistic / (variance * variance.squareRoot())
  }

  /// The square root of the variance.
  public var standardDeviation: Double? { variance?.squareRoot() }

  /// `nil` if there are no numbers.
  static func mean(of numbers: [Double]) -> Double? {
    numbers.isEmpty ? nil : numbers.reduce(0, +) / Double(numbers.count)
  }

  /// `nil` for fewer than two numbers.
  static func variance(of numbers: [Double]) -> Double? { covariance(numbers, numbers) }

  /// The mean of the two middle numbers if their count is even.
  private static func median(of numbers: [Double]) -> Double? {
    guard !numbers.isEmpty else { return nil }
    let sorted = numbers.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}

/// The unbiased covariance of two lists of the same length; `nil` for fewer than two pairs.
func covariance(_ left: [Double], _ right: [Double]) -> Double? {
  guard left.count == right.count, left.count > 1, let leftMean = Moments.mean(of: left),
    let rightMean = Moments.mean(of: right)
  else { return nil }
  let sum = zip(left, right).reduce(0) { $0 + ($1.0 - leftMean) * ($1.1 - rightMean) }
  return sum / Double(left.count - 1)
}

/// Pearson's correlation, from −1 to 1; `nil` for fewer than two pairs, or if one list has no spread.
///
/// Source: K. Pearson, Proc. R. Soc. Lond. 58 (1895), 240–242.
func correlation(_ left: [Double], _ right: [Double]) -> Double? {
  guard let together = covariance(left, right), let leftSpread = Moments.variance(of: left),
    let rightSpread = Moments.variance(of: right), leftSpread > 0, rightSpread > 0
  else { return nil }
  return max(-1, min(1, together / (leftSpread.squareRoot() * rightSpread.squareRoot())))
}
