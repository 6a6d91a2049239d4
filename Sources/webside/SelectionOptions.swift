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

  /// What the options pick out of a course.
  func selected(in course: Course) throws -> SelectedAnswers {
    if let session { return try Self.select(session, of: course) }
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

  /// A session by its folder, which says what it was about and what passes; else by its id, which says neither.
  private static func select(_ session: String, of course: Course) throws -> SelectedAnswers {
    guard let plan = try sessionPlan(named: session) else {
      return SelectedAnswers(.session(session), in: course)
    }
    let part = try SessionCourse(plan: plan, course: course).course
    var selected = SelectedAnswers(.session(plan.id.text), in: part)
    selected.passMark = plan.passMark
    return selected
  }
}

/// The plan of a session that is named by its folder; `nil` for a name that is an id.
func sessionPlan(named name: String) throws -> SessionPlan? {
  guard name.contains("/") || access(name + "/session.yaml", F_OK) == 0 else { return nil }
  return try OpenSession.plan(in: SessionFiles(in: SessionFolder(path: name)), at: name)
}

/// The answers that are looked at, and what there was to answer.
struct SelectedAnswers {
  var answers: AnswerSelection
  var outline: CohortOutline
  /// `nil` where nobody said what passes.
  var passMark: SessionPlan.PassMark?

  init(_ answers: AnswerSelection, in course: Course) {
    self.answers = answers
    outline = answers.outline(of: course)
  }
}
