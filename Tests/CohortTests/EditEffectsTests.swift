import Cohort
import Curriculum
import Scoring
import Testing

/// What became of answers to a course whose scenario `request` asks `reason` and then `next`.
struct EditEffectsTests {
  private static let questions: CourseQuestions = {
    func question(_ id: String, _ former: String? = nil) -> Question {
      var question = Question(
        id: Identifier(id), leadIn: [],
        form: .choice(
          ChoiceList(
            rule: .single,
            choices: [Choice(id: Identifier("a"), text: [], isKeyed: true)])),
        revision: "rev-" + id, key: "k1")
      question.right = "right-" + id
      question.formerly = former.map { [Identifier($0)] } ?? []
      return question
    }
    var scenario = Scenario(
      id: Identifier("request"), title: "",
      questions: [question("reason", "why"), question("next")])
    scenario.formerly = [Identifier("case-1")]
    var course = Course(
      id: Identifier("course"), title: "", version: "", language: "en", passMark: 70,
      modules: [
        Module(id: Identifier("m"), title: "", minutes: 1, pages: [.scenario(scenario)])
      ])
    course.forms = [
      Form(id: Identifier("pre"), scenarios: [scenario.id]),
      Form(id: Identifier("post"), scenarios: []),
    ]
    return CourseQuestions(of: course)
  }()

  /// An answer to `scenario/question`, as the question is now unless something else is said.
  private static func answer(
    _ path: String, key: String = "k1", right: String? = nil, revision: String? = nil,
    of course: String = "course"
  ) -> Attempt {
    let parts = path.split(separator: "/").map(String.init)
    let id = LearnerID("ada") ?? { preconditionFailure("an id") }()
    var attempt = Attempt(
      id: "", at: Timestamp(milliseconds: 0), learner: id, course: Identifier(course),
      module: Identifier("m"),
      address: QuestionAddress(scenario: Identifier(parts[0]), question: Identifier(parts[1])),
      revision: revision ?? "rev-" + parts[1], key: key, kind: .single, order: [],
      response: .choices([]), score: nil, milliseconds: 0, context: .study)
    attempt.right = right ?? "right-" + parts[1]
    return attempt
  }

  private static func address(_ question: String, of scenario: String = "request")
    -> QuestionAddress
  {
    QuestionAddress(scenario: Identifier(scenario), question: Identifier(question))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var answer: Attempt
    var effect: EditEffects.Effect?
    var present: String?
  }

  @Test(arguments: [("pre", true), ("post", false), ("mid", false)])
  func anAnswerInAFormCountsThereAsLongAsTheFormAsksItsScenario(_ form: String, _ isAsked: Bool) {
    var answer = Self.answer("request/reason")
    answer.context = .form(form)
    let effects = EditEffects(of: [answer], in: Self.questions).findings.map(\.effect)
    #expect(effects.contains(.leftForm(form, Identifier("request"))) == !isAsked)
  }

  @Test(arguments: [
    Case(testDescription: "as it is", answer: answer("request/reason")),
    Case(
      testDescription: "an option above",
      answer: answer("request/reason", key: "k0", revision: "r0"),
      effect: .otherWording(address("reason"))),
    Case(
      testDescription: "another option is right",
      answer: answer("request/reason", key: "k0", right: "r0"),
      effect: .otherKey(address("reason"))),
    Case(
      testDescription: "the right option reworded",
      answer: answer("request/reason", right: "r0", revision: "r0"),
      effect: .rewordedKey(address("reason"))),
    Case(
      testDescription: "the stem reworded", answer: answer("request/reason", revision: "r0"),
      effect: .otherWording(address("reason"))),
    Case(
      testDescription: "renamed without a word", answer: answer("old/reason"),
      effect: .lostScenario(Identifier("old")), present: "request"),
    Case(
      testDescription: "dropped", answer: answer("old/reason", revision: "r0"),
      effect: .lostScenario(Identifier("old"))),
    Case(
      testDescription: "a question renamed without a word",
      answer: answer("request/first", revision: "rev-reason"),
      effect: .lostQuestion(address("first")), present: "reason"),
    Case(
      testDescription: "a question dropped", answer: answer("request/first"),
      effect: .lostQuestion(address("first"))),
    Case(
      testDescription: "renamed with `formerly`",
      answer: answer("case-1/why", right: "right-reason", revision: "rev-reason")),
  ]) func eachEditHasItsEffect(_ one: Case) {
    // The other question is answered too, so that it is not new.
    let effects = EditEffects(
      of: [one.answer, Self.answer("request/next"), Self.answer("request/reason")],
      in: Self.questions)
    #expect(
      effects.findings
        == [one.effect].compactMap { effect in
          effect.map {
            .init(effect: $0, count: .init(answers: 1, learners: 1), present: one.present)
          }
        })
    #expect(effects.all == .init(answers: 3, learners: 1))
  }

  @Test func aQuestionThatNobodyAnsweredIsNewToThoseWhoDidTheRest() {
    var effects = EditEffects(of: [Self.answer("request/reason")], in: Self.questions)
    effects.add(EditEffects(of: [Self.answer("request/reason")], in: Self.questions))
    let finding = EditEffects.Finding(
      effect: .newQuestion(Self.address("next")), count: .init(answers: 0, learners: 2))
    #expect(effects.findings == [finding])
    effects.add(EditEffects(of: [Self.answer("request/next")], in: Self.questions))
    #expect(effects.findings == [])
  }

  @Test func answersAndLearnersAreCountedAndOtherCoursesApart() {
    var effects = EditEffects(
      of: [Self.answer("old/a"), Self.answer("old/b"), Self.answer("x/y", of: "other")],
      in: Self.questions)
    effects.add(
      EditEffects(
        of: [Self.answer("old/a"), Self.answer("x/y", of: "other")], in: Self.questions))
    let finding = EditEffects.Finding(
      effect: .lostScenario(Identifier("old")), count: .init(answers: 3, learners: 2))
    #expect(effects.findings == [finding])
    #expect(effects.courses == [Identifier("other"): .init(answers: 2, learners: 2)])
    #expect(effects.all == .init(answers: 3, learners: 2))
  }
}
