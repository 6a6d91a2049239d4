public import Scoring
internal import Screen

/// A learner: the id that records carry, and the name that a screen shows.
public struct Learner: Hashable, Sendable {
  public var id: LearnerID
  public var name: String

  public init(id: LearnerID, name: String) {
    self.id = id
    self.name = name
  }
}

extension Learner {
  /// The name for a notice, which has little room: `Amina`, or the beginning of a long name.
  var briefName: String { Line(name).shortened(to: 24).text }

  /// The name with the id if both have room in a notice: `Amina (id amina)`.
  var briefNameAndID: String {
    let both = "\(name) (id \(id))"
    return displayWidth(of: both) <= 48 ? both : briefName
  }

  /// Whether this is the learner's name, however it is spaced and whether its letters are capitals.
  func isCalled(_ name: String) -> Bool { Self.words(of: self.name) == Self.words(of: name) }

  private static func words(of name: String) -> [String] {
    name.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }
}

/// The learners of the store, and the one who is signed in.
public struct Learners: Hashable, Sendable {
  public var known: [Learner]
  /// `nil` before signing in, and while somebody reads without a store that can be written.
  public var current: Learner?
  /// Whether the current learner typed their name a moment ago and has opened no page since.
  package var hasJustSignedIn = false

  init(known: [Learner]) {
    self.known = known
  }

  /// Signs a learner in; a new one joins the known.
  mutating func signIn(_ learner: Learner) {
    current = learner
    if !known.contains(where: { $0.id == learner.id }) { known.append(learner) }
  }
}
