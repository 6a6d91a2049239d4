public import Cohort
public import Curriculum
public import Scoring

/// A course of two modules, what two learners answered in it, and a roster that lists one of them and somebody else.
public enum TwoModules {
  private static func id(_ text: String) -> LearnerID {
    LearnerID(text) ?? { preconditionFailure("\(text) is a learner id") }()
  }

  public static let (ada, grace, mary) = (id("ada"), id("grace"), id("mary"))

  /// An attempt at `module/scenario/question`; `marks` is earned of possible, and `nil` for a poll.
  public static func attempt(
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
      score: marks.flatMap { Score(earned: $0.0, possible: $0.1) }, milliseconds: 0, context: .study
    )
  }

  private static func question(_ id: String, _ rule: ChoiceList.Rule = .single) -> Question {
    Question(
      id: Identifier(id), leadIn: [], form: .choice(ChoiceList(rule: rule, choices: [])))
  }

  /// Two modules: `m1` with `s1` (two questions and a poll) and `s2` (a poll alone), `m2` with `s3` (one question).
  public static let course = Course(
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

  public static let attempts: [Attempt] = {
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

  public static let roster = Roster(learners: [
    CohortLearner(id: mary, name: "Mary Jackson", section: "B"),
    CohortLearner(id: ada, name: "=Ada", section: "A"),
  ])
}
