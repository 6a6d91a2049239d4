internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

/// A round of questions that are asked once more, one scenario after another: those missed in a module, or those due for
/// review.
public struct Round: Hashable, Sendable {
  public var purpose: Purpose
  /// The scenario being asked.
  public var current: Item?
  /// The scenarios that follow.
  public var rest: [Item]
  /// How many scenarios the round asks.
  let count: Int
  /// What was answered before the cases that a review has asked so far.
  var earlier = EarlierAnswers()

  public enum Purpose: Hashable, Sendable {
    /// The questions missed in a module, by its position.
    case missed(module: Int)
    case review
  }

  /// Some questions of one scenario, by their positions.
  public struct Item: Hashable, Sendable {
    public var at: PageIndex
    public var questions: [Int]
  }

  init(_ purpose: Purpose, _ items: [Item]) {
    self.purpose = purpose
    rest = items
    count = items.count
  }

  /// The next question of the current scenario that is asked; `nil` after the last one.
  func question(after question: Int) -> Int? {
    current?.questions.first { $0 > question }
  }
}

extension Model {
  /// Asks the questions of a module whose newest answers are not fully right once more.
  mutating func retry(module index: Int) -> [Effect] {
    begin(Round(.missed(module: index), missedItems(in: index)))
  }

  /// The questions of a module whose newest answers are not fully right, by scenario.
  func missedItems(in index: Int) -> [Round.Item] {
    guard let module = module(index) else { return [] }
    return module.pages.enumerated().compactMap { page, content in
      guard case .scenario(let scenario) = content, progress.isDone(scenario) else { return nil }
      let missed = scenario.questions.indices.filter { position in
        let address = scenario.address(of: scenario.questions[position])
        return progress.latestAttempt(at: address)?.score.map { !$0.isFull } ?? false
      }
      return missed.isEmpty
        ? nil : Round.Item(at: PageIndex(module: index, page: page), questions: missed)
    }
  }

  /// How the newest answers to the missed questions of a module turned out.
  func openOutcomes(in index: Int) -> OutcomeCounts {
    OutcomeCounts(
      of: missedItems(in: index).flatMap { item -> [Score] in
        guard case .scenario(let scenario)? = page(item.at) else { return [] }
        return item.questions.compactMap { position in
          progress.latestAttempt(at: scenario.address(of: scenario.questions[position]))?.score
        }
      })
  }

  mutating func begin(_ round: Round) -> [Effect] {
    self.round = round
    return nextInRound()
  }

  /// Goes on to the next scenario of the round; after the last one, back to the page where the round began.
  mutating func nextInRound() -> [Effect] {
    guard var now = round, let item = now.rest.first, let question = item.questions.first else {
      return endRound("That was all of it.")
    }
    now.rest.removeFirst()
    now.current = item
    if now.purpose == .review, case .scenario(let scenario)? = page(item.at) {
      now.earlier.add(earlierAnswers(in: scenario, at: item.at))
    }
    round = now
    var state = ScenarioState(at: item.at, question: question, phase: .feedback)
    state.isAgain = true
    if case .scenario(let scenario)? = page(item.at) {
      state.answersBefore = newestAnswers(in: scenario)
    }
    return ask(question, in: state)
  }

  /// Goes back to the page where the round began, or shows what a review came to.
  mutating func endRound(_ words: String? = nil) -> [Effect] {
    let earlier = round?.earlier
    if case .missed(let module)? = round?.purpose {
      openSummary(of: module)
    } else {
      openCourse()
      if words != nil, let earlier, !earlier.cases.isEmpty {
        showReviewed(earlier)
        return []
      }
    }
    notice = words.map { Notice($0) }
    return []
  }

  /// Whether a visit to a scenario is part of the round.
  func isInRound(_ state: ScenarioState) -> Bool { state.isAgain && round?.current?.at == state.at }

  /// Whether an answer to a question now counts as a review. The first answer to a question never does.
  func isReview(of address: QuestionAddress, _ state: ScenarioState) -> Bool {
    isInRound(state) && round?.purpose == .review && progress.firstAttempt(at: address) != nil
  }

  /// That a question is asked once more, and how much of the round is left, in a sentence; `nil` outside a round.
  package func roundWords(at index: PageIndex) -> String? {
    guard let round, round.current?.at == index else { return nil }
    let purpose = round.purpose == .review ? "Review" : "Once more"
    if round.count == 1 { return "\(purpose): one case." }
    return round.rest.isEmpty
      ? "\(purpose): this is the last case."
      : "\(purpose): \(counted(round.rest.count, "case")) to follow this one."
  }

  /// The page number in the module, or how much of the round is left.
  func trailing(_ index: PageIndex, of module: Module) -> String {
    let isNoted = offersTexts && note(on: index) != nil
    let mark = (isMarked(index) ? "marked, " : "") + (isNoted ? "note, " : "")
    guard let round, round.current?.at == index else {
      return mark + "\(index.page + 1) of \(module.pages.count)"
    }
    let left =
      round.count == 1
      ? "one case"
      : round.rest.isEmpty
        ? "the last" : counted(round.rest.count, "more case")
    return mark + (round.purpose == .review ? "review, " : "once more, ") + left
  }
}
