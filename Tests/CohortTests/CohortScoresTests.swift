import Cohort
import CohortFixtures
import Curriculum
import Scoring
import Testing

private let (ada, grace, mary) = (TwoModules.ada, TwoModules.grace, TwoModules.mary)
private let (course, attempts, roster) = (
  TwoModules.course, TwoModules.attempts, TwoModules.roster
)

private func reached(_ score: Fraction?, _ done: Int, _ scenarios: Int) -> CohortScores.Reached {
  var result = CohortScores(
    attempts: [], outline: CohortOutline(course),
    known: [
      CohortLearner(id: ada)
    ]
  ).rows[0].total
  (result.score, result.done, result.scenarios) = (score, done, scenarios)
  return result
}

@Test func onlyFirstAttemptsCountAndOnlyWholeScenarios() {
  let scores = CohortScores(attempts: attempts, outline: CohortOutline(course), roster: roster)
  #expect(scores.rows.map(\.learner.id) == [ada, grace, mary])
  #expect(
    scores.rows.map(\.modules) == [
      [reached(Fraction(3, 4), 1, 2), reached(.one, 1, 1)],
      [reached(nil, 1, 2), reached(Fraction(1, 3), 1, 1)],
      [reached(nil, 0, 2), reached(nil, 0, 1)],
    ])
  #expect(
    scores.rows.map(\.total) == [
      reached(Fraction(7, 8), 2, 3), reached(Fraction(1, 3), 2, 3), reached(nil, 0, 3),
    ])
  #expect(scores.rows.map(\.lastActivity?.milliseconds) == [50_000, 100_000, nil])
  #expect(scores.attemptsAtOtherCourses == 1)
  #expect(scores.attemptsAtFormerQuestions == 1)
}

@Test func theOrderOfAttemptsDoesNotMatter() {
  let scores = CohortScores(attempts: attempts, outline: CohortOutline(course), roster: roster)
  for shift in attempts.indices {
    let turned = Array(attempts[shift...] + attempts[..<shift])
    for order in [turned, turned.reversed()] {
      #expect(
        CohortScores(attempts: order, outline: CohortOutline(course), roster: roster) == scores)
    }
  }
}

@Test func ofTwoAttemptsOfOneInstantTheLesserIDIsTheFirst() {
  var (first, second) = (
    TwoModules.attempt("m2/s3/a", by: ada, at: 5, marks: (0, 1)),
    TwoModules.attempt("m2/s3/a", by: ada, at: 5, marks: (1, 1))
  )
  (first.id, second.id) = ("019aa5b2-0f3b-7000-8000-1", "019aa5b2-0f3b-7000-8000-2")
  let scores = CohortScores(attempts: [second, first], outline: CohortOutline(course))
  #expect(scores.rows.map(\.total.score) == [.zero])
}

@Test func withoutACourseTheOutlineIsWhatWasAnswered() {
  let outline = CohortOutline(course: Identifier("course")).extended(by: attempts.map(\.summary))
  #expect(
    outline.modules.map { module in
      module.id.text + ": "
        + module.scenarios.map { scenario in
          scenario.id.text + "("
            + scenario.questions.map { $0.id.text + ($0.isScored ? "" : "?") }.joined(
              separator: " ")
            + ")"
        }.joined(separator: " ")
    } == ["m1: s1(a b c? former) s2(a?)", "m2: s3(a)"])
}

@Test func aScenarioTheCourseDoesNotHaveComesBehindThoseItHas() {
  let extra = [
    TwoModules.attempt("m1/s0/a", by: ada, at: 1, marks: (1, 1)),
    TwoModules.attempt("m0/s7/a", by: ada, at: 2, marks: (1, 1)),
    TwoModules.attempt("m0/s3/a", by: ada, at: 3, marks: (1, 1)),
  ]
  let outline = CohortOutline(course).extended(by: extra.map(\.summary))
  #expect(
    outline.modules.map { ($0.id.text + ":" + $0.scenarios.map(\.id.text).joined(separator: " ")) }
      == ["m1:s1 s2 s0", "m2:s3", "m0:s7"])
}

@Test func whatOneAnsweredBesideChangesNobodysVerdict() {
  let whole = [ada, grace].flatMap { learner in
    ["m1/s1/a", "m1/s1/b", "m2/s3/a"].map {
      TwoModules.attempt($0, by: learner, at: 1, marks: (1, 1))
    }
      + ["m1/s1/c", "m1/s2/a"].map { TwoModules.attempt($0, by: learner, at: 1, marks: nil) }
  }
  let mark = SessionPlan.PassMark(percent: 60)
  for beside in [[], [TwoModules.attempt("m9/s9/a", by: grace, at: 2, marks: (0, 1))]] {
    for outline in [CohortOutline(course), CohortOutline(course: course.id)] {
      let scores = CohortScores(attempts: whole + beside, outline: outline)
      // Without a course, nobody knows that it was beside the point.
      let isWider = outline.modules.isEmpty && !beside.isEmpty
      #expect(
        scores.rows.map { $0.total.verdict(at: mark) } == [isWider ? .unfinished : .yes, .yes])
      #expect(scores.rows.map(\.total.scenarios) == (isWider ? [4, 4] : [3, 3]))
      #expect(
        scores.attemptsAtOtherScenarios
          == (isWider || beside.isEmpty ? [:] : [Identifier("s9"): 1]))
    }
  }
}
