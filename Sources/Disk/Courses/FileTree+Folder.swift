public import Authoring
internal import Files

/// The path of a base as `course.yaml` in a folder names it: from the folder on, unless it was given from the root.
///
/// `basePath("school", from: "ours")` → `../school`.
public func basePath(_ base: String, from folder: String) -> String {
  guard !base.hasPrefix("/"), let base = resolvedPath(base), let folder = resolvedPath(folder)
  else { return base }
  let (there, here) = (base.split(separator: "/"), folder.split(separator: "/"))
  let common = zip(there, here).prefix { $0 == $1 }.count
  let steps = [Substring](repeating: "..", count: here.count - common) + there.dropFirst(common)
  return steps.isEmpty ? "." : steps.joined(separator: "/")
}

extension FileTree {
  /// The files of a folder on disk, and of the courses that it may name as its base: `bundled`, or a path from the folder.
  public init(of folder: String, bundled: [String]) {
    self.init(
      read: { content(of: folder + "/" + $0) }, list: { Folder.files(below: folder) },
      base: { name in
        let paths =
          name == "bundled" ? bundled : [name.hasPrefix("/") ? name : folder + "/" + name]
        let found = paths.first { isThere($0 + "/course.yaml") }
        guard let found else { return .missing(lookedAt: paths) }
        return .folder(
          BaseFolder(
            files: FileTree(of: found, bundled: bundled), name: withoutDetours(found),
            identity: resolvedPath(found) ?? found))
      })
  }
}

/// A path without the steps that `..` takes back, `ours/../school` as `school`, if it leads to the same place: a link may go elsewhere.
private func withoutDetours(_ path: String) -> String {
  var parts: [Substring] = []
  for part in path.split(separator: "/") {
    if part == "..", let last = parts.last, last != "..", last != "." {
      parts.removeLast()
    } else {
      parts.append(part)
    }
  }
  let plain = (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  return !plain.isEmpty && resolvedPath(plain) == resolvedPath(path) ? plain : path
}
