public import Curriculum

/// What scores need of an answer: which question it was to, when and for what it was given, and what it earned.
///
/// The scores of a cohort are made of a million of these. What was shown, what was picked and how long it took is most of an
/// attempt, and is not in them.
public struct AttemptSummary: Hashable, Sendable {
  public var at: Timestamp
  public var course: Identifier<Course>
  public var module: Identifier<Module>
  public var address: QuestionAddress
  /// `nil` for what is recorded and not scored.
  public var score: Score?
  public var context: Attempt.Context

  public init(
    at: Timestamp, course: Identifier<Course>, module: Identifier<Module>,
    address: QuestionAddress, score: Score?, context: Attempt.Context
  ) {
    self.at = at
    self.course = course
    self.module = module
    self.address = address
    self.score = score
    self.context = context
  }
}

extension Attempt {
  public var summary: AttemptSummary {
    AttemptSummary(
      at: at, course: course, module: module, address: address, score: score, context: context)
  }
}
