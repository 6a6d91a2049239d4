import Curriculum
import Scoring
import Testing

struct ModuleStateTests {
  /// Two lessons and two scenarios, as a module is written.
  private let boundaries = module(
    "m", lesson("why"), .scenario(scenario("s", "one", "two")), lesson("how"),
    .scenario(scenario("t", "one")))

  struct Step: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var answered: [String] = []
    var visited: [String] = []
    var state: ModuleState
  }

  @Test(arguments: [
    Step(testDescription: "nothing", state: .notBegun),
    Step(testDescription: "only the first page opened", visited: ["why"], state: .notBegun),
    Step(testDescription: "the last page opened", visited: ["t"], state: .inProgress(page: 3)),
    Step(
      testDescription: "the page opened last", visited: ["how", "why", "how", "s"],
      state: .inProgress(page: 1)),
    Step(
      testDescription: "every page opened, nothing answered", visited: ["why", "s", "how", "t"],
      state: .inProgress(page: 3)),
    Step(
      testDescription: "a page that was taken out of the course", visited: ["gone"],
      state: .notBegun),
    Step(
      testDescription: "a page that was taken out, after an answer", answered: ["s/one"],
      visited: ["gone"], state: .inProgress(page: 1)),
    Step(
      testDescription: "one question answered", answered: ["s/one"],
      state: .inProgress(page: 1)),
    Step(
      testDescription: "one scenario finished", answered: ["s/one", "s/two"],
      state: .inProgress(page: 3)),
    Step(
      testDescription: "a finished scenario opened again", answered: ["s/one", "s/two"],
      visited: ["s"], state: .inProgress(page: 1)),
    Step(
      testDescription: "the later scenario first", answered: ["t/one"],
      state: .inProgress(page: 1)),
    Step(
      testDescription: "a question that was taken out", answered: ["s/gone"], state: .notBegun),
    Step(
      testDescription: "everything answered, no page opened",
      answered: ["s/one", "s/two", "t/one"], state: .done(Fraction(1, 2))),
    Step(
      testDescription: "everything done", answered: ["s/one", "s/two", "t/one"],
      visited: ["why", "s", "how", "t"], state: .done(Fraction(1, 2))),
  ])
  func aModuleIsNotBegunInProgressOrDone(_ step: Step) throws {
    var progress = Progress()
    for question in step.answered { progress.add(try attempt(question, 2, at: 1)) }
    for page in step.visited { progress.add(visit(page, at: 2)) }
    #expect(progress.state(of: boundaries) == step.state)
  }

  @Test func aModuleOfPollsIsDoneWithoutAScore() throws {
    let stances = module("m", .scenario(scenario("s", "poll")))
    var progress = Progress()
    progress.add(try attempt("s/poll", nil, at: 1))
    #expect(progress.state(of: stances) == .done(nil))
  }

  @Test func aModuleOfLessonsIsDoneWhenEveryPageWasOpened() {
    let lessons = module("m", lesson("one"), lesson("two"))
    var progress = Progress()
    progress.add(visit("two", at: 1))
    #expect(progress.state(of: lessons) == .inProgress(page: 1))
    #expect(progress.hasVisited(lesson("two"), of: lessons))
    #expect(!progress.hasVisited(lesson("one"), of: lessons))
    progress.add(visit("one", at: 2))
    #expect(progress.state(of: lessons) == .done(nil))
  }

  @Test func aModuleWithoutPagesIsNeverDone() {
    var progress = Progress()
    #expect(progress.state(of: module("m")) == .notBegun)
    progress.add(visit("gone", at: 1))
    #expect(progress.state(of: module("m")) == .notBegun)
  }

  @Test func pagesOfOneNameInTwoModulesAreApart() {
    var progress = Progress()
    progress.add(visit("intro", at: 1, module: "n"))
    let here = module("m", lesson("intro"))
    #expect(progress.state(of: here) == .notBegun)
    #expect(!progress.hasVisited(lesson("intro"), of: here))
  }

  @Test func aPageAddedBeforeItDoesNotMoveThePlace() {
    var progress = Progress()
    progress.add(visit("how", at: 1))
    let before = module("m", lesson("why"), lesson("how"))
    let after = module("m", lesson("why"), lesson("new"), lesson("how"))
    #expect(progress.resumeIndex(in: before) == 1)
    #expect(progress.resumeIndex(in: after) == 2)
  }
}
