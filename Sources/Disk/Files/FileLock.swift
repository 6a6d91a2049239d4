internal import Glibc

/// A lock on a file that several processes can share or one can have alone. The system releases it however the process ends.
package final class FileLock: Sendable {
  private let file: Int32

  /// Takes the lock; the file is made if it is missing, and stays. On a disk without locks a shared one is taken for granted, and
  /// nobody gets the lock alone.
  ///
  /// Throws if the file cannot be made, and `FileError.Cause.exists` if another process has the lock.
  package init(at path: String, alone: Bool) throws(FileError) {
    let file = unsafe open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileError(.makeFile, path, code: errno) }
    if flock(file, (alone ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0 {
      let code = errno
      if alone || code == EWOULDBLOCK {
        close(file)
        throw FileError(.makeFile, path, code: code == EWOULDBLOCK ? EEXIST : code)
      }
    }
    self.file = file
  }

  deinit { close(file) }
}
