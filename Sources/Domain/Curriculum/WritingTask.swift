/// Something that a learner is asked to write: a reply, a post, a plan. It has no key and no score, so it is no `Question`: no
/// record, no statistic and no form can hold the answer to it.
public struct WritingTask: Hashable, Sendable {
  /// Unique among the questions and the writing tasks of its scenario.
  public var id: Identifier<Question>
  /// The prose between the scenario's last question and the lead-in.
  public var stem: [Block]
  /// What is to be written, ending in `.`, `?` or `:`.
  public var leadIn: [Inline]
  /// The author's estimate of the time it takes, in minutes. The minutes of the module do not include it.
  public var minutes: Int
  /// A model answer, shown once the learner has finished their own text.
  public var model: [Block]
  /// What the learner looks for in their text, shown with the model answer; 2 to 10 items in a course that opened.
  public var checklist: [ChecklistItem]
  /// The first 12 hex digits of the SHA-256 of `wording`.
  public var revision: String

  public init(
    id: Identifier<Question>, stem: [Block] = [], leadIn: [Inline], minutes: Int, model: [Block],
    checklist: [ChecklistItem], revision: String = ""
  ) {
    self.id = id
    self.stem = stem
    self.leadIn = leadIn
    self.minutes = minutes
    self.model = model
    self.checklist = checklist
    self.revision = revision
  }

  /// One thing that a good text has.
  public struct ChecklistItem: Hashable, Sendable {
    public var text: [Inline]
    /// Why it matters; empty if the author does not say.
    public var reason: [Block]

    public init(text: [Inline], reason: [Block] = []) {
      self.text = text
      self.reason = reason
    }
  }

  /// How many items a checklist may have.
  public static let checklistLengths = 2...10
}

extension WritingTask {
  /// The text that `revision` digests: what is asked and what the checklist says, without reasons and without the model answer.
  /// Ticks of another revision are not shown, because they may be ticks of other items.
  public var wording: String {
    (stem.map(\.plainText) + [leadIn.plainText] + checklist.map(\.text.plainText))
      .joined(separator: "\n")
  }
}

extension Scenario {
  /// The address of a writing task, which no question of the course has.
  public func address(of task: WritingTask) -> QuestionAddress {
    QuestionAddress(scenario: id, question: task.id)
  }
}

extension [Page] {
  /// The writing tasks of all scenarios among the pages, in page order.
  public var writingTasks: [WritingTask] {
    flatMap { (page) -> [WritingTask] in
      if case .scenario(let scenario) = page { scenario.writingTasks } else { [] }
    }
  }
}
