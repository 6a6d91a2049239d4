/// Learners in five groups of one size, by what they earned: the lowest fifth first. It shows where on the scale an option
/// attracts people.
///
/// Learners with the same sum share the places that they take together, so their order does not matter. A fifth of 32 learners has
/// 6.4 places.
public struct Fifths: Hashable, Sendable {
  /// With fewer learners a fifth would have fewer than five.
  public static let fewestLearners = 25
  /// For each fifth, how much of each learner is in it: from 0 to 1.
  private let shares: [[Double]]
  private let places: Double

  /// `nil` for fewer than `fewestLearners`.
  public init?(sums: [Double]) {
    guard sums.count >= Self.fewestLearners else { return nil }
    let places = Double(sums.count) / 5
    self.places = places
    let order = sums.indices.sorted { sums[$0] < sums[$1] }
    var shares = [[Double]](repeating: [Double](repeating: 0, count: sums.count), count: 5)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, sums[order[end]] == sums[order[start]] { end += 1 }
      for fifth in 0..<5 {
        let lower = max(Double(start), Double(fifth) * places)
        let upper = min(Double(end), Double(fifth + 1) * places)
        guard upper > lower else { continue }
        for learner in order[start..<end] {
          shares[fifth][learner] = (upper - lower) / Double(end - start)
        }
      }
      start = end
    }
    self.shares = shares
  }

  /// The share of each fifth that `isChosen`, which has an element for each learner.
  public func shares(of isChosen: [Bool]) -> [Double] {
    shares.map { fifth in
      zip(fifth, isChosen).reduce(0) { $0 + ($1.1 ? $1.0 : 0) } / places
    }
  }
}
