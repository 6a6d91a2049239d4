internal import Curriculum
internal import Scoring

/// What a session asks, as flat lists: modules, scenarios, and questions, which are known by their position.
struct BoardOutline: Sendable {
  private(set) var modules: [ModulePart] = []
  private(set) var scenarios: [ScenarioPart] = []
  private(set) var questionCount = 0
  private var positions: [QuestionAddress: Int] = [:]

  struct ModulePart: Sendable {
    /// Counted from 1.
    var number: Int
    var title: String
    /// The positions of its scenarios in the session.
    var scenarios: Range<Int>
    var questions: Range<Int>
  }

  struct ScenarioPart: Sendable {
    var scenario: Scenario
    /// Module and scenario, counted from 1: `5.1`.
    var number: String
    /// The positions of its questions in the session.
    var questions: Range<Int>
  }

  init(_ course: Course) {
    for (moduleIndex, module) in course.modules.enumerated() {
      let (firstScenario, firstQuestion) = (scenarios.count, questionCount)
      for (index, scenario) in module.scenarios.enumerated() {
        let first = questionCount
        for question in scenario.questions {
          positions[scenario.address(of: question)] = questionCount
          questionCount += 1
        }
        scenarios.append(
          ScenarioPart(
            scenario: scenario, number: "\(moduleIndex + 1).\(index + 1)",
            questions: first..<questionCount))
      }
      modules.append(
        ModulePart(
          number: moduleIndex + 1, title: module.title, scenarios: firstScenario..<scenarios.count,
          questions: firstQuestion..<questionCount))
    }
  }

  /// The position of a question; `nil` if the session does not ask it.
  func position(of address: QuestionAddress) -> Int? { positions[address] }

  /// The scenario that the question at a position belongs to.
  func scenario(ofQuestion position: Int) -> ScenarioPart? {
    scenarios.first { $0.questions.contains(position) }
  }
}
