/// Signing in: choosing a known learner, or typing a name.
public struct SignIn: Hashable, Sendable {
  /// The learners to choose from; the entry after the last one is “somebody else”.
  public var known: [Learner]
  /// The name being typed; `nil` while choosing.
  public var name: String?
  /// The learner whose name is being changed; `nil` if somebody signs in.
  public var renamed: Learner?
  /// The name that was typed, while the learner is asked whether they are one of those who have it already: `known` then holds
  /// them, and the entry after the last one is another person of this name. `nil` at all other times.
  public private(set) var typed: String?

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

  /// Asks somebody who typed a name whether they are one of the learners who have it.
  init(asking namesakes: [Learner], of name: String, renaming renamed: Learner? = nil) {
    known = namesakes
    typed = name
    self.renamed = renamed
  }

  /// Typing a name again after the question whether one of the known learners was meant.
  init(typing name: String, among known: [Learner], renaming renamed: Learner? = nil) {
    self.known = known
    self.name = name
    self.renamed = renamed
  }

  /// Whether there is a list of names, or the course page, to go back to while a name is typed.
  package var hasPlaceBefore: Bool { renamed != nil || !known.isEmpty }
}
