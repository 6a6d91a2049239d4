package import Cohort
internal import Courses
package import Curriculum
package import Files
package import Scoring
package import Seat
internal import Session

/// The answers of one session, or of several as one, found for a report on a cohort.
package struct SessionSelection: Sendable {
  package let answers: SelectedAnswers
  /// The sessions that were named and whose plans the cohort does not know.
  package let unknown: [String]
  /// The sessions that were made from other questions or keys than the course has.
  package let changed: [SessionPlan]
  /// The sessions whose plans the cohort knows, if it does not know one that was named; otherwise empty.
  package let known: [String]

  /// Selects sessions by their folders or their ids. A plan says what a session was about and what passes. If no plan is known,
  /// all of the course is asked, and nobody is said to have passed.
  ///
  /// Several sessions are one if they ask the same cases and pass at the same mark: a session and one that makes up for it.
  package init(
    _ sessions: [String], of course: Course, in cohort: String, note: (SessionNote) -> Void
  ) throws(SelectionFault) {
    var plans: [SessionPlan] = []
    var unknown: [String] = []
    for session in sessions {
      guard let plan = try sessionPlan(named: session, in: cohort, note: note) else {
        unknown.append(session)
        continue
      }
      if !plans.contains(where: { $0.id == plan.id }) { plans.append(plan) }
    }
    self.unknown = unknown
    changed = plans.filter { $0.digest != course.digest }
    if unknown.isEmpty {
      known = []
    } else {
      do { known = try CohortPlans(cohort: cohort).all().map(\.id.text) } catch {
        throw .plan(error)
      }
    }
    var answers = try Self.answers(of: plans, in: course)
    answers.answers = .sessions(Set(plans.map(\.id.text) + unknown))
    self.answers = answers
  }

  private static func answers(
    of plans: [SessionPlan], in course: Course
  ) throws(SelectionFault) -> SelectedAnswers {
    guard let first = plans.first else {
      return SelectedAnswers(ofUnknownSessions: [], in: course)
    }
    let part = try part(of: first, in: course)
    for other in plans.dropFirst() {
      guard try Self.part(of: other, in: course) == part, other.form == first.form else {
        throw .otherCases(first.id, other.id)
      }
      guard other.passMark?.percent == first.passMark?.percent else {
        throw .otherPassMark(first, other)
      }
    }
    return SelectedAnswers(of: plans, in: part)
  }

  private static func part(
    of plan: SessionPlan, in course: Course
  ) throws(SelectionFault) -> Course {
    do throws(CourseFault) { return try SessionCourse(plan: plan, course: course).course } catch {
      throw .session(.course(error))
    }
  }
}

/// Why the answers of a session cannot be selected.
package enum SelectionFault: Error, Hashable, Sendable {
  /// The folder that was named.
  case session(SessionFault)
  /// A plan that the cohort keeps.
  case plan(PlanFault)
  case file(FileError)
  /// Two sessions that ask different cases cannot be reported on as one.
  case otherCases(Identifier<SessionPlan>, Identifier<SessionPlan>)
  /// Two sessions that pass at different marks cannot be reported on as one.
  case otherPassMark(SessionPlan, SessionPlan)
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
