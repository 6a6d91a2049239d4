public import Authoring
internal import Files

/// What `check --fix` changes in a course, or in one module, by the paths of its files: nothing is written yet. `bundled` names the
/// places of the bundled course.
///
/// If the path leads to neither, gives what was found there instead.
public func fixes(at path: String, bundled: [String] = []) -> Result<[FileFix], UnreadableFile> {
  if case .success(.folder) = kind(of: path) { return .success(fixes(inFolder: path, bundled)) }
  let found = content(of: path)
  guard case .bytes(let bytes) = found else { return .failure(UnreadableFile(content: found)) }
  if Folder.name(of: path) == "course.yaml" {
    return .success(fixes(inFolder: Folder.parent(of: path), bundled))
  }
  let fix = fix(ofModule: bytes, file: path, in: surroundings(ofModule: path, bundled: bundled))
  return .success(fix.map { [$0] } ?? [])
}

private func fixes(inFolder folder: String, _ bundled: [String]) -> [FileFix] {
  let prefix = folder.hasSuffix("/") ? folder : folder + "/"
  return Authoring.fixes(of: FileTree(of: folder, bundled: bundled)).map { fix in
    FileFix(name: prefix + fix.name, before: fix.before, after: fix.after)
  }
}
