/// A share from 0 up, kept exact so that means of scores never depend on the order of addition.
public struct Fraction: Hashable, Sendable, Comparable {
  public let numerator: Int
  /// Always positive; the fraction is in lowest terms.
  public let denominator: Int

  public static let zero = Fraction(0, 1)
  public static let one = Fraction(1, 1)

  /// Creates a fraction in lowest terms. A denominator below 1 counts as 1.
  public init(_ numerator: Int, _ denominator: Int) {
    let bottom = max(1, denominator)
    let divisor = max(1, Self.greatestCommonDivisor(numerator, bottom))
    self.numerator = numerator / divisor
    self.denominator = bottom / divisor
  }

  /// Whole percent, halves rounded up: 2/3 → 67, 1/8 → 13. The nearest `Int` where the percentage is beyond it.
  public var percent: Int {
    // Wide enough for any fraction: a damaged record may claim one mark of `Int.max`.
    let doubled = 200 * Int128(numerator) + Int128(denominator)
    let (quotient, remainder) = doubled.quotientAndRemainder(dividingBy: 2 * Int128(denominator))
    return Int(clamping: remainder < 0 ? quotient - 1 : quotient)
  }

  public static func + (left: Fraction, right: Fraction) -> Fraction {
    exactSum(left, right) ?? exactSum(left.coarse, right.coarse) ?? max(left, right)
  }

  /// Dividing by a count below 1 leaves the fraction as it is.
  public static func / (left: Fraction, count: Int) -> Fraction {
    guard count > 1 else { return left }
    let (bottom, overflow) = left.denominator.multipliedReportingOverflow(by: count)
    return overflow ? left.coarse / count : Fraction(left.numerator, bottom)
  }

  public static func < (left: Fraction, right: Fraction) -> Bool {
    let leftProduct = left.numerator.multipliedFullWidth(by: right.denominator)
    let rightProduct = right.numerator.multipliedFullWidth(by: left.denominator)
    return (leftProduct.high, leftProduct.low) < (rightProduct.high, rightProduct.low)
  }

  /// The mean; `nil` for nothing.
  public static func mean(of fractions: some Collection<Fraction>) -> Fraction? {
    fractions.isEmpty ? nil : fractions.reduce(.zero, +) / fractions.count
  }

  /// The nearest billionth below.
  ///
  /// Scores have denominators under a hundred, and sums of thousands of them stay exact. A record made to overflow is the
  /// only way here, and a billionth is then less than anything a report prints.
  private var coarse: Fraction {
    let billion = 1_000_000_000
    let product = numerator.multipliedFullWidth(by: billion)
    guard product.high < denominator else { return self }
    return Fraction(denominator.dividingFullWidth(product).quotient, billion)
  }

  private static func exactSum(_ left: Fraction, _ right: Fraction) -> Fraction? {
    let shared = greatestCommonDivisor(left.denominator, right.denominator)
    let leftScale = right.denominator / shared
    let rightScale = left.denominator / shared
    let (first, firstOverflow) = left.numerator.multipliedReportingOverflow(by: leftScale)
    let (second, secondOverflow) = right.numerator.multipliedReportingOverflow(by: rightScale)
    let (top, topOverflow) = first.addingReportingOverflow(second)
    let (bottom, bottomOverflow) = left.denominator.multipliedReportingOverflow(by: leftScale)
    guard !firstOverflow, !secondOverflow, !topOverflow, !bottomOverflow else { return nil }
    return Fraction(top, bottom)
  }

  private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
    var (larger, smaller) = (left.magnitude, right.magnitude)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return Int(min(larger, UInt(Int.max)))
  }
}
