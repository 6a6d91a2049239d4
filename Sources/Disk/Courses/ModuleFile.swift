public import Authoring
internal import Curriculum
internal import Files

/// Checks what a path leads to: a course by its folder or its `course.yaml`, or one module's file as a course of its own. `today`
/// is the day in UTC, `YYYY-MM-DD`; `bundled` names the places of the bundled course.
///
/// If what the path leads to cannot be checked, gives what was found there instead.
public func checkCourse(at path: String, bundled: [String], today: String)
  -> Result<CourseReading, UnreadableFile>
{
  func check(_ folder: String) -> CourseReading {
    CourseFolder(path: folder, bundled: bundled).check(today: today)
  }
  if case .success(.folder) = kind(of: path) { return .success(check(path)) }
  let found = content(of: path)
  guard case .bytes(let bytes) = found else { return .failure(UnreadableFile(content: found)) }
  if path == "course.yaml" { return .success(check(".")) }
  if path.hasSuffix("/course.yaml") {
    return .success(check(String(path.dropLast("/course.yaml".count))))
  }
  let (module, diagnostics) = readModule(
    bytes, file: path, in: surroundings(ofModule: path, bundled: bundled), lints: true)
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

/// What the `course.yaml` beside a module says, and its bases; nothing if there is none.
public func surroundings(ofModule file: String, bundled: [String] = []) -> ModuleSurroundings {
  let folder = file.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(file[..<$0]) } ?? "."
  return ModuleSurroundings(of: FileTree(of: folder.isEmpty ? "/" : folder, bundled: bundled))
}
