public import Curriculum

/// The score of a response by the rule for its question's kind. It is `nil` if nothing is scored: for a poll, for a table whose
/// rows are all for discussion, and for a response that does not fit the question's form.
///
/// Choices, rows and words that the question does not have are ignored, so that an answer to an older wording never traps.
public func score(_ response: Response, to question: Question) -> Score? {
  switch question.form {
  case .choice(let list): response.picked.flatMap { score($0, of: list) }
  case .rating(let rows): response.ratingByRow.flatMap { score($0, of: rows) }
  case .ordering(let entries): response.ordered.flatMap { score($0, of: entries) }
  case .marking(let post): response.marked.flatMap { score(Set($0), of: post) }
  }
}

/// Scores choices.
///
/// - One pick earns 1 or 0.
/// - Choose N: hits / N. More picks than N, which no screen allows, earn nothing.
/// - Select all that apply: max(0, hits − false picks) / keyed, the plus/minus rule of NCSBN's select-all items.
private func score(_ picked: [Identifier<Choice>], of list: ChoiceList) -> Score? {
  // A million answers are scored at once, and lists are short: looking through them is faster than making sets.
  var (known, hits, keyed) = (0, 0, 0)
  for choice in list.choices {
    if choice.isKeyed { keyed += 1 }
    guard picked.contains(choice.id) else { continue }
    known += 1
    if choice.isKeyed { hits += 1 }
  }
  return switch list.rule {
  case .poll: nil
  case .single, .oneOf: Score(earned: known == 1 ? hits : 0, possible: 1)
  case .choose(let count): Score(earned: known <= count ? hits : 0, possible: count)
  case .several: Score(earned: max(0, hits - (known - hits)), possible: keyed)
  }
}

/// Scores ratings, in half marks: the sum of `halves(for:keyed:)` over the scored rows. A row without a rating earns 0.
private func score(_ ratings: [Identifier<Choice>: Rating], of rows: [RatingRow]) -> Score? {
  let scored = rows.filter { !$0.key.isEmpty }
  let earned = scored.reduce(0) { sum, row in
    sum + (ratings[row.id].map { halves(for: $0, keyed: row.key) } ?? 0)
  }
  return Score(earned: earned, possible: 2 * scored.count)
}

/// What one rating earns, in half marks: 2 if it is keyed, 1 if it is one step from a keyed rating on the same side of the
/// scale, otherwise 0.
///
/// For a key of one rating this is the published rule of the AAMC PREview examination ("Understanding Your Scores").
public func halves(for rating: Rating, keyed key: Set<Rating>) -> Int {
  if key.contains(rating) { return 2 }
  let isNear = key.contains { near in
    abs(near.rawValue - rating.rawValue) == 1 && near.isAppropriate == rating.isAppropriate
  }
  return isNear ? 1 : 0
}

/// Scores an order: 1 − footrule / ⌊n²/2⌋. The footrule is the distance to the nearest order that the tiers allow. An order
/// that leaves an entry out or names one twice earns nothing.
private func score(_ order: [Identifier<Choice>], of entries: [OrderingEntry]) -> Score? {
  let most = entries.count * entries.count / 2
  let names = Set(entries.map(\.id))
  let known = order.filter(names.contains)
  guard Set(known) == names, known.count == entries.count else {
    return Score(earned: 0, possible: most)
  }
  return Score(earned: most - footrule(of: known, from: entries), possible: most)
}

/// Spearman's footrule: Σ|given − keyed| over the entries, measured from the nearest order that the tiers allow.
///
/// Entries of one tier share a run of positions. Assigning them to those positions in the order given is the nearest
/// assignment: exchanging the positions of two entries can only make the sum larger or leave it equal.
public func footrule(of order: [Identifier<Choice>], from entries: [OrderingEntry]) -> Int {
  let tiers = Dictionary(entries.map { ($0.id, $0.tier) }, uniquingKeysWith: { first, _ in first })
  let nearest = order.enumerated().sorted { left, right in
    (tiers[left.element] ?? 0, left.offset) < (tiers[right.element] ?? 0, right.offset)
  }
  return zip(nearest.map(\.offset), 0...).reduce(0) { $0 + abs($1.0 - $1.1) }
}

/// Scores marked words: max(0, found − false alarms) / struck.
///
/// A struck phrase is found if any of its words is marked: a learner who marks a name cannot know whether the author struck
/// the article before it too. Every marked word that had to stay is a false alarm. Phrases that may stay or go do not count.
private func score(_ marked: Set<Int>, of post: MarkablePost) -> Score? {
  let struck = post.phrases.filter(\.mustGo)
  let found = struck.count { phrase in phrase.words.contains(where: marked.contains) }
  let alarms = marked.count { index in
    post.words.indices.contains(index) && !post.phrases.contains { $0.words.contains(index) }
  }
  return Score(earned: max(0, found - alarms), possible: struck.count)
}

extension Question {
  /// Whether answers to this question get a score.
  public var isScored: Bool {
    switch form {
    case .choice(let list):
      switch list.rule {
      case .poll: false
      case .single, .oneOf: true
      case .choose(let count): count > 0
      case .several: list.choices.contains(where: \.isKeyed)
      }
    case .rating(let rows): rows.contains { !$0.key.isEmpty }
    case .ordering(let entries): entries.count > 1
    case .marking(let post): post.phrases.contains(where: \.mustGo)
    }
  }
}
