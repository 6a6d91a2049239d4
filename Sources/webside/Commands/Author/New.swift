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
    discussion:
      "A file that exists is left as it is. The module's id is made from the file's name. "
      + "A case asks at least one question, so writing brings marking along if nothing else stands in its case."
  )

  @Argument(
    help: ArgumentHelp("The file to make, beside course.yaml.", valueName: "file"),
    completion: .file(extensions: ["md"]))
  var file: String

  @Flag(help: "Only a page and a case of one question, with words to replace.")
  var blank = false

  @Option(
    help: ArgumentHelp(
      "Only this kind of question, without the lesson; may be given again: "
        + NewModule.Kind.allCases.map(\.rawValue).joined(separator: ", ") + ".",
      valueName: "kind"),
    completion: .list(NewModule.Kind.allCases.map(\.rawValue)),
    transform: { try word($0) })
  var kind: [NewModule.Kind] = []

  func validate() throws {
    guard file.hasSuffix(".md") else {
      throw ValidationError("a module's file ends in .md, as in 02-night-calls.md")
    }
    if blank, !kind.isEmpty { throw ValidationError("give one of --blank and --kind") }
  }

  func run() throws {
    let content: AuthorDesk.Content =
      blank ? .blank : kind.isEmpty ? .everyKind : .kinds(Set(kind))
    try Console.write(try AuthorDesk.here.makeModule(at: file, with: content))
  }
}

/// New copy: a page or a module of the base, to be changed.
struct NewCopyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy",
    abstract:
      "Copy a page or a module of the base into a course that builds on it, to be changed there.",
    discussion:
      "A page is added to a file that holds all that the course changes in its module; nothing else in that file changes. "
      + "A module becomes a file of the course. Ids stay, so that answers to the original count for the copy."
  )

  @Argument(
    help: ArgumentHelp("The folder of the course.", valueName: "dir"), completion: .directory)
  var folder: String

  @Argument(
    help: ArgumentHelp(
      "A scenario's id, a lesson as module/page, or a module's id. `webside check dir --pages` lists them.",
      valueName: "page"))
  var page: String

  func run() throws {
    try Console.write(try AuthorDesk.here.copy(page, into: folder))
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
