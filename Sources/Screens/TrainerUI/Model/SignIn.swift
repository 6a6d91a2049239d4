/// Signing in: choosing a known learner, or typing a name.
public struct SignIn: Hashable, Sendable {
  /// The learners to choose from; the entry after the last one is “somebody else”.
  public var known: [Learner]
  /// The name being typed; `nil` while choosing.
  public var name: String?
  /// The learner whose name is being changed; `nil` if somebody signs in.
  public var renamed: Learner?

  public init(known: [Learner]) {
    self.known = known
    name = known.isEmpty ? "" : nil
  }

  /// Typing another name for a learner who is signed in.
  init(renaming learner: Learner, among known: [Learner]) {
    self.known = known
    name = learner.name
    renamed = learner
  }

  /// Whether there is a list of names, or the course page, to go back to while a name is typed.
  var hasPlaceBefore: Bool { renamed != nil || !known.isEmpty }
}
