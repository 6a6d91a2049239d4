/// How sure a learner said to be of an answer. It is recorded and never scored; to be sure and wrong is worth another look.
public enum Certainty: String, Hashable, Sendable, CaseIterable {
  case sure
  case fairly
  case guessing

  /// As people say it.
  public var words: String {
    switch self {
    case .sure: "sure"
    case .fairly: "fairly sure"
    case .guessing: "guessing"
    }
  }
}
