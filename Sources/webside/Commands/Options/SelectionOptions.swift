internal import ArgumentParser
internal import Cohort
internal import Curriculum
internal import Glibc
internal import Reports
internal import Scoring
internal import Screen
internal import Seat
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
    do { return SelectedAnswers(.form(try course.form(named: form)), in: course) } catch {
      throw Failure(error)
    }
  }

  /// Selects a session by its folder or its id. Its plan says what it was about and what passes; if there is none, that is said.
  private static func select(_ session: String, of course: Course, in cohort: String) throws
    -> SelectedAnswers
  {
    guard let plan = try sessionPlan(named: session, in: cohort) else {
      let others = CohortPlans(cohort: cohort).all.map(\.id.text)
      Console.complain(
        "\(reduced(cohort)) has no plan of session `\(reduced(session))`"
          + (others.isEmpty ? "" : "; it has those of \(others.joined(separator: ", "))")
          + ". Cases are counted over the whole course, and nobody is said to have passed. "
          + "Collect the session's folder too, or name the folder instead of the id")
      return SelectedAnswers(.session(session), in: course)
    }
    let part: Course
    do { part = try SessionCourse(plan: plan, course: course).course } catch {
      throw Failure(error)
    }
    var selected = SelectedAnswers(.session(plan.id.text), in: part)
    selected.passMark = plan.passMark
    selected.title = plan.title
    return selected
  }
}

/// The plan of a session that is named by its folder, or by its id if the cohort knows it.
func sessionPlan(named name: String, in cohort: String) throws -> SessionPlan? {
  guard unsafe name.contains("/") || access(name + "/session.yaml", F_OK) == 0 else {
    return CohortPlans(cohort: cohort).plan(of: name)
  }
  let files = SessionFiles(in: SessionFolder(path: name), read: { content(of: $0) })
  do {
    return try OpenSession.plan(in: files, at: name, note: { Console.note($0.text) })
  } catch {
    throw Failure(error)
  }
}

/// The answers that are looked at, and what there was to answer.
struct SelectedAnswers {
  var answers: AnswerSelection
  var outline: CohortOutline
  /// `nil` if nobody said what passes.
  var passMark: SessionPlan.PassMark?
  /// The title of the session; `nil` if the answers are not those of one session.
  var title: String?

  init(_ answers: AnswerSelection, in course: Course) {
    self.answers = answers
    outline = answers.outline(of: course)
  }
}
