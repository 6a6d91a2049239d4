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
    /// Its twin, if the session asks pairs: both count as one case, and their questions have the same positions.
    var twin: Scenario?
    /// Module and scenario, counted from 1: `5.1`.
    var number: String
    /// The positions of its questions in the session.
    var questions: Range<Int>

    /// The questions of the scenario, then those of its twin, each with its scenario and its position.
    var questionsToTalkAbout: [(scenario: Scenario, question: Question, position: Int)] {
      [scenario, twin].compactMap { $0 }.flatMap { scenario in
        zip(scenario.questions, questions).map { (scenario, $0, $1) }
      }
    }
  }

  init(_ course: Course) {
    let twins = course.sitting == nil ? [:] : course.otherTwins
    for (moduleIndex, module) in course.modules.enumerated() {
      let (firstScenario, firstQuestion) = (scenarios.count, questionCount)
      for (index, scenario) in module.scenarios.enumerated() {
        let first = questionCount
        let twin = twins[scenario.id]
        for question in scenario.questions {
          positions[scenario.address(of: question)] = questionCount
          if let twin { positions[twin.address(of: question)] = questionCount }
          questionCount += 1
        }
        scenarios.append(
          ScenarioPart(
            scenario: scenario, twin: twin, number: "\(moduleIndex + 1).\(index + 1)",
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

extension Course {
  /// The twin of each scenario that forms ask in pairs.
  fileprivate var otherTwins: [Identifier<Scenario>: Scenario] {
    guard let pairs else { return [:] }
    var twins: [Identifier<Scenario>: Scenario] = [:]
    for pair in pairs.pairs {
      twins[pair.first] = pairs.scenario(pair.second)
      twins[pair.second] = pairs.scenario(pair.first)
    }
    return twins
  }
}
