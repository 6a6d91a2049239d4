import Authoring
import Cohort
import Curriculum
import Files
import Scoring
import Session
import TestSupport
import Testing

@testable import Collected

/// Several sessions as one.
struct SessionSelectionTests {
  private let root = TemporaryFolder()

  private static let course: Course = {
    func module(_ id: String) -> Module {
      let question = Question(
        id: Identifier("q"), leadIn: [.text("?")],
        form: .choice(
          ChoiceList(
            rule: .single,
            choices: ["a", "b"].map {
              Choice(id: Identifier($0), text: [.text($0)], isKeyed: $0 == "a")
            })))
      return Module(
        id: Identifier(id), title: id, minutes: 5,
        pages: [
          .scenario(Scenario(id: Identifier(id + "-case"), title: "Case", questions: [question]))
        ])
    }
    return Course(
      id: Identifier("course"), title: "A course", version: "1", language: "en", passMark: 70,
      modules: [module("one"), module("two")])
  }()

  private func makePlan(
    _ id: String, modules: [String] = ["one"], passMark: Int? = 60
  ) -> SessionPlan {
    var plan = SessionPlan(
      id: Identifier(id), title: "Session \(id)", course: Self.course.id,
      digest: Self.course.digest)
    plan.selection = .modules(modules.map { Identifier($0) })
    plan.passMark = passMark.map { SessionPlan.PassMark(percent: $0) }
    return plan
  }

  private func select(_ sessions: [String], of plans: [SessionPlan]) throws -> SessionSelection {
    for plan in plans {
      root.write(plan.yaml(), to: "cohort/sessions/\(plan.id)/session.yaml")
    }
    return try SessionSelection(
      sessions, of: Self.course, in: root.path + "/cohort", note: { _ in })
  }

  @Test func aSessionAndTheOneThatMakesUpForItAreOne() throws {
    let selection = try select(["a", "b"], of: [makePlan("a"), makePlan("b")])
    #expect(selection.answers.answers == .sessions(["a", "b"]))
    #expect(selection.answers.course.modules.map(\.id.text) == ["one"])
    #expect(selection.answers.passMark?.percent == 60)
    #expect(selection.answers.title == "Session a, Session b")
    #expect(selection.unknown == [] && selection.known == [])
  }

  @Test func namingASessionTwiceChangesNothing() throws {
    let selection = try select(["a", "a"], of: [makePlan("a")])
    #expect(selection.answers.answers == .session("a"))
    #expect(selection.answers.title == "Session a")
  }

  @Test func sessionsThatAskDifferentCasesAreNotOne() throws {
    #expect(throws: SelectionFault.otherCases(Identifier("a"), Identifier("b"))) {
      try select(["a", "b"], of: [makePlan("a"), makePlan("b", modules: ["one", "two"])])
    }
  }

  @Test(arguments: [70, nil]) func sessionsThatPassAtDifferentMarksAreNotOne(_ mark: Int?) throws {
    let (one, other) = (makePlan("a"), makePlan("b", passMark: mark))
    #expect(throws: SelectionFault.otherPassMark(one, other)) {
      try select(["a", "b"], of: [one, other])
    }
  }

  @Test func aSessionWithoutAPlanCountsBesideOneThatHasOne() throws {
    let selection = try select(["gone", "a"], of: [makePlan("a")])
    #expect(selection.answers.answers == .sessions(["a", "gone"]))
    #expect(selection.answers.course.modules.count == 1)
    #expect(selection.unknown == ["gone"])
    #expect(selection.known == ["a"])
  }

  @Test func withoutAnyPlanTheWholeCourseIsAsked() throws {
    let selection = try select(["gone"], of: [])
    #expect(selection.answers.course.modules.count == 2)
    #expect(selection.answers.passMark == nil && selection.answers.title == nil)
  }
}
