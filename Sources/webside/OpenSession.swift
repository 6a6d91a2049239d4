internal import Authoring
internal import Cohort
internal import Curriculum
internal import Journal
internal import Scoring
internal import Screen
internal import Session

/// A session's folder as it was found: the plan, the roster, and the part of the course it is about.
struct OpenSession {
  var folder: SessionFolder
  var plan: SessionPlan
  var course: SessionCourse
  /// `nil` where anybody may sign in.
  var roster: Roster?

  /// Reads the folder and the course; says what is wrong with them.
  init(at path: String, course coursePath: String?) throws {
    folder = SessionFolder(path: path)
    let (plan, diagnostics) = readSession(content(of: folder.planFile), file: folder.planFile)
    Console.note(diagnostics.map { DiagnosticText(diagnostic: $0).text }.joined())
    guard let plan else {
      throw Failure(
        text: "\(reduced(path)) is no session; `webside session create` makes one")
    }
    self.plan = plan
    let whole = try CourseFolder(path: Environment.course(coursePath)).open()
    course = try SessionCourse(plan: plan, course: whole)
    roster = plan.signIn == .roster ? try readRosterFile(folder.rosterFile) : nil
  }

  /// The seat's own store of this session, apart from what is studied at other times.
  var store: Store { Store(root: Environment.store + "/sessions/" + plan.id.text) }
}
