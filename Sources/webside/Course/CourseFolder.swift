internal import Authoring
internal import Curriculum
internal import Glibc
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
      read: { content(of: folder + "/" + $0) }, list: { names(below: folder) })
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

/// The paths of all files below a folder, without hidden ones; links are not followed.
func names(below folder: String, depth: Int = 4) -> [String] {
  guard depth > 0, let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var found: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    guard !name.hasPrefix(".") else { continue }
    if isFolder(folder + "/" + name, saidToBe: Int32(entry.pointee.d_type)) {
      found += names(below: folder + "/" + name, depth: depth - 1).map { name + "/" + $0 }
    } else {
      found.append(name)
    }
  }
  return found.sorted()
}

/// Whether a path is a folder; some file systems do not tell when they list it.
private func isFolder(_ path: String, saidToBe kind: Int32) -> Bool {
  guard kind == DT_UNKNOWN else { return kind == DT_DIR }
  var status = stat()
  return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}
