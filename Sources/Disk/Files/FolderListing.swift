internal import Glibc

extension Folder {
  /// The names in the folder, sorted by their bytes; none if there is no such folder.
  ///
  /// A name that is not UTF-8 is left out: none of ours is, and it could not be opened by the text that it would become.
  public static func names(in path: String) throws(FileError) -> [String] {
    var names: [String] = []
    do throws(FileError) {
      try forEachName(in: path) { bytes in
        if let name = String(validating: bytes), name != ".", name != ".." { names.append(name) }
      }
    } catch {
      if error.code == ENOENT { return [] }
      throw error
    }
    return names.sorted()
  }

  /// Gives `body` the bytes of every name in the folder, in the folder's order, `.` and `..` among them; for folders of many
  /// names of which few are of interest.
  package static func forEachName(in path: String, _ body: (Span<UInt8>) -> Void)
    throws(FileError)
  {
    try forEachEntry(in: path) { name, _ in body(name) }
  }

  /// The paths of all files below a folder, relative to it and sorted, without hidden ones. Links are listed and not followed;
  /// folders deeper than `depth` are not looked into, nor are those that cannot be listed.
  public static func files(below path: String, depth: Int = 4) -> [String] {
    guard depth > 0 else { return [] }
    var entries: [(name: String, kind: Int32)] = []
    try? forEachEntry(in: path) { bytes, kind in
      let name = String(decoding: bytes)
      if !name.hasPrefix(".") { entries.append((name, kind)) }
    }
    return entries.flatMap { name, kind in
      isFolder(path + "/" + name, listedAs: kind)
        ? files(below: path + "/" + name, depth: depth - 1).map { name + "/" + $0 } : [name]
    }.sorted()
  }

  /// Gives `body` every name with the kind that the listing states for it.
  private static func forEachEntry(
    in path: String, _ body: (_ name: Span<UInt8>, _ kind: Int32) -> Void
  ) throws(FileError) {
    guard let folder = unsafe opendir(path) else {
      throw FileError(.listFolder, path, code: errno)
    }
    defer { unsafe closedir(folder) }
    while true {
      errno = 0
      guard let entry = unsafe readdir(folder) else { break }
      // Only the bytes of the name are read: the 256 that `dirent` declares may reach beyond the entry.
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { break }
      let name = unsafe UnsafeRawPointer(entry) + offset
      let length = unsafe strlen(name.assumingMemoryBound(to: CChar.self))
      let bytes = unsafe UnsafeBufferPointer(
        start: name.assumingMemoryBound(to: UInt8.self), count: length)
      unsafe body(bytes.span, Int32(entry.pointee.d_type))
    }
    if errno != 0 { throw FileError(.listFolder, path, code: errno) }
  }

  /// Whether a path is a folder; some file systems do not tell when they list it.
  private static func isFolder(_ path: String, listedAs kind: Int32) -> Bool {
    kind == DT_UNKNOWN ? (try? FileStatus(of: path))?.kind == .folder : kind == DT_DIR
  }
}
