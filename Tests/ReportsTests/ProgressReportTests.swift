import Curriculum
import Reports
import Scoring
import Testing

/// A course with one module that was begun and one that was not, and an objective in each.
private let course: Course = {
  func module(_ id: String, _ title: String) -> Module {
    let question = Question(
      id: Identifier("q"), leadIn: [],
      form: .choice(
        ChoiceList(
          rule: .single,
          choices: [
            Choice(id: Identifier("a"), text: [], isKeyed: true),
            Choice(id: Identifier("b"), text: [], isKeyed: false),
          ])), revision: "r", key: "k")
    let goal = Objective(id: Identifier("\(id)-goal"), text: "Know \(id)")
    func scenario(_ name: String) -> Page {
      .scenario(
        Scenario(
          id: Identifier("\(id)-\(name)"), title: "", objectives: [goal.id],
          questions: [question]))
    }
    return Module(
      id: Identifier(id), title: title, minutes: 5, objectives: [goal],
      pages: [scenario("one"), scenario("two")])
  }
  return Course(
    id: Identifier("course"), title: "A course", version: "1", language: "en", passMark: 70,
    modules: [module("first", "=The first"), module("second", "The second")])
}()

private let learner = LearnerID("ada") ?? { preconditionFailure("a learner id") }()

/// Ada has answered the first case, rightly.
private func report() throws -> ProgressReport {
  let attempt = Attempt(
    id: "1", at: Timestamp(milliseconds: 1_795_284_723_123), learner: learner, course: course.id,
    module: Identifier("first"),
    address: QuestionAddress(scenario: Identifier("first-one"), question: Identifier("q")),
    revision: "r", key: "k", kind: .single, order: [], response: .choices([Identifier("a")]),
    score: Score(earned: 1, possible: 1), milliseconds: 1, context: .study)
  return ProgressReport(
    course: course, learner: learner,
    progress: Progress(of: course.id, attempts: [attempt], visits: []))
}

struct ProgressReportTests {
  @Test func textIsForPeople() throws {
    #expect(
      try report().text == """
        A course: ada
          =The first  in progress, 1 of 2 scenarios, 100 % at first answer
          The second  not begun, 0 of 2 scenarios
          In all: 1 of 4 scenarios, 100 % at first answer, last 2026-11-21T18:12:03.123Z
          First answers: 1 right.
          Only the first answer to a question counts. A case's percentage is the mean of its questions, \
        a module's the mean of its finished cases.
        Objectives: 0 mastered, 1 in progress, 0 weak, 1 not tried yet.
          Mastered: 70 % or more at your newest answers, in two scenarios where there are two. \
        In progress: so far in one of several. Weak: less. Not tried yet: nothing answered.
        1 answer on 2026-11-21.
          Week of 2026-11-16: 1 answer on 1 day.

        """)
  }

  /// `not tried` is a name of the format. The screen says `not tried yet`, and may come to say something else.
  @Test func jsonHasNamesOfItsOwnForStates() throws {
    #expect(
      try report().json == """
        {"learner":"ada","course":"course","modules":[{"id":"first","title":"=The first","state":\
        "in progress","scenarios":2,"done":1,"percent":100},{"id":"second","title":"The second",\
        "state":"not begun","scenarios":2,"done":0,"percent":null}],"scenarios":4,"done":1,\
        "percent":100,"last":"2026-11-21T18:12:03.123Z","former":[],"objectives":[{"module":"first",\
        "id":"first-goal","text":"Know first","state":"in progress","percent":100},{"module":\
        "second","id":"second-goal","text":"Know second","state":"not tried","percent":null}],\
        "review":{"model":"FSRS-6","weights":[0.212,1.2931,2.3065,8.2956,6.4133,0.8334,3.0194,0.001,\
        1.8722,0.1666,0.796,1.4835,0.0614,0.2629,1.6483,0.6014,1.8729,0.5425,0.0912,0.0658,0.1542],\
        "retention":0.9,"longest":180,"most":10,"spread":true,"pauses":[],"objectives":[]},\
        "days":[{"day":"2026-11-21","answers":1}]}

        """)
  }

  @Test func csvHasARowForEachModuleAndNoFormula() throws {
    #expect(
      try report().csv == """
        module,title,state,done,scenarios,percent
        first,'=The first,in progress,1,2,100
        second,The second,not begun,0,2,

        """)
  }
}
