public import Curriculum

/// The part of an attempt that scores need: the question, the time, the occasion and the marks.
///
/// The scores of a cohort may be computed from a million of these, so the bulk of an attempt is left out: what was shown,
/// what was picked and how long it took.
public struct AttemptSummary: Hashable, Sendable {
  /// When it was given, as far as is known: `Attempt.moment`.
  public var at: Timestamp
  public var course: Identifier<Course>
  public var module: Identifier<Module>
  public var address: QuestionAddress
  /// `nil` for an answer that is recorded and not scored.
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
      at: moment, course: course, module: module, address: address, score: score, context: context)
  }
}
