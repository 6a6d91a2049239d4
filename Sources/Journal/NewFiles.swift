internal import Glibc

/// Whole files that get their names together, once the disk has the bytes of all: to wait for the disk once takes as long as to
/// wait for it after one file.
///
/// Each is either there complete or not there, as with `NewFile`.
public struct NewFiles: ~Copyable {
  private var waiting: [(temporary: String, path: String)] = []

  public init() {}

  deinit {
    for file in waiting { unlink(file.temporary) }
  }

  /// Writes `bytes` beside `path` under a hidden temporary name. The folder must be there.
  public mutating func add(_ bytes: [UInt8], to path: String) throws(JournalError) {
    let temporary = NewFile.temporaryName(for: path)
    waiting.append((temporary, path))
    _ = try NewFile.fill(temporary, with: bytes)
  }

  /// Gives the files their names, in place of what had them. All must be on one file system, that of `folder`; once this returns
  /// they outlive a power cut.
  public mutating func finish(in folder: String) throws(JournalError) {
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
}
