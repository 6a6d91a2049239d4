public import Curriculum
public import Scoring

/// By which marks the answers to a course count.
///
/// An answer under the present key is scored again from its raw response, whatever marks its record states. If the letters have
/// changed since and what is right has not, the record's marks stand. An answer under an earlier key keeps the marks that it got,
/// unless it is to be rescored. Answers under former names of questions get the present names first.
public struct Marking: Sendable {
  /// Whether answers under an earlier key are scored by the present one, if the wording is the same.
  public var rescores = false
  /// Whether answers to another wording are rescored too.
  public var rescoresOtherWordings = false
  /// The questions that are left out, as if they had never been asked.
  public let without: Set<QuestionAddress>
  /// What the course's questions were called before.
  public let names: FormerNames
  private let course: Identifier<Course>
  private let questions: [Question]
  /// The number of each question among `questions`.
  private let numbers: [QuestionAddress: Int]
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
    names = FormerNames(of: course)
    var questions: [Question] = []
    var numbers: [QuestionAddress: Int] = [:]
    var scenariosByWording: [Wording: Identifier<Scenario>] = [:]
    let modules = course.modules + [course.pairs?.module].compactMap(\.self)
    let all = modules.flatMap(\.scenarios)
    for scenario in all {
      for question in scenario.questions {
        numbers[scenario.address(of: question)] = questions.count
        questions.append(question)
        let wording = Wording(question: question.id, revision: question.revision)
        scenariosByWording[wording] = scenariosByWording[wording] ?? scenario.id
      }
    }
    self.questions = questions
    self.numbers = numbers
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
  public var addresses: [QuestionAddress] { numbers.keys.sorted() }

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
    names.rename(&attempts)
    // Most answers stay as they are, and an array of which nothing is changed is not copied.
    for index in attempts.indices
    where attempts[index].course == course
      && selection?.includes(attempts[index].context) != false
    {
      switch change(of: attempts[index], noting: &findings) {
      case .none: continue
      case .marks(let marks): attempts[index].score = marks
      case .rescored(let marks, let number):
        attempts[index].score = marks
        attempts[index].key = questions[number].key
        attempts[index].right = questions[number].right
        attempts[index].revision = questions[number].revision
        attempts[index].hasMovedOptions = false
      }
    }
    guard !without.isEmpty else { return findings }
    attempts.removeAll { $0.course == course && without.contains($0.address) }
    return findings
  }

  /// What becomes of an answer.
  private enum Change {
    case none
    /// It gets other marks.
    case marks(Score?)
    /// It gets marks by the present key, as an answer to the question of this number.
    case rescored(Score?, Int)
  }

  private func change(of attempt: Attempt, noting findings: inout MarkingFindings) -> Change {
    let address = attempt.address
    if !without.isEmpty, without.contains(address) {
      findings.leftOut += 1
      return .none
    }
    guard let number = numbers[address] else {
      if !scenarios.contains(address.scenario) {
        let wording = Wording(question: address.question, revision: attempt.revision)
        findings.addFormer(attempt, nowIn: scenariosByWording[wording])
      }
      return .none
    }
    switch questions[number].keyReading(of: attempt) {
    case .moved: return .none
    case .present:
      let marks = score(attempt.response, to: questions[number])
      guard marks != attempt.score else { return .none }
      findings.addOtherMarks(of: attempt)
      return .marks(marks)
    case .earlier: return changeUnderEarlierKey(of: attempt, to: number, noting: &findings)
    }
  }

  private func changeUnderEarlierKey(
    of attempt: Attempt, to number: Int, noting findings: inout MarkingFindings
  ) -> Change {
    let address = attempt.address
    guard questions[number].isScored || attempt.score != nil else { return .none }
    let isOtherWording = attempt.revision != questions[number].revision
    guard rescores, !isOtherWording || rescoresOtherWordings else {
      findings.addEarlierKey(at: address, isOtherWording: isOtherWording)
      return .none
    }
    findings.addRescored(at: address, isOtherWording: isOtherWording)
    return .rescored(score(attempt.response, to: questions[number]), number)
  }
}
