public import Curriculum

/// A learner's report that something is wrong with a question. It is kept among the answers, but it earns nothing and does
/// not count as progress.
public struct Report: Hashable, Sendable {
  /// The longest text, in bytes of UTF-8.
  public static let longestText = 500

  /// A UUIDv7 (RFC 9562) in lower-case text, as an attempt has.
  public var id: String
  /// The place of the record, as an attempt has it.
  public var at: Timestamp
  /// What the machine's clock read; `nil` if it read `at`.
  public var clock: Timestamp?
  /// When it was written, if something shows that the clock was wrong. It is found out on reading and never written.
  public var corrected: Timestamp?
  public var learner: LearnerID
  public var course: Identifier<Course>
  public var module: Identifier<Module>
  public var address: QuestionAddress
  /// The question's `revision` and `key` when it was reported.
  public var revision: String
  public var key: String
  public var reason: Reason
  /// The learner's words; empty if the reason says it all. They are data from outside: code that shows them must make them
  /// safe first.
  public var text: String
  /// The occasion on which the learner was answering; `nil` if the record does not say.
  public var context: Attempt.Context?

  public init(
    id: String, at: Timestamp, learner: LearnerID, course: Identifier<Course>, about: Subject,
    reason: Reason, text: String
  ) {
    self.id = id
    self.at = at
    self.learner = learner
    self.course = course
    module = about.module
    address = about.address
    revision = about.revision
    key = about.key
    self.reason = reason
    self.text = text
  }

  /// What seems to be wrong.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    case key
    case unclear
    case outdated
    case typing
    case other

    /// In words for people.
    public var words: String {
      switch self {
      case .key: "the answer key seems wrong"
      case .unclear: "unclear"
      case .outdated: "outdated"
      case .typing: "a typing error"
      case .other: "something else"
      }
    }
  }

  /// The question a report is about, as it was then.
  public struct Subject: Hashable, Sendable {
    public var module: Identifier<Module>
    public var address: QuestionAddress
    public var revision: String
    public var key: String

    public init(
      module: Identifier<Module>, address: QuestionAddress, revision: String, key: String
    ) {
      self.module = module
      self.address = address
      self.revision = revision
      self.key = key
    }
  }

  public var subject: Subject {
    Subject(module: module, address: address, revision: revision, key: key)
  }

  /// What the machine's clock read when the report was written.
  public var reading: Timestamp { clock ?? at }

  /// When the report was written, as far as is known.
  public var moment: Timestamp { corrected ?? reading }

  /// Sorts by the moment; reports of one moment by their place in the store.
  public static func isInOrder(_ left: Report, _ right: Report) -> Bool {
    (left.moment, left.at, left.id) < (right.moment, right.at, right.id)
  }
}
