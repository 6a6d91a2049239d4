import Curriculum
import Scoring
import Testing

struct MarkingScoringTests {
  struct Example: Sendable {
    var marks: [Int]
    var earned: Int
  }

  /// Ten words: 1 and 2 must go together, 5 must go, 7 and 8 may go or stay.
  private let draft = post(10, struck: [1..<3, 5..<6], free: [7..<9])

  @Test(arguments: [
    Example(marks: [], earned: 0),
    Example(marks: [1, 2, 5], earned: 2),
    Example(marks: [1, 2], earned: 1),
    Example(marks: [2], earned: 1),
    Example(marks: [5, 5, 5], earned: 1),
    Example(marks: [1, 2, 5, 7, 8], earned: 2),
    Example(marks: [7, 8], earned: 0),
    Example(marks: [1, 2, 5, 0], earned: 1),
    Example(marks: [1, 2, 5, 0, 9], earned: 0),
    Example(marks: [0, 3, 4, 6, 9], earned: 0),
    Example(marks: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], earned: 0),
    Example(marks: [5, -1, 10, Int.min, Int.max], earned: 1),
  ])
  func falseAlarmsAreTakenFromWhatWasFound(_ example: Example) {
    #expect(
      score(.marks(example.marks), to: draft) == Score(earned: example.earned, possible: 2))
  }

  @Test func aPostWithNothingStruckIsNotScored() {
    #expect(score(.marks([0]), to: post(3, struck: [], free: [0..<1])) == nil)
    #expect(score(.marks([]), to: post(0, struck: [])) == nil)
  }
}

struct HotTextTests {
  struct Case: Decodable {
    var candidates: Int
    var key: [Int]
    var selected: [Int]
    var plusMinus: Double

    enum CodingKeys: String, CodingKey {
      case candidates, key, selected
      case plusMinus = "plus_minus"
    }
  }

  @Test func markedWordsScorePlusMinus() throws {
    let cases = try Vectors.read("hot-text", as: Cases<Case>.self).cases
    #expect(cases.count == 9)
    for example in cases {
      let question = post(example.candidates, struck: example.key.map { $0..<($0 + 1) })
      let marks = try #require(score(.marks(example.selected), to: question))
      #expect(marks.possible == example.key.count)
      #expect(isClose(marks.earned, of: marks.possible, to: example.plusMinus), "\(example)")
    }
  }
}
