internal import ArgumentParser
internal import Desk
internal import Reports
internal import Seat

/// New: files to begin with.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make a course, or a module, to begin with.",
    subcommands: [NewCourseCommand.self, NewModuleCommand.self, NewCopyCommand.self])
}

/// New course: a small complete course.
struct NewCourseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course",
    abstract: "Make a small complete course, with every kind of question in it.",
    discussion: "A folder that holds a course already is left as it is.")

  @Argument(
    help: ArgumentHelp("The folder to make.", valueName: "dir"), completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp(
      "Build on another course, of which modules and pages can be changed: bundled, or its folder.",
      valueName: "bundled|dir"),
    completion: .directory)
  var base: String?

  func run() throws {
    let desk = try AuthorDesk.here
    guard let base else { return try Console.write(try desk.makeCourse(in: folder)) }
    try Console.write(
      try desk.makeCourse(in: folder, on: base) { path throws(Failure) in try openCourse(path) })
  }
}

/// New module: a module for a course that exists.
struct NewModuleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "module",
    abstract: "Make a module with a lesson and two cases, with every kind of question in it.",
    discussion: "A file that exists is left as it is. The module's id is made from the file's name."
  )

  @Argument(
    help: ArgumentHelp("The file to make, beside course.yaml.", valueName: "file"),
    completion: .file(extensions: ["md"]))
  var file: String

  func run() throws {
    try Console.write(try AuthorDesk.here.makeModule(at: file))
  }
}

/// New copy: a page of the base, to be changed.
struct NewCopyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy",
    abstract: "Copy a page of the base into a course that builds on it, to be changed there.",
    discussion:
      "The page is added to a file that holds all that the course changes in its module. Nothing else in the file changes."
  )

  @Argument(
    help: ArgumentHelp("The folder of the course.", valueName: "dir"), completion: .directory)
  var folder: String

  @Argument(
    help: ArgumentHelp("A scenario's id, or a lesson as module/page.", valueName: "page"))
  var page: String

  func run() throws {
    try Console.write(try AuthorDesk.here.copyPage(page, into: folder))
  }
}

extension AuthorDesk {
  /// The desk for authors, which says what there is to say on standard error.
  static var here: AuthorDesk {
    get throws(Failure) {
      AuthorDesk(
        bundled: try Environment.bundledCourse, today: Clock.system.today, voice: .standardError)
    }
  }
}
