package import Cohort
internal import Courses
package import Curriculum
package import Files
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
  ) throws(SelectionFault) {
    guard let plan = try sessionPlan(named: session, in: cohort, note: note) else {
      answers = SelectedAnswers(.session(session), in: course)
      do { knownInstead = try CohortPlans(cohort: cohort).all().map(\.id.text) } catch {
        throw .plan(error)
      }
      return
    }
    do throws(CourseFault) {
      let part = try SessionCourse(plan: plan, course: course).course
      answers = SelectedAnswers(of: plan, in: part)
    } catch {
      throw .session(.course(error))
    }
    knownInstead = nil
  }
}

/// Why the answers of a session cannot be selected.
package enum SelectionFault: Error, Hashable, Sendable {
  /// The folder that was named.
  case session(SessionFault)
  /// A plan that the cohort keeps.
  case plan(PlanFault)
  case file(FileError)
  /// The cohort has neither a plan nor an answer of the session. `known` are the sessions whose plans it has.
  case noAnswers(String, cohort: String, known: [String])
}

/// The plan of a session that is named by its folder, or by its id if the cohort knows it.
package func sessionPlan(
  named name: String, in cohort: String, note: (SessionNote) -> Void
) throws(SelectionFault) -> SessionPlan? {
  let isFolder: Bool
  do throws(FileError) {
    let isThere = try exists(name + "/session.yaml")
    isFolder = name.contains("/") || isThere
  } catch {
    throw .file(error)
  }
  guard isFolder else {
    do { return try CohortPlans(cohort: cohort).plan(of: name) } catch { throw .plan(error) }
  }
  let files = SessionFiles(in: SessionFolder(path: name), read: { content(of: $0) })
  do { return try OpenSession.plan(in: files, at: name, note: note) } catch {
    throw .session(error)
  }
}
