public import Files
internal import Glibc
public import Scoring

extension Store {
  /// Finds out whether the store can be written to: makes its folders, and makes, fills and removes a file.
  public func probe() throws(FileError) {
    try Self.probe(learnersFolder)
  }

  /// Finds out whether answers of this learner can be written.
  public func probe(_ learner: LearnerID) throws(FileError) {
    try Self.probe(journal(of: learner))
  }

  /// The file is not synced: file systems reserve blocks when they are written to, so a full disk shows at once, and waiting for
  /// the disk takes longer than everything else at a start. An answer is synced when it is saved, and a failure is reported then.
  private static func probe(_ folder: String) throws(FileError) {
    try Folder.make(folder)
    let path = folder + "/.probe-\(getpid())"
    removeFile(path)
    defer { removeFile(path) }
    let file = try Descriptor(making: path)
    do throws(WriteFailure) {
      // As much as a long record: an empty file fits on a full disk.
      try file.write([UInt8](repeating: 0x0A, count: 4096))
    } catch {
      throw error.error
    }
  }
}
