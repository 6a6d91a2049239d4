import Curriculum
import Testing

/// Which twins a form asks.
struct FormPairsTests {
  private let course: Course = {
    var course = Course(
      id: Identifier("c"), title: "C", version: "1", language: "en", passMark: 70,
      modules: [
        Module(id: Identifier("m"), title: "M", minutes: 1, pages: [.scenario(scenario("s"))])
      ])
    course.pairs = FormPairs(
      module: Module(
        id: Identifier("forms"), title: "Forms", minutes: 7,
        pages: ["a1", "b1", "a2", "b2"].map { .scenario(scenario($0)) }),
      pairs: [
        FormPairs.Pair(Identifier("a1"), Identifier("b1")),
        FormPairs.Pair(Identifier("a2"), Identifier("b2")),
      ])
    let cases = [Identifier<Scenario>("a1"), Identifier("a2")]
    course.forms = ["pre", "post"].map { Form(id: Identifier($0), scenarios: cases) }
    return course
  }()

  private static func scenario(_ id: String) -> Scenario {
    Scenario(id: Identifier(id), title: id)
  }

  private func asked(_ form: String, _ choice: TwinChoice) throws -> [String] {
    let form = try #require(course.forms.first { $0.id.text == form })
    let sitting = course.sitting(
      form, titled: "", about: Lesson(anchor: "about", title: "", blocks: []), asking: choice)
    return sitting.modules.flatMap(\.scenarios).map(\.id.text)
  }

  private func answered(_ answered: [String: [String]], second: Bool = false) -> TwinChoice {
    var choice = TwinChoice(beginsWithSecond: second)
    for (form, scenarios) in answered {
      choice.answered[Identifier(form)] = Set(scenarios.map { Identifier($0) })
    }
    return choice
  }

  @Test func whoBeginsWithFormAGetsFormBAfterwards() throws {
    #expect(try asked("pre", TwinChoice()) == ["a1", "a2"])
    #expect(try asked("post", TwinChoice()) == ["b1", "b2"])
    let second = TwinChoice(beginsWithSecond: true)
    #expect(try asked("pre", second) == ["b1", "b2"])
    #expect(try asked("post", second) == ["a1", "a2"])
  }

  @Test func whatWasAnsweredDecidesMoreThanTheDigest() throws {
    // The other twin of what was met elsewhere, and the same one as before in the same form.
    #expect(try asked("post", answered(["pre": ["b1"]])) == ["a1", "b2"])
    #expect(try asked("pre", answered(["pre": ["b1"]])) == ["b1", "a2"])
    #expect(try asked("pre", answered(["post": ["a1"]])) == ["b1", "a2"])
    #expect(
      try asked("post", answered(["pre": ["a1", "a2"], "post": ["b1"]], second: true))
        == ["b1", "b2"])
    // The form that asks now says more than the other one.
    #expect(try asked("post", answered(["pre": ["a1"], "post": ["a1"]])) == ["a1", "b2"])
  }

  @Test func aSittingKnowsWhatTheFormsAskThisLearner() throws {
    let form = try #require(course.forms.last)
    let sitting = course.sitting(
      form, titled: "Cases", about: Lesson(anchor: "about", title: "", blocks: []),
      asking: TwinChoice(beginsWithSecond: true))
    #expect(sitting.sitting?.last.map(\.id.text) == ["a1", "a2"])
    #expect(sitting.sitting?.before.map(\.id.text) == ["b1", "b2"])
    #expect(sitting.sitting?.homes[Identifier("a1")] == Identifier("forms"))
    #expect(sitting.modules.map(\.minutes) == [7])
  }

  @Test func formsOfModulesAskTheirOwnScenarios() throws {
    var course = course
    course.pairs = nil
    let form = Form(id: Identifier("pre"), scenarios: [Identifier("s")])
    let sitting = course.sitting(
      form, titled: "", about: Lesson(anchor: "about", title: "", blocks: []))
    #expect(sitting.modules.flatMap(\.scenarios).map(\.id.text) == ["s"])
    #expect(sitting.modules.map(\.minutes) == [2])
  }
}
