public import Curriculum

/// A question that is being answered: what there is to answer, and the answer so far.
///
/// It has a case for each form of question, so that a question of one form never meets an answer of another. A `Response`
/// stays apart: an old record may answer a question that has changed since.
public enum Exercise: Hashable, Sendable {
  case choice(ChoiceList, picked: Set<Identifier<Choice>>)
  case rating([RatingRow], ratings: [Identifier<Choice>: Rating])
  /// `order` is the learner's; while `isHolding`, the arrows carry the entry that has the focus.
  case ordering([OrderingEntry], order: [Identifier<Choice>], isHolding: Bool)
  /// `marked` holds indexes of the post's words.
  case marking(MarkablePost, marked: Set<Int>)
}

extension Exercise {
  /// A question before it is answered, its choices, rows or entries shown in an order.
  init(_ form: Question.Form, shown order: [Identifier<Choice>]) {
    self =
      switch form {
      case .choice(let list): .choice(list, picked: [])
      case .rating(let rows): .rating(rows, ratings: [:])
      case .ordering(let entries): .ordering(entries, order: order, isHolding: false)
      case .marking(let post): .marking(post, marked: [])
      }
  }

  /// Whether nothing is picked, rated, moved or marked yet; the entries were first shown in `order`.
  func isBlank(shown order: [Identifier<Choice>]) -> Bool {
    switch self {
    case .choice(_, let picked): picked.isEmpty
    case .rating(_, let ratings): ratings.isEmpty
    case .ordering(_, let entries, _): entries == order
    case .marking(_, let marked): marked.isEmpty
    }
  }

  /// Whether the arrows carry an entry.
  var isHolding: Bool {
    if case .ordering(_, _, let isHolding) = self { isHolding } else { false }
  }

  /// The same answer with no entry held.
  var atRest: Exercise {
    switch self {
    case .ordering(let entries, let order, _): .ordering(entries, order: order, isHolding: false)
    case .choice, .rating, .marking: self
    }
  }

  /// The answer so far, as a record keeps it.
  package var response: Response {
    switch self {
    case .choice(let list, let picked): .choices(list.choices.map(\.id).filter(picked.contains))
    case .rating(_, let ratings): .ratings(ratings)
    case .ordering(_, let order, _): .order(order)
    case .marking(_, let marked): .marks(marked.sorted())
    }
  }

  /// The exercise with another answer, which may be unfinished; `nil` if the answer does not fit the question.
  func answered(_ response: Response) -> Exercise? {
    switch self {
    case .choice(let list, _):
      guard let picked = response.picked.map(Set.init),
        picked.isSubset(of: list.choices.map(\.id)),
        picked.count <= list.rule.picks ?? list.choices.count
      else { return nil }
      return .choice(list, picked: picked)
    case .rating(let rows, _):
      guard let ratings = response.ratingByRow, Set(ratings.keys).isSubset(of: rows.map(\.id))
      else { return nil }
      return .rating(rows, ratings: ratings)
    case .ordering(let entries, _, _):
      guard let order = response.ordered, order.count == entries.count,
        Set(order) == Set(entries.map(\.id))
      else { return nil }
      return .ordering(entries, order: order, isHolding: false)
    case .marking(let post, _):
      guard let marked = response.marked.map(Set.init), marked.isSubset(of: post.words.indices)
      else { return nil }
      return .marking(post, marked: marked)
    }
  }
}
