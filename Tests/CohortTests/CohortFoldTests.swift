import Cohort
import Curriculum
import Scoring
import TestSupport
import Testing

private func id(_ text: String) -> LearnerID {
  LearnerID(text) ?? { preconditionFailure("\(text) is a learner id") }()
}

private let (ada, grace, mary) = (id("ada"), id("grace"), id("mary"))

/// An answer to `module/scenario/question`; `marks` is earned of possible, and `nil` for a poll.
private func answer(
  _ path: String, at seconds: Int64, _ marks: (Int, Int)?, _ context: Attempt.Context = .study
) -> AttemptSummary {
  let parts = path.split(separator: "/").map(String.init)
  return AttemptSummary(
    at: Timestamp(milliseconds: seconds * 1000), course: Identifier("course"),
    module: Identifier(parts[0]),
    address: QuestionAddress(scenario: Identifier(parts[1]), question: Identifier(parts[2])),
    score: marks.flatMap { Score(earned: $0.0, possible: $0.1) }, context: context)
}

private func question(_ id: String, _ rule: ChoiceList.Rule = .single) -> Question {
  Question(id: Identifier(id), leadIn: [], form: .choice(ChoiceList(rule: rule, choices: [])))
}

/// `m1` with `s1` (two questions and a poll) and `s2` (one question), `m2` with `s3` (one question).
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
        .scenario(Scenario(id: Identifier("s2"), title: "", questions: [question("a")])),
      ]),
    Module(
      id: Identifier("m2"), title: "", minutes: 0,
      pages: [.scenario(Scenario(id: Identifier("s3"), title: "", questions: [question("a")]))]),
  ])

/// What was answered by each, the earliest first.
private let answers: [LearnerID: [AttemptSummary]] = {
  var elsewhere = answer("m1/s1/a", at: 99, (1, 1))
  elsewhere.course = Identifier("another")
  return [
    ada: [
      // s1 = (1/2 + 0) / 2 = 25 %; s2 = 100 %; m1 = 62.5 %, and with s3 = 0 in all 41.7 %.
      answer("m1/s2/a", at: 1, (0, 1), .review),
      answer("m1/s1/a", at: 2, (1, 2)), answer("m1/s1/b", at: 3, (0, 1)),
      answer("m1/s1/c", at: 4, nil), answer("m1/s1/b", at: 5, (1, 1)),
      answer("m1/s2/a", at: 6, (1, 1)), answer("m1/s2/a", at: 7, (0, 1), .session("monday")),
      answer("m2/s3/a", at: 8, (0, 1), .session("monday")), elsewhere,
    ],
    grace: [
      // Two forms of one scenario, neither of which counts here; s1 lacks its poll; s3 = 1/3.
      answer("m1/s2/a", at: 10, (1, 1), .form("pre")),
      answer("m1/s2/a", at: 11, (0, 1), .form("post", session: "monday")),
      answer("m1/s1/a", at: 12, (1, 1)), answer("m1/s1/b", at: 13, (1, 1)),
      answer("m1/s1/gone", at: 14, (1, 1)), answer("m2/s3/a", at: 15, (1, 3)),
    ],
    // A scenario the course does not have, in a module it does not have.
    mary: [answer("m3/s9/b", at: 20, (1, 4)), answer("m3/s9/a", at: 21, nil)],
  ]
}()

private func scores(
  _ learners: [LearnerID], _ selection: AnswerSelection = .learning, to outline: CohortOutline
) -> CohortScores {
  let fold = CohortFold(to: outline)
  return fold.scores(
    of: learners.map { learner in
      fold.part(of: learner, answers: selection.answers(of: answers[learner] ?? []))
    })
}

private func reached(_ score: Fraction?, _ done: Int, _ scenarios: Int) -> CohortScores.Reached {
  var result = CohortScores(
    attempts: [], outline: CohortOutline(course), known: [CohortLearner(id: ada)]
  ).rows[0].total
  (result.score, result.done, result.scenarios) = (score, done, scenarios)
  return result
}

@Test func theFirstAnswerToAQuestionCountsWhateverIsAnsweredLater() {
  let folded = scores([ada], to: CohortOutline(course))
  #expect(folded.rows.map(\.learner) == [CohortLearner(id: ada)])
  #expect(
    folded.rows.map(\.modules) == [[reached(Fraction(5, 8), 2, 2), reached(.zero, 1, 1)]])
  #expect(folded.rows.map(\.total) == [reached(Fraction(5, 12), 3, 3)])
  #expect(folded.rows.map(\.lastActivity?.milliseconds) == [8000])
  #expect(folded.attemptsAtOtherCourses == 1)
  #expect(folded.attemptsAtFormerQuestions == 0)
  #expect(folded.outline == CohortOutline(course))
}

@Test func formsAndUnfinishedScenariosDoNotCountAndFormerQuestionsAreCounted() {
  let folded = scores([grace], to: CohortOutline(course))
  #expect(
    folded.rows.map(\.modules) == [[reached(nil, 0, 2), reached(Fraction(1, 3), 1, 1)]])
  #expect(folded.rows.map(\.total) == [reached(Fraction(1, 3), 1, 3)])
  #expect(folded.rows.map(\.lastActivity?.milliseconds) == [15_000])
  #expect(folded.attemptsAtFormerQuestions == 1)
}

