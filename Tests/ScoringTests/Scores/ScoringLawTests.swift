import Curriculum
import Scoring
import TestSupport
import Testing

/// Laws that hold for every question and every answer, tried on random ones from a fixed seed.
struct ScoringLawTests {
  @Test(arguments: QuestionKind.allCases)
  func everyAnswerOfTheQuestionsKindIsScoredUnlessItIsAPoll(_ kind: QuestionKind) {
    for (question, response) in examples(of: kind) {
      #expect(question.kind == kind)
      #expect((score(response, to: question) != nil) == (kind != .poll))
      #expect(question.isScored == (kind != .poll))
    }
  }

  @Test(arguments: [
    table([]), table([[], []]), table([[], [.veryAppropriate]]),
    choices(3, keyed: "", rule: .single), choices(3, keyed: "", rule: .oneOf),
    choices(3, keyed: "", rule: .several), choices(3, keyed: "ab", rule: .several),
    choices(3, keyed: "", rule: .poll), choices(3, keyed: "ab", rule: .poll),
    choices(3, keyed: "", rule: .choose(0)), choices(3, keyed: "a", rule: .choose(-1)),
    choices(3, keyed: "a", rule: .choose(1)), question(.ordering(entries(tiers: []))),
    question(.ordering(entries(tiers: [0]))), question(.ordering(entries(tiers: [0, 0]))),
    post(0, struck: []), post(3, struck: [], free: [0..<1]), post(3, struck: [0..<1]),
  ])
  func aQuestionIsScoredWhereAnAnswerGetsAScore(_ question: Question) {
    #expect(question.isScored == (score(key(of: question), to: question) != nil))
  }

  @Test(arguments: QuestionKind.allCases)
  func aResponseOfAnotherKindIsNotScored(_ kind: QuestionKind) throws {
    let responses: [Response] = [
      .picks("a"), .rated([.veryAppropriate]), .sequence("abcd"), .marks([0]),
    ]
    let (question, own) = try #require(examples(of: kind, count: 1).first)
    for response in responses where !isSameKind(response, own) {
      #expect(score(response, to: question) == nil)
    }
  }

  @Test(arguments: [QuestionKind.single, .oneOf, .several, .choose, .rating, .ordering, .marking])
  func theKeyEarnsFullMarks(_ kind: QuestionKind) throws {
    for (question, _) in examples(of: kind) {
      #expect(try #require(score(key(of: question), to: question)).isFull)
    }
  }

  @Test(arguments: [QuestionKind.single, .oneOf, .several, .choose, .rating, .ordering, .marking])
  func nothingEarnsNothing(_ kind: QuestionKind) throws {
    for (question, response) in examples(of: kind) {
      let nothing: Response =
        switch response {
        case .choices: .choices([])
        case .ratings: .ratings([:])
        case .order: .order([])
        case .marks: .marks([])
        }
      #expect(try #require(score(nothing, to: question)).earned == 0)
    }
  }

  @Test(arguments: [QuestionKind.single, .oneOf, .several, .choose, .marking])
  func theOrderOfPicksAndMarksDoesNotMatter(_ kind: QuestionKind) {
    var generator = SplitMix64(seed: 2)
    for (question, response) in examples(of: kind) {
      let mixed: Response =
        switch response {
        case .choices(let picks): .choices((picks + picks).shuffled(using: &generator))
        case .marks(let marks): .marks((marks + marks).shuffled(using: &generator))
        default: response
        }
      #expect(score(mixed, to: question) == score(response, to: question))
    }
  }

  @Test(arguments: QuestionKind.allCases)
  func whatTheQuestionDoesNotHaveIsIgnored(_ kind: QuestionKind) {
    for (question, response) in examples(of: kind) {
      #expect(score(withStrangers(response), to: question) == score(response, to: question))
    }
  }

