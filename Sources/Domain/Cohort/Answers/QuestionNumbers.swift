internal import Curriculum

/// A number for each question of an outline, so that what is kept of each can be an element of an array.
struct QuestionNumbers: Sendable {
  private var numbers: [QuestionAddress: Int] = [:]
  private let scenarios: Set<Identifier<Scenario>>
  private let twins: [Identifier<Scenario>: Identifier<Scenario>]
  /// The number of each question, in the outline's order.
  private(set) var inOrder: [Int] = []

  init(of outline: CohortOutline) {
    twins = outline.twins
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

  /// The number of a question; `nil` for one that is not in the outline. A question of a second twin has the number of the
  /// first twin's.
  subscript(_ address: QuestionAddress) -> Int? {
    guard let first = twins[address.scenario] else { return numbers[address] }
    return numbers[QuestionAddress(scenario: first, question: address.question)]
  }

  /// Whether the outline has a scenario, or its twin.
  func hasScenario(_ scenario: Identifier<Scenario>) -> Bool {
    scenarios.contains(twins[scenario] ?? scenario)
  }
}
