internal import ArgumentParser
internal import Cohort
internal import Collected
internal import Courses
internal import Curriculum
internal import Files
internal import Reports
internal import Scoring
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
      let others: [SessionPlan]
      do { others = try CohortPlans(cohort: cohort).all() } catch {
        throw Failure(text: error.words)
      }
      Console.complain(wordsForNoPlan(of: session, in: cohort, knowing: others.map(\.id.text)))
      return SelectedAnswers(.session(session), in: course)
    }
    do {
      return SelectedAnswers(of: plan, in: try SessionCourse(plan: plan, course: course).course)
    } catch {
      throw Failure(error)
    }
  }
}

/// The plan of a session that is named by its folder, or by its id if the cohort knows it.
func sessionPlan(named name: String, in cohort: String) throws -> SessionPlan? {
  do {
    guard try name.contains("/") || exists(name + "/session.yaml") else {
      return try CohortPlans(cohort: cohort).plan(of: name)
    }
  } catch let error as FileError {
    throw Failure.file(error)
  } catch let fault as PlanFault {
    throw Failure(text: fault.words)
  }
  let files = SessionFiles(in: SessionFolder(path: name), read: { content(of: $0) })
  do {
    return try OpenSession.plan(in: files, at: name, note: { Console.note($0.text) })
  } catch {
    throw Failure(error)
  }
}
