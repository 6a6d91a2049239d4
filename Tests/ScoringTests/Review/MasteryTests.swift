import Curriculum
import Scoring
import Testing

struct MasteryTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var shares: [Fraction]
    var scenarios: Int
    var expected: Mastery
    var testDescription: String { "\(shares.map(\.percent)) of \(scenarios)" }
  }

  @Test(arguments: [
    Case(shares: [], scenarios: 3, expected: .notTried),
    Case(shares: [], scenarios: 0, expected: .notTried),
    Case(shares: [.one], scenarios: 1, expected: .mastered),
    Case(shares: [.one], scenarios: 2, expected: .inProgress),
    Case(shares: [.one, .one], scenarios: 5, expected: .mastered),
    Case(shares: [.zero], scenarios: 2, expected: .weak),
    Case(shares: [.one, .zero], scenarios: 2, expected: .weak),
    // The pass mark itself passes. A share that only rounds to it does not.
    Case(shares: [Fraction(7, 10), Fraction(7, 10)], scenarios: 2, expected: .mastered),
    Case(shares: [Fraction(699, 1000), Fraction(699, 1000)], scenarios: 2, expected: .weak),
  ])
  func sharesComeToAState(_ given: Case) {
    #expect(
      Mastery(shares: given.shares, ofScenarios: given.scenarios, passMark: 70) == given.expected)
  }

  static let objective = Objective(id: Identifier("o"), text: "Do it")
  static let other = Objective(id: Identifier("other"), text: "Do that")

  /// Two scenarios on one objective, one scenario with only a poll, and an objective without a scored question.
  static let sample: Course = {
    var scenarios = [scenario("s", "q", "r"), scenario("t", "q"), scenario("u", "poll")]
    scenarios[0].objectives = [objective.id]
    scenarios[1].objectives = [objective.id, objective.id]
    scenarios[2].objectives = [objective.id, other.id]
    var taught = module("m")
    taught.objectives = [objective, other]
    taught.pages = scenarios.map { .scenario($0) }
    return Course(
      id: course, title: "", version: "", language: "en", passMark: 70,
      modules: [module("n", lesson("l")), taught])
  }()

  @Test func theNewestAnswersCount() throws {
    var progress = Progress()
    func standing() -> ObjectiveMastery? { progress.objectives(of: Self.sample).first }
    #expect(progress.objectives(of: Self.sample).map(\.objective) == [Self.objective])
    #expect(standing()?.mastery == .notTried)
    #expect(standing()?.module == 1)
    progress.add(try attempt("u/poll", nil, at: 1))
    #expect(standing()?.mastery == .notTried)
    progress.add(try attempt("s/q", 0, at: 2))
    #expect(standing()?.mastery == .weak && standing()?.share == .zero)
    progress.add(try attempt("s/q", 4, at: 3))
    #expect(standing()?.mastery == .inProgress && standing()?.share == .one)
    progress.add(try attempt("t/q", 4, at: 4))
    #expect(standing()?.mastery == .mastered)
    progress.add(try attempt("s/r", 0, at: 5))
    #expect(standing()?.share == Fraction(3, 4))
    progress.add(try attempt("t/q", 0, at: 6))
    #expect(standing()?.mastery == .weak && standing()?.share == Fraction(1, 4))
  }
}
