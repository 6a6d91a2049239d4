package import Authoring
internal import Files
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
    private let states: [FileStatus?]

    init(of folder: SessionFolder) {
      states = [folder.planFile, folder.rosterFile].map {
        try? FileStatus(of: $0, followingLinks: true)
      }
    }
  }
}
