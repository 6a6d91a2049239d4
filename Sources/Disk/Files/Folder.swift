internal import Glibc

/// Making, listing and syncing folders.
public enum Folder {
  /// Makes the folder and the missing ones above it, private to their owner; leaves existing ones as they are.
  public static func make(_ path: String) throws(FileError) {
    for folder in try makeUnsynced(path).reversed() { try sync(parent(of: folder)) }
  }

  /// Makes them without making sure that they survive a power cut. Returns what was made, outermost first.
  @discardableResult
  package static func makeUnsynced(_ path: String) throws(FileError) -> [String] {
    var made: [String] = []
    var end = path.startIndex
    while end < path.endIndex {
      end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
      let folder = String(path[..<end])
      guard !isFolder(folder) else { continue }
      if unsafe mkdir(folder, 0o700) == 0 {
        // The umask may have taken away the owner's own permissions.
        _ = unsafe chmod(folder, 0o700)
        made.append(folder)
      } else if errno != EEXIST || !isFolder(folder) {
        throw FileError(.makeFolder, folder, code: errno == EEXIST ? ENOTDIR : errno)
      }
    }
    return made
  }

  /// Makes a folder with these permissions; a folder that exists stays as it is. A file system without permissions keeps its own.
  package static func make(_ path: String, permissions: UInt32) throws(FileError) {
    if unsafe mkdir(path, 0o700) == 0 {
      _ = unsafe chmod(path, permissions)
    } else if errno != EEXIST {
      throw FileError(.makeFolder, path, code: errno)
    } else if !isFolder(path) {
      throw FileError(.makeFolder, path, code: ENOTDIR)
    }
  }

  /// Gives a folder another name, and syncs the folder that it is in then.
  package static func rename(_ path: String, to other: String) throws(FileError) {
    guard unsafe Glibc.rename(path, other) == 0 else {
      throw FileError(.nameFile, other, code: errno)
    }
    try sync(parent(of: other))
  }

  /// Makes sure that the names in the folder survive a power cut.
  package static func sync(_ path: String) throws(FileError) {
    let folder: Descriptor
    do {
      folder = try Descriptor(opening: path, O_RDONLY | O_DIRECTORY, for: .syncFolder)
    } catch {
      // A folder above the store may be a link, or one that may be passed through and not read; what was made in it stands.
      if [EACCES, ELOOP, ENOTDIR].contains(error.code) { return }
      throw error
    }
    try folder.syncFolder()
  }

  /// Removes a folder that is empty. What is not there need not be removed.
  package static func removeEmpty(_ path: String) throws(FileError) {
    guard unsafe rmdir(path) != 0, errno != ENOENT else { return }
    throw FileError(.removeFolder, path, code: errno)
  }

  /// Whether a path leads to a folder. Links are followed; an error of the file system counts as absence.
  package static func isFolder(_ path: String) -> Bool {
    (try? FileStatus(of: path, followingLinks: true))?.kind == .folder
  }

  /// The last component of a path.
  package static func name(of path: String) -> String {
    String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
  }

  /// The path without its last component; `.` for a bare name.
  package static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
