public import Cohort
public import Curriculum
public import Scoring

/// What a board is about.
public struct BoardSession: Hashable, Sendable {
  public var title: String
  /// The course as it is studied in this session.
  public var course: Course
  /// What the answers of this session were given for.
  public var context: Attempt.Context
  public var opens: Timestamp?
  public var closes: Timestamp?
  /// Who may come; `nil` where anybody may.
  public var roster: Roster?
  /// Whether people are called by their names.
  public var showsNames: Bool
  /// How clocks in the room differ from UTC.
  public var minutesEastOfUTC: Int

  /// The board of a plan, for its part of a course.
  public init(_ plan: SessionPlan, course: Course, roster: Roster?) {
    title = plan.title
    self.course = course
    context = plan.context
    opens = plan.opens
    closes = plan.closes
    self.roster = roster
    showsNames = false
    minutesEastOfUTC = 0
  }
}

extension BoardSession {
  /// Whether the same questions are asked, and their answers go by the same name.
  public func asksTheSame(as other: BoardSession) -> Bool {
    course == other.course && context == other.context
  }

  /// The names of those on the roster, or their ids where it has no name; `nil` without a roster.
  var listed: [LearnerID: String]? {
    roster.map { roster in
      Dictionary(
        roster.learners.map { ($0.id, $0.name ?? $0.id.text) },
        uniquingKeysWith: { first, _ in first })
    }
  }
}
