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
  /// The name as it was written. Whatever writes it down makes it safe.
  public var name: String?
  public var section: String?
  /// The id as the roster writes it, if it differs from `id`: upper and lower case make a difference to some gradebooks.
  public var writtenID: String?
  /// The mail address, if the roster has it.
  public var mail: String?

  public init(
    id: LearnerID, name: String? = nil, section: String? = nil, writtenID: String? = nil,
    mail: String? = nil
  ) {
    self.id = id
    self.name = name
    self.section = section
    self.writtenID = writtenID
    self.mail = mail
  }
}
