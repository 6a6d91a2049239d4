public import Curriculum
public import Scoring

/// A room of eight people who were asked one question in one case, for sheets that say what a room answered.
public enum DebriefRoom {
  /// The question; `b` is right.
  public static let choice = Question(
    id: Identifier("reason"), leadIn: [.text("Why decline?")],
    form: .choice(
      ChoiceList(
        rule: .single,
        choices: [
          Choice(id: Identifier("a"), text: [.text("The law forbids it.")], isKeyed: false),
          Choice(id: Identifier("b"), text: [.text("It protects his care.")], isKeyed: true),
          Choice(id: Identifier("c"), text: [.text("It looks bad.")], isKeyed: false),
        ])), revision: "r1", key: "k1")

  /// A course of one case with that question.
  public static let course: Course = {
    var course = Course(
      id: Identifier("course"), title: "A course", version: "1", language: "en", passMark: 70)
    course.modules = [
      Module(
        id: Identifier("boundaries"), title: "Patients & friends", minutes: 5,
        pages: [
          .scenario(
            Scenario(
              id: Identifier("request"), title: "A request", questions: [choice],
              debrief: [.paragraph([.text("Decline the request and not the person.")])],
              facilitator: [
                .bulletList([
                  [.paragraph([.text("Say it aloud.")])],
                  [.paragraph([.text("Who would you tell?")])],
                ])
              ]))
        ])
    ]
    return course
  }()

  /// An answer to it.
  public static func answer(
    _ learner: String, _ letter: String, at second: Int = 1, sure: Certainty? = nil,
    key: String = "k1",
    context: Attempt.Context = .study
  ) -> Attempt {
    Attempt(
      id: "\(learner)-\(second)", at: Timestamp(milliseconds: Int64(second) * 1000),
      learner: LearnerID(learner) ?? { preconditionFailure("\(learner) is a learner id") }(),
      course: course.id, module: Identifier("boundaries"),
      address: QuestionAddress(scenario: Identifier("request"), question: Identifier("reason")),
      revision: "r1", key: key, kind: .single, order: [],
      response: .choices([Identifier(letter)]),
      score: Score(earned: letter == "b" ? 1 : 0, possible: 1), milliseconds: 1, context: context,
      certainty: sure)
  }

  /// What the room answered.
  public static func room() -> [Attempt] {
    [
      answer("p1", "b", sure: .sure), answer("p2", "b"), answer("p3", "a", sure: .sure),
      answer("p4", "a", sure: .sure), answer("p5", "c", sure: .guessing),
      // A second answer, a review and an earlier key are left out.
      answer("p3", "b", at: 5), answer("p6", "b", context: .review),
      answer("p7", "a", key: "k0"),
    ]
  }
}
