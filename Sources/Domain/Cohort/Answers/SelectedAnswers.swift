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
  /// The titles of the sessions; `nil` if the answers are not those of sessions.
  public var title: String?
  /// Whether the cases of the forms are among what there was to answer.
  private var mayAskForms = false

  /// Selects answers to a course. What passes is not known.
  public init(_ answers: AnswerSelection, in course: Course) {
    self.answers = answers
    self.course = course
    outline = answers.outline(of: course)
  }

  /// Selects the answers of a session of which nobody knows what it asked: the modules, or the cases of a form.
  public init(ofUnknownSession id: String, in course: Course) {
    self.init(.session(id), in: course)
    mayAskForms = true
    outline = CohortOutline(course.withTwins)
  }

  /// Selects the answers of sessions, to the part of the course that they all ask. They pass at one mark.
  public init(of plans: [SessionPlan], in part: Course) {
    self.init(.sessions(Set(plans.map(\.id.text))), in: part)
    passMark = plans.first?.passMark
    var titles: [String] = []
    for plan in plans where !titles.contains(plan.title) { titles.append(plan.title) }
    title = titles.isEmpty ? nil : titles.joined(separator: ", ")
  }

  /// The same answers without those to some questions, which then were not there to answer.
  public func leavingOut(_ questions: Set<QuestionAddress>) -> SelectedAnswers {
    var selected = self
    selected.course = course.leavingOut(questions)
    selected.outline = answers.outline(
      of: mayAskForms ? selected.course.withTwins : selected.course)
    return selected
  }
}

extension Course {
  /// The course with the cases of its forms as a module among the others: of each pair of twins the first, which the case is
  /// named after.
  fileprivate var withTwins: Course {
    guard let pairs else { return self }
    let seconds = Set(pairs.pairs.map(\.second))
    var (course, forms) = (self, pairs.module)
    forms.pages.removeAll { page in
      if case .scenario(let scenario) = page { seconds.contains(scenario.id) } else { false }
    }
    course.modules.append(forms)
    return course
  }
}
