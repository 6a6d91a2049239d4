/// What a learner chose: how the screen looks, and how reviews come. What they did not choose is `nil`.
///
/// The store keeps one such value for each learner; options of a command make another, which goes before it.
public struct Preferences: Hashable, Sendable {
  public var theme: Theme?
  public var focus: Focus?
  /// Whether the mouse chooses and scrolls.
  public var usesMouse: Bool?
  /// Whether questions with one right answer ask how sure the learner is.
  public var asksCertainty: Bool?
  /// How long a round of review takes, in minutes.
  public var minutes: Int?
  /// How many objectives are due on one day at most; 0 for no ceiling.
  public var most: Int?
  /// The chance of recall, in percent, at which an objective is due.
  public var retention: Int?
  /// The longest interval between reviews, in days.
  public var longest: Int?
  /// Whether intervals are spread a little.
  public var spreads: Bool?
  /// Times without review.
  public var pauses: [Pause] = []

  /// How the screen looks.
  public enum Theme: String, Hashable, Sendable, CaseIterable {
    case auto, light, dark, mono, contrast
  }

  /// How the screen shows what the next key acts on.
  public enum Focus: String, Hashable, Sendable, CaseIterable {
    case cursor, marker, bar
  }

  /// Nothing is chosen.
  public init() {}

  /// These choices, and those of `other` for what is not chosen here. Pauses are those of both.
  public func over(_ other: Preferences) -> Preferences {
    var both = other
    both.theme = theme ?? other.theme
    both.focus = focus ?? other.focus
    both.usesMouse = usesMouse ?? other.usesMouse
    both.asksCertainty = asksCertainty ?? other.asksCertainty
    both.minutes = minutes ?? other.minutes
    both.most = most ?? other.most
    both.retention = retention ?? other.retention
    both.longest = longest ?? other.longest
    both.spreads = spreads ?? other.spreads
    both.pauses += pauses
    return both
  }

  /// What another window kept, with what was changed here since `before`. So two windows that change different settings lose none.
  public func changes(since before: Preferences, to kept: Preferences) -> Preferences {
    func newer<Value: Equatable>(_ field: WritableKeyPath<Preferences, Value>) -> Value {
      self[keyPath: field] == before[keyPath: field] ? kept[keyPath: field] : self[keyPath: field]
    }
    var both = kept
    both.theme = newer(\.theme)
    both.focus = newer(\.focus)
    both.usesMouse = newer(\.usesMouse)
    both.asksCertainty = newer(\.asksCertainty)
    both.minutes = newer(\.minutes)
    both.most = newer(\.most)
    both.retention = newer(\.retention)
    both.longest = newer(\.longest)
    both.spreads = newer(\.spreads)
    both.pauses = newer(\.pauses)
    return both
  }

  /// The rhythm of review, in which what is not chosen is as usual.
  public var rhythm: ReviewRhythm {
    var rhythm = ReviewRhythm()
    rhythm.minutes = minutes ?? rhythm.minutes
    rhythm.retention = retention ?? rhythm.retention
    rhythm.longest = longest ?? rhythm.longest
    rhythm.spreads = spreads ?? rhythm.spreads
    if let most { rhythm.most = most == 0 ? nil : most }
    rhythm.pauses = pauses
    return rhythm
  }
}
