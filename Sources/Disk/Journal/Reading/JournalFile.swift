internal import Glibc

/// Reads whole files, and only such as a journal can be.
public enum JournalFile {
  /// The largest file that is read, in bytes.
  public static let largestSize = 256 << 20

  /// Why a file was not read.
  public enum Obstacle: Error, Hashable, Sendable {
    /// A symbolic link. It might lead anywhere, so it is not followed.
    case link
    /// A folder, a pipe, a device, a socket.
    case notAFile
    /// Larger than the limit; its size in bytes.
    case tooLarge(Int)
    case missing
    /// The system's reason, a value of `errno`.
    case unreadable(Int32)
  }

  /// The bytes of a regular file that is no larger than `limit` bytes.
  public static func read(_ path: String, limit: Int = largestSize) throws(Obstacle) -> [UInt8] {
    do {
      let file = try Descriptor(opening: path, O_RDONLY, for: .openFile)
      let status = try file.status()
      guard status.st_mode & S_IFMT == S_IFREG else { throw Obstacle.notAFile }
      guard status.st_size <= limit else { throw Obstacle.tooLarge(Int(status.st_size)) }
      return try bytes(of: file, size: max(0, Int(status.st_size)))
    } catch let error as JournalError {
      throw obstacle(error.code)
    } catch let error as Obstacle {
      throw error
    } catch {
      throw .unreadable(EIO)
    }
  }

  /// Reads up to the size the file had when it was opened: what a sitting appends meanwhile is for the next reading.
  private static func bytes(of file: borrowing Descriptor, size: Int) throws(JournalError)
    -> [UInt8]
  {
    let number = file.number
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let start = buffer.baseAddress.map { $0 + count }
        let (length, offset) = (size - count, off_t(count))
        let read = retrying { pread(number, start, length, offset) }
        if read < 0 { failure = errno }
        guard read > 0 else { return }
        count += read
      }
    }
    if let failure { throw JournalError(.readFile, file.path, code: failure) }
    return bytes
  }

  private static func obstacle(_ code: Int32) -> Obstacle {
    switch code {
    case ELOOP: .link
    case ENOENT: .missing
    // What opening a socket, or a device without a driver, says.
    case ENXIO, ENODEV: .notAFile
    default: .unreadable(code)
    }
  }
}
