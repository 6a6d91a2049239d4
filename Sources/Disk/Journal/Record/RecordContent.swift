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

  /// Its place among the records of its store.
  public var at: Timestamp {
    switch self {
    case .answer(let attempt): attempt.at
    case .report(let report): report.at
    }
  }

  /// What the machine's clock read when it was made.
  public var reading: Timestamp {
    switch self {
    case .answer(let attempt): attempt.reading
    case .report(let report): report.reading
    }
  }
}
