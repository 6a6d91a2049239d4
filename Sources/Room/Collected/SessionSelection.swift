package import Cohort
internal import Courses
package import Curriculum
internal import Files
package import Scoring
package import Seat
internal import Session

/// The answers of one session, found for a report on a cohort.
package struct SessionSelection: Sendable {
  package let answers: SelectedAnswers
  /// The sessions whose plans the cohort knows, if it does not know the plan of this one; otherwise `nil`.
  package let knownInstead: [String]?

  /// Selects a session by its folder or its id. Its plan says what it was about and what passes; without a plan, all of the course
  /// is asked, and nobody is said to have passed.
  package init(
    _ session: String, of course: Course, in cohort: String, note: (SessionNote) -> Void
  ) throws(SessionFault) {
    guard let plan = try sessionPlan(named: session, in: cohort, note: note) else {
      answers = SelectedAnswers(.session(session), in: course)
      knownInstead = CohortPlans(cohort: cohort).all.map(\.id.text)
      return
    }
    do throws(CourseFault) {
      let part = try SessionCourse(plan: plan, course: course).course
      answers = SelectedAnswers(of: plan, in: part)
    } catch {
      throw .course(error)
    }
    knownInstead = nil
  }
}

/// The plan of a session that is named by its folder, or by its id if the cohort knows it.
package func sessionPlan(
  named name: String, in cohort: String, note: (SessionNote) -> Void
) throws(SessionFault) -> SessionPlan? {
  guard name.contains("/") || isThere(name + "/session.yaml") else {
    return CohortPlans(cohort: cohort).plan(of: name)
  }
  let files = SessionFiles(in: SessionFolder(path: name), read: { content(of: $0) })
  return try OpenSession.plan(in: files, at: name, note: note)
}
