internal import Glibc

/// Folders of the store.
public enum Folder {
  /// Makes the folder and those above it that are missing, private to their owner; leaves those that are there as they are.
  public static func make(_ path: String) throws(JournalError) {
    for folder in try makeUnsynced(path).reversed() { try sync(parent(of: folder)) }
  }

  /// The same where the caller sees to it that what was made outlives a power cut; gives what was made, outermost first.
  @discardableResult
  package static func makeUnsynced(_ path: String) throws(JournalError) -> [String] {
    var made: [String] = []
    var end = path.startIndex
    while end < path.endIndex {
      end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
      let folder = String(path[..<end])
      guard !isFolder(folder) else { continue }
      if mkdir(folder, 0o700) == 0 {
        // The umask may have taken the owner's own permissions.
        chmod(folder, 0o700)
        made.append(folder)
      } else if errno != EEXIST || !isFolder(folder) {
        throw JournalError(.makeFolder, folder, code: errno == EEXIST ? ENOTDIR : errno)
      }
    }
    return made
  }

  /// Makes sure that the names in the folder outlive a power cut.
  package static func sync(_ path: String) throws(JournalError) {
    let folder: Descriptor
    do {
      folder = try Descriptor(opening: path, O_RDONLY | O_DIRECTORY, for: .syncFolder)
    } catch {
      // A folder above the store may be one that can be passed and not read, or a link; what was made in it stands.
      if [EACCES, ELOOP, ENOTDIR].contains(error.code) { return }
      throw error
    }
    try folder.syncFolder()
  }

  /// The names in the folder, sorted by their bytes; none where there is no such folder.
  public static func names(in path: String) throws(JournalError) -> [String] {
    var names: [String] = []
    do throws(JournalError) {
      try forEachName(in: path) { bytes in
        // A name that is no UTF-8 is not one of ours, and could not be opened by the text it would become.
        if let name = String(validating: bytes, as: UTF8.self), name != ".", name != ".." {
          names.append(name)
        }
      }
    } catch {
      if error.code == ENOENT { return [] }
      throw error
    }
    return names.sorted()
  }

  /// Gives the bytes of every name in the folder, in the folder's order, `.` and `..` among them; for folders of many names, of
  /// which few are of interest.
  package static func forEachName(in path: String, _ body: (UnsafeRawBufferPointer) -> Void)
    throws(JournalError)
  {
    guard let folder = opendir(path) else {
      throw JournalError(.listFolder, path, code: errno)
    }
    defer { closedir(folder) }
    while true {
      errno = 0
      guard let entry = readdir(folder) else { break }
      withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        body(UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.firstIndex(of: 0) ?? bytes.count)]))
      }
    }
    if errno != 0 { throw JournalError(.listFolder, path, code: errno) }
  }

  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The last component of a path.
  package static func name(of path: String) -> String {
    String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
  }

  package static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
