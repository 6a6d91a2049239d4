public import Curriculum

/// The id of a learner: lower-case ASCII letters, digits, `.`, `_` and `-`, beginning with a letter or digit, at most 64 long.
///
/// These rules make every learner id a safe file name.
public struct LearnerID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let text: String

  /// Creates an id from `text` after lower-casing ASCII letters; `nil` if the result breaks the rules.
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

/// One answer as it is recorded: the question, the response, and the marks it earned at the time.
public struct Attempt: Hashable, Sendable {
  /// A UUIDv7 (RFC 9562) in lower-case text. Two records with the same id are copies of one answer.
  public var id: String
  /// The answer's place among the records of its store: never earlier than the record written before it.
  public var at: Timestamp
  /// What the machine's clock read when the answer was given; `nil` if it read `at`.
  public var clock: Timestamp?
  /// When the answer was given, if something shows that the clock was wrong. It is found out on reading and never written.
  public var corrected: Timestamp?
  public var learner: LearnerID
  public var course: Identifier<Course>
  public var module: Identifier<Module>
  public var address: QuestionAddress
  /// The question's `revision` and `key` when it was answered.
  public var revision: String
  public var key: String
  /// The question's `right` when it was answered; `nil` in records of earlier versions of the program.
  public var right: String?
  public var kind: QuestionKind
  /// The choices, rows or entries in the order they were shown; empty if the order is fixed.
  public var order: [Identifier<Choice>]
  /// The question's `options` when it was answered: which texts the letters stand for. Empty for a post, and in records of earlier
  /// versions of the program.
  public var options: [String] = []
  /// Whether options of the question were added, moved or left out since. The letters are the present ones then. It is found out on
  /// reading and never written.
  public var hasMovedOptions = false
  public var response: Response
  /// `nil` for an answer that is recorded and not scored.
  public var score: Score?
  /// The time from showing the question to submitting the answer.
  public var milliseconds: Int
  public var context: Context
  /// How sure the learner claimed to be; `nil` if they did not say.
  public var certainty: Certainty?

  public init(
    id: String, at: Timestamp, learner: LearnerID, course: Identifier<Course>,
    module: Identifier<Module>, address: QuestionAddress, revision: String, key: String,
    kind: QuestionKind, order: [Identifier<Choice>], response: Response, score: Score?,
    milliseconds: Int, context: Context, certainty: Certainty? = nil, clock: Timestamp? = nil
  ) {
    self.id = id
    self.at = at
    self.clock = clock
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

  /// The occasion for which the answer was given.
  public enum Context: Hashable, Sendable {
    case study
    case review
    case session(String)
    /// Asked before or after the course, without feedback; within a session if one is named.
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

    /// Compares bytes: a combining mark after the colon would form one character with it.
    private static func rest(of text: String, after prefix: String) -> String? {
      guard text.utf8.starts(with: prefix.utf8) else { return nil }
      return String(decoding: text.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
    }

    /// Whether the answer was given in a form. Such answers are compared with each other and do not count as progress.
    public var isForm: Bool { form != nil }

    /// Whether the answer is an expert's, given for a panel. It counts in nothing but the panel.
    public var isPanel: Bool { form == Course.panelForm.text }

    /// The form in which the answer was given; `nil` if it was given outside a form.
    public var form: String? { if case .form(let id, _) = self { id } else { nil } }

    /// The session in which the answer was given; `nil` if it was given outside a session.
    public var session: String? {
      switch self {
      case .study, .review: nil
      case .session(let id): id
      case .form(_, let session): session
      }
    }
  }

  /// What the machine's clock read when the answer was given.
  public var reading: Timestamp { clock ?? at }

  /// When the answer was given, as far as is known.
  public var moment: Timestamp { corrected ?? reading }

  /// Sorts by the moment; answers of one moment by their place in the store. Ids rise within a store even if the clock goes back.
  public static func isInOrder(_ left: Attempt, _ right: Attempt) -> Bool {
    (left.moment, left.at, left.id) < (right.moment, right.at, right.id)
  }
}
