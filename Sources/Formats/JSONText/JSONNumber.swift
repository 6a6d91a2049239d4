/// A number of a JSON text as its digits, so that nothing is rounded on the way.
///
/// It borrows the bytes that its reader borrows.
public struct JSONNumber: ~Escapable {
  /// The digits with sign, point and exponent as written; of the grammar of RFC 8259.
  let raw: Span<UInt8>

  @_lifetime(copy raw)
  init(raw: Span<UInt8>) {
    self.raw = raw
  }

  /// The whole number; `nil` if it is written with a point or an exponent, or does not fit.
  ///
  /// `42` → 42, `-0` → 0; `1.0`, `1e3`, `9223372036854775808` → `nil`.
  public var integer: Int? { scaled(byPowerOfTen: 0) }

  /// The number times ten to the power of `digits`, exactly.
  ///
  /// `14.2` scaled by 3 → 14200. `nil` if it has more decimals than `digits`, has an exponent, or does not fit.
  public func scaled(byPowerOfTen digits: Int) -> Int? {
    var value = 0
    var decimals: Int?
    for index in raw.indices {
      let byte = raw[index]
      switch byte {
      case UInt8(ascii: "-"): continue
      case UInt8(ascii: "."): decimals = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard let longer = append(Int(byte - UInt8(ascii: "0")), to: value) else { return nil }
        value = longer
        decimals = decimals.map { $0 + 1 }
      default: return nil
      }
    }
    guard decimals ?? 0 <= digits else { return nil }
    for _ in (decimals ?? 0)..<max(digits, decimals ?? 0) {
      guard let longer = append(0, to: value) else { return nil }
      value = longer
    }
    return value
  }

  private var isNegative: Bool { !raw.isEmpty && raw[0] == UInt8(ascii: "-") }

  /// Counts downwards for a negative number, so that the least integer fits too.
  private func append(_ digit: Int, to value: Int) -> Int? {
    let (product, overflow) = value.multipliedReportingOverflow(by: 10)
    let (sum, sumOverflow) = product.addingReportingOverflow(isNegative ? -digit : digit)
    return overflow || sumOverflow ? nil : sum
  }
}
