import Curriculum
import Scoring
import Testing

struct OrderingScoringTests {
  struct Example: Sendable {
    var tiers: [Int]
    var order: String
    var earned: Int
    var possible: Int
  }

  @Test(arguments: [
    Example(tiers: [0, 1], order: "ab", earned: 2, possible: 2),
    Example(tiers: [0, 1], order: "ba", earned: 0, possible: 2),
    Example(tiers: [0, 1, 2], order: "bac", earned: 2, possible: 4),
    Example(tiers: [0, 0, 1], order: "bac", earned: 4, possible: 4),
    Example(tiers: [0, 0, 1], order: "bca", earned: 2, possible: 4),
    Example(tiers: [0, 1, 1], order: "cba", earned: 0, possible: 4),
    Example(tiers: [0, 0, 0], order: "cab", earned: 4, possible: 4),
    // An entry that the question no longer has is ignored.
    Example(tiers: [0, 1, 2], order: "zbyacx", earned: 2, possible: 4),
    Example(tiers: [0, 1, 2], order: "zyx", earned: 0, possible: 4),
    // An order that leaves an entry out, or names one twice, earns nothing.
    Example(tiers: [0, 1, 2], order: "ab", earned: 0, possible: 4),
    Example(tiers: [0, 1, 2], order: "aab", earned: 0, possible: 4),
    Example(tiers: [0, 1, 2], order: "abcc", earned: 0, possible: 4),
    Example(tiers: [0, 1, 2], order: "", earned: 0, possible: 4),
  ])
  func anOrderLosesItsDistanceToTheNearestAllowedOne(_ example: Example) {
    let question = question(.ordering(entries(tiers: example.tiers)))
    #expect(
      score(.sequence(example.order), to: question)
        == Score(earned: example.earned, possible: example.possible))
  }

  @Test(arguments: ["", "a"])
  func fewerThanTwoEntriesAreNotScored(_ order: String) {
    let question = question(.ordering(entries(tiers: order.map { _ in 0 })))
    #expect(score(.sequence(order), to: question) == nil)
  }

  @Test(arguments: 1...6)
  func theFootruleIsTheLeastOverAllOrdersTheTiersAllow(_ count: Int) {
    let given = permutations(of: Array(0..<count))
    for tiers in tierings(of: count) {
      let entries = entries(tiers: tiers)
      let allowed = orders(allowedBy: tiers)
      for order in given {
        let least = allowed.map { distance(order, $0) }.min()
        let found = footrule(of: order.map { entries[$0].id }, from: entries)
        #expect(found == least, "\(order) in tiers \(tiers)")
      }
    }
  }

  @Test(arguments: 2...6)
  func theWorstOrderWithoutTiesEarnsNothing(_ count: Int) {
    let entries = entries(tiers: Array(0..<count))
    let scores = permutations(of: entries.map(\.id)).compactMap {
      score(.order($0), to: question(.ordering(entries)))
    }
    #expect(scores.map(\.earned).min() == 0)
    #expect(Set(scores.map(\.possible)) == [count * count / 2])
    #expect(scores.count(where: \.isFull) == 1)
  }

  /// Every way to cut `count` entries into tiers.
  private func tierings(of count: Int) -> [[Int]] {
    (0..<(1 << (count - 1))).map { cuts in
      (0..<count).map { position in (cuts & ((1 << position) - 1)).nonzeroBitCount }
    }
  }

  /// The positions of the entries in every order that keeps the tiers apart.
  private func orders(allowedBy tiers: [Int]) -> [[Int]] {
    Dictionary(grouping: tiers.indices, by: { tiers[$0] }).sorted { $0.key < $1.key }
      .reduce([[]]) { orders, tier in
        permutations(of: tier.value).flatMap { part in orders.map { $0 + part } }
      }
  }

  /// Spearman's footrule between two orders of the same entries.
  private func distance(_ left: [Int], _ right: [Int]) -> Int {
    var place = [Int](repeating: 0, count: right.count)
    for (position, entry) in right.enumerated() { place[entry] = position }
    return left.enumerated().reduce(0) { $0 + abs($1.offset - place[$1.element]) }
  }
}

/// The UK Foundation Programme's table for five ranks: 20 less the footrule, rescaled so that the worst order is zero.
struct RankFiveTests {
  struct File: Decodable {
    var max: Int
    var distribution: [String: Int]
    var cases: [Case]

    enum CodingKeys: String, CodingKey {
      case max, cases
      case distribution = "distribution_over_120_permutations"
    }
  }

  struct Case: Decodable {
    var key: String
    var response: String
    var total: Int
    var footrule: Int
    var rescaled: Double

    enum CodingKeys: String, CodingKey {
      case key, response, total, footrule
      case rescaled = "rescaled_0_1"
    }
  }

  @Test func rescaledMarksAreOurScore() throws {
    let file: File = try Vectors.read("fpas-rank5")
    #expect(file.cases.count == 9)
    for example in file.cases {
      let key = names(example.key).enumerated().map {
        OrderingEntry(id: $1, text: [], tier: $0)
      }
      let distance = footrule(of: names(example.response), from: key)
      #expect(distance == example.footrule)
      #expect(file.max - distance == example.total)
      let marks = score(.sequence(example.response), to: question(.ordering(key)))
      #expect(marks == Score(earned: 12 - example.footrule, possible: 12))
      #expect(isClose(12 - example.footrule, of: 12, to: example.rescaled))
    }
  }

  @Test func allOrdersOfFiveEarnThePublishedDistribution() throws {
    let file: File = try Vectors.read("fpas-rank5")
    let entries = entries(tiers: Array(0..<5))
    var distribution: [String: Int] = [:]
    for order in permutations(of: entries.map(\.id)) {
      distribution[String(file.max - footrule(of: order, from: entries)), default: 0] += 1
    }
    #expect(distribution == file.distribution)
  }
}

struct RankingTests {
  struct Case: Decodable {
    var count: Int
    var ranks: [Int]
    var footrule: Int
    var most: Int
    var share: Double

    enum CodingKeys: String, CodingKey {
      case footrule
      case count = "n"
      case ranks = "given_rank_of_key_ranked_items"
      case most = "footrule_max"
      case share = "footrule_0_1"
    }
  }

  @Test func rankingsScoreOneLessTheNormalisedFootrule() throws {
    let cases = try Vectors.read("ranking", as: Cases<Case>.self).cases
    #expect(cases.count == 15)
    for example in cases {
      let entries = entries(tiers: Array(0..<example.count))
      let order = entries.indices.sorted { example.ranks[$0] < example.ranks[$1] }
      let response = order.map { entries[$0].id }
      #expect(footrule(of: response, from: entries) == example.footrule)
      let marks = try #require(score(.order(response), to: question(.ordering(entries))))
      #expect(marks == Score(earned: example.most - example.footrule, possible: example.most))
      #expect(isClose(marks.earned, of: marks.possible, to: example.share))
    }
  }
}
