public import Curriculum
public import Scoring

/// The answers of a cohort that are looked at, what there was to answer, and what passes.
public struct SelectedAnswers: Hashable, Sendable {
  public var answers: AnswerSelection
  /// The course, or the part of it that a session asks.
  public var course: Course
  public var outline: CohortOutline
  /// `nil` if nobody said what passes.
  public var passMark: SessionPlan.PassMark?
  /// The title of the session; `nil` if the answers are not those of one session.
  public var title: String?

  /// Selects answers to a course. What passes is not known.
  public init(_ answers: AnswerSelection, in course: Course) {
    self.answers = answers
    self.course = course
    outline = answers.outline(of: course)
  }

  /// Selects the answers of a session, to the part of the course that it asks.
  public init(of plan: SessionPlan, in part: Course) {
    self.init(.session(plan.id.text), in: part)
    passMark = plan.passMark
    title = plan.title
  }

  /// The same answers without those to some questions, which then were not there to answer.
  public func leavingOut(_ questions: Set<QuestionAddress>) -> SelectedAnswers {
    var selected = self
    selected.course = course.leavingOut(questions)
    selected.outline = answers.outline(of: selected.course)
    return selected
  }
}
