internal import Glibc

/// Whole files that get their names together, once the disk has the bytes of all: to wait for the disk once takes as long as to
/// wait for it after one file.
///
/// Each is either there complete or not there, as with `NewFile`. Until then they are in a hidden folder, which whoever comes
/// after a process that was killed can remove.
public struct NewFiles: ~Copyable {
  private let folder: String
  private var staging: Staging
  private var waiting: [(temporary: String, path: String)] = []

  /// Files below `folder`, all on its file system; it is made where it is missing.
  public init(below folder: String) throws(JournalError) {
    try Folder.makeUnsynced(folder)
    let staging = try Staging(in: folder)
    self.folder = folder
    self.staging = staging
  }

  deinit {
    for file in waiting { unlink(file.temporary) }
  }

  /// Writes the bytes of what is to be `path`, whose folder must be there.
  public mutating func add(_ bytes: [UInt8], to path: String) throws(JournalError) {
    let temporary = staging.nextPath()
    waiting.append((temporary, path))
    _ = try NewFile.fill(temporary, with: bytes)
  }

  /// Gives the files their names, in place of what had them. Once this returns they outlive a power cut.
  public mutating func finish() throws(JournalError) {
    guard !waiting.isEmpty else { return }
    let system = try Descriptor(opening: folder, O_RDONLY | O_DIRECTORY, for: .syncFolder)
    try system.syncFileSystem()
    while let file = waiting.last {
      guard rename(file.temporary, file.path) == 0 else {
        throw JournalError(.nameFile, file.path, code: errno)
      }
      waiting.removeLast()
    }
    try system.syncFileSystem()
  }

  /// Removes what processes left below a folder that were killed before they gave their files names. What a living one is
  /// writing stays, and so does everything where the file system has no locks to tell them apart.
  public static func removeAbandoned(below folder: String) { Staging.removeAbandoned(in: folder) }
}
