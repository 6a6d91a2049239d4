internal import Files

/// The folder of the course to which a path belongs: a folder itself, or that of `course.yaml` beside a module's file. `nil` if a file
/// lies beside no `course.yaml`.
public func courseFolder(ofFileAt path: String) -> String? {
  guard case .success(let kind) = kind(of: path), kind != .folder else { return path }
  let folder = Folder.parent(of: path)
  return isThere(folder + "/course.yaml") ? folder : nil
}
