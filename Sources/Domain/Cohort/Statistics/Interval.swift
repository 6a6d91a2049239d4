/// A range that an estimate is given with: a confidence interval at 95 %.
public struct Interval: Hashable, Sendable {
  public let lower: Double
  public let upper: Double

  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// Two-sided 95 %, as a quantile of the normal distribution.
  static let normalQuantile = 1.959963984540054

  /// Wilson's score interval for the proportion `successes / trials`; `nil` without trials.
  ///
  /// It stays inside 0 and 1 and holds its level for small numbers, unlike the interval of the mean and its standard error.
  /// Sources: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927), 209–212; R. G. Newcombe, Stat. Med. 17 (1998), 857–872.
  public static func wilson(successes: Int, trials: Int) -> Interval? {
    guard trials > 0, (0...trials).contains(successes) else { return nil }
    let n = Double(trials)
    let share = Double(successes) / n
    let z = normalQuantile
    let middle = share + z * z / (2 * n)
    let reach = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    return Interval(
      lower: max(0, (middle - reach) / scale), upper: min(1, (middle + reach) / scale))
  }

  /// The interval of a mean by Student's t distribution; `nil` for fewer than two numbers.
  ///
  /// Source: Student, Biometrika 6 (1908), 1–25.
  public static func mean(of numbers: [Double]) -> Interval? {
    let moments = Moments(of: numbers)
    guard let mean = moments.mean, let deviation = moments.standardDeviation else { return nil }
    let n = Double(numbers.count)
    let reach = studentQuantile(0.975, degrees: n - 1) * deviation / n.squareRoot()
    return Interval(lower: mean - reach, upper: mean + reach)
  }
}
