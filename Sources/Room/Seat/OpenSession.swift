package import Authoring
package import CSVText
package import Cohort
package import Curriculum
package import Journal
package import Scoring
package import Session

/// A session as it was found: the plan, the roster, and the part of the course that it asks.
package struct OpenSession: Sendable {
  package let folder: SessionFolder
  package let plan: SessionPlan
  package let course: SessionCourse
  /// `nil` if anybody may sign in.
  package let roster: Roster?
  /// The files it was read from.
  package let files: SessionFiles
  /// All of the course, in case the session is changed to ask another part of it.
  package let whole: Course

  /// Makes sense of the files of the folder at a path. Whatever there is to say of them goes to `note`, warnings too.
  package init(
    _ files: SessionFiles, at path: String, course whole: Course, note: (SessionNote) -> Void
  ) throws(SessionFault) {
    folder = SessionFolder(path: path)
    self.files = files
    self.whole = whole
    plan = try Self.plan(in: files, at: path, note: note)
    do { course = try SessionCourse(plan: plan, course: whole) } catch { throw .course(error) }
    for one in plan.extensions where plan.closes.map({ one.closes < $0 }) ?? false {
      note(.extensionThatShortens(folder.planFile, one.learner))
    }
    guard plan.signIn == .roster else {
      roster = nil
      return
    }
    let listed = try Self.roster(files.roster, at: folder.rosterFile, note: note)
    roster = listed
    let ids = Set(listed.learners.map(\.id))
    for one in plan.extensions where !ids.contains(one.learner) {
      note(.extensionForNobody(folder.planFile, one.learner))
    }
  }

  /// Makes sense of the plan alone.
  package static func plan(
    in files: SessionFiles, at path: String, note: (SessionNote) -> Void
  ) throws(SessionFault) -> SessionPlan {
    let (plan, diagnostics) = readSession(files.plan, file: SessionFolder(path: path).planFile)
    for diagnostic in diagnostics { note(.plan(diagnostic)) }
    if let plan { return plan }
    if files.plan == .missing { throw .noSession(path) }
    throw .unusablePlan(
      SessionFolder(path: path).planFile, diagnostics.first { $0.severity == .error })
  }

  private static func roster(
    _ content: FileContent, at path: String, note: (SessionNote) -> Void
  ) throws(SessionFault) -> Roster {
    guard case .bytes(let bytes) = content else { throw .unreadable(path, content) }
    let (roster, findings) = readRoster(bytes)
    for finding in findings { note(.roster(path, finding)) }
    if let roster { return roster }
    throw .noRoster(path, findings.first(where: \.isFatal))
  }

  /// A seat's own store of this session, in the folder that holds the stores of all sessions. What is studied at other times is
  /// kept elsewhere.
  package func store(in sessions: String) -> Store { Store(root: sessions + "/" + plan.id.text) }
}

/// Something to say about the files of a session.
package enum SessionNote: Hashable, Sendable {
  case plan(Diagnostic)
  /// About the roster at a path.
  case roster(String, RosterFinding)
  /// The plan at a path keeps the session open longer for an id that nobody on the list has.
  case extensionForNobody(String, LearnerID)
  /// The plan at a path closes the session earlier for a learner than for the others.
  case extensionThatShortens(String, LearnerID)
}

/// Why the files of a session make no session.
package enum SessionFault: Error, Hashable, Sendable {
  /// The folder at this path holds no plan.
  case noSession(String)
  /// The plan at this path cannot be used; the first thing that is wrong with it.
  case unusablePlan(String, Diagnostic?)
  /// The roster at this path could not be read.
  case unreadable(String, FileContent)
  /// The roster at this path is none, and why.
  case noRoster(String, RosterFinding?)
  /// The course lacks what the plan asks.
  case course(CourseFault)
}

extension OpenSession {
  /// What a session became when its files were changed while it was open.
  package enum Change: Sendable {
    case changed(OpenSession)
    /// The folder holds another session now.
    case replaced(by: SessionPlan)
    /// The files make no session any more.
    case unusable(SessionFault)
  }

  /// The session as its files are now. Whatever there is to say of them goes to `note`.
  package func followed(by files: SessionFiles, note: (SessionNote) -> Void = { _ in }) -> Change {
    do {
      let news = try OpenSession(files, at: folder.path, course: whole, note: note)
      return news.plan.id == plan.id ? .changed(news) : .replaced(by: news.plan)
    } catch {
      return .unusable(error)
    }
  }
}
