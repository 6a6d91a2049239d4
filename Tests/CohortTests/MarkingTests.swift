import Cohort
import Curriculum
import Scoring
import Testing

private let (ada, grace) = (id("ada"), id("grace"))

private func id(_ text: String) -> LearnerID {
  LearnerID(text) ?? { preconditionFailure("\(text) is a learner id") }()
}

private func address(_ path: String) -> QuestionAddress {
  let parts = path.split(separator: "/").map(String.init)
  return QuestionAddress(scenario: Identifier(parts[0]), question: Identifier(parts[1]))
}

private func choice(_ letter: String, _ isKeyed: Bool) -> Choice {
  Choice(id: Identifier(letter), text: [.text(letter)], isKeyed: isKeyed)
}

/// `s1` with `one` (a is right) and `all` (a and b are right), `s2` with `one`.
private let course: Course = {
  let choices = [choice("a", true), choice("b", false), choice("c", false)]
  func single(_ key: String) -> Question {
    Question(
      id: Identifier("one"), leadIn: [], form: .choice(ChoiceList(rule: .single, choices: choices)),
      revision: "r", key: key)
  }
  let all = Question(
    id: Identifier("all"), leadIn: [],
    form: .choice(
      ChoiceList(
        rule: .several, choices: [choice("a", true), choice("b", true), choice("c", false)])),
    revision: "r", key: "k-all")
  func scenario(_ id: String, _ questions: [Question]) -> Page {
    .scenario(Scenario(id: Identifier(id), title: id, questions: questions))
  }
  return Course(
    id: Identifier("course"), title: "", version: "", language: "en", passMark: 60,
    modules: [
      Module(
        id: Identifier("m"), title: "", minutes: 0,
        pages: [scenario("s1", [single("k"), all]), scenario("s2", [single("k")])])
    ])
}()

private func answer(
  _ path: String = "s1/one", by learner: LearnerID = ada, picked: [String] = ["a"],
  marks: (Int, Int)? = (1, 1), revision: String = "r", key: String = "k", at second: Int64 = 0
) -> Attempt {
  Attempt(
    id: "\(learner)-\(path)-\(second)", at: Timestamp(milliseconds: 1000 * second),
    learner: learner,
    course: course.id, module: Identifier("m"), address: address(path), revision: revision,
    key: key, kind: path.hasSuffix("all") ? .several : .single, order: [],
    response: .choices(picked.map { Identifier($0) }),
    score: marks.flatMap { Score(earned: $0.0, possible: $0.1) }, milliseconds: 0, context: .study)
}

/// The marks of an answer as they count, and what was noticed.
private func marked(
  _ attempt: Attempt, rescoring: Bool = false, otherWordings: Bool = false
) -> (score: Score?, findings: MarkingFindings, isPresent: Bool) {
  var marking = Marking(of: course)
  (marking.rescores, marking.rescoresOtherWordings) = (rescoring, otherWordings)
  var attempts = [attempt]
  let findings = marking.mark(&attempts)
  return (
    attempts[0].score, findings, attempts[0].key == "k" && attempts[0].revision == "r"
  )
}

struct MarkingTests {
  @Test func marksThatTheResponseDoesNotEarnAreReplaced() {
    let (score, findings, _) = marked(answer(picked: ["b"], marks: (1, 1)))
    #expect(score == Score(earned: 0, possible: 1))
    #expect(findings.otherMarks.map(\.key) == [.single])
    #expect(findings.otherMarks[.single]?.answers == 1)
    #expect(findings.otherMarks[.single]?.learners == [ada])
    let sound = marked(answer(picked: ["b"], marks: (0, 1)))
    #expect(sound.score == Score(earned: 0, possible: 1))
    #expect(sound.findings == MarkingFindings())
  }

  @Test func marksByAnotherRuleAreNamedOnceForAKind() {
    var attempts = [ada, grace].flatMap { learner in
      (0..<3).map {
        answer("s1/all", by: learner, picked: ["a"], marks: (1, 1), key: "k-all", at: $0)
      }
    }
    let findings = Marking(of: course).mark(&attempts)
    #expect(findings.otherMarks.count == 1)
    #expect(findings.otherMarks[.several]?.answers == 6)
    #expect(findings.otherMarks[.several]?.learners == [ada, grace])
    #expect(Set(attempts.map(\.score)) == [Score(earned: 1, possible: 2)])
  }

  /// A choice was put above the others: what was a is b now. The letters of the record are the old ones.
  @Test(arguments: [false, true])
  func marksStandIfOnlyLettersHaveChanged(_ rescoring: Bool) {
    var course = course
    guard case .scenario(var scenario) = course.modules[0].pages[0] else { return }
    scenario.questions[0].right = "what-is-right"
    course.modules[0].pages[0] = .scenario(scenario)
    var marking = Marking(of: course)
    (marking.rescores, marking.rescoresOtherWordings) = (rescoring, rescoring)
    var attempts = [answer(picked: ["b"], marks: (1, 1), revision: "older", key: "former")]
    attempts[0].right = "what-is-right"
    let old = attempts
    #expect(marking.mark(&attempts) == MarkingFindings())
    #expect(attempts == old)
  }

  @Test func anAnswerUnderAFormerNameIsOneToTheQuestion() {
    var course = course
    guard case .scenario(var scenario) = course.modules[0].pages[0] else { return }
    scenario.formerly = [Identifier("s0")]
    course.modules[0].pages[0] = .scenario(scenario)
    var attempts = [answer("s0/one", picked: ["b"], marks: (1, 1))]
    let findings = Marking(of: course).mark(&attempts)
    #expect(attempts[0].address == address("s1/one"))
    #expect(attempts[0].score == Score(earned: 0, possible: 1))
    #expect(findings.former == [:])
  }

