import Cohort
import Curriculum
import Scoring
import Testing

/// Both twins of a pair are one case.
struct TwinTests {
  private let course: Course = {
    var course = Course(
      id: Identifier("course"), title: "Course", version: "1", language: "en", passMark: 70,
      modules: [module("m", ["s"])])
    course.pairs = FormPairs(
      module: module("forms", ["a1", "b1", "a2", "b2"]),
      pairs: [
        FormPairs.Pair(Identifier("a1"), Identifier("b1")),
        FormPairs.Pair(Identifier("a2"), Identifier("b2")),
      ])
    let cases = [Identifier<Scenario>("a1"), Identifier("a2")]
    course.forms = ["pre", "post"].map { Form(id: Identifier($0), scenarios: cases) }
    return course
  }()

  private static func module(_ id: String, _ scenarios: [String]) -> Module {
    Module(
      id: Identifier(id), title: id, minutes: 1,
      pages: scenarios.map { scenario in
        .scenario(Scenario(id: Identifier(scenario), title: scenario, questions: [question]))
      })
  }

  private static let question = Question(
    id: Identifier("best"), leadIn: [.text("?")],
    form: .choice(
      ChoiceList(
        rule: .single,
        choices: ["x", "y"].enumerated().map { position, text in
          Choice(
            id: Identifier(position: position), text: [.text(text)], isKeyed: position == 0)
        })), revision: "r", key: "k")

  private func answers(
    _ learner: String, _ form: String, _ scenarios: [String: Int], session: String? = nil
  ) throws -> [Attempt] {
    let id = try #require(LearnerID(learner))
    return scenarios.sorted { $0.key < $1.key }.map { scenario, earned in
      Attempt(
        id: learner + form + scenario, at: Timestamp(milliseconds: 1), learner: id,
        course: Identifier("course"), module: Identifier("forms"),
        address: QuestionAddress(scenario: Identifier(scenario), question: Identifier("best")),
        revision: "r", key: "k", kind: .single, order: [],
        response: .choices([Identifier(position: earned == 1 ? 0 : 1)]),
        score: Score(earned: earned, possible: 1), milliseconds: 1,
        context: .form(form, session: session))
    }
  }

  @Test func eachFormIsDoneByOneTwinOfEachPair() throws {
    var attempts: [Attempt] = []
    for learner in ["p1", "p2", "p3"] {
      attempts += try answers(learner, "pre", ["a1": 0, "a2": 1])
      attempts += try answers(learner, "post", ["b1": 1, "b2": 1])
    }
    for learner in ["p4", "p5"] {
      attempts += try answers(learner, "pre", ["b1": 0, "b2": 0])
      attempts += try answers(learner, "post", ["a1": 0, "a2": 0])
    }
    attempts += try answers("p6", "post", ["b1": 1])
    attempts += try answers("p7", "pre", ["a1": 1, "b2": 1])
    let comparison = try #require(FormComparison(attempts: attempts, course: course))
    #expect(comparison.asksTwins)
    #expect(comparison.rows.map(\.learner.id.text) == ["p1", "p2", "p3", "p4", "p5", "p6", "p7"])
    #expect(comparison.rows.map(\.first) == [.a, .a, .a, .b, .b, .a, .mixed])
    #expect(comparison.rows.map(\.pre.done) == [2, 2, 2, 2, 2, 0, 2])
    #expect(comparison.rows.map(\.post.done) == [2, 2, 2, 2, 2, 1, 0])
    #expect(comparison.rows.allSatisfy { $0.pre.scenarios == 2 && $0.post.scenarios == 2 })
    #expect(
      comparison.rows.compactMap(\.finished).map(\.pre)
        == [Fraction(1, 2), Fraction(1, 2), Fraction(1, 2), .zero, .zero])
  }

  @Test func aSessionsScoresCountACaseOnce() throws {
    let attempts =
      try answers("p1", "post", ["b1": 1, "a2": 0], session: "room")
      + answers("p2", "post", ["a1": 1], session: "room")
    let selection = AnswerSelection.session("room")
    let form = try #require(course.forms.last)
    let part = course.sitting(
      form, titled: "", about: Lesson(anchor: "about", title: "", blocks: []))
    let scores = CohortScores(
      attempts: selection.answers(of: attempts), outline: selection.outline(of: part))
    #expect(scores.rows.map(\.total.done) == [2, 1])
    #expect(scores.rows.map(\.total.scenarios) == [2, 2])
    #expect(scores.rows.map(\.total.score) == [Fraction(1, 2), .one])
    // Of a session that nobody knows the plan of, too.
    let unknown = CohortScores(
      attempts: selection.answers(of: attempts),
      outline: SelectedAnswers(ofUnknownSession: "room", in: course).outline)
    #expect(unknown.rows.map(\.total.done) == [2, 1])
    #expect(unknown.rows.map(\.total.scenarios) == [3, 3])
  }

  @Test func aDebriefShowsBothTwins() throws {
    let attempts = try answers("p1", "pre", ["a1": 1, "b2": 0])
    let form = try #require(course.forms.first)
    let debrief = Debrief(
      of: course, attempts: AnswerSelection.form(form).answers(of: attempts), reports: [])
    #expect(debrief.modules.map(\.module.id.text) == ["forms"])
    #expect(debrief.modules.flatMap(\.scenarios).map(\.scenario.id.text) == ["a1", "b2"])
  }
}
