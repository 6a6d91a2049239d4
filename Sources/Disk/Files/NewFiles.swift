internal import Glibc

/// Whole files that get their names together, once the disk has the bytes of all: to wait for the disk once takes as long as to
/// wait for it after one file.
///
/// Each is either there complete or not there, as with `NewFile`. Until then they are in a hidden folder, which whoever comes
/// after a process that was killed can remove.
public struct NewFiles: ~Copyable {
  private let folder: String
  /// `nil` until there is a file: where there is none, not even the folder is made.
  private var staging: Staging?
  /// What a file is to be called; `nil` for one that is not whole yet.
  private var waiting: [(temporary: String, path: String?)] = []

  /// A file that waits for its bytes and its name.
  public struct Place: Sendable {
    fileprivate let number: Int
    fileprivate let path: String

    /// Writes its bytes; from any thread.
    public func write(_ bytes: [UInt8]) throws(FileError) {
      _ = try NewFile.fill(path, with: bytes)
    }
  }

  /// Files below `folder`, all on its file system; it is made where it is missing.
  public init(below folder: String) {
    self.folder = folder
    staging = nil
  }

  deinit {
    for file in waiting { unlink(file.temporary) }
  }

  /// A place for another file, which is removed unless `name` is told what it is called.
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

  /// Says what a file that was written is to be called; the folder must be there.
  public mutating func name(_ place: Place, _ path: String) {
    guard waiting.indices.contains(place.number) else { return }
    waiting[place.number].path = path
  }

  /// Writes the bytes of what is to be `path`, whose folder must be there.
  public mutating func add(_ bytes: [UInt8], to path: String) throws(FileError) {
    let place = try place()
    try place.write(bytes)
    name(place, path)
  }

  /// Gives the files their names, in place of what had them, and removes those without. Once this returns they outlive a power cut.
  public mutating func finish() throws(FileError) {
    guard !waiting.isEmpty else { return }
    let system = try Descriptor(opening: folder, O_RDONLY | O_DIRECTORY, for: .syncFolder)
    try system.syncFileSystem()
    while let file = waiting.last {
      if let path = file.path {
        guard rename(file.temporary, path) == 0 else {
          throw FileError(.nameFile, path, code: errno)
        }
      } else {
        unlink(file.temporary)
      }
      waiting.removeLast()
    }
    try system.syncFileSystem()
  }

  /// Removes what processes left below a folder that were killed before they gave their files names. What a living one is
  /// writing stays, and so does everything where the file system has no locks to tell them apart.
  public static func removeAbandoned(below folder: String) { Staging.removeAbandoned(in: folder) }
}
