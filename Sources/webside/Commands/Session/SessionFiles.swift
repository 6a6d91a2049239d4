internal import Authoring
internal import Glibc
internal import Session

/// The files that say what a session is, as they were found.
struct SessionFiles: Hashable, Sendable {
  var plan: FileContent
  var roster: FileContent

  /// Reads them; that takes as long as the file system takes.
  init(in folder: SessionFolder) {
    plan = content(of: folder.planFile)
    roster = content(of: folder.rosterFile)
  }

  /// Whether there is anything to go by: a share that is not mounted leaves an empty folder, or none.
  var isThere: Bool { if case .bytes = plan { true } else { false } }

  /// What changes when somebody edits the files, without reading them.
  struct Stamp: Hashable, Sendable {
    private var states: [[Int]]

    init(of folder: SessionFolder) {
      states = [folder.planFile, folder.rosterFile].map { path in
        var status = stat()
        guard stat(path, &status) == 0 else { return [] }
        return [
          Int(truncatingIfNeeded: status.st_ino), Int(status.st_size), status.st_mtim.tv_sec,
          status.st_mtim.tv_nsec,
        ]
      }
    }
  }
}
