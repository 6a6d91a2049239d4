public import Curriculum
public import Scoring

/// What a room answered, scenario by scenario, for the talk about it. It holds nobody's name or id.
public struct Debrief: Hashable, Sendable {
  /// If fewer people answered a question, only their number is given.
  public static let smallestGroup = 5

  public var title: String
  /// What is unusual about the marks, as `Marking.basis` says; `nil` if nothing is.
  public var basis: String?
  public var modules: [ModuleDebrief] = []

  public struct ModuleDebrief: Hashable, Sendable {
    public var module: Module
    public var scenarios: [ScenarioDebrief]
  }

  public struct ScenarioDebrief: Hashable, Sendable {
    public var scenario: Scenario
    public var questions: [QuestionDebrief]
    /// What learners reported, the oldest first.
    public var reports: [Report]
  }

  /// The scenarios that somebody answered or reported on, in the course's order. The attempts may come in any order. Each
  /// learner's first answer to a question counts, if the question and its key are still the same.
  public init(of course: Course, attempts: [Attempt], reports: [Report]) {
    title = course.title
    var first: [QuestionAddress: [LearnerID: Attempt]] = [:]
    for attempt in attempts where attempt.course == course.id && attempt.context != .review {
      let known = first[attempt.address]?[attempt.learner]
      if let known, Attempt.isInOrder(known, attempt) { continue }
      first[attempt.address, default: [:]][attempt.learner] = attempt
    }
    let reported = Dictionary(
      grouping: reports.filter { $0.course == course.id }, by: \.address.scenario)
    for module in course.debriefedModules {
      let scenarios = module.scenarios.compactMap { scenario -> ScenarioDebrief? in
        let questions = scenario.questions.map { question in
          QuestionDebrief(
            question,
            answers: (first[scenario.address(of: question)] ?? [:]).sorted { $0.key < $1.key }
              .map(\.value))
        }
        let reports = (reported[scenario.id] ?? []).sorted(by: Report.isInOrder)
        guard questions.contains(where: { $0.answers > 0 }) || !reports.isEmpty else { return nil }
        return ScenarioDebrief(scenario: scenario, questions: questions, reports: reports)
      }
      if !scenarios.isEmpty {
        modules.append(ModuleDebrief(module: module, scenarios: scenarios))
      }
    }
  }
}

/// What a room answered to one question.
public struct QuestionDebrief: Hashable, Sendable {
  public var question: Question
  /// How many people answered the question as it is now.
  public var answers: Int
  /// How many answered it under another wording or another key.
  public var otherVersions: Int
  /// One for each thing that can be answered; empty if too few answered.
  public var bars: [Bar] = []
  /// `nil` if too few answered, or nothing is scored.
  public var mean: Fraction?
  /// The commonest wrong answer; `nil` if too few answered or nobody was wrong.
  public var commonestError: Bar?
  /// How many were sure of an answer that was not wholly right; `nil` if too few answered or nobody said how sure they were.
  public var sureAndWrong: Int?

  public struct Bar: Hashable, Sendable {
    /// `a`, `b` …; empty if there is no letter.
    public var letter: String
    public var text: String
    public var count: Int
    /// Whether it is among the right ones.
    public var isKeyed: Bool
  }

  /// `all` are the answers to this question, one from each learner.
  package init(_ question: Question, answers all: [Attempt]) {
    let current = all.filter { $0.key == question.key && $0.revision == question.revision }
    self.question = question
    answers = current.count
    otherVersions = all.count - current.count
    guard current.count >= Debrief.smallestGroup else { return }
    bars = Tally(of: question, current.map(\.response)).bars
    mean = Fraction.mean(of: current.compactMap { $0.score?.share })
    let isScored = mean != nil
    let wrong = bars.filter { !$0.isKeyed && $0.count > 0 }
    if isScored, let most = wrong.map(\.count).max() {
      commonestError = wrong.first { $0.count == most }
    }
    if isScored, current.contains(where: { $0.certainty != nil }) {
      sureAndWrong = current.count { $0.certainty == .sure && $0.score?.share != .one }
    }
  }
}

extension Course {
  /// The modules with all scenarios that may have been answered: of a form of twins, both twins of each pair.
  fileprivate var debriefedModules: [Module] {
    guard let pairs else { return modules }
    return sitting == nil ? modules + [pairs.module] : [pairs.module]
  }
}
