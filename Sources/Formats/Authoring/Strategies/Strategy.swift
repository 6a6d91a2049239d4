internal import Curriculum
internal import Scoring

/// A rule for answering without knowing anything about the subject. Whatever the rule does not decide is answered at random.
public enum Strategy: String, Hashable, Sendable, CaseIterable {
  case random = "at-random"
  /// Every row of a table gets the same rating.
  case veryAppropriate = "always-very-appropriate"
  case fairlyAppropriate = "always-fairly-appropriate"
  case fairlyInappropriate = "always-fairly-inappropriate"
  case veryInappropriate = "always-very-inappropriate"
  /// Every row of a table gets a rating on the right side, always the outer or always the inner one.
  case rightSideVery = "right-side-very"
  case rightSideFairly = "right-side-fairly"
  /// The choice with the most characters, or the fewest.
  case longest
  case shortest
  /// The answer that the author calls the most cautious, or the boldest.
  case cautious = "most-cautious"
  case bold = "boldest"
  /// The choice with the most content words that the case uses too.
  case sharedWords = "most-shared-words"
  /// Any choice without an absolute word, such as `always`.
  case noAbsolutes = "no-absolute-words"

  /// Whether a combination of rules may use it. Somebody who rates on the right side knows something.
  var isBlind: Bool { self != .rightSideVery && self != .rightSideFairly }

  /// The rating that every row gets.
  var grade: Rating? {
    switch self {
    case .veryAppropriate: .veryAppropriate
    case .fairlyAppropriate: .fairlyAppropriate
    case .fairlyInappropriate: .fairlyInappropriate
    case .veryInappropriate: .veryInappropriate
    default: nil
    }
  }
}

/// A scored question as a guesser sees it.
struct GuessedQuestion {
  let question: Question
  /// Its texts, split into words.
  private let item: Item
  /// The content words of the case, as far as it was told when the question is asked.
  private let caseWords: Set<String>

  init(_ question: Question, caseWords: Set<String>) {
    self.question = question
    self.caseWords = caseWords
    item = Item(question)
  }

  /// The mean share of the marks that a rule earns here; `nil` if the rule is not defined for this question, or if the
  /// question is too large for exact figures.
  func share(_ strategy: Strategy) -> Fraction? {
    switch question.form {
    case .choice(let list):
      guess(strategy, among: list).flatMap { expectedShare(of: $0, in: list) }
    case .rating(let rows): share(strategy, for: rows)
    case .ordering(let entries):
      if strategy == .random {
        expectedShare(of: entries)
      } else {
        pole(strategy).flatMap { expectedShare(of: entries, first: $0) }
      }
    case .marking(let post): strategy == .random ? expectedShare(of: post) : nil
    }
  }

  /// How a rule picks among choices.
  private func guess(_ strategy: Strategy, among list: ChoiceList) -> ChoiceGuess? {
    switch strategy {
    case .random: .avoiding([])
    case .longest: ranked { $0.text.length }
    case .shortest: ranked { -$0.text.length }
    case .sharedWords: ranked { $0.text.contentWords.intersection(caseWords).count }
    case .noAbsolutes:
      .avoiding(
        Set(item.options.indices.filter { item.options[$0].text.contains(anyOf: Terms.absolute) }))
    case .cautious, .bold:
      pole(strategy).map { pole in
        .ranked([[pole], list.choices.indices.filter { $0 != pole }])
      }
    default: nil
    }
  }

  /// The choices in groups, those with the highest value first.
  private func ranked(by value: (Item.Option) -> Int) -> ChoiceGuess {
    let groups = Dictionary(grouping: item.options.indices) { value(item.options[$0]) }
    return .ranked(groups.sorted { $0.key > $1.key }.map(\.value))
  }

  /// The position of the answer that the author calls the most cautious or the boldest.
  private func pole(_ strategy: Strategy) -> Int? {
    let id =
      switch strategy {
      case .cautious: question.poles?.cautious
      case .bold: question.poles?.bold
      default: Identifier<Choice>?.none
      }
    return id.flatMap { question.answers.firstIndex(of: $0) }
  }
}

extension GuessedQuestion {
  /// A table of ratings. A row earns on average what `halves(for:keyed:)` gives:
  ///
  /// - at random, the mean over the four ratings: 3/8 for a row keyed with one rating;
  /// - the rating itself, if the rule names one; on the right side, if the key has both sides, the mean over the two;
  /// - `very appropriate` for the row that an author's pole names, and chance for the others.
  private func share(_ strategy: Strategy, for rows: [RatingRow]) -> Fraction? {
    let pole = pole(strategy)
    if (strategy == .cautious || strategy == .bold) && pole == nil { return nil }
    var shares: [Fraction] = []
    for (index, row) in rows.enumerated() where !row.key.isEmpty {
      let ratings: [Rating]
      switch strategy {
      case .random: ratings = Rating.allCases
      case .cautious, .bold: ratings = index == pole ? [.veryAppropriate] : Rating.allCases
      case .rightSideVery: ratings = row.outerRatings
      case .rightSideFairly: ratings = row.innerRatings
      default:
        guard let grade = strategy.grade else { return nil }
        ratings = [grade]
      }
      let halves = ratings.reduce(0) { $0 + Scoring.halves(for: $1, keyed: row.key) }
      shares.append(Fraction(halves, 2 * ratings.count))
    }
    return Fraction.mean(of: shares)
  }
}

extension RatingRow {
  /// The outer rating of each side that the key has a rating on.
  fileprivate var outerRatings: [Rating] {
    [.veryAppropriate, .veryInappropriate].filter { outer in
      key.contains { $0.isAppropriate == outer.isAppropriate }
    }
  }

  /// The inner rating of each side that the key has a rating on.
  fileprivate var innerRatings: [Rating] {
    [.fairlyAppropriate, .fairlyInappropriate].filter { inner in
      key.contains { $0.isAppropriate == inner.isAppropriate }
    }
  }
}

extension Question {
  /// The letters of its choices, rows or entries, in authored order.
  var answers: [Identifier<Choice>] {
    switch form {
    case .choice(let list): list.choices.map(\.id)
    case .rating(let rows): rows.map(\.id)
    case .ordering(let entries): entries.map(\.id)
    case .marking: []
    }
  }
}
