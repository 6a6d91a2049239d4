/// How sure a learner claims to be of an answer. It is recorded and never scored; a wrong answer that the learner was sure of
/// deserves another look.
public enum Certainty: String, Hashable, Sendable, CaseIterable {
  case sure
  case fairly
  case guessing

  /// In words for people.
  public var words: String {
    switch self {
    case .sure: "sure"
    case .fairly: "fairly sure"
    case .guessing: "guessing"
    }
  }
}
