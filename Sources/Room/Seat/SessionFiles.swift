package import Authoring
internal import Glibc
package import Session

/// What a file contains, or why it cannot be read; for files that others write, as they are at the moment.
package typealias ReadFile = @Sendable (_ path: String) -> FileContent

/// The files that describe a session, as they were found.
package struct SessionFiles: Hashable, Sendable {
  package var plan: FileContent
  package var roster: FileContent

  /// Reads the files, which takes as long as the file system takes.
  package init(in folder: SessionFolder, read: ReadFile) {
    plan = read(folder.planFile)
    roster = read(folder.rosterFile)
  }

  /// Whether the plan could be read. A share that is not mounted leaves an empty folder, or none.
  package var isThere: Bool { if case .bytes = plan { true } else { false } }

  /// Changes whenever somebody edits the files; found without reading them.
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
