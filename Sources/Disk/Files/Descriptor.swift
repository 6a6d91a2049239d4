internal import CSystem
internal import Glibc

/// An open file or folder, closed when it goes out of scope.
package struct Descriptor: ~Copyable {
  /// What `open` gave.
  package let number: Int32
  package let path: String

  /// What opening does about a symbolic link at the end of the path.
  package enum LinkPolicy {
    /// Opening fails with `ELOOP`.
    case refuse
    case follow
  }

  /// Opens `path`. No call waits for a pipe's other end.
  package init(
    opening path: String, _ flags: Int32, links: LinkPolicy = .refuse,
    for operation: FileError.Operation
  ) throws(FileError) {
    number = try Self.open(path, flags | O_NONBLOCK, links, operation)
    self.path = path
  }

  /// Opens a device or pipe to write to it. Waits until somebody reads from the pipe; links are followed.
  package init(sendingTo path: String) throws(FileError) {
    number = try Self.open(path, O_WRONLY | O_NOCTTY, .follow, .openFile)
    self.path = path
  }

  /// Makes a file that did not exist, with exactly these permissions: the umask does not count.
  ///
  /// With `appends`, every write goes to the end of the file. Some network shares refuse that, and a file that is written once does
  /// not need it.
  package init(making path: String, permissions: UInt32 = 0o600, appends: Bool = false)
    throws(FileError)
  {
    number = try Self.open(
      path, O_WRONLY | O_CREAT | O_EXCL | (appends ? O_APPEND : 0), .refuse, .makeFile)
    self.path = path
    // A umask can only take permissions away. File systems without permissions refuse; then there is nothing to set.
    fchmod(number, permissions)
  }

  deinit {
    close(number)
  }

  private static func open(
    _ path: String, _ flags: Int32, _ links: LinkPolicy, _ operation: FileError.Operation
  ) throws(FileError) -> Int32 {
    let flags = flags | O_CLOEXEC | (links == .refuse ? O_NOFOLLOW : 0)
    let number = retrying { unsafe Glibc.open(path, flags, 0o600) }
    guard number >= 0 else { throw FileError(operation, path, code: errno) }
    return number
  }

  package func status() throws(FileError) -> FileStatus {
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else {
      throw FileError(.openFile, path, code: errno)
    }
    return FileStatus(status)
  }

  /// Reads up to `size` bytes from the start of the file; fewer if the file is shorter.
  package func read(upTo size: Int) throws(FileError) -> [UInt8] {
    var failure: Int32?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let start = unsafe buffer.baseAddress.map { unsafe $0 + count }
        let (length, offset) = (size - count, off_t(count))
        let read = retrying { unsafe pread(number, start, length, offset) }
        if read < 0 { failure = errno }
        guard read > 0 else { return }
        count += read
      }
    }
    if let failure { throw FileError(.readFile, path, code: failure) }
    return bytes
  }

  /// Writes all of `bytes`, in one call if the system accepts them in one.
  package func write(_ bytes: [UInt8]) throws(WriteFailure) {
    let result = writeAll(bytes, to: number)
    if let code = result.failure {
      throw WriteFailure(
        error: FileError(.writeFile, path, code: code), written: result.written)
    }
  }

  /// Makes sure that the file's bytes survive a power cut.
  package func sync() throws(FileError) {
    guard retrying({ fsync(number) }) == 0 else { throw FileError(.syncFile, path, code: errno) }
  }

  /// Makes sure that everything written to the file system of this file or folder survives a power cut.
  func syncFileSystem() throws(FileError) {
    guard syncfs(number) == 0 else { throw FileError(.syncFolder, path, code: errno) }
  }

  /// Makes sure that the names in this folder survive a power cut, if the file system has a way to.
  func syncFolder() throws(FileError) {
    guard retrying({ fsync(number) }) != 0, ![EINVAL, ENOTSUP, ENOSYS].contains(errno) else {
      return
    }
    throw FileError(.syncFolder, path, code: errno)
  }
}

/// A write that did not take all its bytes.
package struct WriteFailure: Error {
  package var error: FileError
  /// The number of bytes that reached the file: if it is above 0, the file now ends in a torn line.
  package var written: Int
}

/// Writes all of `bytes` to an open file. `failure` is the value of `errno` if that did not succeed.
package func writeAll(_ bytes: [UInt8], to number: Int32) -> (written: Int, failure: Int32?) {
  var written = 0
  while written < bytes.count {
    let count = unsafe bytes.withUnsafeBytes { buffer in
      retrying {
        unsafe Glibc.write(
          number, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
      }
    }
    // A count of zero is neither progress nor a reason; treating it as a full disk ends the loop.
    guard count > 0 else { return (written, count < 0 ? errno : ENOSPC) }
    written += count
  }
  return (written, nil)
}

/// Repeats a call that a signal interrupted.
func retrying<Count: SignedInteger>(_ call: () -> Count) -> Count {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}

/// The environment of this process, for a program that is started.
@unsafe func processEnvironment() -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
  unsafe webside_environment()
}
