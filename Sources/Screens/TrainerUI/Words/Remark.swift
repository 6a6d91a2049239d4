package import Curriculum
internal import Scoring

/// A remark on one choice, row, entry or phrase of an answer. Every front end says the same.
package struct Remark: Hashable, Sendable {
  /// The position of the choice, row or entry on the screen, from 0; `nil` for a phrase.
  package var position: Int?
  package var text: [Inline]
  /// What the learner did and what was right, in a sentence.
  package var outcome: String
  package var result: Result
  /// Why it is right or wrong.
  package var feedback: [Block]

  package enum Result: Hashable, Sendable {
    case right
    case partly
    case wrong
    /// Nothing was lost or won: it was left out rightly, is not scored, or is fine either way.
    case neutral
  }

  /// The text as the beginning of a line on which the outcome follows; a colon is added unless it ends in a stop.
  package var opening: String {
    let words = text.plainText
    return words.last.map { ".?!:".contains($0) } ?? true ? words : words + ":"
  }

  /// The remarks on a response, in the order in which the question was shown; empty if the response does not fit the
  /// question's form.
  package static func remarks(
    on response: Response, to question: Question, shown order: [Identifier<Choice>]
  ) -> [Remark] {
    switch question.form {
    case .choice(let list):
      response.picked.map { remarks(on: Set($0), of: list, shown: order) } ?? []
    case .rating(let rows): response.ratingByRow.map { remarks(on: $0, of: rows) } ?? []
    case .ordering(let entries): response.ordered.map { remarks(on: $0, of: entries) } ?? []
    case .marking(let post): response.marked.map { remarks(on: Set($0), of: post) } ?? []
    }
  }

  private static func remarks(
    on picked: Set<Identifier<Choice>>, of list: ChoiceList, shown order: [Identifier<Choice>]
  ) -> [Remark] {
    let authored = list.choices.map(\.id)
    let shown = Set(order) == Set(authored) ? order : authored
    let isAccepted = list.choices.contains { $0.isKeyed && picked.contains($0.id) }
    return shown.enumerated().compactMap { position, id in
      guard let choice = list.choices.first(where: { $0.id == id }) else { return nil }
      let (outcome, result) = outcome(
        of: choice, isPicked: picked.contains(id), rule: list.rule, isAccepted: isAccepted)
      return Remark(
        position: position, text: choice.text, outcome: outcome,
        result: result, feedback: choice.feedback)
    }
  }

  /// - Parameter isAccepted: Whether the learner's choice is one of those that are accepted.
  private static func outcome(
    of choice: Choice, isPicked: Bool, rule: ChoiceList.Rule, isAccepted: Bool
  ) -> (String, Result) {
    let unpicked: (String, Result)
    switch rule {
    case .poll: return (isPicked ? "Your view." : "Another view.", .neutral)
    case .single: unpicked = ("The right answer.", .partly)
    case .oneOf:
      unpicked = isAccepted ? ("Accepted too.", .neutral) : ("Accepted.", .partly)
    case .several, .choose: unpicked = ("You left this out. It belongs.", .wrong)
    }
    return switch (isPicked, choice.isKeyed) {
    case (true, true): ("Your answer. Right.", .right)
    case (true, false): ("Your answer. Not right.", .wrong)
    case (false, true): unpicked
    case (false, false): ("Left out, rightly.", .neutral)
    }
  }

  private static func remarks(
    on ratings: [Identifier<Choice>: Rating], of rows: [RatingRow]
  ) -> [Remark] {
    rows.enumerated().map { position, row in
      let given = ratings[row.id]
      let earned = given.map { halves(for: $0, keyed: row.key) } ?? 0
      let answer = "You: \(given?.words ?? "no rating")."
      let outcome =
        row.key.isEmpty
        ? answer + " To discuss; not scored."
        : answer
          + (earned == 2
            ? right(beside: given, of: row.key)
            : " Best: \(ratingWords(row.key)).\(earned == 1 ? " Half a mark." : "")")
      return Remark(
        position: position, text: row.response,
        outcome: outcome,
        result: row.key.isEmpty ? .neutral : earned == 2 ? .right : earned == 1 ? .partly : .wrong,
        feedback: row.feedback)
    }
  }

  /// ` Right.`, and which other ratings are right too.
  private static func right(beside given: Rating?, of key: Set<Rating>) -> String {
    let others = key.filter { $0 != given }
    return others.isEmpty ? " Right." : " Right; \(ratingWords(others)) is right too."
  }

  /// `{1, 2}` → `very or fairly appropriate`, `{2, 3}` → `fairly appropriate or fairly inappropriate`.
  private static func ratingWords(_ key: Set<Rating>) -> String {
    let ratings = key.sorted()
    let words = ratings.map(\.words)
    guard let last = words.last, Set(ratings.map(\.isAppropriate)).count == 1 else {
      return words.joined(separator: " or ")
    }
    // All ratings on one side of the scale end in the same word.
    let firsts = words.dropLast().map { String($0.prefix { $0 != " " }) + " or " }
    return firsts.joined() + last
  }

  private static func remarks(
    on order: [Identifier<Choice>], of entries: [OrderingEntry]
  ) -> [Remark] {
    entries.enumerated().map { position, entry in
      let lowest = entries.count { $0.tier < entry.tier } + 1
      let highest = entries.count { $0.tier <= entry.tier }
      let place =
        lowest == highest
        ? "\(lowest)"
        : lowest + 1 == highest ? "\(lowest) or \(highest)" : "\(lowest) to \(highest)"
      let given = order.firstIndex(of: entry.id).map { $0 + 1 }
      let isRight = given.map { (lowest...highest).contains($0) } ?? false
      let outcome = "You: place \(given.map(String.init) ?? "none"). Best: place \(place)."
      return Remark(
        position: position, text: entry.text,
        outcome: outcome, result: isRight ? .right : .partly, feedback: entry.feedback)
    }
  }

  private static func remarks(on marked: Set<Int>, of post: MarkablePost) -> [Remark] {
    let phrases = post.phrases.filter { phrase in
      phrase.mustGo || phrase.words.contains(where: marked.contains)
    }
    return phrases.map { phrase in
      let isMarked = phrase.words.contains(where: marked.contains)
      let (outcome, result): (String, Result) =
        !phrase.mustGo
        ? ("Either way is fine.", .neutral)
        : isMarked ? ("Found.", .right) : ("Missed. It must go.", .wrong)
      return Remark(
        position: nil, text: [.text(post.phrase(of: phrase.words))], outcome: outcome,
        result: result, feedback: phrase.feedback)
    } + (remark(onWordsThatMayStay: marked, of: post).map { [$0] } ?? [])
  }

  /// One remark on all marked words that may stay; `nil` if there are none. Words side by side stand together.
  private static func remark(onWordsThatMayStay marked: Set<Int>, of post: MarkablePost) -> Remark?
  {
    let wrong = marked.filter { index in
      post.words.indices.contains(index) && !post.phrases.contains { $0.words.contains(index) }
    }
    guard !wrong.isEmpty else { return nil }
    let texts = post.runs(of: wrong).map(post.phrase(of:))
    return Remark(
      position: nil, text: [.text(texts.joined(separator: " \u{B7} "))],
      outcome: wrong.count == 1
        ? "Marked, but it may stay." : "Marked, but these \(wrong.count) words may stay.",
      result: .wrong, feedback: [])
  }
}
