public import Cohort
public import Curriculum
public import Scoring

/// The session that a board shows.
public struct BoardSession: Hashable, Sendable {
  public var title: String
  /// The course as it is studied in this session.
  public var course: Course
  /// The context in which the answers of this session are given.
  public var context: Attempt.Context
  public var opens: Timestamp?
  public var closes: Timestamp?
  /// Learners for whom the session closes at another time.
  public var extensions: [SessionPlan.Extension]
  /// When learners are told what was right.
  public var feedback: SessionPlan.Feedback
  public var passMark: SessionPlan.PassMark?
  /// Whether a learner can go on at another seat.
  public var seatsReadInbox: Bool
  /// Who may sign in; `nil` if anybody may.
  public var roster: Roster?
  /// Whether learners are shown by their names; otherwise by their ids.
  public var showsNames: Bool

  /// The session of a plan, with the part of the course that it asks.
  public init(_ plan: SessionPlan, course: Course, roster: Roster?) {
    title = plan.title
    self.course = course
    context = plan.context
    opens = plan.opens
    closes = plan.closes
    extensions = plan.extensions
    feedback = plan.feedback
    passMark = plan.passMark
    seatsReadInbox = plan.seatsReadInbox
    self.roster = roster
    showsNames = false
  }
}

extension BoardSession {
  /// Whether the same questions are asked, and their answers are given in the same context.
  public func asksTheSame(as other: BoardSession) -> Bool {
    course == other.course && context == other.context
  }

  /// Everybody on the roster; `nil` without a roster.
  var listed: [LearnerID: CohortLearner]? {
    roster.map { roster in
      Dictionary(
        roster.learners.map { ($0.id, $0) },
        uniquingKeysWith: { first, _ in first })
    }
  }
}
