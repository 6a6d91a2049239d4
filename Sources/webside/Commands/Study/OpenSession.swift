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

  /// Makes sense of what was read of the folder at a path; what is wrong with it goes to `note`.
  init(
    _ files: SessionFiles, at path: String, course whole: Course,
    note: (String) -> Void = Console.note
  ) throws {
    folder = SessionFolder(path: path)
    self.files = files
    self.whole = whole
    plan = try Self.plan(in: files, at: path, note: note)
    course = try SessionCourse(plan: plan, course: whole)
    roster =
      plan.signIn == .roster
      ? try readRosterFile(files.roster, named: folder.rosterFile, note: note) : nil
  }

  /// Makes sense of the plan alone; what is wrong with it goes to `note`.
  static func plan(
    in files: SessionFiles, at path: String, note: (String) -> Void = Console.note
  ) throws -> SessionPlan {
    let (plan, diagnostics) = readSession(files.plan, file: SessionFolder(path: path).planFile)
    note(diagnostics.map { DiagnosticText(diagnostic: $0).text }.joined())
    guard let plan else {
      let error = diagnostics.first { $0.severity == .error }
      throw Failure(
        text: "\(reduced(path)) is no session; `webside session create` makes one",
        finding: error.map { DiagnosticText(diagnostic: $0).firstLine })
    }
    return plan
  }

  static func course(_ path: String?) throws -> Course {
    try CourseFolder(path: Environment.course(path)).open()
  }

  /// The seat's own store of this session, apart from what is studied at other times.
  var store: Store { Store(root: SeatCopy.sessions + "/" + plan.id.text) }
}

/// What a session became whose files were changed while it was looked at.
enum ChangedSession {
  case changed(OpenSession)
  /// The folder holds another session now.
  case replaced(by: SessionPlan)
  /// What there is makes no sense, and where.
  case senseless(String)
}

extension OpenSession {
  /// The session as its files are now; nothing is said of them yet.
  func followed(by files: SessionFiles) -> ChangedSession {
    do {
      let news = try OpenSession(files, at: folder.path, course: whole, note: { _ in })
      return news.plan.id == plan.id ? .changed(news) : .replaced(by: news.plan)
    } catch let failure as Failure {
      return .senseless(failure.finding ?? failure.text)
    } catch {
      return .senseless("\(reduced(folder.path)) cannot be read")
    }
  }
}
