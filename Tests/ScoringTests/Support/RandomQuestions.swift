import Curriculum
import Scoring
import TestSupport

/// Random questions of a kind, each with a random response that fits it. They are the same in every run.
func examples(of kind: QuestionKind, count: Int = 400) -> [(Question, Response)] {
  var generator = SplitMix64(seed: 1)
  return (0..<count).map { _ in
    switch kind {
    case .single, .oneOf, .several, .choose, .poll: choiceExample(of: kind, using: &generator)
    case .rating: ratingExample(using: &generator)
    case .ordering: orderingExample(using: &generator)
    case .marking: markingExample(using: &generator)
    }
  }
}

private func choiceExample(
  of kind: QuestionKind, using generator: inout SplitMix64
) -> (Question, Response) {
  let count = Int.random(in: 2...9, using: &generator)
  let all = (0..<count).map { Identifier<Choice>(position: $0) }
  let keyCount = kind == .single ? 1 : Int.random(in: 1...count, using: &generator)
  let keyed = all.shuffled(using: &generator).prefix(keyCount).map(\.text).joined()
  let rule: ChoiceList.Rule =
    switch kind {
    case .single: .single
    case .oneOf: .oneOf
    case .poll: .poll
    case .choose: .choose(keyCount)
    default: .several
    }
  let limit = rule.picks ?? count
  let picked = all.sample(using: &generator).prefix(limit)
  return (
    choices(count, keyed: kind == .poll ? "" : keyed, rule: rule), .choices(Array(picked))
  )
}

private func ratingExample(using generator: inout SplitMix64) -> (Question, Response) {
  let count = Int.random(in: 1...8, using: &generator)
  var keys = (0..<count).map { _ in Set(Rating.allCases.sample(using: &generator)) }
  keys[0] = [.fairlyAppropriate]
  let rated = (0..<count).map { Identifier<Choice>(position: $0) }.sample(using: &generator)
  let ratings = rated.map { row in
    (row, Rating.allCases[Int.random(in: 0..<4, using: &generator)])
  }
  return (
    table(keys), .ratings(Dictionary(uniqueKeysWithValues: ratings))
  )
}

private func orderingExample(using generator: inout SplitMix64) -> (Question, Response) {
  var tiers = [0]
  for _ in 1..<Int.random(in: 2...9, using: &generator) {
    tiers.append(tiers[tiers.count - 1] + Int.random(in: 0...1, using: &generator))
  }
  let entries = entries(tiers: tiers)
  return (
    question(.ordering(entries)), .order(entries.map(\.id).shuffled(using: &generator))
  )
}

private func markingExample(using generator: inout SplitMix64) -> (Question, Response) {
  let count = Int.random(in: 6...20, using: &generator)
  // Word 0 may always stay. Phrases of one to three words follow, with gaps of up to two words.
  var start = 1 + Int.random(in: 0...1, using: &generator)
  var struck: [Range<Int>] = []
  var free: [Range<Int>] = []
  while start < count {
    let end = min(count, start + Int.random(in: 1...3, using: &generator))
    if struck.isEmpty || Bool.random(using: &generator) {
      struck.append(start..<end)
    } else {
      free.append(start..<end)
    }
    start = end + Int.random(in: 0...2, using: &generator)
  }
  return (
    post(count, struck: struck, free: free),
    .marks(Array(0..<count).sample(using: &generator).sorted())
  )
}
