import Curriculum
import Scoring
import Testing

@testable import Authoring

/// What rules earn, worked out by hand.
struct StrategyTests {
  @Test(
    arguments: [
      (choices("Yx Nx Nx Nx"), 1, 4),
      (choices("Yx Yx Nx Nx Nx", .oneOf), 2, 5),
      (choices("Yx Yx Nx Nx", .choose(2)), 1, 2),
      // {a} 1, {b} 1, {c} 0, {ab} 2, {ac} 0, {bc} 0, {abc} 1: 5 of 7 × 2.
      (choices("Yx Yx Nx", .several), 5, 14),
      // Four ratings earn 1, ½, 0 and 0.
      (rows([.veryAppropriate]), 3, 8),
      (rows([.fairlyInappropriate], [.veryInappropriate, .fairlyInappropriate]), 7, 16),
      // A set across the middle: ½, 1, 1, ½.
      (rows([.fairlyAppropriate, .fairlyInappropriate], []), 3, 4),
      (order(0, 1), 1, 2),
      // Footrules 0, 2, 2, 4, 4, 4 of 4.
      (order(0, 1, 2), 1, 3),
      // The third last, in the middle or first: 0, 2, 4.
      (order(0, 0, 1), 1, 2),
      // Three of ten words, two phrases.
      (post(10, struck: [2..<4, 6..<7]), 3, 20),
    ] as [(Question, Int, Int)])
  func answersAtRandomEarnTheMeanOverAllAnswers(_ question: Question, _ top: Int, _ bottom: Int) {
    #expect(share(.random, question) == Fraction(top, bottom))
  }

  @Test(
    arguments: [
      (Strategy.longest, "Nx Yxxx Nxx", 1, 1), (.longest, "Nxxx Yxxx Nxx", 1, 2),
      (.longest, "Nxxx Yxx Nx", 0, 1), (.shortest, "Nx Yxxx Nxx", 0, 1),
      (.shortest, "Yx Nxxx Nx", 1, 2),
    ] as [(Strategy, String, Int, Int)])
  func theLongestAndTheShortestChoiceArePicked(
    _ strategy: Strategy, _ texts: String, _ top: Int, _ bottom: Int
  ) {
    #expect(share(strategy, choices(texts)) == Fraction(top, bottom))
  }

  @Test func ofSeveralPicksTheLongestComeFirst() {
    // The longest is picked, and one of the two next in length: half of them is keyed.
    let question = choices("Yxxx Nxx Yxx Nx", .choose(2))
    #expect(share(.longest, question) == Fraction(3, 4))
    // The longest is ticked, the others by chance: {a} 1, {ab} 2, {ac} 0, {abc} 1 of 4 × 2.
    #expect(share(.longest, choices("Yxxx Yx Nx", .several)) == Fraction(1, 2))
  }

  @Test func choicesWithAbsoluteWordsAreLeftOut() {
    #expect(share(.noAbsolutes, choices("Nnever Ya Nb Nalways")) == Fraction(1, 2))
    #expect(share(.noAbsolutes, choices("Yalways Nnever Nonly")) == Fraction(1, 3))
    // {a} 1, {b} 1, {ab} 2 of 3 × 2.
    #expect(share(.noAbsolutes, choices("Ya Yb Nnever", .several)) == Fraction(2, 3))
    // One is without: it is picked, and one of the others.
    #expect(share(.noAbsolutes, choices("Ynever Ya Nall", .choose(2))) == Fraction(3, 4))
  }

  @Test func wordsOfTheCaseArePreferred() {
    let question = choices("Nsmartphone Yphotograph Nhospital")
    #expect(share(.sharedWords, question, case: "the photographs") == .one)
    #expect(share(.sharedWords, question, case: "nothing of it") == Fraction(1, 3))
  }

  @Test(
    arguments: [
      (.veryAppropriate, 1, 2), (.fairlyAppropriate, 1, 4), (.fairlyInappropriate, 1, 4),
      (.veryInappropriate, 1, 2), (.rightSideVery, 1, 1), (.rightSideFairly, 1, 2),
    ] as [(Strategy, Int, Int)])
  func tablesAreRatedByOneRule(_ strategy: Strategy, _ top: Int, _ bottom: Int) {
    // Two rows; what is not scored does not count.
    let table = rows([.veryAppropriate], [.veryInappropriate], [])
    #expect(share(strategy, table) == Fraction(top, bottom))
  }

  @Test func aKeyOnBothSidesIsRightOnEither() {
    let table = rows([.fairlyAppropriate, .fairlyInappropriate])
    #expect(share(.rightSideVery, table) == Fraction(1, 2))
    #expect(share(.rightSideFairly, table) == .one)
    let uneven = rows([.veryAppropriate, .fairlyInappropriate])
    #expect(share(.rightSideVery, uneven) == Fraction(3, 4))
  }

