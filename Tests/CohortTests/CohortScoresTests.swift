import Cohort
import Curriculum
import Scoring
import Testing

private func id(_ text: String) -> LearnerID {
  LearnerID(text) ?? { preconditionFailure("\(text) is a learner id") }()
}

private let (ada, grace, mary) = (id("ada"), id("grace"), id("mary"))

/// An attempt at `module/scenario/question`; `marks` is earned of possible, and `nil` for a poll.
private func attempt(
  _ path: String, by learner: LearnerID, at seconds: Int64, marks: (Int, Int)?
) -> Attempt {
  let parts = path.split(separator: "/").map(String.init)
  let at = Timestamp(milliseconds: seconds * 1000)
  return Attempt(
    id: "019aa5b2-0f3b-7000-8000-\(String(1_000_000_000_000 + seconds).dropFirst())", at: at,
    learner: learner, course: Identifier("course"), module: Identifier(parts[0]),
    address: QuestionAddress(
      scenario: Identifier(parts[1]), question: Identifier(parts[2])), revision: "", key: "",
    kind: marks == nil ? .poll : .single, order: [], response: .choices([]),
    score: marks.flatMap { Score(earned: $0.0, possible: $0.1) }, milliseconds: 0, context: .study)
}

private func question(_ id: String, _ rule: ChoiceList.Rule = .single) -> Question {
  Question(
    id: Identifier(id), leadIn: [], form: .choice(ChoiceList(rule: rule, choices: [])))
}

/// Two modules: `m1` with `s1` (two questions and a poll) and `s2` (a poll alone), `m2` with `s3` (one question).
private let course = Course(
  id: Identifier("course"), title: "", version: "", language: "en", passMark: 60,
  modules: [
    Module(
      id: Identifier("m1"), title: "", minutes: 0,
      pages: [
        .scenario(
          Scenario(
            id: Identifier("s1"), title: "",
            questions: [question("a"), question("b"), question("c", .poll)])),
        .scenario(Scenario(id: Identifier("s2"), title: "", questions: [question("a", .poll)])),
      ]),
    Module(
      id: Identifier("m2"), title: "", minutes: 0,
      pages: [
        .scenario(Scenario(id: Identifier("s3"), title: "", questions: [question("a")]))
      ]),
  ])

private let attempts: [Attempt] = {
  var review = attempt("m2/s3/a", by: ada, at: 1, marks: (0, 1))
  review.context = .review
  var session = attempt("m2/s3/a", by: grace, at: 90, marks: (1, 3))
  session.context = .session("orientation")
  var elsewhere = attempt("m9/s9/a", by: ada, at: 999, marks: (1, 1))
  elsewhere.course = Identifier("another")
  return [
    // s1 = (1/2 + 1) / 2 = 75 %, s3 = 100 %, m1 = 75 %, all = 87.5 %.
    attempt("m1/s1/a", by: ada, at: 10, marks: (1, 2)),
    attempt("m1/s1/b", by: ada, at: 20, marks: (1, 1)),
    attempt("m1/s1/c", by: ada, at: 30, marks: nil),
    attempt("m2/s3/a", by: ada, at: 40, marks: (1, 1)), review,
    // A second attempt does not count, however good.
    attempt("m1/s1/a", by: ada, at: 50, marks: (2, 2)),
    // s1 is not done without its poll; s2 is done and has no score; s3 = 1/3.
    attempt("m1/s1/a", by: grace, at: 60, marks: (2, 2)),
    attempt("m1/s1/b", by: grace, at: 70, marks: (1, 1)),
    attempt("m1/s2/a", by: grace, at: 80, marks: nil), session,
    // A question the course no longer has.
    attempt("m1/s1/former", by: grace, at: 100, marks: (1, 1)), elsewhere,
  ]
}()

private let roster = Roster(learners: [
  CohortLearner(id: mary, name: "Mary Jackson", section: "B"),
  CohortLearner(id: ada, name: "=Ada", section: "A"),
])

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
    attempt("m2/s3/a", by: ada, at: 5, marks: (0, 1)),
    attempt("m2/s3/a", by: ada, at: 5, marks: (1, 1))
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
    attempt("m1/s0/a", by: ada, at: 1, marks: (1, 1)),
    attempt("m0/s7/a", by: ada, at: 2, marks: (1, 1)),
    attempt("m0/s3/a", by: ada, at: 3, marks: (1, 1)),
  ]
  let outline = CohortOutline(course).extended(by: extra.map(\.summary))
  #expect(
    outline.modules.map { ($0.id.text + ":" + $0.scenarios.map(\.id.text).joined(separator: " ")) }
      == ["m1:s1 s2 s0", "m2:s3", "m0:s7"])
}

@Test func whatOneAnsweredBesideChangesNobodysVerdict() {
  let whole = [ada, grace].flatMap { learner in
    ["m1/s1/a", "m1/s1/b", "m2/s3/a"].map { attempt($0, by: learner, at: 1, marks: (1, 1)) }
      + ["m1/s1/c", "m1/s2/a"].map { attempt($0, by: learner, at: 1, marks: nil) }
  }
  let mark = SessionPlan.PassMark(percent: 60)
  for beside in [[], [attempt("m9/s9/a", by: grace, at: 2, marks: (0, 1))]] {
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
