import Curriculum
import Scoring
import Testing

struct ChoiceScoringTests {
  struct Pick: Sendable {
    var rule: ChoiceList.Rule
    var keyed: String
    var picked: String
    var earned: Int
    var possible: Int
  }

  @Test(arguments: [
    Pick(rule: .single, keyed: "b", picked: "b", earned: 1, possible: 1),
    Pick(rule: .single, keyed: "b", picked: "a", earned: 0, possible: 1),
    Pick(rule: .single, keyed: "b", picked: "", earned: 0, possible: 1),
    Pick(rule: .single, keyed: "b", picked: "ab", earned: 0, possible: 1),
    Pick(rule: .single, keyed: "b", picked: "bb", earned: 1, possible: 1),
    Pick(rule: .oneOf, keyed: "bc", picked: "b", earned: 1, possible: 1),
    Pick(rule: .oneOf, keyed: "bc", picked: "c", earned: 1, possible: 1),
    Pick(rule: .oneOf, keyed: "bc", picked: "a", earned: 0, possible: 1),
    Pick(rule: .oneOf, keyed: "bc", picked: "bc", earned: 0, possible: 1),
    Pick(rule: .several, keyed: "abc", picked: "ab", earned: 2, possible: 3),
    Pick(rule: .several, keyed: "abc", picked: "abcd", earned: 2, possible: 3),
    Pick(rule: .several, keyed: "a", picked: "bcd", earned: 0, possible: 1),
    Pick(rule: .several, keyed: "ab", picked: "aabb", earned: 2, possible: 2),
    Pick(rule: .choose(2), keyed: "ab", picked: "ab", earned: 2, possible: 2),
    Pick(rule: .choose(2), keyed: "ab", picked: "bc", earned: 1, possible: 2),
    Pick(rule: .choose(2), keyed: "ab", picked: "a", earned: 1, possible: 2),
    Pick(rule: .choose(2), keyed: "ab", picked: "abc", earned: 0, possible: 2),
    Pick(rule: .choose(2), keyed: "ab", picked: "aab", earned: 2, possible: 2),
  ])
  func picksScoreByTheRuleOfTheList(_ pick: Pick) {
    let question = choices(4, keyed: pick.keyed, rule: pick.rule)
    #expect(
      score(.picks(pick.picked), to: question)
        == Score(earned: pick.earned, possible: pick.possible))
  }

  @Test(arguments: ["", "a", "d", "abcd"])
  func aPollIsRecordedAndNotScored(_ picked: String) {
    #expect(score(.picks(picked), to: choices(4, keyed: "a", rule: .poll)) == nil)
  }

  @Test(arguments: [
    choices(4, keyed: "", rule: .several), choices(4, keyed: "a", rule: .choose(0)),
    choices(4, keyed: "a", rule: .choose(-1)),
  ])
  func aListWithNothingToEarnIsNotScored(_ question: Question) {
    #expect(score(.picks("a"), to: question) == nil)
  }
}

/// Choosing three of eight by the rule that the UK Foundation Programme published: four marks for each hit, and none for the
/// item if more than three are picked.
struct ChooseThreeOfEightTests {
  struct File: Decodable {
    var max: Int
    var marksEach: Int
    var chanceDistribution: [String: Int]
    var cases: [Case]

    enum CodingKeys: String, CodingKey {
      case max, cases
      case marksEach = "marks_each"
      case chanceDistribution = "chance_distribution"
    }
  }

  struct Case: Decodable, Sendable {
    var key: [String]
    var selected: [String]
    var marks: Int
  }

  @Test func marksAreThePublishedOnes() throws {
    let file: File = try Vectors.read("choose-3-of-8")
    #expect(file.cases.count == 7)
    for example in file.cases {
      let question = choices(8, keyed: example.key.joined().lowercased(), rule: .choose(3))
      let marks = score(.picks(example.selected.joined().lowercased()), to: question)
      #expect(marks == Score(earned: example.marks / file.marksEach, possible: 3), "\(example)")
    }
  }

  @Test func everyChoiceOfThreeEarnsThePublishedDistribution() throws {
    let file: File = try Vectors.read("choose-3-of-8")
    let question = choices(8, keyed: "adg", rule: .choose(3))
    var distribution: [String: Int] = [:]
    for picked in combinations(of: names("abcdefgh"), size: 3) {
      let earned = try #require(score(.choices(picked), to: question)).earned
      distribution[String(earned * file.marksEach), default: 0] += 1
    }
    #expect(distribution == file.chanceDistribution)
    #expect(3 * file.marksEach == file.max)
  }
}

/// Multiple response: plus/minus for select-all-that-apply, hits over N for choose N.
struct MultipleResponseTests {
  struct Case: Decodable, Sendable {
    var options: Int
    var key: [String]
    var selected: [String]
    var hitsOverKeyed: Double
    var plusMinus: Double

    enum CodingKeys: String, CodingKey {
      case options, key, selected
      case hitsOverKeyed = "ps1m_pickn"
      case plusMinus = "right_minus_wrong_plus_minus"
    }

    func score(by rule: ChoiceList.Rule) -> Score? {
      Scoring.score(
        .picks(selected.joined().lowercased()),
        to: choices(options, keyed: key.joined().lowercased(), rule: rule))
    }
  }

  @Test func selectingAllThatApplyScoresPlusMinus() throws {
    let cases = try Vectors.read("multiple-response", as: Cases<Case>.self).cases
    #expect(cases.count == 20)
    for example in cases {
      let marks = try #require(example.score(by: .several))
      #expect(marks.possible == example.key.count)
      #expect(isClose(marks.earned, of: marks.possible, to: example.plusMinus), "\(example)")
    }
  }

  @Test func choosingNScoresHitsAndNothingForMoreThanN() throws {
    let cases = try Vectors.read("multiple-response", as: Cases<Case>.self).cases
    for example in cases {
      let marks = try #require(example.score(by: .choose(example.key.count)))
      let isWithinLimit = example.selected.count <= example.key.count
      let expected = isWithinLimit ? example.hitsOverKeyed : 0
      #expect(isClose(marks.earned, of: example.key.count, to: expected), "\(example)")
    }
    #expect(cases.count { $0.selected.count <= $0.key.count } == 14)
  }
}
