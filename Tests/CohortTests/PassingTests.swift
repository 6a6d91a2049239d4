import Scoring
import Testing

@testable import Cohort

private func reached(_ score: Fraction?, done: Int = 3) -> CohortScores.Reached {
  CohortScores.Reached(score: score, done: done, scenarios: 3)
}

@Test(
  arguments: [
    (reached(Fraction(7, 10)), .yes), (reached(Fraction(699, 1000)), .no), (reached(.one), .yes),
    // What a table would round up to the mark has not reached it.
    (reached(Fraction(69_999, 100_000)), .no), (reached(.one, done: 2), .unfinished),
    (reached(nil, done: 0), .unfinished), (reached(nil), nil),
  ] as [(CohortScores.Reached, CohortScores.Verdict?)])
func whoHasDoneEverythingHasPassedOrNot(
  reached: CohortScores.Reached, verdict: CohortScores.Verdict?
) {
  #expect(reached.verdict(at: SessionPlan.PassMark(percent: 70)) == verdict)
}
