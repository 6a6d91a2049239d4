/// What changed between two sittings of the same learners, in shares from 0 to 1.
public struct PairedChange: Hashable, Sendable {
  public let count: Int
  public let meanBefore: Double
  public let meanAfter: Double
  /// The mean of after less before.
  public let meanDifference: Double
  /// Student's 95 % interval of the mean difference; `nil` for fewer than two learners.
  public let interval: Interval?
  /// The mean difference in units of the average of the two standard deviations, d_av; `nil` if neither sitting has spread.
  ///
  /// Source: D. Lakens, Front. Psychol. 4 (2013), 863.
  public let effectSize: Double?
  /// The mean difference in units of the standard deviation of the differences, d_z, which belongs to the paired t test; `nil`
  /// if all differences are equal.
  ///
  /// Source: as for `effectSize`.
  public let differenceEffectSize: Double?
  /// The two-sided probability of so large a difference if nothing changed, by the paired t test; `nil` if `differenceEffectSize` is.
  public let probability: Double?
  /// What the group gained of what it could gain, ⟨g⟩; `nil` if the mean before is 1.
  ///
  /// Source: R. R. Hake, Am. J. Phys. 66 (1998), 64–74.
  public let normalizedGain: Double?
  /// The mean of each learner's normalised change: what was gained of what could be gained, or lost of what could be lost;
  /// `nil` if nobody has one.
  ///
  /// Source: J. D. Marx and K. Cummings, Am. J. Phys. 75 (2007), 87–91.
  public let meanNormalizedChange: Double?

  /// `nil` without pairs.
  public init?(_ pairs: [(before: Double, after: Double)]) {
    let before = Moments(of: pairs.map(\.before))
    let after = Moments(of: pairs.map(\.after))
    let differences = pairs.map { $0.after - $0.before }
    let difference = Moments(of: differences)
    guard let meanBefore = before.mean, let meanAfter = after.mean, let mean = difference.mean
    else { return nil }
    count = pairs.count
    self.meanBefore = meanBefore
    self.meanAfter = meanAfter
    meanDifference = mean
    interval = Interval.mean(of: differences)
    let spread = ((before.standardDeviation ?? 0) + (after.standardDeviation ?? 0)) / 2
    effectSize = spread > 0 ? mean / spread : nil
    if let deviation = difference.standardDeviation, deviation > 0 {
      let size = mean / deviation
      differenceEffectSize = size
      probability = studentTail(
        size * Double(pairs.count).squareRoot(), degrees: Double(pairs.count - 1))
    } else {
      differenceEffectSize = nil
      probability = nil
    }
    normalizedGain = meanBefore < 1 ? (meanAfter - meanBefore) / (1 - meanBefore) : nil
    meanNormalizedChange = Moments(of: pairs.compactMap(Self.change)).mean
  }

  /// `nil` if nothing could change: all right both times, or nothing right both times.
  private static func change(before: Double, after: Double) -> Double? {
    if after > before { return (after - before) / (1 - before) }
    if after < before { return (after - before) / before }
    return before == 0 || before == 1 ? nil : 0
  }
}
