/// A share of at least 0, kept exact so that a mean of scores never depends on the order of addition.
public struct Fraction: Hashable, Sendable, Comparable {
  public let numerator: Int
  /// Always positive; the fraction is in lowest terms.
  public let denominator: Int

  public static let zero = Fraction(0, 1)
  public static let one = Fraction(1, 1)

  /// Creates a fraction in lowest terms. A denominator below 1 counts as 1.
  public init(_ numerator: Int, _ denominator: Int) {
    let bottom = max(1, denominator)
    let divisor = Int(Self.greatestCommonDivisor(numerator.magnitude, bottom.magnitude))
    self.numerator = numerator / divisor
    self.denominator = bottom / divisor
  }

  /// Whole percent, halves rounded up: 2/3 → 67, 1/8 → 13. A percentage too large for an `Int` becomes the nearest `Int`.
  public var percent: Int {
    // Wide enough for any fraction: a damaged record may claim one mark of `Int.max`.
    let doubled = 200 * Int128(numerator) + Int128(denominator)
    let (quotient, remainder) = doubled.quotientAndRemainder(dividingBy: 2 * Int128(denominator))
    return Int(clamping: remainder < 0 ? quotient - 1 : quotient)
  }

  public static func + (left: Fraction, right: Fraction) -> Fraction {
    let (leftBottom, rightBottom) = (Int128(left.denominator), Int128(right.denominator))
    let top = Int128(left.numerator) * rightBottom + Int128(right.numerator) * leftBottom
    return Fraction(nearest: top, over: leftBottom * rightBottom)
  }

  /// Dividing by a count below 1 leaves the fraction as it is.
  public static func / (left: Fraction, count: Int) -> Fraction {
    guard count > 1 else { return left }
    return Fraction(nearest: Int128(left.numerator), over: Int128(left.denominator) * Int128(count))
  }

  public static func < (left: Fraction, right: Fraction) -> Bool {
    let leftProduct = left.numerator.multipliedFullWidth(by: right.denominator)
    let rightProduct = right.numerator.multipliedFullWidth(by: left.denominator)
    return (leftProduct.high, leftProduct.low) < (rightProduct.high, rightProduct.low)
  }

  /// The mean, which is the same in any order of the fractions; `nil` if there are none.
  public static func mean(of fractions: [Fraction]) -> Fraction? {
    guard !fractions.isEmpty else { return nil }
    // A sum that is rounded on the way depends on the order of its terms, so they are sorted first.
    return (exactSum(of: fractions) ?? fractions.sorted().reduce(.zero, +)) / fractions.count
  }

  /// The exact sum over a common denominator; `nil` if a fraction is below 0 or the sum does not fit.
  ///
  /// No term is below 0, so if the sum fits, every partial sum fits too, in any order.
  private static func exactSum(of fractions: [Fraction]) -> Fraction? {
    var (top, bottom) = (0, 1)
    for fraction in fractions {
      guard fraction.numerator >= 0 else { return nil }
      var numerator = fraction.numerator
      if fraction.denominator != bottom {
        let divisor = Int(greatestCommonDivisor(bottom.magnitude, fraction.denominator.magnitude))
        let (ours, theirs) = (fraction.denominator / divisor, bottom / divisor)
        let (common, overflow) = bottom.multipliedReportingOverflow(by: ours)
        let (widened, topOverflow) = top.multipliedReportingOverflow(by: ours)
        let (product, productOverflow) = numerator.multipliedReportingOverflow(by: theirs)
        if overflow || topOverflow || productOverflow { return nil }
        (top, bottom, numerator) = (widened, common, product)
      }
      let (sum, overflow) = top.addingReportingOverflow(numerator)
      if overflow { return nil }
      top = sum
    }
    return Fraction(top, bottom)
  }

  /// The fraction `top / bottom`, or a fraction close to it.
  ///
  /// If its lowest terms do not fit into an `Int`, it is rounded down to a billionth. If that does not fit either, it is
  /// rounded down to a whole number. `bottom` must be positive, and the quotient at most twice the largest `Int`.
  ///
  /// The shares of thousands of questions with up to a dozen marks each still add up exactly. Beyond that, a billionth is
  /// less than anything a report prints.
  private init(nearest top: Int128, over bottom: Int128) {
    let divisor = Int128(Self.greatestCommonDivisor(top.magnitude, bottom.magnitude))
    if let numerator = Int(exactly: top / divisor),
      let denominator = Int(exactly: bottom / divisor)
    {
      self.init(numerator, denominator)
      return
    }
    let (quotient, remainder) = top.quotientAndRemainder(dividingBy: bottom)
    let isBelow = remainder < 0
    let whole = isBelow ? quotient - 1 : quotient
    let rest = (isBelow ? remainder + bottom : remainder).magnitude
    let billion = 1_000_000_000
    let part = bottom.magnitude.dividingFullWidth(rest.multipliedFullWidth(by: UInt128(billion)))
    if let billionths = Int(exactly: whole * Int128(billion) + Int128(part.quotient)) {
      self.init(billionths, billion)
    } else {
      self.init(Int(clamping: whole), 1)
    }
  }

  private static func greatestCommonDivisor<Magnitude: UnsignedInteger>(
    _ left: Magnitude, _ right: Magnitude
  ) -> Magnitude {
    var (larger, smaller) = (left, right)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}
