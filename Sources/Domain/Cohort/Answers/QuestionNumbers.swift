internal import Curriculum

/// A number for each question of an outline, so that what is kept of each can be an element of an array.
struct QuestionNumbers: Sendable {
  private var numbers: [QuestionAddress: Int] = [:]
  private let scenarios: Set<Identifier<Scenario>>
  /// The number of each question, in the outline's order.
  private(set) var inOrder: [Int] = []

  init(of outline: CohortOutline) {
    scenarios = Set(outline.modules.flatMap(\.scenarios).map(\.id))
    for scenario in outline.modules.flatMap(\.scenarios) {
      for question in scenario.questions {
        let address = QuestionAddress(scenario: scenario.id, question: question.id)
        let number = numbers[address] ?? numbers.count
        numbers[address] = number
        inOrder.append(number)
      }
    }
  }

  /// How many numbers there are, from 0 up.
  var count: Int { numbers.count }

  /// The number of a question; `nil` for one that is not in the outline.
  subscript(_ address: QuestionAddress) -> Int? { numbers[address] }

  /// Whether the outline has a scenario.
  func hasScenario(_ scenario: Identifier<Scenario>) -> Bool { scenarios.contains(scenario) }
}
