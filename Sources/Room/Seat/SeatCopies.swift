internal import Authoring
package import Files
package import Journal
internal import Session

/// What a seat keeps of every session beside its answers, so that it can begin while the share is gone: `session.yaml`,
/// `roster.csv`, and in `folder` the path by which the session was joined.
package struct SeatCopies: Sendable {
  /// The folder that holds the stores of all sessions that were ever joined here.
  package let sessions: String
  /// The folder that paths are relative to, from the root.
  private let here: String
  private let read: ReadFile

  package init(in sessions: String, relativeTo here: String, read: @escaping ReadFile) {
    self.sessions = sessions
    self.here = here
    self.read = read
  }

  /// The files of the session that was last joined by a path; `nil` if none was.
  package func find(joinedBy path: String) -> SessionFiles? {
    let place = Array(fullPath(path).utf8)
    let stores = ((try? Folder.names(in: sessions)) ?? []).map { sessions + "/" + $0 }
    let found = stores.compactMap { store -> (joined: FileTime, files: SessionFiles)? in
      let note = store + "/folder"
      guard case .bytes(let bytes) = read(note), bytes == place,
        let status = try? FileStatus(of: note, followingLinks: true)
      else { return nil }
      let files = SessionFiles(in: SessionFolder(path: store), read: read)
      return files.isThere ? (status.modified, files) : nil
    }
    return found.max { $0.joined < $1.joined }?.files
  }

  /// Keeps the files of a session that was joined by a path. Without them the seat works as long as the share is there.
  package func keep(_ files: SessionFiles, joinedBy path: String, in store: Store)
    throws(FileError)
  {
    let copy = SessionFolder(path: store.root)
    try write(files.plan, to: copy.planFile)
    try write(files.roster, to: copy.rosterFile)
    try NewFile.write(Array(fullPath(path).utf8), to: store.root + "/folder")
  }

  private func write(_ content: FileContent, to path: String) throws(FileError) {
    if case .bytes(let bytes) = content {
      try NewFile.write(bytes, to: path)
    } else {
      removeFile(path)
    }
  }

  /// A path from the root. Links are not resolved: asking for them may hang, and the answer changes when a share goes.
  private func fullPath(_ path: String) -> String {
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
}
