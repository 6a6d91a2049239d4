public import Scoring

/// What a record says.
public enum RecordContent: Hashable, Sendable {
  case answer(Attempt)
  case report(Report)

  /// Whose record it is.
  public var learner: LearnerID {
    switch self {
    case .answer(let attempt): attempt.learner
    case .report(let report): report.learner
    }
  }
}

/// What scores need of a record.
public struct RecordSummary: Hashable, Sendable {
  /// Whose record it is.
  public var learner: LearnerID
  public var at: Timestamp
  /// `nil` for a report, by which nobody earns anything.
  public var answer: AttemptSummary?

  public var isReport: Bool { answer == nil }
}
