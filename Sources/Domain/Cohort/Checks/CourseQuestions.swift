public import Curriculum
internal import Scoring

/// The questions of a course and of the twins that its forms ask, found by their addresses and by their wordings.
public struct CourseQuestions: Sendable {
  public let id: Identifier<Course>
  /// What the questions were called before.
  let names: FormerNames
  let scenarios: [Identifier<Scenario>: Scenario]
  private let byAddress: [QuestionAddress: Question]
  /// What each form asks; of pairs of twins both, since everybody meets one of them in each form.
  private let byForm: [String: Set<Identifier<Scenario>>]
  private let byWording: [Wording: QuestionAddress]
  /// By wording within a scenario, whatever the question is called.
  private let inScenario: [WordingHere: Identifier<Question>]

  private struct Wording: Hashable, Sendable {
    var question: Identifier<Question>
    var revision: String
  }

  private struct WordingHere: Hashable, Sendable {
    var scenario: Identifier<Scenario>
    var revision: String
  }

  public init(of course: Course) {
    id = course.id
    names = FormerNames(of: course)
    var byAddress: [QuestionAddress: Question] = [:]
    var byWording: [Wording: QuestionAddress] = [:]
    var inScenario: [WordingHere: Identifier<Question>] = [:]
    let modules = course.modules + [course.pairs?.module].compactMap(\.self)
    let all = modules.flatMap(\.scenarios)
    for scenario in all {
      for question in scenario.questions {
        let address = scenario.address(of: question)
        byAddress[address] = question
        byWording[Wording(question: question.id, revision: question.revision)] = address
        inScenario[WordingHere(scenario: scenario.id, revision: question.revision)] = question.id
      }
    }
    scenarios = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.byAddress = byAddress
    let twins = course.pairs?.pairs.flatMap { [$0.first, $0.second] } ?? []
    byForm = Dictionary(
      course.forms.map { ($0.id.text, Set($0.scenarios + twins)) },
      uniquingKeysWith: { $0.union($1) })
    self.byWording = byWording
    self.inScenario = inScenario
  }

  /// Whether a form asks a scenario.
  func asks(_ scenario: Identifier<Scenario>, inForm form: String) -> Bool {
    byForm[form]?.contains(scenario) == true
  }

  subscript(_ address: QuestionAddress) -> Question? { byAddress[address] }

  /// The scenario that asks the same as an answer's, under another name; `nil` if none does.
  func scenarioAsking(_ attempt: Attempt) -> Identifier<Scenario>? {
    byWording[Wording(question: attempt.address.question, revision: attempt.revision)]?.scenario
  }

  /// The question of the answer's scenario that asks the same under another name; `nil` if none does.
  func questionAsking(_ attempt: Attempt) -> Identifier<Question>? {
    inScenario[WordingHere(scenario: attempt.address.scenario, revision: attempt.revision)]
  }
}
