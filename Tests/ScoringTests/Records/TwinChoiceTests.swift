import Curriculum
import Scoring
import Testing

@Test func answersInFormsOfTheCourseDecideWhichTwinIsAsked() throws {
  let learner = try #require(LearnerID("ada"))
  func answer(_ scenario: String, _ context: Attempt.Context, course: String = "c") -> Attempt {
    Attempt(
      id: scenario, at: Timestamp(milliseconds: 1), learner: learner, course: Identifier(course),
      module: Identifier("forms"),
      address: QuestionAddress(scenario: Identifier(scenario), question: Identifier("q")),
      revision: "", key: "", kind: .single, order: [], response: .choices([]), score: nil,
      milliseconds: 1, context: context)
  }
  let choice = TwinChoice(
    beginsWithSecond: true, course: Identifier("c"),
    attempts: [
      answer("a1", .form("pre")), answer("a2", .form("pre", session: "room")),
      answer("b1", .form("post")), answer("x", .study), answer("y", .form("pre"), course: "d"),
    ])
  #expect(
    choice
      == TwinChoice(
        beginsWithSecond: true,
        answered: [
          Identifier("pre"): [Identifier("a1"), Identifier("a2")],
          Identifier("post"): [Identifier("b1")],
        ]))
}
