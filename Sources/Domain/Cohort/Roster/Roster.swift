/// Cohort is what can be said of many learners' answers: who they are, what each reached, what a room answered. Everything here
/// is a pure function of values: no clock, no file, and no text form, which is for others to write.

public import Scoring

/// Who a cohort is: learners in the order of the file, each once.
public struct Roster: Hashable, Sendable {
  public var learners: [CohortLearner]

  public init(learners: [CohortLearner]) {
    self.learners = learners
  }
}

/// A learner of a cohort, with what is known about them.
public struct CohortLearner: Hashable, Sendable {
  public var id: LearnerID
  /// The id as it was written: `AB123` for the id `ab123`. It is what people are shown.
  public var spelling: String
  /// The name as it was written. Whatever writes it down makes it safe.
  public var name: String?
  public var section: String?

  public init(
    id: LearnerID, spelling: String? = nil, name: String? = nil, section: String? = nil
  ) {
    self.id = id
    self.spelling = spelling ?? id.text
    self.name = name
    self.section = section
  }
}
