internal import Authoring
internal import Curriculum
internal import Files
internal import Reports
internal import Screen
internal import Seat

/// A course on disk.
struct CourseFolder {
  var path: String

  /// Reads the course and returns everything there is to say about it.
  func check() -> CourseReading { read(for: .check(today: Clock.system.today)) }

  /// The course. If it has errors, prints every one of them and throws.
  func open() throws -> Course {
    let reading = read(for: .study)
    guard let course = reading.course else {
      let errors = reading.diagnostics.filter { $0.severity == .error }
      Console.note(errors.map { DiagnosticText(diagnostic: $0).text }.joined())
      throw Failure(
        text:
          "the course in \(reduced(path)) has \(errors.count) error\(errors.count == 1 ? "" : "s") "
          + "and cannot be opened; `webside check` shows all")
    }
    return course
  }

  private func read(for purpose: ReadingPurpose) -> CourseReading {
    let folder = path
    let files = FileTree(
      read: { content(of: folder + "/" + $0) }, list: { Folder.files(below: folder) })
    return readCourse(files, named: path, for: purpose, readModules: computeOnThreads)
  }
}

extension Course {
  /// A course of one module, which is read by itself.
  init(of module: Module) {
    self.init(
      id: Identifier("preview"), title: module.title, version: "", language: "en", passMark: 0,
      modules: [module])
  }
}
