import Curriculum
import Testing

struct QuestionTests {
  @Test(arguments: [
    (list(.single, "*a", "b"), QuestionKind.single, "single"),
    (list(.oneOf, "*a", "*b", "c"), .oneOf, "one-of"),
    (list(.several, "*a", "*b", "c"), .several, "several"),
    (list(.choose(2), "*a", "*b", "c"), .choose, "choose"),
    (list(.poll, "a", "b"), .poll, "poll"),
    (rows(("a", [.veryAppropriate])), .rating, "rating"),
    (entries(("a", 0), ("b", 1)), .ordering, "ordering"),
    (.marking(post("a b", struck: [0..<1])), .marking, "marking"),
  ])
  func everyFormHasItsKindAndTheKindItsName(
    _ form: Question.Form, _ kind: QuestionKind, _ name: String
  ) {
    #expect(question(form).kind == kind)
    #expect(kind.rawValue == name)
    #expect(QuestionKind(rawValue: name) == kind)
  }

  @Test func thereAreEightKinds() {
    #expect(
      QuestionKind.allCases.map(\.rawValue) == [
        "single", "one-of", "several", "choose", "poll", "rating", "ordering", "marking",
      ])
  }

  @Test(arguments: [
    (ChoiceList.Rule.single, Int?.some(1)), (.oneOf, 1), (.poll, 1), (.choose(3), 3),
    (.several, nil),
  ])
  func aRuleSaysHowManyChoicesAResponseHolds(_ rule: ChoiceList.Rule, _ picks: Int?) {
    #expect(rule.picks == picks)
  }

  @Test func theScaleHasFourPointsAndTwoSides() {
    #expect(Rating.allCases == Rating.allCases.sorted())
    #expect(Rating.allCases.map(\.rawValue) == [1, 2, 3, 4])
    #expect(Rating.allCases.map(\.isAppropriate) == [true, true, false, false])
    #expect(
      Rating.allCases.map(\.words) == [
        "very appropriate", "fairly appropriate", "fairly inappropriate", "very inappropriate",
      ])
  }

  @Test func aPageIsNamedByItsHeadingOrItsScenario() {
    let lesson = Page.lesson(Lesson(anchor: "why-it-matters", title: "Why it matters", blocks: []))
    let scenario = Scenario(id: Identifier("friend-request"), title: "A friend request?")
    let module = Module(
      id: Identifier("m"), title: "M", minutes: 5, pages: [lesson, .scenario(scenario), lesson])
    #expect(module.pages.map(\.anchor) == ["why-it-matters", "friend-request", "why-it-matters"])
    #expect(module.pages.map(\.title) == ["Why it matters", "A friend request?", "Why it matters"])
    #expect(module.scenarios == [scenario])
  }
}

struct MarkablePostTests {
  private let draft = post("zero one two three four five", struck: [1..<3], free: [4..<6])

  @Test(arguments: [(0, 0..<1), (1, 1..<3), (2, 1..<3), (3, 3..<4), (4, 4..<6), (5, 4..<6)])
  func aWordIsMarkedWithItsWholePhrase(_ index: Int, _ unit: Range<Int>) {
    #expect(draft.unit(at: index) == unit)
  }

  @Test(arguments: [6, -1, Int.max, Int.min])
  func aWordThePostDoesNotHaveIsMarkedWithNothing(_ index: Int) {
    #expect(draft.unit(at: index).isEmpty)
  }
}
