internal import ArgumentParser
internal import Authoring
internal import Courses
internal import Curriculum
internal import Files
internal import Reports
internal import Screen

/// Makes a folder with a course that builds on another, and says what to do with it.
func makeCourse(in folder: String, on base: String) throws {
  let bundled = try Environment.bundledCourse
  let found = base == "bundled" ? bundled.first { isThere($0 + "/course.yaml") } : base
  guard let path = found else { throw Failure(text: wordsForNoBundledCourse(lookedAt: bundled)) }
  let course = try openCourse(path)
  do {
    try Folder.make(folder, permissions: 0o755)
    guard try !exists(folder + "/course.yaml") else {
      throw Failure(text: "\(reduced(folder)) holds a course already; nothing was changed")
    }
    let name = base == "bundled" ? base : basePath(path, from: folder)
    let made = NewCourseOnBase(named: name, on: course)
    try OutputFile(path: folder + "/course.yaml").create(Array(made.text.utf8))
    try Console.write(made.words(in: folder))
  } catch let error as FileError {
    throw Failure.file(error)
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
    let course = FileTree(of: folder, bundled: try Environment.bundledCourse)
    let found: Original
    do throws(Originals.Fault) {
      found = try Originals(forCourse: course, named: folder).original(named: page)
    } catch {
      if case .unreadable(let errors) = error {
        Console.note(errors.map { DiagnosticText(diagnostic: $0).text }.joined())
      }
      throw Failure(text: error.words(page: page, folder: folder))
    }
    do {
      switch found {
      case .page(let page): try write(page)
      case .module(let module): try write(module)
      }
    } catch let error as FileError {
      throw Failure.file(error)
    }
  }

  private func write(_ page: OriginalPage) throws {
    let file = folder + "/" + page.fileOfChanges
    if try exists(file) {
      let text = try bytes(of: file)
      guard page.canJoin(text) else { throw Failure(text: page.wordsForSecondCopy(in: file)) }
      try OutputFile(path: file).write(page.joined(to: text))
    } else {
      try OutputFile(path: file).create(page.asNewFile)
    }
    try Console.write(page.words(in: file))
  }

  private func write(_ module: OriginalModule) throws {
    let file = folder + "/" + module.file
    guard try !exists(file) else {
      throw Failure(text: "\(reduced(file)) exists already; nothing was changed")
    }
    try OutputFile(path: file).create(module.text)
    try Console.write(module.words(in: file))
  }
}
