import Scoring
import TestSupport
import Testing

struct FractionTests {
  struct Example: Sendable {
    var numerator: Int
    var denominator: Int
    var lowest: [Int]
  }

  @Test(arguments: [
    Example(numerator: 2, denominator: 4, lowest: [1, 2]),
    Example(numerator: 0, denominator: 7, lowest: [0, 1]),
    Example(numerator: 6, denominator: 3, lowest: [2, 1]),
    Example(numerator: 35, denominator: 49, lowest: [5, 7]),
    Example(numerator: -2, denominator: 4, lowest: [-1, 2]),
    Example(numerator: 3, denominator: 0, lowest: [3, 1]),
    Example(numerator: 3, denominator: -6, lowest: [3, 1]),
    Example(numerator: 3, denominator: Int.min, lowest: [3, 1]),
    Example(numerator: Int.max, denominator: Int.max, lowest: [1, 1]),
    Example(numerator: Int.min, denominator: 2, lowest: [Int.min / 2, 1]),
    Example(numerator: Int.min, denominator: 1 << 62, lowest: [-2, 1]),
    Example(numerator: Int.min, denominator: Int.max, lowest: [Int.min, Int.max]),
  ])
  func aFractionIsInLowestTerms(_ example: Example) {
    let fraction = Fraction(example.numerator, example.denominator)
    #expect([fraction.numerator, fraction.denominator] == example.lowest)
  }

  @Test func equalSharesAreEqualValues() {
    for numerator in 0...30 {
      for denominator in 1...30 {
        #expect(Fraction(7 * numerator, 7 * denominator) == Fraction(numerator, denominator))
      }
    }
  }

  @Test func sumsOrderAndQuotientsAgreeWithCrossMultiplication() {
    let fractions = (0...9).flatMap { top in (1...9).map { (top, $0) } }
    for (a, b) in fractions {
      for (c, d) in fractions {
        #expect(Fraction(a, b) + Fraction(c, d) == Fraction(a * d + c * b, b * d))
        #expect((Fraction(a, b) < Fraction(c, d)) == (a * d < c * b))
      }
      for count in -1...9 {
        #expect(Fraction(a, b) / count == Fraction(a, b * max(1, count)))
      }
    }
  }

  @Test func percentRoundsHalvesUp() {
    #expect(Fraction(2, 3).percent == 67)
    #expect(Fraction(1, 8).percent == 13)
    #expect(Fraction(1, 200).percent == 1)
    #expect(Fraction(199, 200).percent == 100)
    for denominator in 1...200 {
      for numerator in 0...denominator {
        // The greatest whole number such that the number less a half is not above the share.
        let expected = (0...100).last { (2 * $0 - 1) * denominator <= 200 * numerator }
        #expect(Fraction(numerator, denominator).percent == expected)
      }
    }
  }

  @Test func meansAreExactAndDoNotDependOnOrder() {
    var generator = SplitMix64(seed: 4)
    // The denominators that occur with up to seven rows, entries or right choices.
    let shares = (0..<5000).map { _ in
      let bottom = [1, 2, 3, 4, 5, 6, 8, 10, 12, 18, 24].randomElement(using: &generator) ?? 1
      return Fraction(Int.random(in: 0...bottom, using: &generator), bottom)
    }
    let exact = Fraction(shares.reduce(0) { $0 + $1.numerator * (360 / $1.denominator) }, 360)
    #expect(Fraction.mean(of: shares) == exact / shares.count)
    #expect(Fraction.mean(of: shares.shuffled(using: &generator)) == exact / shares.count)
  }

  @Test func theMeanOfNothingIsNothing() {
    #expect(Fraction.mean(of: [Fraction]()) == nil)
    #expect(Fraction.mean(of: [Fraction(1, 3)]) == Fraction(1, 3))
    #expect(Fraction.mean(of: [.zero, .one]) == Fraction(1, 2))
  }

