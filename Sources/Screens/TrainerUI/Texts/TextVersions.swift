public import Scoring

/// What the store has of a text that two windows of the program may write.
public struct TextVersions: Hashable, Sendable {
  public var news: News
  /// The newest version; if one was dropped, that one.
  public var text: LearnerText
  /// The versions that are set aside, oldest first; `nil` if nothing changed about them.
  public var others: [LearnerText]?

  public init(_ news: News, text: LearnerText) {
    self.news = news
    self.text = text
  }

  /// What was done.
  public enum News: Hashable, Sendable {
    /// The text was looked up before it is written further.
    case wasLookedUp
    /// The text was kept, and what another window wrote was set aside; or what was set aside is in the text again.
    case wasSetAside
    /// The learner removed the text, but another window has written it further, so that version stays.
    case wasNotRemoved
    /// A version that was set aside is the text now.
    case wasTaken
    /// A version that was set aside was removed.
    case wasDropped
  }

  /// What can be asked of the store.
  public enum Request: Hashable, Sendable {
    /// The newest version of a text.
    case lookUp(LearnerText.Subject)
    /// Make this version, which was set aside, the text, and set aside what was the text.
    case take(LearnerText)
    /// Remove this version, which was set aside.
    case drop(LearnerText)
  }
}