  /// The key was corrected from b to a.
  @Test func anAnswerUnderAnEarlierKeyKeepsItsMarksUntilItIsRescored() {
    let old = answer(picked: ["b"], marks: (1, 1), key: "former")
    let kept = marked(old)
    #expect(kept.score == Score(earned: 1, possible: 1))
    #expect(kept.findings.earlierKeys == [address("s1/one"): 1])
    #expect(kept.findings.earlierWordings == 0)
    let rescored = marked(old, rescoring: true)
    #expect(rescored.score == Score(earned: 0, possible: 1))
    #expect(rescored.findings.rescored == [address("s1/one"): 1])
    #expect(rescored.findings.earlierKeys == [:])
    #expect(rescored.isPresent)
  }

  @Test func anAnswerToAnotherWordingIsRescoredOnlyIfThatIsAskedFor() {
    let old = answer(picked: ["b"], marks: (1, 1), revision: "older", key: "former")
    let kept = marked(old, rescoring: true)
    #expect(kept.score == Score(earned: 1, possible: 1))
    #expect(kept.findings.earlierWordings == 1)
    #expect(!kept.isPresent)
    let rescored = marked(old, rescoring: true, otherWordings: true)
    #expect(rescored.score == Score(earned: 0, possible: 1))
    #expect(rescored.findings.rescoredWordings == 1)
    #expect(rescored.isPresent)
  }

  @Test func theFirstAnswerStaysTheFirst() {
    var attempts = [
      answer(picked: ["b"], marks: (1, 1), at: 1), answer(picked: ["a"], marks: (1, 1), at: 2),
      answer("s1/all", picked: ["a", "b"], marks: (2, 2), key: "k-all", at: 3),
    ]
    _ = Marking(of: course).mark(&attempts)
    let scores = CohortScores(attempts: attempts, outline: CohortOutline(course))
    #expect(scores.rows.map(\.total.score) == [Fraction(1, 2)])
  }

  @Test func aQuestionIsLeftOutAsIfItHadNotBeenAsked() {
    let marking = Marking(of: course, without: [address("s1/one"), address("s2/one")])
    var attempts = [
      answer(picked: ["b"], marks: (0, 1)),
      answer("s1/all", picked: ["a", "b"], marks: (2, 2), key: "k-all"),
    ]
    let findings = marking.mark(&attempts)
    #expect(attempts.map(\.address) == [address("s1/all")])
    #expect(findings.leftOut == 1)
    #expect(marking.basis == "without s1/one, s2/one")
    let selected = SelectedAnswers(.learning, in: course).leavingOut(marking.without)
    #expect(selected.outline.modules.flatMap(\.scenarios).map(\.id.text) == ["s1"])
    let scores = CohortScores(attempts: attempts, outline: selected.outline)
    #expect(scores.rows.map(\.total.score) == [.one])
    #expect(scores.rows.map(\.total.done) == [1])
    #expect(scores.attemptsAtOtherScenarios == [:])
  }

  @Test func whatIsUnusualStandsInTheHead() {
    var marking = Marking(of: course)
    #expect(marking.basis == nil)
    marking.rescores = true
    #expect(marking.basis == "rescored by the present key")
    marking.rescoresOtherWordings = true
    #expect(marking.basis == "rescored by the present key, other wordings too")
  }

  @Test func droppedAndRenamedScenariosAreFoundByWhatTheyAsked() {
    var attempts = [
      answer("gone/why", marks: (1, 1), revision: "other"), answer("old/one", at: 1),
      answer("old/one", by: grace, at: 2),
    ]
    let findings = Marking(of: course).mark(&attempts)
    #expect(findings.former.keys.sorted().map(\.text) == ["gone", "old"])
    #expect(findings.former[Identifier("gone")]?.present == nil)
    #expect(findings.former[Identifier("old")]?.answers == 2)
    #expect(findings.former[Identifier("old")]?.learners == [ada, grace])
    #expect(findings.former[Identifier("old")]?.present != nil)
  }

  @Test func onlySelectedAnswersOfTheCourseAreLookedAt() {
    var elsewhere = answer(picked: ["b"])
    elsewhere.course = Identifier("another")
    var form = answer(picked: ["b"])
    form.context = .form("pre")
    var attempts = [elsewhere, form]
    #expect(Marking(of: course).mark(&attempts, of: .learning) == MarkingFindings())
    #expect(attempts == [elsewhere, form])
    #expect(Marking(of: course).mark(&attempts).otherMarks[.single]?.answers == 1)
  }

  @Test func whatOneNoticedAndAnotherNoticedIsWhatBothDid() {
    let all = [
      answer(picked: ["b"]), answer(by: grace, picked: ["b"], key: "former"),
      answer(by: grace, picked: ["b"], revision: "older", key: "former"),
      answer("gone/one", by: grace),
      answer("s1/all", picked: ["a"], marks: (1, 1), key: "k-all"),
    ]
    for rescores in [false, true] {
      var marking = Marking(of: course, without: [address("s2/one")])
      (marking.rescores, marking.rescoresOtherWordings) = (rescores, rescores)
      var together = all
      let expected = marking.mark(&together)
      var sum = MarkingFindings()
      for attempt in all.reversed() {
        var one = [attempt]
        sum.add(marking.mark(&one))
      }
      #expect(sum == expected)
    }
  }
}
