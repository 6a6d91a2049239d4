public import Curriculum
public import Scoring

/// Everything that a report on a cohort says, as values.
///
/// Below five people it says only how many there were, below ten only totals: `sample` tells. Only first answers count.
public struct CohortReport: Sendable {
  /// The title of the session, or of the course.
  public let title: String
  /// A BCP 47 tag.
  public let language: String
  public let attendance: Attendance
  /// `nil` if nobody said what passes.
  public let passMark: SessionPlan.PassMark?
  /// `nil` if fewer than five people finished.
  public let scores: ScoreDistribution?
  public let analysis: ItemAnalysis
  /// Hardest first; empty if the sample is too small for single cases.
  public let cases: [CaseResult]
  /// `nil` if the report is about a part of the answers, or the course has no two forms.
  public let change: FormChange?
  /// `nil` if nobody says who is in which section, or if all are in the same one.
  public let sections: SectionComparison?
  /// One for each level that somebody claimed, the surest first.
  public let certainty: [CertaintyResult]
  public let times: AnswerTimes?
  /// The question with most reports first.
  public let reported: [ReportedQuestion]
  public let leftOut: LeftOut
  /// What each learner reached, by id. It is printed only if names are asked for.
  public let learners: [CohortScores.Row]

  public var sample: ItemAnalysis.Sample { analysis.sample }

  /// Who took part.
  public struct Attendance: Hashable, Sendable {
    /// How many are on the roster; `nil` without one.
    public let listed: Int?
    public let finished: Int
    /// Those who answered something and have not finished.
    public let onTheWay: Int
    /// Those who are on the roster or in the cohort's folder, and answered nothing of what is looked at.
    public let absent: Int
    public let cases: Int
    public let first: Timestamp?
    public let last: Timestamp?

    public var people: Int { finished + onTheWay }
  }

  /// What learners reported about a question, the oldest first.
  public struct ReportedQuestion: Hashable, Sendable {
    public let address: QuestionAddress
    /// `nil` if the course no longer has the question's scenario.
    public let scenario: Scenario?
    public let reports: [Report]
  }

  /// What the figures do not include.
  public struct LeftOut: Hashable, Sendable {
    public let atOtherCourses: Int
    public let atFormerQuestions: Int
    /// Answers to cases that were not among what was to be answered.
    public let atOtherCases: Int
    /// First answers to another wording or another key.
    public let otherVersions: Int
    /// Answers in review, after the feedback was seen.
    public let inReview: Int
    /// Answers to the course outside of what is looked at: to forms, or in other sessions.
    public let outside: Int
    /// People who answered, and not every question that somebody answered.
    public let incomplete: Int
  }
}
