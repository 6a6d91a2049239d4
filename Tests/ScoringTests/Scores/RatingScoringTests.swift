import Curriculum
import Scoring
import Testing

struct RatingScoringTests {
  /// A key, and the half marks of the four ratings from very appropriate to very inappropriate.
  struct Row: Sendable {
    var key: Set<Rating>
    var halves: [Int]

    init(_ key: Set<Rating>, _ halves: [Int]) {
      self.key = key
      self.halves = halves
    }
  }

  @Test(arguments: [
    Row([], [0, 0, 0, 0]),
    Row([.veryAppropriate], [2, 1, 0, 0]),
    Row([.fairlyAppropriate], [1, 2, 0, 0]),
    Row([.fairlyInappropriate], [0, 0, 2, 1]),
    Row([.veryInappropriate], [0, 0, 1, 2]),
    Row([.veryAppropriate, .fairlyAppropriate], [2, 2, 0, 0]),
    Row([.veryAppropriate, .fairlyInappropriate], [2, 1, 2, 1]),
    Row([.veryAppropriate, .veryInappropriate], [2, 1, 1, 2]),
    Row([.fairlyAppropriate, .fairlyInappropriate], [1, 2, 2, 1]),
    Row([.fairlyAppropriate, .veryInappropriate], [1, 2, 1, 2]),
    Row([.fairlyInappropriate, .veryInappropriate], [0, 0, 2, 2]),
    Row([.veryAppropriate, .fairlyAppropriate, .fairlyInappropriate], [2, 2, 2, 1]),
    Row([.veryAppropriate, .fairlyAppropriate, .veryInappropriate], [2, 2, 1, 2]),
    Row([.veryAppropriate, .fairlyInappropriate, .veryInappropriate], [2, 1, 2, 2]),
    Row([.fairlyAppropriate, .fairlyInappropriate, .veryInappropriate], [1, 2, 2, 2]),
    Row(Set(Rating.allCases), [2, 2, 2, 2]),
  ])
  func aRatingInTheKeySetIsFullAndOneStepOffOnItsSideIsHalf(_ row: Row) {
    #expect(Rating.allCases.map { halves(for: $0, keyed: row.key) } == row.halves)
  }

  @Test func theMeanIsOverScoredRowsAlone() {
    let question = table([
      [.veryAppropriate], [], [.fairlyInappropriate, .veryInappropriate], [],
    ])
    let response = Response.rated([
      .fairlyAppropriate, .veryInappropriate, .veryInappropriate, .veryAppropriate,
    ])
    #expect(score(response, to: question) == Score(earned: 3, possible: 4))
  }

  @Test func aTableOfRowsForDiscussionIsNotScored() {
    #expect(score(.rated([.veryAppropriate, .veryAppropriate]), to: table([[], []])) == nil)
    #expect(score(.ratings([:]), to: table([])) == nil)
  }

  @Test func aRowWithoutARatingEarnsNothing() {
    let question = table([[.veryAppropriate], [.veryInappropriate]])
    #expect(score(.ratings([:]), to: question) == Score(earned: 0, possible: 4))
    let half = Response.ratings([Identifier("b"): .veryInappropriate])
    #expect(score(half, to: question) == Score(earned: 2, possible: 4))
  }
}

/// The AAMC PREview rule. The published scale runs from 1, very ineffective, to 4, very effective; ours
/// runs the other way.
struct PREviewTests {
  struct File: Decodable {
    var matrix: [[Double]]
    var chanceExpected: Double
    var cases: [Case]

    enum CodingKeys: String, CodingKey {
      case cases
      case matrix = "matrix_rows_key_cols_response"
      case chanceExpected = "chance_expected"
    }
  }

  struct Case: Decodable {
    var key: [Int]
    var response: [Int]
    var credits: [Double]
    var percent: Double
  }

  @Test func creditsAreThePublishedMatrix() throws {
    let file: File = try Vectors.read("preview")
    let matrix = try (1...4).map { key in
      try (1...4).map { response in
        Double(halves(for: try rating(response), keyed: [try rating(key)])) / 2
      }
    }
    #expect(matrix == file.matrix)
    #expect(matrix.joined().reduce(0, +) / 16 == file.chanceExpected)
  }

  @Test func casesScoreAsPublished() throws {
    let file: File = try Vectors.read("preview")
    #expect(file.cases.count == 5)
    for example in file.cases {
      let keys = try example.key.map(rating)
      let response = try example.response.map(rating)
      let credits = zip(response, keys).map { Double(halves(for: $0, keyed: [$1])) / 2 }
      #expect(credits == example.credits)
      let marks = try #require(score(.rated(response), to: table(keys.map { [$0] })))
      #expect(marks.possible == 2 * keys.count)
      #expect(isClose(100 * marks.earned, of: marks.possible, to: example.percent))
    }
  }

  private func rating(_ published: Int) throws -> Rating {
    try #require(Rating(rawValue: 5 - published))
  }
}
