public import Curriculum

/// What a learner has done in a course, computed from attempts and visits and never stored.
public struct Progress: Hashable, Sendable {
  private var first: [QuestionAddress: Attempt] = [:]
  private var latest: [QuestionAddress: Attempt] = [:]
  private var lastVisit: [Identifier<Module>: Visit] = [:]
  private var visited: [Identifier<Module>: Set<String>] = [:]
  private(set) var times = AnswerTimes()
  private var marked: [Identifier<Module>: Set<String>] = [:]
  /// The scored answers in order of time, from which reviews are scheduled.
  private(set) var scoredAnswers: [ScoredAnswer] = []

  /// The module of the newest attempt or visit.
  public private(set) var lastModule: Identifier<Module>?
  /// The instant of the newest attempt or visit.
  public private(set) var lastActivity: Timestamp?

  /// Progress before anything was done.
  public init() {}

  /// Computes progress from a history in any order. Visits of the same instant count in the order given.
  ///
  /// Records of other courses are left out. So are answers given in forms; with `inForms`, only those count.
  public init(
    of course: Identifier<Course>, attempts: [Attempt], visits: [Visit], inForms: Bool = false
  ) {
    // A journal is usually in order already; sorting it again would cost milliseconds if there are many answers.
    let isSorted = zip(attempts, attempts.dropFirst()).allSatisfy { !Attempt.isInOrder($1, $0) }
    for attempt in isSorted ? attempts : attempts.sorted(by: Attempt.isInOrder)
    where attempt.course == course && attempt.context.isForm == inForms {
      add(attempt)
    }
    for visit in visits.sorted(by: { $0.at < $1.at }) where visit.course == course { add(visit) }
  }

  /// Adds an attempt that is newer than all others.
  public mutating func add(_ attempt: Attempt) {
    lowerTimes(to: attempt.moment)
    if first[attempt.address] == nil { first[attempt.address] = attempt }
    latest[attempt.address] = attempt
    if let score = attempt.score {
      scoredAnswers.append(
        ScoredAnswer(at: attempt.moment, address: attempt.address, share: score.share))
    }
    times.add(attempt.moment)
    note(attempt.module, at: attempt.moment)
  }

  /// Adds a visit that is newer than all others, or a change of a mark.
  public mutating func add(_ visit: Visit) {
    if let isMarked = visit.isMarked {
      if isMarked {
        marked[visit.module, default: []].insert(visit.page)
      } else {
        marked[visit.module]?.remove(visit.page)
      }
      return
    }
    lastVisit[visit.module] = visit
    visited[visit.module, default: []].insert(visit.page)
    note(visit.module, at: visit.moment)
  }

  /// A clock that reads this now was wrong if it read more before: what was done until now was done by this instant.
  private mutating func lowerTimes(to instant: Timestamp) {
    times.lower(to: instant)
    for index in scoredAnswers.indices.reversed() {
      guard scoredAnswers[index].at > instant else { break }
      scoredAnswers[index].at = instant
    }
    lastActivity = lastActivity.map { min($0, instant) }
  }

  private mutating func note(_ module: Identifier<Module>, at instant: Timestamp) {
    guard lastActivity.map({ $0 <= instant }) ?? true else { return }
    lastActivity = instant
    lastModule = module
  }
}

extension Progress {
  /// The first answer to a question, which statistics count.
  public func firstAttempt(at address: QuestionAddress) -> Attempt? { first[address] }

  /// The newest answer to a question, which a screen shows.
  public func latestAttempt(at address: QuestionAddress) -> Attempt? { latest[address] }

  /// The newest answers to all questions, in no order.
  var latestAttempts: some Collection<Attempt> { latest.values }

  /// How many of the scenario's questions have an answer.
  public func answeredCount(in scenario: Scenario) -> Int {
    scenario.questions.count { first[scenario.address(of: $0)] != nil }
  }

  public func isDone(_ scenario: Scenario) -> Bool {
    answeredCount(in: scenario) == scenario.questions.count
  }

  /// The mean of the scenario's scored questions at first attempt; `nil` if none is answered or none is scored.
  public func share(of scenario: Scenario) -> Fraction? {
    Fraction.mean(
      of: scenario.questions.compactMap { first[scenario.address(of: $0)]?.score?.share })
  }

  /// The mean of the module's finished scenarios; `nil` if none is finished or none is scored.
  public func share(of module: Module) -> Fraction? {
    Fraction.mean(of: module.scenarios.filter(isDone).compactMap(share(of:)))
  }

  public func hasVisited(_ page: Page, of module: Module) -> Bool {
    visited[module.id]?.contains(page.anchor) ?? false
  }

  /// Whether the learner marked a page to come back to.
  public func isMarked(_ page: Page, of module: Module) -> Bool {
    marked[module.id]?.contains(page.anchor) ?? false
  }

  /// How far the learner has come in a module.
  public func state(of module: Module) -> ModuleState {
    let scenarios = module.scenarios
    if !scenarios.isEmpty, scenarios.allSatisfy(isDone) { return .done(share(of: module)) }
    if scenarios.isEmpty, !module.pages.isEmpty,
      module.pages.allSatisfy({ hasVisited($0, of: module) })
    {
      return .done(nil)
    }
    // Opening the first page and leaving again begins nothing.
    let hasBegun =
      module.pages.dropFirst().contains { hasVisited($0, of: module) }
      || scenarios.contains { answeredCount(in: $0) > 0 }
    return hasBegun ? .inProgress(page: resumeIndex(in: module)) : .notBegun
  }

  /// The index of the page to go on with: the page last opened. If none was opened but questions were answered, it is the
  /// first unfinished scenario; otherwise it is the first page.
  public func resumeIndex(in module: Module) -> Int {
    if let anchor = lastVisit[module.id]?.page,
      let index = module.pages.firstIndex(where: { $0.anchor == anchor })
    {
      return index
    }
    guard module.scenarios.contains(where: { answeredCount(in: $0) > 0 }) else { return 0 }
    return module.pages.firstIndex { page in
      if case .scenario(let scenario) = page { !isDone(scenario) } else { false }
    } ?? 0
  }

  /// The index of the first question of a scenario without an answer; `nil` when all have one.
  public func nextQuestionIndex(in scenario: Scenario) -> Int? {
    scenario.questions.firstIndex { first[scenario.address(of: $0)] == nil }
  }
}

/// How far a learner has come in a module.
public enum ModuleState: Hashable, Sendable {
  case notBegun
  /// The 0-based index of the page to go on with.
  case inProgress(page: Int)
  /// With the share of marks at first attempt; `nil` if nothing in the module is scored.
  case done(Fraction?)
}

extension Scenario {
  /// The address of one of the scenario's questions.
  public func address(of question: Question) -> QuestionAddress {
    QuestionAddress(scenario: id, question: question.id)
  }
}

extension Progress {
  /// When the last of a module's questions was answered for the first time; `nil` if one is not answered, or if there is none.
  public func finished(_ module: Module) -> Timestamp? {
    var last: Timestamp?
    for scenario in module.scenarios {
      for question in scenario.questions {
        guard let answer = firstAttempt(at: scenario.address(of: question)) else { return nil }
        last = max(last ?? answer.moment, answer.moment)
      }
    }
    return last
  }
}