@Test(arguments: [
  (AnswerSelection.form(Form(id: Identifier("pre"), scenarios: [Identifier("s2")])), Fraction.one),
  (.form(Form(id: Identifier("post"), scenarios: [Identifier("s2")])), .zero),
])
func eachFormIsFoldedByItself(_ selection: AnswerSelection, _ score: Fraction) {
  let folded = scores([ada, grace], selection, to: selection.outline(of: course))
  #expect(folded.outline.modules.map(\.scenarios.count) == [1])
  // Ada answered neither form; she is in no course as far as this is concerned.
  #expect(folded.rows.map(\.learner.id) == [grace])
  #expect(folded.rows.map(\.total) == [reached(score, 1, 1)])
}

@Test func aSessionIsFoldedByItselfAFormOfItToo() {
  let folded = scores([ada, grace, mary], .session("monday"), to: CohortOutline(course))
  #expect(folded.rows.map(\.learner.id) == [ada, grace])
  #expect(
    folded.rows.map(\.modules) == [
      [reached(.zero, 1, 2), reached(.zero, 1, 1)], [reached(.zero, 1, 2), reached(nil, 0, 1)],
    ])
}

@Test func aScenarioThatTheCourseDoesNotHaveIsCountedApart() {
  let folded = scores([ada, grace, mary], to: CohortOutline(course))
  #expect(folded.outline == CohortOutline(course))
  #expect(folded.attemptsAtOtherScenarios == [Identifier("s9"): 2])
  #expect(folded.attemptsAtFormerQuestions == 1)
  #expect(
    folded.rows.map(\.modules) == [
      [reached(Fraction(5, 8), 2, 2), reached(.zero, 1, 1)],
      [reached(nil, 0, 2), reached(Fraction(1, 3), 1, 1)],
      [reached(nil, 0, 2), reached(nil, 0, 1)],
    ])
  #expect(
    folded.rows.map(\.total) == [
      reached(Fraction(5, 12), 3, 3), reached(Fraction(1, 3), 1, 3), reached(nil, 0, 3),
    ])
}

@Test func partsMergeToTheSameInAnyOrder() {
  let outline = CohortOutline(course)
  let expected = scores([ada, grace, mary], to: outline)
  for order in [
    [ada, mary, grace], [grace, ada, mary], [grace, mary, ada], [mary, ada, grace],
    [mary, grace, ada],
  ] {
    #expect(scores(order, to: outline) == expected)
  }
}

@Test func aLearnerWithoutAnswersIsThereOnlyByNameOrRoster() {
  let fold = CohortFold(to: CohortOutline(course))
  let parts = [fold.part(of: ada, answers: []), fold.part(of: grace, answers: [])]
  #expect(fold.scores(of: parts).rows == [])
  let roster = Roster(learners: [CohortLearner(id: mary, name: "Mary", section: "B")])
  let folded = fold.scores(
    of: parts, roster: roster, known: [CohortLearner(id: ada, name: "Ada")])
  #expect(
    folded.rows.map(\.learner) == [
      CohortLearner(id: ada, name: "Ada"), CohortLearner(id: mary, name: "Mary", section: "B"),
    ])
  #expect(folded.rows.map(\.total) == [reached(nil, 0, 3), reached(nil, 0, 3)])
}

/// Any answers of any learners, folded one learner after the other, are what all of them together make.
@Test func foldingLearnersIsScoringAllAttempts() {
  var random = SplitMix64(seed: 12)
  let places = ["m1/s1/a", "m1/s1/b", "m1/s1/c", "m1/s2/a", "m2/s3/a", "m1/s1/gone", "m4/s7/a"]
  let contexts: [Attempt.Context] = [.study, .review, .session("monday"), .form("pre")]
  for _ in 0..<200 {
    var attempts: [Attempt] = []
    for number in 0..<Int.random(in: 0..<40, using: &random) {
      let place = places[Int.random(in: 0..<places.count, using: &random)]
      let one = answer(
        place, at: Int64.random(in: 0..<20, using: &random),
        place.hasSuffix("c") ? nil : (Int.random(in: 0...3, using: &random), 3),
        contexts[Int.random(in: 0..<contexts.count, using: &random)])
      attempts.append(
        Attempt(
          id: "019aa5b2-0f3b-7000-8000-\(1_000_000_000_000 + number)".replacing("-1", with: "-0"),
          at: one.at, learner: [ada, grace, mary][Int.random(in: 0..<3, using: &random)],
          course: one.course, module: one.module, address: one.address, revision: "", key: "",
          kind: .single, order: [], response: .choices([]), score: one.score, milliseconds: 0,
          context: one.context))
    }
    let outline = CohortOutline(course)
    let fold = CohortFold(to: outline)
    let parts = [mary, ada, grace].map { learner in
      fold.part(
        of: learner,
        answers: attempts.filter { $0.learner == learner }.sorted(by: Attempt.isInOrder)
          .map(\.summary))
    }
    #expect(
      fold.scores(of: parts)
        == CohortScores(attempts: attempts.shuffled(using: &random), outline: outline))
  }
}
