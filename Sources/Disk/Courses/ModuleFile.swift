public import Authoring
internal import Curriculum
internal import Files

/// Checks what a path leads to: a course by its folder or its `course.yaml`, or one module's file as a course of its own. `today`
/// is the day in UTC, `YYYY-MM-DD`.
///
/// Gives what was found at the path instead if that cannot be checked.
public func checkCourse(at path: String, today: String) -> Result<CourseReading, UnreadableFile> {
  if case .success(.folder) = kind(of: path) {
    return .success(CourseFolder(path: path).check(today: today))
  }
  let found = content(of: path)
  guard case .bytes(let bytes) = found else { return .failure(UnreadableFile(content: found)) }
  if path == "course.yaml" { return .success(CourseFolder(path: ".").check(today: today)) }
  if path.hasSuffix("/course.yaml") {
    let folder = String(path.dropLast("/course.yaml".count))
    return .success(CourseFolder(path: folder).check(today: today))
  }
  let (module, diagnostics) = readModule(bytes, file: path, lints: true)
  return .success(
    CourseReading(course: module.map(Course.init(of:)), diagnostics: diagnostics))
}

/// A file that cannot be read, and why.
public struct UnreadableFile: Error, Hashable, Sendable {
  public var content: FileContent

  public init(content: FileContent) {
    self.content = content
  }
}

/// What the `course.yaml` beside a module says; nothing if there is none.
public func surroundings(ofModule file: String) -> ModuleSurroundings {
  let folder = file.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(file[...$0]) } ?? ""
  guard case .bytes(let courseFile) = content(of: folder + "course.yaml") else {
    return ModuleSurroundings()
  }
  return ModuleSurroundings(courseFile: courseFile)
}
