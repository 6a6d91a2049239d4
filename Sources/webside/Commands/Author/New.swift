internal import ArgumentParser
internal import Authoring
internal import Courses
internal import Curriculum
internal import Files
internal import Reports
internal import Screen
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
    if let base { return try makeCourse(in: folder, on: base) }
    let course = NewCourse(folder: folder, today: Clock.system.today)
    let file = folder + "/course.yaml"
    do {
      try Folder.make(folder, permissions: 0o755)
      guard try !exists(file) else {
        throw Failure(text: "\(reduced(folder)) holds a course already; nothing was changed")
      }
      // The module comes first: a folder with `course.yaml` has all that it names.
      let module = OutputFile(path: folder + "/" + NewCourse.firstFile)
      try module.create(Array(course.module.text.utf8))
      try OutputFile(path: file).create(Array(course.text.utf8))
    } catch let error as FileError {
      throw Failure.file(error)
    }
    try Console.write(course.words(in: folder))
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
    var module = NewModule(file: file)
    if !kind.isEmpty { module.kinds = Set(kind) }
    let sources = Courses.surroundings(
      ofModule: file, bundled: try Environment.bundledCourse
    ).sources.map(\.id.text)
    if let first = sources.first, !sources.contains(module.source) { module.source = first }
    do {
      try OutputFile(path: file).create(Array((blank ? module.blankText : module.text).utf8))
    } catch {
      guard error.cause == .exists else { throw Failure.file(error) }
      throw Failure(text: "\(reduced(file)) exists already; nothing was changed")
    }
    try Console.write(module.words(in: file))
  }
}
