public import Curriculum

/// Who is learning: lower-case ASCII letters, digits, `.`, `_` and `-`, beginning with a letter or digit, at most 64 long.
///
/// The form makes every learner id a safe file name.
public struct LearnerID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let text: String

  /// Creates an id from `text` after lower-casing ASCII letters; `nil` where the result is not of the form.
  ///
  /// `S1234567` → `s1234567`; `../x`, `.hidden`, `naïve`, the empty text → `nil`.
  public init?(_ text: String) {
    let isCapital = { (byte: UInt8) in (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
    var id = text
    if text.utf8.contains(where: isCapital) {
      id = String(decoding: text.utf8.map { isCapital($0) ? $0 + 32 : $0 }, as: UTF8.self)
    }
    guard (1...64).contains(id.utf8.count), let first = id.utf8.first, Self.isWord(first),
      id.utf8.allSatisfy({ Self.isWord($0) || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D })
    else { return nil }
    self.text = id
  }

  public var description: String { text }

  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }
}

/// One answer as it is kept: what was asked, what was answered, and the marks it earned at the time.
public struct Attempt: Hashable, Sendable {
  /// A UUIDv7 (RFC 9562) in lower-case text; the union of two stores is by this.
  public var id: String
  public var at: Timestamp
  public var learner: LearnerID
  public var course: Identifier<Course>
  public var module: Identifier<Module>
  public var address: QuestionAddress
  /// The question's `revision` and `key` when it was answered.
  public var revision: String
  public var key: String
  public var kind: QuestionKind
  /// The choices, rows or entries as shown, first to last; empty where the order is fixed.
  public var order: [Identifier<Choice>]
  public var response: Response
  /// `nil` for what is recorded and not scored.
  public var score: Score?
  /// From question shown to answer submitted.
  public var milliseconds: Int
  public var context: Context
  /// How sure the learner said to be; `nil` where nothing was said.
  public var certainty: Certainty?

  public init(
    id: String, at: Timestamp, learner: LearnerID, course: Identifier<Course>,
    module: Identifier<Module>, address: QuestionAddress, revision: String, key: String,
    kind: QuestionKind, order: [Identifier<Choice>], response: Response, score: Score?,
    milliseconds: Int, context: Context, certainty: Certainty? = nil
  ) {
    self.id = id
    self.at = at
    self.learner = learner
    self.course = course
    self.module = module
    self.address = address
    self.revision = revision
    self.key = key
    self.kind = kind
    self.order = order
    self.response = response
    self.score = score
    self.milliseconds = milliseconds
    self.context = context
    self.certainty = certainty
  }

  /// What the answer was given for.
  public enum Context: Hashable, Sendable {
    case study
    case review
    case session(String)
    /// Asked before or after the course, without feedback; in a session where one is named.
    case form(String, session: String? = nil)

    /// `study`, `review`, `session:<id>`, `form:<id>`, or `form:<id>:<session>`.
    public var text: String {
      switch self {
      case .study: "study"
      case .review: "review"
      case .session(let id): "session:" + id
      case .form(let id, nil): "form:" + id
      case .form(let id, let session?): "form:" + id + ":" + session
      }
    }

    /// Reads what `text` wrote; `nil` for anything else.
    public init?(_ text: String) {
      switch text {
      case "study": self = .study
      case "review": self = .review
      default:
        if let id = Self.rest(of: text, after: "session:") {
          self = .session(id)
        } else if let id = Self.rest(of: text, after: "form:") {
          let parts = id.utf8.split(separator: 0x3A, maxSplits: 1, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
          self = .form(parts[0], session: parts.count > 1 ? parts[1] : nil)
        } else {
          return nil
        }
      }
    }

    /// Byte by byte: as characters, a combining mark after the colon would be one with it.
    private static func rest(of text: String, after prefix: String) -> String? {
      guard text.utf8.starts(with: prefix.utf8) else { return nil }
      return String(decoding: text.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
    }

    /// Whether the answer was given in a form. Such answers are compared with each other, and are nobody's progress.
    public var isForm: Bool { form != nil }

    /// The form the answer was given in; `nil` outside one.
    public var form: String? { if case .form(let id, _) = self { id } else { nil } }

    /// The session the answer was given in; `nil` outside one.
    public var session: String? {
      switch self {
      case .study, .review: nil
      case .session(let id): id
      case .form(_, let session): session
      }
    }
  }

  /// Earlier first; answers of one instant by id, which rises within a file even when the clock goes back.
  public static func isInOrder(_ left: Attempt, _ right: Attempt) -> Bool {
    (left.at, left.id) < (right.at, right.id)
  }
}
