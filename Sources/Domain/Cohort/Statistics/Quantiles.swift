internal import RealModule

/// Quantiles of the F and t distributions, from the regularised incomplete beta function.

/// The regularised incomplete beta function I_x(a, b), for `a` and `b` above 0.
///
/// By its continued fraction, evaluated with Lentz's method. Source: NIST Digital Library of Mathematical Functions,
/// https://dlmf.nist.gov/8.17.E22.
func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
  if x <= 0 { return 0 }
  if x >= 1 { return 1 }
  // The fraction converges fast below the mean; above it the symmetric value does.
  if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(1 - x, b, a) }
  let logBeta = Double.logGamma(a) + Double.logGamma(b) - Double.logGamma(a + b)
  let front = Double.exp(a * .log(x) + b * .log(onePlus: -x) - logBeta) / a
  return front * continuedFraction(x, a, b)
}

private func continuedFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
  let tiny = 1e-300
  func notZero(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
  var c = 1.0
  var d = 1 / notZero(1 - (a + b) * x / (a + 1))
  var result = d
  for step in 1...1_000 {
    let m = Double(step)
    let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
    let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / notZero(1 + even * d)
    c = notZero(1 + even / c)
    result *= d * c
    d = 1 / notZero(1 + odd * d)
    c = notZero(1 + odd / c)
    let change = d * c
    result *= change
    if abs(change - 1) < 1e-16 { break }
  }
  return result
}

/// The x at which I_x(a, b) is `share`, found by halving: 60 halvings leave less than 1e-18.
private func incompleteBetaQuantile(_ share: Double, _ a: Double, _ b: Double) -> Double {
  var low = 0.0
  var high = 1.0
  for _ in 0..<60 {
    let middle = (low + high) / 2
    if incompleteBeta(middle, a, b) < share { low = middle } else { high = middle }
  }
  return (low + high) / 2
}

/// The value that a quantity of the F distribution stays below with probability `share`.
///
/// - Parameters: The degrees of freedom of numerator and denominator are above 0.
func fisherQuantile(_ share: Double, numerator: Double, denominator: Double) -> Double {
  let x = incompleteBetaQuantile(share, numerator / 2, denominator / 2)
  return denominator * x / (numerator * (1 - x))
}

/// The value that a quantity of Student's t distribution stays below with probability `share`, which is at least 0.5.
func studentQuantile(_ share: Double, degrees: Double) -> Double {
  // t² with n degrees has the F distribution with 1 and n.
  fisherQuantile(2 * share - 1, numerator: 1, denominator: degrees).squareRoot()
}

/// The probability that a quantity of Student's t distribution is at least as far from 0 as `t`.
func studentTail(_ t: Double, degrees: Double) -> Double {
  incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5)
}
