public import Curriculum
public import Scoring

/// When a learner was active, and with which case last.
public struct CohortActivity: Hashable, Sendable {
  public let learner: LearnerID
  public let first: Timestamp
  public let last: Timestamp
  public let lastCase: Identifier<Scenario>

  /// `nil` if the learner answered nothing of the course. The answers are those that are looked at, in any order.
  public init?(of learner: LearnerID, in course: Identifier<Course>, answers: [AttemptSummary]) {
    let ours = answers.filter { $0.course == course }
    guard let first = ours.min(by: { $0.at < $1.at }), let last = ours.max(by: { $0.at < $1.at })
    else { return nil }
    self.learner = learner
    self.first = first.at
    self.last = last.at
    lastCase = last.address.scenario
  }
}