  @Test func comparisonIsExactAtTheEndsOfInt() {
    let rising = [
      Fraction(Int.min, 1), Fraction(-1, 1), Fraction(-1, Int.max), .zero, Fraction(1, Int.max),
      Fraction(1, Int.max - 1), Fraction(Int.max - 1, Int.max), .one,
      Fraction(Int.max, Int.max - 1), Fraction(Int.max, 1),
    ]
    for (place, left) in rising.enumerated() {
      for (otherPlace, right) in rising.enumerated() {
        #expect((left < right) == (place < otherPlace))
      }
    }
  }

  @Test(arguments: [
    (Fraction(1, Int.max), 0), (Fraction(Int.max - 1, Int.max), 100),
    (Fraction(Int.max / 2, Int.max), 50), (Fraction(Int.max / 200, Int.max), 0),
    (Fraction(Int.max / 100, 3), 3_074_457_345_618_258_600), (Fraction(Int.max, 1), Int.max),
    (Fraction(Int.min, 1), Int.min), (Fraction(Int.min, Int.max), -100),
    (Fraction(-1, 8), -12), (Fraction(-1, 3), -33), (Fraction(-2, 3), -67),
  ])
  func percentIsExactOrTheNearestIntAtTheEndsOfInt(_ fraction: Fraction, _ percent: Int) {
    #expect(fraction.percent == percent)
  }

  private static let extremes = [
    Fraction(Int.min, 1), Fraction(Int.min, 3), Fraction(Int.min, Int.max), Fraction(-1, 1),
    Fraction(-1, Int.max), .zero, Fraction(1, Int.max), Fraction(1, Int.max - 1),
    Fraction(1, 3), Fraction(Int.max - 1, Int.max), .one, Fraction(Int.max, 3),
    Fraction(Int.max, 2), Fraction(Int.max, 1),
  ]

  @Test(arguments: extremes, extremes)
  func sumsBeyondIntAreNear(_ left: Fraction, _ right: Fraction) {
    let sum = left + right
    #expect(sum == right + left)
    // Doubles are close enough here: within a billionth, or within the last bits of the larger term.
    let expected = min(max(value(left) + value(right), -0x1p63), 0x1p63)
    let largest = max(abs(value(left)), abs(value(right)))
    #expect(abs(value(sum) - expected) <= max(2e-9, largest * 0x1p-50))
  }

  @Test(arguments: extremes, [Int.min, -1, 0, 1, 2, 3, 1 << 40, Int.max - 1, Int.max])
  func quotientsBeyondIntAreNear(_ fraction: Fraction, _ count: Int) {
    let expected = value(fraction) / Double(max(1, count))
    let quotient = value(fraction / count)
    #expect(abs(quotient - expected) <= max(2e-9, abs(expected) * 0x1p-50))
  }

  private func value(_ fraction: Fraction) -> Double {
    Double(fraction.numerator) / Double(fraction.denominator)
  }

  /// Two terms whose sum does not fit, and a third. The rounded mean does not depend on their order.
  @Test(arguments: [
    [Fraction(Int.max, 1), Fraction(Int.max, 1), .one],
    [Fraction(1, Int.max), Fraction(1, Int.max - 1), Fraction(1, 3)],
    [Fraction(-1, 3), .one, Fraction(Int.max, 2)],
  ])
  func aSumThatDoesNotFitDoesNotDependOnOrderEither(_ shares: [Fraction]) {
    let means = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]].map { order in
      Fraction.mean(of: order.map { shares[$0] })
    }
    #expect(Set(means).count == 1)
  }

  @Test func meansTooFineToBeExactDoNotDependOnOrderEither() {
    var generator = SplitMix64(seed: 7)
    // The least common denominator of these has 40 digits.
    let shares = (1...100).map { Fraction($0 / 2, $0) }
    let mean = Fraction.mean(of: shares)
    for _ in 0..<100 {
      #expect(Fraction.mean(of: shares.shuffled(using: &generator)) == mean)
    }
  }
}
