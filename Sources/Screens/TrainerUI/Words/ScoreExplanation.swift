package import Curriculum
package import Scoring

/// How a score came about, for answers that lost marks.
extension Question {
  /// A sentence on how an answer earned its score: what earns marks and what takes them away. `nil` if nothing was lost, if
  /// nothing is scored, or if the answer does not fit the question.
  package func explanation(of attempt: Attempt) -> String? {
    guard let score = attempt.score, !score.isFull else { return nil }
    switch form {
    case .choice(let list): return attempt.response.picked.map { list.explanation(of: Set($0)) }
    case .rating(let rows):
      return attempt.response.ratingByRow.map { Self.explanation(of: $0, to: rows) }
    case .ordering(let entries):
      return attempt.response.ordered.map {
        Self.explanation(of: footrule(of: $0, from: entries), atMost: score.possible)
      }
    case .marking(let post):
      return attempt.response.marked.map { post.explanation(of: Set($0)) }
    }
  }

  private static func explanation(
    of ratings: [Identifier<Choice>: Rating], to rows: [RatingRow]
  ) -> String {
    let halves = rows.filter { !$0.key.isEmpty }.map { row in
      ratings[row.id].map { Scoring.halves(for: $0, keyed: row.key) } ?? 0
    }
    return
      "The best rating earns a mark, the one beside it on the same side of the scale half a mark, "
      + "any other none: \(halves.count { $0 == 2 }) best, \(halves.count { $0 == 1 }) beside, "
      + "\(halves.count { $0 == 0 }) other."
  }

  private static func explanation(of distance: Int, atMost most: Int) -> String {
    "Added up, your entries stand \(counted(distance, "place")) away from the best order; "
      + "\(most) would be the furthest, and earn nothing."
  }
}

extension ChoiceList {
  fileprivate func explanation(of picked: Set<Identifier<Choice>>) -> String {
    let hits = choices.count { $0.isKeyed && picked.contains($0.id) }
    let wrong = choices.count { !$0.isKeyed && picked.contains($0.id) }
    let keyed = choices.count(where: \.isKeyed)
    switch rule {
    case .single: return "Only the best answer earns the mark."
    case .oneOf:
      return "Any of the \(keyed) accepted answers earns the mark; yours is not among them."
    case .poll: return "Not scored."
    case .choose(let count):
      return "Each of the \(count) that belong earns a mark: you picked \(hits) of them."
    case .several:
      return balance(hits, "right mark", less: wrong, counted(wrong, "wrong mark"), of: keyed)
    }
  }
}

extension MarkablePost {
  fileprivate func explanation(of marked: Set<Int>) -> String {
    let struck = phrases.filter(\.mustGo)
    let found = struck.count { $0.words.contains(where: marked.contains) }
    let wrong = marked.count { index in
      words.indices.contains(index) && !phrases.contains { $0.words.contains(index) }
    }
    return balance(
      found, "phrase", less: wrong, counted(wrong, "word") + " that may stay", of: struck.count)
  }
}

/// How right and wrong marks add up: `2 right marks less 1 wrong mark: 1 of 3.`
private func balance(
  _ right: Int, _ noun: String, less wrong: Int, _ wrongWords: String, of possible: Int
) -> String {
  if wrong == 0 {
    return "You found \(right) of \(counted(possible, noun)); nothing is taken away."
  }
  let sum = "A wrong mark takes a right one away: \(counted(right, noun)) less \(wrongWords)"
  return right < wrong ? sum + " would be below 0, so it is 0." : sum + " leaves \(right - wrong)."
}
