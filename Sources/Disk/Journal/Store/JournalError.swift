/// Journal keeps learners' answers on disk and is their sole writer: append-only JSON Lines, one file per sitting, one
/// writer per file, a checksum on every line. It never rewrites or deletes a record, never decides a score, and has no
/// clock and no random source of its own.

internal import Glibc

/// Something the machine would not do with the store: which operation, on which path, and the system's reason.
public struct JournalError: Error, Hashable, Sendable {
  public var operation: Operation
  public var path: String
  /// The value of `errno`.
  public var code: Int32

  public init(_ operation: Operation, _ path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  public enum Operation: String, Hashable, Sendable, CaseIterable {
    case makeFolder
    case listFolder
    case syncFolder
    case makeFile
    case openFile
    case readFile
    case writeFile
    case syncFile
    case nameFile
    /// An answer that could not be read back as it was written, so it was not written; `code` is `EINVAL`.
    case encode
  }

  /// What a person can do something about.
  public enum Cause: Hashable, Sendable, CaseIterable {
    /// The file system takes no changes.
    case readOnly
    /// No room: the disk, the quota, or the largest file allowed.
    case full
    /// This user may not.
    case notPermitted
    /// Something of that name is there already.
    case exists
    case other
  }

  public var cause: Cause {
    switch code {
    case EROFS: .readOnly
    case ENOSPC, EDQUOT, EFBIG: .full
    case EACCES, EPERM: .notPermitted
    case EEXIST: .exists
    default: .other
    }
  }
}
