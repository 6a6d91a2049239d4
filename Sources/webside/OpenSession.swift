internal import Authoring
internal import Cohort
internal import Curriculum
internal import Journal
internal import Scoring
internal import Screen
internal import Session

/// A session as it was found: the plan, the roster, and the part of the course it is about.
struct OpenSession {
  var folder: SessionFolder
  var plan: SessionPlan
  var course: SessionCourse
  /// `nil` where anybody may sign in.
  var roster: Roster?
  /// What it was made of.
  var files: SessionFiles
  /// All of the course, for a session that comes to be about another part of it.
  var whole: Course

  /// Reads the folder and the course; says what is wrong with them.
  init(at path: String, course coursePath: String?) throws {
    let files = SessionFiles(in: SessionFolder(path: path))
    try self.init(files, at: path, course: Self.course(coursePath))
  }

  /// Makes sense of what was read of the folder at a path; says what is wrong with it.
  init(_ files: SessionFiles, at path: String, course whole: Course) throws {
    folder = SessionFolder(path: path)
    self.files = files
    self.whole = whole
    plan = try Self.plan(in: files, at: path)
    course = try SessionCourse(plan: plan, course: whole)
    roster =
      plan.signIn == .roster
      ? try readRosterFile(files.roster, named: folder.rosterFile) : nil
  }

  /// Makes sense of the plan alone; says what is wrong with it.
  static func plan(in files: SessionFiles, at path: String) throws -> SessionPlan {
    let (plan, diagnostics) = readSession(files.plan, file: SessionFolder(path: path).planFile)
    Console.note(diagnostics.map { DiagnosticText(diagnostic: $0).text }.joined())
    guard let plan else {
      throw Failure(
        text: "\(reduced(path)) is no session; `webside session create` makes one")
    }
    return plan
  }

  static func course(_ path: String?) throws -> Course {
    try CourseFolder(path: Environment.course(path)).open()
  }

  /// The seat's own store of this session, apart from what is studied at other times.
  var store: Store { Store(root: SeatCopy.sessions + "/" + plan.id.text) }
}
