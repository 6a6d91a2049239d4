/// One of the choices that a learner may pick: a letter for records, a text for people.
public struct Choice: Hashable, Sendable {
  /// `a`, `b`, `c` … in the author's order, even if a screen shows another.
  public var id: Identifier<Choice>
  public var text: [Inline]
  public var isKeyed: Bool
  /// Why it is right or wrong, or why people hold this view.
  public var feedback: [Block]

  public init(id: Identifier<Choice>, text: [Inline], isKeyed: Bool, feedback: [Block] = []) {
    self.id = id
    self.text = text
    self.isKeyed = isKeyed
    self.feedback = feedback
  }
}

extension Identifier where Subject == Choice {
  /// The identifier at a position in the author's order: 0 → `a`, 25 → `z`, 26 → `aa`. A position below 0 counts as 0.
  public init(position: Int) {
    var letters = ""
    var rest = max(0, position)
    repeat {
      letters = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    self.init(letters)
  }
}

/// Choices, and how many of them a learner picks.
public struct ChoiceList: Hashable, Sendable {
  public var rule: Rule
  public var choices: [Choice]
  /// Whether a screen may show the choices in another order than the author's.
  public var shuffles: Bool

  public init(rule: Rule, choices: [Choice], shuffles: Bool = true) {
    self.rule = rule
    self.choices = choices
    self.shuffles = shuffles
  }

  /// How many choices a response takes, and how they score.
  public enum Rule: Hashable, Sendable {
    /// The learner picks one; one choice is right.
    case single
    /// The learner picks one; several choices are accepted.
    case oneOf
    /// The learner picks any number; a wrong pick takes away what a right one earned.
    case several
    /// The learner picks exactly this many; as many are right.
    case choose(Int)
    /// The learner picks one, which is recorded and not scored: a stance or a reflection.
    case poll

    /// How many choices an answer picks; `nil` if it may pick any number from one up.
    public var picks: Int? {
      switch self {
      case .single, .oneOf, .poll: 1
      case .choose(let count): count
      case .several: nil
      }
    }
  }
}

/// The four-point appropriateness scale, in order. It has two sides: the first two points and the last two.
public enum Rating: Int, Hashable, Sendable, CaseIterable, Comparable {
  case veryAppropriate = 1
  case fairlyAppropriate
  case fairlyInappropriate
  case veryInappropriate

  /// The words an author writes and a learner reads.
  public var words: String {
    switch self {
    case .veryAppropriate: "very appropriate"
    case .fairlyAppropriate: "fairly appropriate"
    case .fairlyInappropriate: "fairly inappropriate"
    case .veryInappropriate: "very inappropriate"
    }
  }

  public var isAppropriate: Bool { self <= .fairlyAppropriate }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// One row of a rating table: a response to the case, for the learner to rate.
public struct RatingRow: Hashable, Sendable {
  /// `a`, `b`, `c` … in the author's order.
  public var id: Identifier<Choice>
  public var response: [Inline]
  /// The ratings that earn full marks; empty for a row that is to be discussed and is not scored.
  public var key: Set<Rating>
  public var feedback: [Block]

  public init(
    id: Identifier<Choice>, response: [Inline], key: Set<Rating>, feedback: [Block] = []
  ) {
    self.id = id
    self.response = response
    self.key = key
    self.feedback = feedback
  }
}

/// One entry to put in order.
public struct OrderingEntry: Hashable, Sendable {
  /// `a`, `b`, `c` … in the author's order.
  public var id: Identifier<Choice>
  public var text: [Inline]
  /// 0 for the best entries, 1 for the next, and so on. Entries of one tier may stand in any order among themselves.
  public var tier: Int
  public var feedback: [Block]

  public init(id: Identifier<Choice>, text: [Inline], tier: Int, feedback: [Block] = []) {
    self.id = id
    self.text = text
    self.tier = tier
    self.feedback = feedback
  }
}
