internal import Curriculum
internal import Scoring

/// The mean share of the marks of an order at random, or of one that puts an entry first and the others at random; `nil` for
/// an entry that is not there, and for more entries than exact figures reach.
///
/// The share is 1 − E / ⌊n²/2⌋, where E is the mean footrule. Entries of one tier, m of them, are matched in the order given
/// with their run of positions from s on, so E needs no list of all orders: in an order at random their positions are any m
/// of n, equally often, and the j-th of them stands at x in C(x, j) × C(n − 1 − x, m − 1 − j) of C(n, m) cases, all counted
/// from 0. E is the sum of |x − (s + j)| × that chance over all tiers, j and x. With one entry put first, its tier has the
/// position 0 and any m − 1 of the others.
func expectedShare(of entries: [OrderingEntry], first: Int? = nil) -> Fraction? {
  guard (2...mostOrderedEntries).contains(entries.count),
    first.map(entries.indices.contains) ?? true
  else { return nil }
  var mean = Fraction.zero
  var start = 0
  let tiers = Dictionary(grouping: entries.indices) { entries[$0].tier }
  for (_, members) in tiers.sorted(by: { $0.key < $1.key }) {
    var places = RandomPlaces(
      count: members.count, from: first == nil ? 0 : 1, upTo: entries.count, start: start)
    if let first, members.contains(first) {
      places.count -= 1
      places.start += 1
      // The entry put first belongs to the first place of its tier.
      mean = mean + Fraction(start, 1)
    }
    mean = mean + places.meanDistance
    start += members.count
  }
  let most = entries.count * entries.count / 2
  return Fraction(most, 1).less(mean) / most
}

/// Up to here every binomial coefficient, times a distance, fits a whole number.
private let mostOrderedEntries = 60

/// Entries that stand in any `count` of the positions `from ..< upTo`, equally often, and belong in those from `start` on.
private struct RandomPlaces {
  var count: Int
  var from: Int
  var upTo: Int
  var start: Int

  /// The mean of the sum of the distances between the entries and their right places.
  var meanDistance: Fraction {
    let positions = upTo - from
    guard count > 0, count <= positions else { return .zero }
    var mean = Fraction.zero
    for rank in 0..<count {
      var distances = 0
      for place in rank...(positions - count + rank) {
        let ways = binomial(place, rank) * binomial(positions - 1 - place, count - 1 - rank)
        distances += abs(from + place - (start + rank)) * ways
      }
      mean = mean + Fraction(distances, binomial(positions, count))
    }
    return mean
  }
}

/// The mean share of the marks of one word, marked at random: the share of the words that must go, over the number of struck
/// phrases.
///
/// More marks at random would earn less: nearly every word may stay, and each of those costs a mark.
func expectedShare(of post: MarkablePost) -> Fraction? {
  let struck = post.phrases.filter(\.mustGo)
  guard !struck.isEmpty, !post.words.isEmpty else { return nil }
  let words = struck.reduce(0) { $0 + $1.words.count }
  return Fraction(words, post.words.count) / struck.count
}

/// How many sets of `size` there are of `count` things.
func binomial(_ count: Int, _ size: Int) -> Int {
  guard (0...count).contains(size) else { return 0 }
  var result = 1
  // Each step is whole: after it, the result is a binomial coefficient itself.
  for step in 0..<min(size, count - size) { result = result * (count - step) / (step + 1) }
  return result
}

extension Fraction {
  /// The difference of two fractions.
  func less(_ other: Fraction) -> Fraction {
    self + Fraction(-other.numerator, other.denominator)
  }
}
