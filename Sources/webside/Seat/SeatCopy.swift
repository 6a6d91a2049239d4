internal import Authoring
internal import Files
internal import Glibc
internal import Journal
internal import Scoring
internal import Session

/// What a seat keeps of a session beside its answers, so that it can begin while the share is gone: `session.yaml`,
/// `roster.csv`, and in `folder` the path by which the session was joined.
struct SeatCopy {
  /// Where the stores of all sessions are that were ever joined here.
  static var sessions: String { Environment.store + "/sessions" }

  /// The files of the session that was last joined by a path; `nil` where none was.
  static func find(joinedBy path: String) -> SessionFiles? {
    let place = fullPath(path)
    let stores = ((try? Folder.names(in: sessions)) ?? []).map { sessions + "/" + $0 }
    let found = stores.compactMap { store -> (joined: [Int], files: SessionFiles)? in
      let note = store + "/folder"
      var status = stat()
      guard case .bytes(let bytes) = content(of: note), bytes == Array(place.utf8),
        stat(note, &status) == 0
      else { return nil }
      let files = SessionFiles(in: SessionFolder(path: store))
      return files.isThere ? ([status.st_mtim.tv_sec, status.st_mtim.tv_nsec], files) : nil
    }
    return found.max { $0.joined.lexicographicallyPrecedes($1.joined) }?.files
  }

  /// Keeps the files of a session that was joined by a path. Where the disk does not take them the seat works all the same,
  /// only not without the share.
  static func keep(_ files: SessionFiles, joinedBy path: String, in store: Store) {
    let copy = SessionFolder(path: store.root)
    do {
      try write(files.plan, to: copy.planFile)
      try write(files.roster, to: copy.rosterFile)
      try write(.bytes(Array(fullPath(path).utf8)), to: store.root + "/folder")
    } catch {
      Console.complain("what the session asks cannot be kept here: \(errorText(error.code))")
    }
  }

  private static func write(_ content: FileContent, to path: String) throws(FileError) {
    if case .bytes(let bytes) = content {
      try NewFile.write(bytes, to: path)
    } else {
      unlink(path)
    }
  }

  /// A path from the root, made without asking the file system for links: it may hang, and what it would say changes when a
  /// share goes.
  private static func fullPath(_ path: String) -> String {
    var parts: [Substring] = []
    for part in (path.hasPrefix("/") ? path : here + "/" + path).split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  private static var here: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    guard getcwd(&buffer, buffer.count) != nil else { return "" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