  @Test(arguments: [QuestionKind.several, .choose, .rating, .ordering, .marking])
  func aBetterAnswerNeverEarnsLess(_ kind: QuestionKind) throws {
    var generator = SplitMix64(seed: 3)
    for (question, response) in examples(of: kind) {
      guard let better = improved(response, to: question, using: &generator) else { continue }
      let before = try #require(score(response, to: question))
      let after = try #require(score(better, to: question))
      #expect(after.earned >= before.earned, "\(response) → \(better)")
    }
  }

  @Test(arguments: [QuestionKind.several, .marking])
  func aFalsePickNeverEarnsMore(_ kind: QuestionKind) throws {
    for (question, response) in examples(of: kind) {
      let worse: Response
      switch question.form {
      case .choice(let list):
        worse = .choices(
          (response.picked ?? []) + list.choices.filter { !$0.isKeyed }.prefix(1).map(\.id))
      case .marking:
        // The first word of every random post may stay.
        worse = .marks((response.marked ?? []) + [0])
      case .rating, .ordering: continue
      }
      let before = try #require(score(response, to: question))
      #expect(try #require(score(worse, to: question)).earned <= before.earned)
    }
  }

  private func isSameKind(_ left: Response, _ right: Response) -> Bool {
    switch left {
    case .choices: right.picked != nil
    case .ratings: right.ratingByRow != nil
    case .order: right.ordered != nil
    case .marks: right.marked != nil
    }
  }
}

/// The response that earns full marks.
private func key(of question: Question) -> Response {
  switch question.form {
  case .choice(let list):
    let keyed = list.choices.filter(\.isKeyed).map(\.id)
    return .choices(list.rule == .oneOf ? Array(keyed.suffix(1)) : keyed)
  case .rating(let rows):
    return .ratings(
      Dictionary(
        uniqueKeysWithValues: rows.compactMap { row in row.key.max().map { (row.id, $0) } }))
  case .ordering(let entries): return .order(entries.map(\.id))
  case .marking(let post):
    return .marks(post.phrases.filter(\.mustGo).flatMap(\.words))
  }
}

/// The response with added choices, rows and words that no question here has.
private func withStrangers(_ response: Response) -> Response {
  switch response {
  case .choices(let picks): .choices(names("z") + picks + names("yx"))
  case .ratings(let ratings):
    .ratings(ratings.merging([Identifier("z"): .veryAppropriate]) { own, _ in own })
  case .order(let order): .order(names("z") + order + names("yx"))
  case .marks(let marks): .marks([-1] + marks + [1000, Int.max, Int.min])
  }
}

/// The response with one mistake corrected; `nil` if there is none that can be.
private func improved(
  _ response: Response, to question: Question, using generator: inout SplitMix64
) -> Response? {
  switch question.form {
  case .choice(let list):
    guard let picks = response.picked else { return nil }
    let isFull = list.rule.picks.map { Set(picks).count >= $0 } ?? false
    let missed = list.choices.filter { $0.isKeyed && !picks.contains($0.id) }
    guard !isFull, let hit = missed.randomElement(using: &generator) else { return nil }
    return .choices(picks + [hit.id])
  case .rating(let rows):
    guard var ratings = response.ratingByRow, let row = rows.randomElement(using: &generator),
      let right = row.key.min()
    else {
      return nil
    }
    ratings[row.id] = right
    return .ratings(ratings)
  case .ordering(let entries):
    guard var order = response.ordered else { return nil }
    let tiers = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0.tier) })
    let inverted = order.indices.dropLast().filter { place in
      (tiers[order[place]] ?? 0) > (tiers[order[place + 1]] ?? 0)
    }
    guard let place = inverted.randomElement(using: &generator) else { return nil }
    order.swapAt(place, place + 1)
    return .order(order)
  case .marking(let post):
    guard let marks = response.marked else { return nil }
    let struck = post.phrases.filter(\.mustGo).flatMap(\.words)
    return struck.randomElement(using: &generator).map { .marks(marks + [$0]) }
  }
}
