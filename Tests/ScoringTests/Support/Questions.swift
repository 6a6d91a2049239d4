import Curriculum

// The smallest questions of each kind. Scoring does not depend on texts, so they are left out.

/// A question of a form.
func question(_ form: Question.Form, id: String = "question") -> Question {
  Question(id: Identifier(id), leadIn: [.text("What now?")], form: form)
}

/// `count` choices named `a`, `b`, `c` …, of which those named in `keyed` are right.
func choices(
  _ count: Int, keyed: String, rule: ChoiceList.Rule, id: String = "question"
) -> Question {
  let list = (0..<count).map { position in
    let name = Identifier<Choice>(position: position)
    return Choice(id: name, text: [], isKeyed: keyed.contains(name.text))
  }
  return question(.choice(ChoiceList(rule: rule, choices: list)), id: id)
}

/// A row named `a`, `b`, `c` … for each key.
func table(_ keys: [Set<Rating>]) -> Question {
  question(
    .rating(
      keys.enumerated().map { position, key in
        RatingRow(id: Identifier(position: position), response: [], key: key)
      }))
}

/// The entries `a`, `b`, `c` … of an ordering, one for each tier.
func entries(tiers: [Int]) -> [OrderingEntry] {
  tiers.enumerated().map { position, tier in
    OrderingEntry(id: Identifier(position: position), text: [], tier: tier)
  }
}

/// A post of `count` words; those at the indexes `struck` must go, those at `free` may go or stay.
func post(_ count: Int, struck: [Range<Int>], free: [Range<Int>] = []) -> Question {
  let phrases =
    struck.map { MarkablePost.Phrase(words: $0, mustGo: true) }
    + free.map { MarkablePost.Phrase(words: $0, mustGo: false) }
  return question(
    .marking(
      MarkablePost(
        words: (0..<count).map { MarkablePost.Word("word\($0)") },
        phrases: phrases.sorted { $0.words.lowerBound < $1.words.lowerBound })))
}

/// One choice for each letter: `acb` → `a`, `c`, `b`.
func names(_ letters: String) -> [Identifier<Choice>] {
  letters.map { Identifier(String($0)) }
}

extension Response {
  static func picks(_ letters: String) -> Response { .choices(names(letters)) }
  static func sequence(_ letters: String) -> Response { .order(names(letters)) }
  static func rated(_ ratings: [Rating]) -> Response {
    .ratings(
      Dictionary(
        uniqueKeysWithValues: ratings.enumerated().map { (Identifier(position: $0), $1) }))
  }
}
