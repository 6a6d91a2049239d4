/// A number with so many decimals, a half away from 0, with a real minus sign: `−0.35`.
func decimal(_ value: Double?, _ places: Int) -> String {
  guard let value, value.isFinite else { return "–" }
  let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
  let scaled = (value * scale).rounded()
  guard let number = Int(exactly: scaled) else { return "–" }
  var digits = String(number.magnitude)
  digits = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
  let sign = number < 0 ? "−" : ""
  guard places > 0 else { return sign + digits }
  return "\(sign)\(digits.dropLast(places)).\(digits.suffix(places))"
}

/// A share from 0 to 1 as a percentage: `62.5 %`.
func percent(_ share: Double?, places: Int = 1) -> String {
  share.map { decimal($0 * 100, places) + " %" } ?? "–"
}

/// A percentage of a group, coarse at both ends, so that nobody can tell that everybody in it did well, or nobody.
func coarsePercent(_ share: Double) -> String {
  if share >= 0.95 { return "95 % or more" }
  if share <= 0.05 { return "5 % or less" }
  return percent(share)
}

/// A percentage with sign, for differences: `+12.0`.
func points(_ difference: Double?) -> String {
  guard let difference else { return "–" }
  return (difference > 0 ? "+" : "") + decimal(difference * 100, 1)
}

/// A position in a drawing: at most one decimal.
func coordinate(_ value: Double) -> String {
  let text = decimal(value, 1).replacing("−", with: "-")
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
