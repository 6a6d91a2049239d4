/// A learner's answer without any judgement of it, so that any scoring rule can be applied to it later.
///
/// It may be old: the question may have changed since, even its form.
public enum Response: Hashable, Sendable {
  /// The picked choices, in the author's order.
  case choices([Identifier<Choice>])
  /// A rating for each rated row.
  case ratings([Identifier<Choice>: Rating])
  /// All entries, best first.
  case order([Identifier<Choice>])
  /// The indexes of the marked words, ascending.
  case marks([Int])
}

extension Response {
  /// The picked choices; `nil` unless it answers a question with choices.
  public var picked: [Identifier<Choice>]? {
    if case .choices(let picked) = self { picked } else { nil }
  }

  /// The rating of each rated row; `nil` unless it answers a table to rate.
  public var ratingByRow: [Identifier<Choice>: Rating]? {
    if case .ratings(let ratings) = self { ratings } else { nil }
  }

  /// The entries, best first; `nil` unless it answers entries to put in order.
  public var ordered: [Identifier<Choice>]? {
    if case .order(let order) = self { order } else { nil }
  }

  /// The indexes of the marked words; `nil` unless it answers a post to mark.
  public var marked: [Int]? {
    if case .marks(let marked) = self { marked } else { nil }
  }
}

/// The eight kinds of question, by the names that records and reports use.
public enum QuestionKind: String, Hashable, Sendable, CaseIterable {
  case single
  case oneOf = "one-of"
  case several
  case choose
  case poll
  case rating
  case ordering
  case marking
}

extension Question {
  /// The question's kind, as it is named in records.
  public var kind: QuestionKind {
    switch form {
    case .choice(let list):
      switch list.rule {
      case .single: .single
      case .oneOf: .oneOf
      case .several: .several
      case .choose: .choose
      case .poll: .poll
      }
    case .rating: .rating
    case .ordering: .ordering
    case .marking: .marking
    }
  }
}
