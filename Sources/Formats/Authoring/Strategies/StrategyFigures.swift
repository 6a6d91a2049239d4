public import Curriculum
public import Scoring

/// What rules that need no knowledge earn in a course, by module and in all, and how its keys are spread.
///
/// Every question weighs the same. Figures are exact.
public struct StrategyFigures: Sendable {
  public let modules: [(id: Identifier<Module>, marks: GuessedMarks, keys: KeySpread)]
  public let all: (marks: GuessedMarks, keys: KeySpread)
  /// The twins that forms ask, apart from the whole; `nil` if there are none.
  public let twins: (marks: GuessedMarks, keys: KeySpread)?

  public init(_ course: Course) {
    let guessed = course.modules.map { module in
      (id: module.id, shares: module.guessedShares, keys: KeySpread(module.scenarios))
    }
    let whole = guessed.flatMap(\.shares)
    let best = GuessedMarks.bestCombination(of: whole)
    modules = guessed.map { ($0.id, GuessedMarks($0.shares, combining: best), $0.keys) }
    all = (
      GuessedMarks(whole, combining: best),
      KeySpread(course.modules.flatMap(\.scenarios))
    )
    twins = course.pairs.map { pairs in
      (
        GuessedMarks(pairs.module.guessedShares, combining: best),
        KeySpread(pairs.module.scenarios)
      )
    }
  }
}

/// What each rule earns of the questions it is defined for, beside chance.
public struct GuessedMarks: Sendable {
  /// Rules that are defined for no question are absent.
  public let rules: [Strategy: Earned]
  /// The best rule for each kind of question, over all questions of the whole course; `nil` if there are none.
  public let combination: Earned?
  /// The rules that make the combination.
  public let combined: [QuestionKind: Strategy]

  /// A mean over questions.
  public struct Earned: Hashable, Sendable {
    public var questions: Int
    /// The share of the marks that the rule earns.
    public var share: Fraction
    /// The share that answers at random earn of the same questions.
    public var chance: Fraction

    /// How far the rule is above chance; below 0 if it is below.
    public var aboveChance: Fraction { share.less(chance) }

    init?(_ pairs: [(share: Fraction, chance: Fraction)]) {
      guard let share = Fraction.mean(of: pairs.map(\.share)),
        let chance = Fraction.mean(of: pairs.map(\.chance))
      else { return nil }
      questions = pairs.count
      self.share = share
      self.chance = chance
    }
  }

  init(_ questions: [GuessedShares], combining best: [QuestionKind: Strategy]) {
    var rules: [Strategy: Earned] = [:]
    for strategy in Strategy.allCases {
      rules[strategy] = Earned(
        questions.compactMap { question in
          question.shares[strategy].map { ($0, question.chance) }
        })
    }
    self.rules = rules
    combined = best
    combination = Earned(
      questions.map { ($0.share(of: best[$0.kind] ?? .random), $0.chance) })
  }

  /// For each kind the rule that earns the most; the first of several. A question that a rule is not defined for is answered
  /// at random.
  static func bestCombination(of questions: [GuessedShares]) -> [QuestionKind: Strategy] {
    Dictionary(grouping: questions, by: \.kind).mapValues { questions in
      var best = (strategy: Strategy.random, share: Fraction.zero)
      for strategy in Strategy.allCases where strategy.isBlind {
        let share = Fraction.mean(of: questions.map { $0.share(of: strategy) }) ?? .zero
        if share > best.share { best = (strategy, share) }
      }
      return best.strategy
    }
  }
}

/// What each rule earns of one question.
struct GuessedShares {
  let kind: QuestionKind
  let chance: Fraction
  let shares: [Strategy: Fraction]

  /// `nil` for a question that is not scored, or too large for exact figures.
  init?(_ question: GuessedQuestion) {
    guard question.question.isScored, let chance = question.share(.random) else { return nil }
    kind = question.question.kind
    self.chance = chance
    var shares: [Strategy: Fraction] = [:]
    for strategy in Strategy.allCases { shares[strategy] = question.share(strategy) }
    self.shares = shares
  }

  func share(of strategy: Strategy) -> Fraction { shares[strategy] ?? chance }
}

extension Module {
  /// What each rule earns of each scored question.
  fileprivate var guessedShares: [GuessedShares] {
    scenarios.flatMap { scenario in
      var told: Set<String> = []
      return scenario.questions.compactMap { question in
        for block in question.stem { told.formUnion(ItemText(block.plainText).contentWords) }
        let asked = ItemText(words(question.leadIn)).contentWords
        return GuessedShares(GuessedQuestion(question, caseWords: told.union(asked)))
      }
    }
  }
}
