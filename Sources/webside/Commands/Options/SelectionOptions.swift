internal import ArgumentParser
internal import Cohort
internal import Curriculum
internal import Glibc
internal import Scoring
internal import Screen
internal import Session

/// Which answers a report is about.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only answers given in this session: its folder, or its id.", valueName: "dir|id"))
  var session: String?

  @Option(
    help: ArgumentHelp(
      "Only answers to the cases asked before (pre) or after (post) the course.",
      valueName: "pre|post"))
  var form: String?

  func validate() throws {
    if session != nil, form != nil { throw ValidationError("give --session or --form, not both") }
  }

  /// What the options pick out of a course, for a cohort in a folder.
  func selected(in course: Course, of cohort: String) throws -> SelectedAnswers {
    if let session { return try Self.select(session, of: course, in: cohort) }
    guard let form else { return SelectedAnswers(.learning, in: course) }
    guard let found = course.forms.first(where: { $0.id.text == form }) else {
      let known = course.forms.map(\.id.text).joined(separator: ", ")
      throw Failure(
        text: "the course has no form `\(reduced(form))`"
          + (known.isEmpty ? "" : "; it has \(known)"),
        exitCode: Failure.usage)
    }
    return SelectedAnswers(.form(found), in: course)
  }

  /// A session by its folder or its id. Its plan says what it was about and what passes; where there is none, that is said.
  private static func select(_ session: String, of course: Course, in cohort: String) throws
    -> SelectedAnswers
  {
    guard let plan = try sessionPlan(named: session, in: cohort) else {
      let others = CohortPlans(cohort: cohort).all.map(\.id.text)
      Console.complain(
        "what session `\(reduced(session))` asked is not known in \(reduced(cohort))"
          + (others.isEmpty ? "" : ", which knows \(others.joined(separator: ", "))")
          + "; cases are counted over the whole course, and nobody is said to have passed. "
          + "Collect the session's folder too, or name it instead of the id")
      return SelectedAnswers(.session(session), in: course)
    }
    let part = try SessionCourse(plan: plan, course: course).course
    var selected = SelectedAnswers(.session(plan.id.text), in: part)
    selected.passMark = plan.passMark
    selected.title = plan.title
    return selected
  }
}

/// The plan of a session that is named by its folder, or by its id where a cohort knows it.
func sessionPlan(named name: String, in cohort: String) throws -> SessionPlan? {
  guard name.contains("/") || access(name + "/session.yaml", F_OK) == 0 else {
    return CohortPlans(cohort: cohort).plan(of: name)
  }
  return try OpenSession.plan(in: SessionFiles(in: SessionFolder(path: name)), at: name)
}

/// The answers that are looked at, and what there was to answer.
struct SelectedAnswers {
  var answers: AnswerSelection
  var outline: CohortOutline
  /// `nil` where nobody said what passes.
  var passMark: SessionPlan.PassMark?
  /// What the occasion was called; `nil` where it had no name.
  var title: String?

  init(_ answers: AnswerSelection, in course: Course) {
    self.answers = answers
    outline = answers.outline(of: course)
  }
}
