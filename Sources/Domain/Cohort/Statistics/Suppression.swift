/// Which groups of learners may be shown without telling about single ones.
public struct Suppression: Hashable, Sendable {
  /// Whether the total may be shown.
  public let showsTotal: Bool
  /// For each group, whether it may be shown.
  public let isShown: [Bool]

  /// Hides a group of 1 up to `least` − 1 people. If the total is shown, further groups are hidden, the smallest first, while
  /// the hidden ones could be worked out: while exactly one is hidden, or those hidden are together fewer than `least`. If all
  /// are together fewer than `least`, everything is hidden.
  public init(counts: [Int], least: Int = 5, withTotal: Bool = true) {
    let total = counts.reduce(0, +)
    guard total >= least else {
      showsTotal = false
      isShown = counts.map { _ in false }
      return
    }
    showsTotal = withTotal
    var hidden = Set(counts.indices.filter { (1..<least).contains(counts[$0]) })
    while withTotal, !hidden.isEmpty {
      let isTold = hidden.count == 1 || hidden.reduce(0) { $0 + counts[$1] } < least
      let candidates = counts.indices.filter { counts[$0] > 0 && !hidden.contains($0) }
      guard isTold, let smallest = candidates.min(by: { counts[$0] < counts[$1] }) else { break }
      hidden.insert(smallest)
    }
    isShown = counts.indices.map { !hidden.contains($0) }
  }
}
