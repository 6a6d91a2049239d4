internal import Glibc
public import Scoring

/// Writes whole files that are either there complete or not there.
public enum NewFile {
  /// Writes `bytes` beside `path` under a hidden temporary name, syncs it, renames it to `path`, and syncs the folder.
  ///
  /// Where there is a file of that name it is replaced in one step. The folder must be there.
  public static func write(_ bytes: [UInt8], to path: String) throws(JournalError) {
    let temporary = temporaryName(for: path)
    do throws(JournalError) {
      try fillAndSync(temporary, with: bytes)
      guard rename(temporary, path) == 0 else { throw JournalError(.nameFile, path, code: errno) }
    } catch {
      unlink(temporary)
      throw error
    }
    try Folder.sync(Folder.parent(of: path))
  }

  /// The file is closed again: a Windows share renames none that is open.
  private static func fillAndSync(_ path: String, with bytes: [UInt8]) throws(JournalError) {
    let file = try fill(path, with: bytes)
    try file.sync()
  }

  static func temporaryName(for path: String) -> String {
    let folder = Folder.parent(of: path)
    let name = path.dropFirst(folder.utf8.count).drop { $0 == "/" }
    return folder + "/.tmp-\(getpid())-" + name
  }

  /// Makes a file of these bytes, which the disk need not have yet.
  static func fill(_ path: String, with bytes: [UInt8]) throws(JournalError) -> Descriptor {
    // Left by an earlier process of this number that was ended while it wrote.
    unlink(path)
    let file = try Descriptor(making: path)
    do throws(WriteFailure) {
      try file.write(bytes)
    } catch {
      throw error.error
    }
    return file
  }
}

extension Store {
  /// Finds out whether the store can be written: makes its folders, and makes, fills and removes a file.
  public func probe() throws(JournalError) {
    try Self.probe(learnersFolder)
  }

  /// Finds out whether answers of this learner can be written.
  public func probe(_ learner: LearnerID) throws(JournalError) {
    try Self.probe(journal(of: learner))
  }

  /// Not synced: file systems set blocks aside when they are written to, so a full disk shows at once, and waiting for the disk
  /// takes longer than all else at a start. An answer is synced itself, and says so where it cannot be.
  private static func probe(_ folder: String) throws(JournalError) {
    try Folder.make(folder)
    let path = folder + "/.probe-\(getpid())"
    unlink(path)
    defer { unlink(path) }
    let file = try Descriptor(making: path)
    do throws(WriteFailure) {
      // As much as a long record: an empty file fits on a full disk.
      try file.write([UInt8](repeating: 0x0A, count: 4096))
    } catch {
      throw error.error
    }
  }
}
