public import Curriculum
public import Scoring

/// By which marks the answers to a course count.
///
/// An answer under the present key is scored again from its raw response, whatever marks its record states. An answer under an
/// earlier key keeps the marks that it got, unless it is to be rescored.
public struct Marking: Sendable {
  /// Whether answers under an earlier key are scored by the present one, if the wording is the same.
  public var rescores = false
  /// Whether answers to another wording are rescored too.
  public var rescoresOtherWordings = false
  /// The questions that are left out, as if they had never been asked.
  public let without: Set<QuestionAddress>
  private let course: Identifier<Course>
  private let questions: [QuestionAddress: Question]
  private let scenarios: Set<Identifier<Scenario>>
  /// The scenario of each question, found by the name and the wording of the question.
  private let scenariosByWording: [Wording: Identifier<Scenario>]

  private struct Wording: Hashable, Sendable {
    var question: Identifier<Question>
    var revision: String
  }

  /// Marks by the questions of a course, those of the forms' twins included. If one twin's question is left out, so is the
  /// other's.
  public init(of course: Course, without: Set<QuestionAddress> = []) {
    self.course = course.id
    var questions: [QuestionAddress: Question] = [:]
    var scenariosByWording: [Wording: Identifier<Scenario>] = [:]
    let modules = course.modules + [course.pairs?.module].compactMap(\.self)
    let all = modules.flatMap(\.scenarios)
    for scenario in all {
      for question in scenario.questions {
        questions[scenario.address(of: question)] = question
        let wording = Wording(question: question.id, revision: question.revision)
        scenariosByWording[wording] = scenariosByWording[wording] ?? scenario.id
      }
    }
    self.questions = questions
    self.scenariosByWording = scenariosByWording
    scenarios = Set(all.map(\.id))
    self.without = Self.withTwins(without, in: course)
  }

  /// The questions, and those of the other twins.
  private static func withTwins(_ without: Set<QuestionAddress>, in course: Course)
    -> Set<QuestionAddress>
  {
    var all = without
    for pair in course.pairs?.pairs ?? [] {
      for (one, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
        for address in without where address.scenario == one {
          all.insert(QuestionAddress(scenario: other, question: address.question))
        }
      }
    }
    return all
  }

  /// The addresses of the course's questions, sorted.
  public var addresses: [QuestionAddress] { questions.keys.sorted() }

  /// What is unusual about these marks, in a few words that stand in the head of a report; `nil` if nothing is.
  public var basis: String? {
    var parts: [String] = []
    if rescores {
      parts.append(
        "rescored by the present key" + (rescoresOtherWordings ? ", other wordings too" : ""))
    }
    if !without.isEmpty {
      parts.append(
        "without "
          + without.sorted().map { "\($0.scenario)/\($0.question)" }.joined(separator: ", "))
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// Gives selected answers the marks that count, and removes those to questions that are left out. An answer that is rescored
  /// then counts as one to the question as it is. Without a selection all answers are marked.
  public func mark(_ attempts: inout [Attempt], of selection: AnswerSelection? = nil)
    -> MarkingFindings
  {
    var findings = MarkingFindings()
    for index in attempts.indices
    where attempts[index].course == course
      && selection?.includes(attempts[index].context) != false
    {
      mark(&attempts[index], noting: &findings)
    }
    guard !without.isEmpty else { return findings }
    attempts.removeAll { $0.course == course && without.contains($0.address) }
    return findings
  }

  private func mark(_ attempt: inout Attempt, noting findings: inout MarkingFindings) {
    let address = attempt.address
    if !without.isEmpty, without.contains(address) {
      findings.leftOut += 1
      return
    }
    guard let question = questions[address] else {
      if !scenarios.contains(address.scenario) {
        let wording = Wording(question: address.question, revision: attempt.revision)
        findings.addFormer(attempt, nowIn: scenariosByWording[wording])
      }
      return
    }
    guard attempt.key != question.key else {
      let marks = score(attempt.response, to: question)
      if marks != attempt.score {
        findings.addOtherMarks(of: attempt)
        attempt.score = marks
      }
      return
    }
    guard question.isScored || attempt.score != nil else { return }
    let isOtherWording = attempt.revision != question.revision
    guard rescores, !isOtherWording || rescoresOtherWordings else {
      findings.addEarlierKey(at: address, isOtherWording: isOtherWording)
      return
    }
    findings.addRescored(at: address, isOtherWording: isOtherWording)
    attempt.score = score(attempt.response, to: question)
    (attempt.key, attempt.revision) = (question.key, question.revision)
  }
}
