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
  let path = base == "bundled" ? bundled.first { isThere($0 + "/course.yaml") } ?? "Content" : base
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
    let course = FileTree(of: folder, bundled: try Environment.bundledCourse)
    let found: OriginalPage
    do throws(OriginalPage.Fault) {
      found = try OriginalPage(page, forCourse: course, named: folder)
    } catch {
      if case .unreadable(let errors) = error {
        Console.note(errors.map { DiagnosticText(diagnostic: $0).text }.joined())
      }
      throw Failure(text: error.words(page: page, folder: folder))
    }
    let file = folder + "/" + found.fileOfChanges
    do {
      if try exists(file) {
        let text = try bytes(of: file)
        guard found.canJoin(text) else { throw Failure(text: found.wordsForSecondCopy(in: file)) }
        try OutputFile(path: file).write(found.joined(to: text))
      } else {
        try OutputFile(path: file).create(found.asNewFile)
      }
    } catch let error as FileError {
      throw Failure.file(error)
    }
    try Console.write(found.words(in: file))
  }
}
