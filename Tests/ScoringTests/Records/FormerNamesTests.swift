import Curriculum
import Scoring
import Testing

/// The scenario `case-two` was `case-2` and `second`, and its question `why` was `question`.
struct FormerNamesTests {
  private static let names: FormerNames = {
    var question = Question(
      id: Identifier("why"), leadIn: [], form: .choice(ChoiceList(rule: .single, choices: [])))
    question.formerly = [Identifier("question")]
    var scenario = Scenario(id: Identifier("case-two"), title: "", questions: [question])
    scenario.formerly = [Identifier("case-2"), Identifier("second")]
    return FormerNames(
      of: Course(
        id: Identifier("course"), title: "", version: "", language: "en", passMark: 70,
        modules: [
          Module(id: Identifier("m"), title: "", minutes: 1, pages: [.scenario(scenario)])
        ]))
  }()

  @Test(arguments: [
    ("case-2/question", "case-two/why"), ("second/why", "case-two/why"),
    ("case-two/question", "case-two/why"), ("case-two/why", "case-two/why"),
    ("case-two/other", "case-two/other"), ("case-3/question", "case-3/question"),
  ]) func aFormerNameIsReadAsThePresentOne(_ former: String, _ present: String) {
    func address(_ text: String) -> QuestionAddress {
      let parts = text.split(separator: "/").map(String.init)
      return ScoringTests.address(parts[0], parts[1])
    }
    #expect(Self.names.present(address(former)) == address(present))
  }

  @Test func recordsOfTheCourseGetThePresentNamesAndOthersKeepTheirs() throws {
    var attempts = try ["course", "other"].map {
      try attempt("case-2/question", 1, at: 0, course: Identifier($0))
    }
    Self.names.rename(&attempts)
    #expect(attempts.map(\.address) == [address("case-two", "why"), address("case-2", "question")])

    var visits = [visit("case-2", at: 0), visit("lesson", at: 0)]
    Self.names.rename(&visits)
    #expect(visits.map(\.page) == ["case-two", "lesson"])

    var drafts = [
      Draft(
        course: Identifier("course"), address: address("case-2", "question"), revision: "r",
        kind: .single, order: [], response: .choices([]))
    ]
    Self.names.rename(&drafts)
    #expect(drafts.map(\.address) == [address("case-two", "why")])
  }
}
