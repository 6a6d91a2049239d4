internal import CSystem
internal import Glibc

/// An open file or folder, closed when it goes out of scope.
package struct Descriptor: ~Copyable {
  package let number: Int32
  package let path: String

  /// Opens `path`; a link at its end is refused, never followed, and no call waits for a pipe's other end.
  package init(opening path: String, _ flags: Int32, for operation: JournalError.Operation)
    throws(JournalError)
  {
    number = try Self.open(path, flags | O_NONBLOCK, operation)
    self.path = path
  }

  /// Makes a file that was not there, with these permissions whatever the umask. Whoever `appends` to it writes at its end
  /// whatever happens; some network shares refuse that, and a file that is written once does without.
  package init(making path: String, permissions: UInt32 = 0o600, appends: Bool = false)
    throws(JournalError)
  {
    number = try Self.open(
      path, O_WRONLY | O_CREAT | O_EXCL | (appends ? O_APPEND : 0), .makeFile)
    self.path = path
    // A umask can only take permissions away. File systems without permissions refuse; then there is nothing to set.
    fchmod(number, permissions)
  }

  deinit {
    close(number)
  }

  private static func open(_ path: String, _ flags: Int32, _ operation: JournalError.Operation)
    throws(JournalError) -> Int32
  {
    let number = retrying { Glibc.open(path, flags | O_NOFOLLOW | O_CLOEXEC, 0o600) }
    guard number >= 0 else { throw JournalError(operation, path, code: errno) }
    return number
  }

  func status() throws(JournalError) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw JournalError(.openFile, path, code: errno) }
    return status
  }

  /// Writes all of `bytes`, in one call where the system takes them in one.
  package func write(_ bytes: [UInt8]) throws(WriteFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        retrying {
          Glibc.write(number, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        }
      }
      // A count of zero is no progress and no reason either; taking it for a full disk ends the loop.
      guard count > 0 else {
        let code = count < 0 ? errno : ENOSPC
        throw WriteFailure(error: JournalError(.writeFile, path, code: code), written: written)
      }
      written += count
    }
  }

  /// Makes sure that the file's bytes outlive a power cut.
  package func sync() throws(JournalError) {
    guard retrying({ fsync(number) }) == 0 else { throw JournalError(.syncFile, path, code: errno) }
  }

  /// Makes sure that all that was written to the file system of this file or folder outlives a power cut.
  func syncFileSystem() throws(JournalError) {
    guard syncfs(number) == 0 else { throw JournalError(.syncFolder, path, code: errno) }
  }

  /// Makes sure that the names in the folder outlive a power cut, where the file system has a way to.
  func syncFolder() throws(JournalError) {
    guard retrying({ fsync(number) }) != 0, ![EINVAL, ENOTSUP, ENOSYS].contains(errno) else {
      return
    }
    throw JournalError(.syncFolder, path, code: errno)
  }
}

/// A write that did not take all its bytes.
package struct WriteFailure: Error {
  package var error: JournalError
  /// The number of bytes that reached the file: above 0, the file now ends in a torn line.
  package var written: Int
}

/// Calls again what a signal interrupted.
package func retrying<Count: SignedInteger>(_ call: () -> Count) -> Count {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
