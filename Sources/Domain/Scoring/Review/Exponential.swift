/// Powers, computed here and not by the C library, so that a schedule is the same on every machine and this module needs
/// nothing of the system.

/// e to the power of `exponent`, to about fifteen digits.
func exponential(_ exponent: Double) -> Double {
  if exponent.isNaN { return .nan }
  if exponent > 709 { return .infinity }
  if exponent < -700 { return 0 }
  let twos = (exponent * 1.442_695_040_888_963_4).rounded()
  // ln 2 in two parts, so that subtracting it loses no digits.
  let rest = (exponent - twos * 0x1.62e42feep-1) - twos * 0x1.a39ef35793c76p-33
  var term = 1.0
  var sum = 1.0
  for power in 1...18 {
    term *= rest / Double(power)
    sum += term
  }
  return sum * Double(sign: .plus, exponent: Int(twos), significand: 1)
}

/// The natural logarithm of a positive number, to about fifteen digits; not a number for any other.
func logarithm(_ number: Double) -> Double {
  guard number > 0, number.isFinite else { return .nan }
  var (significand, exponent) = (number.significand, Double(number.exponent))
  if significand > 1.414_213_562_373_095_1 {
    significand /= 2
    exponent += 1
  }
  // ln m = 2 artanh((m − 1) / (m + 1)), a series in a number below 0.172.
  let ratio = (significand - 1) / (significand + 1)
  let square = ratio * ratio
  var term = ratio
  var sum = ratio
  for odd in stride(from: 3.0, through: 29, by: 2) {
    term *= square
    sum += term / odd
  }
  return 2 * sum + exponent * 0.693_147_180_559_945_3
}

/// A positive number to the power of another.
func power(_ base: Double, _ exponent: Double) -> Double {
  exponential(exponent * logarithm(base))
}
