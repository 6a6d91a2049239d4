import Scoring
import Testing

/// Percentages beside a pass mark.
struct PercentageTests {
  struct Case: Sendable {
    var share: Fraction
    var places = 0
    var mark: Int?
    var text: String
  }

  @Test(arguments: [
    Case(share: Fraction(2, 3), text: "67"),
    Case(share: Fraction(1, 8), text: "13"),
    Case(share: Fraction(1, 8), places: 1, text: "12.5"),
    Case(share: Fraction(0, 1), places: 1, text: "0.0"),
    Case(share: Fraction(1, 1), places: 2, text: "100.00"),
    Case(share: Fraction(1, 200), places: 2, text: "0.50"),
    // At the mark or above it nothing changes, and neither does anything that rounds below it.
    Case(share: Fraction(7, 10), mark: 70, text: "70"),
    Case(share: Fraction(7001, 10_000), mark: 70, text: "70"),
    Case(share: Fraction(69, 100), mark: 70, text: "69"),
    Case(share: Fraction(697, 1000), mark: 70, text: "69.7"),
    Case(share: Fraction(6997, 10_000), places: 1, mark: 70, text: "69.97"),
    Case(share: Fraction(699_999, 1_000_000), mark: 70, text: "69.9999"),
    Case(share: Fraction(6_999_999_999_999, 10_000_000_000_000), mark: 70, text: "69.999999999"),
    Case(share: Fraction(999, 1000), mark: 100, text: "99.9"),
  ]) func aMarkThatIsMissedNeverLooksReached(_ one: Case) {
    #expect(one.share.percentage(places: one.places, apartFrom: one.mark).text == one.text)
  }
}
