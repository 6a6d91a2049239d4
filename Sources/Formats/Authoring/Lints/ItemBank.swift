internal import Curriculum

/// What the rules about all items together need to know of each item.
struct ItemBank: Sendable {
  /// For each question with one right choice: how many choices, and whether the right one is strictly the longest.
  var lengths: [(choices: Int, keyIsLongest: Bool)] = []
  /// For each such question whose choices do not shuffle: how many, and which of them, from 0, is right.
  var positions: [(choices: Int, key: Int)] = []
  /// How many responses are keyed with each rating; a set counts for each of its ratings.
  var ratings: [Rating: Int] = [:]
  /// The scored responses.
  var ratedResponses = 0

  mutating func add(_ item: Item, shuffles: Bool) {
    for option in item.options where !option.ratings.isEmpty {
      ratedResponses += 1
      for rating in option.ratings { ratings[rating, default: 0] += 1 }
    }
    guard item.kind == .single, let key = item.options.firstIndex(where: \.isKeyed) else { return }
    let longest = item.distractors.map(\.text.length).max() ?? 0
    let isLongest = item.options[key].text.length > longest
    lengths.append((item.options.count, isLongest))
    if !shuffles { positions.append((item.options.count, key)) }
  }

  mutating func add(_ other: ItemBank) {
    lengths += other.lengths
    positions += other.positions
    ratings.merge(other.ratings, uniquingKeysWith: +)
    ratedResponses += other.ratedResponses
  }
}

extension ItemBank {
  /// What the rules find, in the order of their codes.
  var findings: [Finding] {
    [longestKeysFinding].compactMap { $0 } + positionFindings + ratingFindings
  }

  /// L01b: the right choice is the longest more often than chance would have it: z above 1.645, from ten questions on.
  private var longestKeysFinding: Finding? {
    let count = lengths.count { $0.keyIsLongest }
    guard isMoreThanChance(count, of: lengths.map(\.choices)) else { return nil }
    return .longestKeys(count, of: lengths.count)
  }

  /// L20: the right choices are not spread over the places, or stand in one place more than three times running.
  private var positionFindings: [Finding] {
    var found: [Finding] = []
    for choices in [3, 4, 5] {
      let keys = positions.filter { $0.choices == choices }.map(\.key)
      let counts = (0..<choices).map { place in keys.count { $0 == place } }
      if areUneven(counts) { found.append(.keyPositions(counts)) }
    }
    var start = 0
    for index in positions.indices {
      let isLast = index + 1 == positions.count
      if isLast || positions[index + 1].key != positions[index].key {
        let length = index + 1 - start
        if length > 3 { found.append(.keyRun(positions[index].key + 1, length)) }
        start = index + 1
      }
    }
    return found
  }

  /// L22: a rating no response is keyed with, from twenty on.
  private var ratingFindings: [Finding] {
    guard ratedResponses >= 20 else { return [] }
    return Rating.allCases.filter { ratings[$0] == nil }.map { .unusedRating($0.words) }
  }
}

/// Whether `count` of the questions with these numbers of choices is more than chance explains: z above 1.645, from ten on.
///
/// For questions of one size this is the test of a share p against 1/k: z = (p − 1/k) / √((1/k)(1 − 1/k)/N).
func isMoreThanChance(_ count: Int, of choices: [Int]) -> Bool {
  guard choices.count >= 10, !choices.contains(where: { $0 < 2 }) else { return false }
  let chances = choices.map { 1 / Double($0) }
  let expected = chances.reduce(0, +)
  let variance = chances.reduce(0) { $0 + $1 * (1 - $1) }
  return (Double(count) - expected) / variance.squareRoot() > 1.645
}

/// Whether right choices are spread unevenly over 3, 4 or 5 places: χ² above its critical value at 5 %, from five per place on.
func areUneven(_ counts: [Int]) -> Bool {
  let critical = [3: 5.991, 4: 7.815, 5: 9.488]
  let total = counts.reduce(0, +)
  guard let limit = critical[counts.count], total >= 5 * counts.count else { return false }
  let expected = Double(total) / Double(counts.count)
  let chiSquare = counts.reduce(0) { sum, count in
    sum + (Double(count) - expected) * (Double(count) - expected) / expected
  }
  return chiSquare > limit
}