  @Test func theMostCautiousAnswerIsTakenForTheBest() {
    #expect(share(.cautious, choices("Nx Yx Nx", cautious: "b", bold: nil)) == .one)
    #expect(share(.cautious, choices("Nx Yx Nx", cautious: "a", bold: "b")) == .zero)
    #expect(share(.bold, choices("Nx Yx Nx", cautious: "a", bold: "b")) == .one)
    #expect(share(.bold, choices("Nx Yx Nx", cautious: "a", bold: nil)) == nil)
    #expect(share(.cautious, choices("Nx Yx Nx")) == nil)
    // The row is right; the other earns chance.
    var table = rows([.veryAppropriate], [.veryInappropriate])
    table.poles = Poles(cautious: Identifier("a"), bold: nil)
    #expect(share(.cautious, table) == Fraction(11, 16))
    // First the best, then the others: 0 or 2 of 4. First the worst: 4 of 4, either way.
    var entries = order(0, 1, 2)
    entries.poles = Poles(cautious: Identifier("a"), bold: Identifier("c"))
    #expect(share(.cautious, entries) == Fraction(3, 4))
    #expect(share(.bold, entries) == .zero)
  }

  @Test func rulesAreDefinedForSomeKinds() {
    let kinds: [(Question, [Strategy])] = [
      (choices("Yx Nx"), [.random, .longest, .shortest, .sharedWords, .noAbsolutes]),
      (
        rows([.veryAppropriate]),
        [
          .random, .veryAppropriate, .fairlyAppropriate, .fairlyInappropriate, .veryInappropriate,
          .rightSideVery, .rightSideFairly,
        ]
      ),
      (order(0, 1), [.random]), (post(3, struck: [0..<1]), [.random]),
      (choices("Nx Nx", .poll), []),
    ]
    for (question, expected) in kinds {
      #expect(Strategy.allCases.filter { share($0, question) != nil } == expected)
    }
  }
}

/// Exact figures against a plain count over all answers.
struct StrategyLawTests {
  @Test(
    arguments: [
      [0, 1], [0, 0, 1], [0, 1, 2, 3], [0, 1, 1, 2], [0, 0, 1, 1, 1], [0, 1, 2, 3, 4, 5],
      [0, 0, 0, 1, 2, 2],
    ])
  func ordersEarnTheMeanOverAllPermutations(_ tiers: [Int]) {
    let question = order(tiers)
    let all = permutations(of: question.answers)
    #expect(share(.random, question) == mean(all, of: question))
    for first in question.answers.indices {
      var question = question
      question.poles = Poles(cautious: Identifier(position: first), bold: nil)
      #expect(
        share(.cautious, question)
          == mean(all.filter { $0.first == question.answers[first] }, of: question))
    }
  }

  @Test(arguments: ["Yx Yx", "Yx Yx Nx", "Yx Yx Nx Nx", "Yx Yx Yx Nx Nx Nx"])
  func selectionsEarnTheMeanOverAllSets(_ texts: String) {
    let question = choices(texts, .several)
    let shares = (1..<(1 << question.answers.count)).compactMap { set in
      let picked = question.answers.indices.filter { set >> $0 & 1 == 1 }
      return score(.choices(picked.map { question.answers[$0] }), to: question)?.share
    }
    #expect(share(.random, question) == Fraction.mean(of: shares))
  }

  @Test func manyEntriesDoNotOverflow() {
    #expect(share(.random, order(Array(0..<60))) != nil)
    #expect(share(.random, order((0..<60).map { $0 / 30 })) != nil)
    #expect(share(.random, order(Array(0..<61))) == nil)
  }

  private func mean(_ orders: [[Identifier<Choice>]], of question: Question) -> Fraction? {
    Fraction.mean(of: orders.compactMap { score(.order($0), to: question)?.share })
  }

  private func permutations<Element>(of elements: [Element]) -> [[Element]] {
    guard !elements.isEmpty else { return [[]] }
    return elements.indices.flatMap { index in
      var rest = elements
      let first = rest.remove(at: index)
      return permutations(of: rest).map { [first] + $0 }
    }
  }
}

/// Whole courses.
struct StrategyFigureTests {
  private let sample = course([
    module(
      "first",
      [
        choices("Yxxx Nx Nxx", cautious: "a", bold: "b"),
        rows([.veryAppropriate], [.veryInappropriate], [.fairlyAppropriate]),
      ]),
    module(
      "second",
      [
        choices("Nxxx Yxx Nx", cautious: "b", bold: nil),
        rows([.veryAppropriate, .fairlyAppropriate], [.veryInappropriate]),
        choices("Nx Nx", .poll),
      ]),
  ])

