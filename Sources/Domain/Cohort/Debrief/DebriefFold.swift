public import Curriculum
public import Scoring

/// Makes a `Debrief` one learner at a time, so that the answers of all learners need never be in memory together.
public struct DebriefFold: Sendable {
  private let course: Course
  private let modules: [Module]
  private let questions: [Question]
  private let numbers: [QuestionAddress: Int]

  /// Of the scenarios of a course.
  public init(of course: Course) {
    self.course = course
    modules = course.debriefedModules
    var questions: [Question] = []
    var numbers: [QuestionAddress: Int] = [:]
    for scenario in modules.flatMap(\.scenarios) {
      for question in scenario.questions {
        numbers[scenario.address(of: question)] = questions.count
        questions.append(question)
      }
    }
    self.questions = questions
    self.numbers = numbers
  }

  /// What one learner answered first, and what they reported.
  public struct Part: Sendable {
    /// The numbers of the questions answered, ascending.
    fileprivate var numbers: [Int] = []
    /// One for each of these numbers; `nil` if it was given to another wording or under another key.
    fileprivate var answers: [RoomAnswers.Answer?] = []
    fileprivate var reports: [Report]
  }

  /// Folds the answers and reports of one learner, given in any order. Reviews and other courses are left out.
  public func part(attempts: [Attempt], reports: [Report]) -> Part {
    var part = Part(reports: reports.filter { $0.course == course.id })
    let first = attempts.firsts(of: course.id, count: questions.count) { numbers[$0] }
    for (number, index) in first.enumerated() {
      guard let index else { continue }
      part.numbers.append(number)
      part.answers.append(
        questions[number].isAsked(in: attempts[index])
          ? RoomAnswers.Answer(attempts[index]) : nil)
    }
    return part
  }

  /// The debrief of all learners. Each has at most one part.
  public func debrief(of parts: [Part]) -> Debrief {
    var rooms = questions.map { RoomAnswers(to: $0) }
    for part in parts {
      for (number, answer) in zip(part.numbers, part.answers) { rooms[number].add(answer) }
    }
    let reported = Dictionary(grouping: parts.flatMap(\.reports), by: \.address.scenario)
    var debrief = Debrief(title: course.title)
    var shown: Set<Int> = []
    for module in modules {
      let scenarios = module.scenarios.compactMap { scenario -> Debrief.ScenarioDebrief? in
        let here = scenario.questions.compactMap { numbers[scenario.address(of: $0)] }
        let reports = (reported[scenario.id] ?? []).sorted(by: Report.isInOrder)
        guard here.contains(where: { !rooms[$0].answers.isEmpty }) || !reports.isEmpty else {
          return nil
        }
        shown.formUnion(here)
        return Debrief.ScenarioDebrief(
          scenario: scenario, questions: here.map { QuestionDebrief(of: rooms[$0]) },
          reports: reports)
      }
      if !scenarios.isEmpty {
        debrief.modules.append(Debrief.ModuleDebrief(module: module, scenarios: scenarios))
      }
    }
    debrief.people = parts.count { $0.numbers.contains(where: shown.contains) }
    return debrief
  }
}

extension [Attempt] {
  /// The index of the first answer to each of `count` questions among the answers of one learner, given in any order; `nil` if there
  /// is none. Reviews and other courses are left out. `number` gives the number of a question, from 0 up.
  func firsts(
    of course: Identifier<Course>, count: Int, number: (QuestionAddress) -> Int?
  ) -> [Int?] {
    var first = [Int?](repeating: nil, count: count)
    for index in indices where self[index].course == course && self[index].context != .review {
      guard let number = number(self[index].address) else { continue }
      if let known = first[number], Attempt.isInOrder(self[known], self[index]) { continue }
      first[number] = index
    }
    return first
  }
}

extension Course {
  /// The modules with all scenarios that may have been answered: of a form of twins, both twins of each pair.
  fileprivate var debriefedModules: [Module] {
    guard let pairs else { return modules }
    return sitting == nil ? modules + [pairs.module] : [pairs.module]
  }
}
