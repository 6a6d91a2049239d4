internal import Glibc

/// Whole files that get their names together, once the disk has the bytes of all: waiting for the disk once takes as long as
/// waiting for it after a single file.
///
/// Each file is either there complete or not there, as with `NewFile`. Until it has its name it is in a hidden folder. If the
/// process is killed, `removeAbandoned` of a later one removes that folder.
public struct NewFiles: ~Copyable {
  private let folder: String
  /// `nil` until there is a file: without files not even the folder is made.
  private var staging: Staging?
  /// The temporary path of each file, and its path to be; `nil` while the file is incomplete.
  private var waiting: [(temporary: String, path: String?)] = []
  /// Called after each file got its name, so that a test can look at what others see then.
  package var afterNaming: (_ path: String) -> Void = { _ in }

  /// A file that waits for its bytes and its name.
  public struct Place: Sendable {
    fileprivate let number: Int
    fileprivate let path: String

    /// Writes its bytes; from any thread.
    public func write(_ bytes: [UInt8]) throws(FileError) {
      _ = try NewFile.fill(path, with: bytes)
    }
  }

  /// Files below `folder`, all on its file system. The folder is made if it is missing.
  public init(below folder: String) {
    self.folder = folder
    staging = nil
  }

  deinit {
    for file in waiting { unsafe unlink(file.temporary) }
  }

  /// A place for another file, which is removed unless `name` gives it a path.
  public mutating func place() throws(FileError) -> Place {
    if staging == nil {
      try Folder.makeUnsynced(folder)
      staging = try Staging(in: folder)
    }
    guard let path = staging?.nextPath() else {
      throw FileError(.makeFolder, folder, code: ENOENT)
    }
    waiting.append((path, nil))
    return Place(number: waiting.count - 1, path: path)
  }

  /// Sets the path that a written file is to have. The folder must exist.
  public mutating func name(_ place: Place, _ path: String) {
    guard waiting.indices.contains(place.number) else { return }
    waiting[place.number].path = path
  }

  /// Writes a file that is to have this path. The folder must exist.
  public mutating func add(_ bytes: [UInt8], to path: String) throws(FileError) {
    let place = try place()
    try place.write(bytes)
    name(place, path)
  }

  /// Gives the files their names, replacing files that have them, and removes files without a name. The file that was added last
  /// gets its name first. Once this returns they survive a power cut.
  public mutating func finish() throws(FileError) {
    guard !waiting.isEmpty else { return }
    let system = try Descriptor(opening: folder, O_RDONLY | O_DIRECTORY, for: .syncFolder)
    try system.syncFileSystem()
    while let file = waiting.last {
      if let path = file.path {
        guard unsafe rename(file.temporary, path) == 0 else {
          throw FileError(.nameFile, path, code: errno)
        }
        afterNaming(path)
      } else {
        unsafe unlink(file.temporary)
      }
      waiting.removeLast()
    }
    try system.syncFileSystem()
  }

  /// Removes what killed processes left below a folder. Files of a living process stay. On a file system without locks, which
  /// would tell the two apart, everything stays.
  public static func removeAbandoned(below folder: String) { Staging.removeAbandoned(in: folder) }
}
