import Cohort
import Scoring
import Testing

private func learner(_ id: String) -> LearnerID {
  LearnerID(id) ?? { preconditionFailure("\(id) is a learner id") }()
}

struct CheckTests {
  private static let records = [learner("ada"): 3, learner("grace"): 1]

  @Test func withoutARosterNobodyIsAStranger() {
    let check = CohortCheck(records: Self.records, roster: nil)
    #expect(check.strangers == [] && check.absent == [])
    #expect(check.isQuiet)
  }

  @Test func aRosterTellsStrangersAndWhoIsAbsent() {
    let roster = Roster(learners: ["mary", "ada", "joan"].map { CohortLearner(id: learner($0)) })
    let check = CohortCheck(records: Self.records, roster: roster)
    #expect(check.strangers == [learner("grace")])
    #expect(check.absent == [learner("joan"), learner("mary")])
    #expect(!check.isQuiet)
  }

  @Test func idsAreSpeltAsTheRosterHasThem() {
    let roster = Roster(learners: [CohortLearner(id: learner("ada"), spelling: "Ada")])
    let check = CohortCheck(
      records: Self.records, roster: roster, spellings: [learner("grace"): "GRACE"])
    #expect(
      ["ada", "grace", "joan"].map { check.spelling(of: learner($0)) } == ["Ada", "GRACE", "joan"])
  }

  @Test func whoIsAbsentAloneIsNothingOdd() {
    let roster = Roster(learners: ["ada", "grace", "mary"].map { CohortLearner(id: learner($0)) })
    #expect(CohortCheck(records: Self.records, roster: roster).isQuiet)
  }
}
