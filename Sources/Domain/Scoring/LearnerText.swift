public import Curriculum

/// What a learner wrote for themselves: the text for a writing task, or a note on a page.
///
/// Nothing counts it and nothing judges it. It is no record: no delivery and no collection reads it, and it leaves the learner's
/// store only if the learner sends it.
public struct LearnerText: Hashable, Sendable {
  public var subject: Subject
  /// The text as it was written, with `\n` between its lines. It may hold any characters: code that shows it must make it safe
  /// first.
  public var text: String
  /// The positions, from 0 up, of the items of the checklist that the learner ticked, ascending; empty for a note.
  public var ticked: [Int] = []
  /// The revision of the writing task when its items were ticked; empty for a note.
  public var revision = ""
  /// Whether the learner finished the text, so that the model answer is shown; always true for a note.
  public var isFinished: Bool
  /// When it was written, later than the version before; `nil` until it is kept for the first time.
  public var at: Timestamp?

  public init(
    _ subject: Subject, text: String, ticked: [Int] = [], revision: String = "",
    isFinished: Bool = true, at: Timestamp? = nil
  ) {
    self.subject = subject
    self.text = text
    self.ticked = ticked
    self.revision = revision
    self.isFinished = isFinished
    self.at = at
  }

  /// What a text is about. There is one text for each.
  public enum Subject: Hashable, Sendable {
    /// A writing task.
    case task(course: Identifier<Course>, QuestionAddress)
    /// A page, by the name it has within its module.
    case note(course: Identifier<Course>, module: Identifier<Module>, page: String)
  }

  /// The longest text, in characters as a reader counts them.
  public static let mostCharacters = 2000
  /// The longest text, in bytes of UTF-8: a character may be made of any number of marks.
  public static let mostBytes = 32_000
}

extension LearnerText.Subject {
  public var course: Identifier<Course> {
    switch self {
    case .task(let course, _), .note(let course, _, _): course
    }
  }

  /// The writing task; `nil` for a note.
  public var task: QuestionAddress? {
    if case .task(_, let address) = self { address } else { nil }
  }
}

extension LearnerText {
  /// Whether nothing but white space was written.
  public var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

  /// The ticked items of a task as it is now; none if its checklist has changed since they were ticked.
  public func ticks(of task: WritingTask) -> [Int] {
    revision == task.revision ? ticked.filter(task.checklist.indices.contains) : []
  }
}