  @Test func everyQuestionWeighsTheSame() throws {
    let marks = StrategyFigures(sample).all.marks
    let longest = try #require(marks.rules[.longest])
    #expect(longest.questions == 2)
    #expect(longest.share == Fraction(1, 2))
    #expect(longest.chance == Fraction(1, 3))
    #expect(longest.aboveChance == Fraction(1, 6))
    // (1 + 0 + ½) / 3 and (1 + 0) / 2.
    #expect(marks.rules[.veryAppropriate]?.share == Fraction(1, 2))
    #expect(marks.rules[.cautious]?.share == .one)
    #expect(marks.rules[.bold]?.questions == 1)
  }

  @Test func theBestCombinationTakesOneRuleForEachKind() throws {
    let figures = StrategyFigures(sample)
    #expect(figures.all.marks.combined == [.single: .cautious, .rating: .veryAppropriate])
    #expect(figures.all.marks.combination?.share == Fraction(3, 4))
    // The rules of the whole course, and not the best of the module.
    let second = try #require(figures.modules.last)
    #expect(second.marks.combination?.questions == 2)
    #expect(second.marks.combined == figures.all.marks.combined)
  }

  @Test func keysAreCountedOverRowsAndNamedAnswers() {
    var expected = KeySpread([])
    expected.cautious = KeySpread.Part(count: 2, of: 2)
    expected.bold = KeySpread.Part(count: 0, of: 1)
    expected.sets = KeySpread.Part(count: 1, of: 5)
    expected.grades = [
      .veryAppropriate: Fraction(3, 10), .fairlyAppropriate: Fraction(3, 10),
      .fairlyInappropriate: .zero, .veryInappropriate: Fraction(2, 5),
    ]
    expected.narrowTables = KeySpread.Part(count: 0, of: 2)
    #expect(StrategyFigures(sample).all.keys == expected)
  }

  @Test func anEmptyCourseHasNoFigures() {
    let all = StrategyFigures(course([])).all
    #expect(all.marks.rules.isEmpty)
    #expect(all.marks.combination == nil)
    #expect(all.keys == KeySpread([]))
  }

  @Test(
    arguments: [
      (.within(25...40), 25, true), (.within(25...40), 40, true), (.within(25...40), 41, false),
      (.aboveChance(-5...12), 45, true), (.aboveChance(-5...12), 62, true),
      (.aboveChance(-5...12), 63, false), (.aboveChance(-5...12), 44, false),
    ] as [(StrategyTarget, Int, Bool)])
  func targetsAreMetUpToTheirEnds(_ target: StrategyTarget, _ percent: Int, _ isMet: Bool) {
    #expect(target.isMet(by: Fraction(percent, 100), chance: Fraction(1, 2)) == isMet)
  }
}

/// Choices from words, `Y` or `N` before each text: `Yx Nx` has a right one and a wrong one.
private func choices(
  _ texts: String, _ rule: ChoiceList.Rule = .single, cautious: String?, bold: String?
) -> Question {
  var question = choices(texts, rule)
  question.poles = Poles(
    cautious: cautious.map { Identifier($0) }, bold: bold.map { Identifier($0) })
  return question
}

private func choices(_ texts: String, _ rule: ChoiceList.Rule = .single) -> Question {
  let choices = texts.split(separator: " ").enumerated().map { position, text in
    Choice(
      id: Identifier(position: position), text: [.text(String(text.dropFirst()))],
      isKeyed: text.hasPrefix("Y"))
  }
  return question(.choice(ChoiceList(rule: rule, choices: choices)))
}

private func rows(_ keys: Set<Rating>...) -> Question {
  question(
    .rating(
      keys.enumerated().map { position, key in
        RatingRow(id: Identifier(position: position), response: [], key: key)
      }))
}

private func order(_ tiers: Int...) -> Question { order(tiers) }

private func order(_ tiers: [Int]) -> Question {
  question(
    .ordering(
      tiers.enumerated().map { position, tier in
        OrderingEntry(id: Identifier(position: position), text: [], tier: tier)
      }))
}

private func post(_ count: Int, struck: [Range<Int>]) -> Question {
  question(
    .marking(
      MarkablePost(
        words: (0..<count).map { MarkablePost.Word("word\($0)") },
        phrases: struck.map { MarkablePost.Phrase(words: $0, mustGo: true) })))
}

private func question(_ form: Question.Form) -> Question {
  Question(id: Identifier("question"), leadIn: [.text("What now?")], form: form)
}

private func share(_ strategy: Strategy, _ question: Question, case words: String = "") -> Fraction?
{
  GuessedQuestion(question, caseWords: ItemText(words).contentWords).share(strategy)
}

private func module(_ id: String, _ questions: [Question]) -> Module {
  let scenario = Scenario(id: Identifier(id + "-case"), title: "A case", questions: questions)
  return Module(id: Identifier(id), title: id, minutes: 1, pages: [.scenario(scenario)])
}

private func course(_ modules: [Module]) -> Course {
  Course(
    id: Identifier("course"), title: "A course", version: "1", language: "en", passMark: 70,
    modules: modules)
}
