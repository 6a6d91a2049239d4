import Cohort
import Curriculum
import Reports
import Scoring
import Testing

private func learner(_ id: String) -> LearnerID {
  LearnerID(id) ?? { preconditionFailure("\(id) is a learner id") }()
}

private let choices = ["a", "b"].map {
  Choice(id: Identifier($0), text: [.text($0)], isKeyed: $0 == "a")
}

/// Eight scenarios with a question each.
private let course = Course(
  id: Identifier("course"), title: "", version: "", language: "en", passMark: 60,
  modules: [
    Module(
      id: Identifier("m"), title: "", minutes: 0,
      pages: (1...8).map { number in
        .scenario(
          Scenario(
            id: Identifier("s\(number)"), title: "",
            questions: [
              Question(
                id: Identifier("q"), leadIn: [],
                form: .choice(ChoiceList(rule: .single, choices: choices)), revision: "r\(number)",
                key: "k")
            ]))
      })
  ])

private func answer(
  _ scenario: String, by name: String = "ada", revision: String = "r", key: String = "k"
) -> Attempt {
  Attempt(
    id: "", at: Timestamp(milliseconds: 0), learner: learner(name), course: course.id,
    module: Identifier("m"),
    address: QuestionAddress(scenario: Identifier(scenario), question: Identifier("q")),
    revision: revision, key: key, kind: .single, order: [], response: .choices([Identifier("b")]),
    score: Score(earned: 1, possible: 1), milliseconds: 0, context: .study)
}

private func remarks(
  _ attempts: [Attempt], rescoring: Bool = false, without: [String] = [], canRescore: Bool = true
) -> [String] {
  var marking = Marking(
    of: course,
    without: Set(
      without.map { QuestionAddress(scenario: Identifier($0), question: Identifier("q")) }))
  (marking.rescores, marking.rescoresOtherWordings) = (rescoring, rescoring)
  var attempts = attempts
  return marking.mark(&attempts).remarks(canRescore: canRescore)
}

struct MarkingRemarkTests {
  @Test func nothingUnusualIsNothingToRemark() {
    #expect(remarks([]) == [])
  }

  @Test func otherMarksAreNamedOnceWithTheirNumber() {
    #expect(
      remarks([answer("s1"), answer("s2", by: "bo"), answer("s3", by: "bo")]) == [
        "the marks of 3 answers are not what the responses earn (ada, bo; by kind of question: single 3). The rule has "
          + "changed since, or somebody has changed the records. What the responses earn counts"
      ])
    let many = (1...6).map { answer("s1", by: "p\($0)") }
    #expect(remarks(many)[0].contains("(of 6 learners;"))
  }

  @Test func earlierKeysAreNamedWithWhatCanBeDone() {
    let answers = [
      answer("s1", revision: "r1", key: "old"), answer("s1", by: "bo", key: "old"),
    ]
    #expect(
      remarks(answers) == [
        "marks by an earlier key: 2 answers to s1/q. --rescore goes by the present key; 1 of them to another wording, "
          + "for which --other-wordings is needed too"
      ])
    #expect(remarks(answers, canRescore: false) == ["marks by an earlier key: 2 answers to s1/q"])
    #expect(
      remarks(answers, rescoring: true) == [
        "rescored by the present key: 2 answers to s1/q; 1 of them to another wording"
      ])
  }

  @Test func ofManyQuestionsTheFirstFewAreNamed() {
    let answers = (1...8).map { answer("s\($0)", revision: "r\($0)", key: "old") }
    #expect(
      remarks(answers, canRescore: false) == [
        "marks by an earlier key: 1 answer to s1/q, 1 answer to s2/q, 1 answer to s3/q, 1 answer to s4/q, "
          + "1 answer to s5/q and 3 answers to 3 other questions"
      ])
  }

  @Test func whatIsLeftOutOrGoneIsNamed() {
    #expect(
      remarks([answer("s1")], without: ["s1"]) == [
        "1 answer to questions named with --without is left out"
      ])
    #expect(
      remarks([answer("gone"), answer("former", revision: "r2")]) == [
        "no longer in the course, and listed apart: former, 1 answer (ada); s2 asks the same: `formerly: former` in its comment counts them",
        "no longer in the course, and listed apart: gone, 1 answer (ada)",
      ])
  }
}
