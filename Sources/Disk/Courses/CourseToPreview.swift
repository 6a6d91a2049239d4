internal import Authoring
internal import Files

/// A course that somebody wants to look at, and the file of it that a preview begins with.
public struct CourseToPreview: Hashable, Sendable {
  /// The path of `course.yaml`.
  public var courseFile: String
  /// The path of the course's first module; `nil` if the folder holds no module.
  public var firstModule: String?
  /// How many modules the folder holds.
  public var count: Int

  /// What stands at a path; `nil` unless it leads to a course's folder or to its `course.yaml`.
  ///
  /// - Parameter bundled: The places of the bundled course.
  public init?(at path: String, bundled: [String]) {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    if case .success(.folder) = kind(of: path) {
      courseFile = path + "/course.yaml"
      guard isThere(courseFile) else { return nil }
    } else {
      guard Folder.name(of: path) == "course.yaml", isThere(path) else { return nil }
      courseFile = path
    }
    let prefix = String(courseFile.dropLast("course.yaml".count))
    let tree = FileTree(of: Folder.parent(of: courseFile), bundled: bundled)
    var names = ModuleSurroundings(of: tree).files.filter { isThere(prefix + $0) }
    if names.isEmpty {
      // Nothing is listed that can be shown, for example because `course.yaml` is broken.
      names = tree.list().filter { name in
        name.hasSuffix(".md") && !name.utf8.contains(UInt8(ascii: "/")) && name != "README.md"
      }.sorted()
    }
    firstModule = names.first.map { prefix + $0 }
    count = names.count
  }
}
