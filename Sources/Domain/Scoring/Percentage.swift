/// A percentage as a decimal number: `69.97` is 6997 with two decimals.
public struct Percentage: Hashable, Sendable {
  /// The number without its decimal point.
  public let scaled: Int
  public let places: Int

  /// The number in words, with all its decimals and without a percent sign: `69.97`, `70`.
  public var text: String {
    let digits = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    let sign = scaled < 0 ? "-" : ""
    return places == 0
      ? sign + padded : "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
  }
}

extension Fraction {
  /// The most decimals that are ever written.
  private static let mostPlaces = 9

  /// The share in percent, halves rounded up, with as few decimals as tell it apart from a mark that it does not reach: 0.6997 below
  /// 70 is 69.97 and not 70.0.
  ///
  /// - Parameters:
  ///   - places: The fewest decimals.
  ///   - mark: A pass mark in percent that is shown beside the share; `nil` if none is.
  public func percentage(places: Int = 0, apartFrom mark: Int? = nil) -> Percentage {
    var percentage = rounded(to: places)
    guard let mark, self < Fraction(mark, 100) else { return percentage }
    while percentage.places < Self.mostPlaces, Self.reaches(percentage, mark) {
      percentage = rounded(to: percentage.places + 1)
    }
    // Closer than any decimal that is written: rounded down, so that it never seems to have passed.
    return Self.reaches(percentage, mark)
      ? Percentage(scaled: percentage.scaled - 1, places: percentage.places) : percentage
  }

  private static func reaches(_ percentage: Percentage, _ mark: Int) -> Bool {
    percentage.scaled >= mark * power(of: percentage.places)
  }

  private static func power(of places: Int) -> Int {
    (0..<places).reduce(1) { power, _ in power * 10 }
  }

  private func rounded(to places: Int) -> Percentage {
    let bottom = Int128(denominator)
    let doubled = Int128(numerator) * 200 * Int128(Self.power(of: places)) + bottom
    return Percentage(scaled: Int(clamping: doubled / (2 * bottom)), places: places)
  }
}
