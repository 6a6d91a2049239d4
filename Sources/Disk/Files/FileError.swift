/// Files is where the program meets the file system: open files, folders, whole reads, files that appear complete or not at
/// all, and work that runs on several threads. It knows nothing of learners, records or courses.

internal import Glibc

/// Something the system would not do with a file or folder: which operation, on which path, and the system's reason.
public struct FileError: Error, Hashable, Sendable {
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
    case removeFolder
    /// Bytes that would not be read back as what they stand for, so they were not written; `code` is `EINVAL`.
    case encode
  }

  /// The kinds of reason that a person can do something about.
  public enum Cause: Hashable, Sendable, CaseIterable {
    /// The file system accepts no changes.
    case readOnly
    /// No room: the disk, the quota, or the largest file allowed.
    case full
    /// This user may not.
    case notPermitted
    /// There is already something of that name.
    case exists
    case other
  }

  /// Whether the reason is that nothing has the path. With any other reason something may be there all the same.
  public var isAbsence: Bool { code == ENOENT || code == ENOTDIR }

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
