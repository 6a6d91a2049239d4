internal import Glibc

/// Why a file was not read.
public enum FileObstacle: Error, Hashable, Sendable {
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

extension FileObstacle {
  /// Whether the reason is that nothing has the path. With any other reason something may be there all the same.
  package var isAbsence: Bool { self == .missing || self == .unreadable(ENOTDIR) }
}

extension FileObstacle: Comparable {
  /// In the order of the cases, then by size or reason.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: (Int, Int) {
    switch self {
    case .link: (0, 0)
    case .notAFile: (1, 0)
    case .tooLarge(let size): (2, size)
    case .missing: (3, 0)
    case .unreadable(let code): (4, Int(code))
    }
  }
}

/// Reads whole files.
public enum WholeFile {
  /// The bytes of a regular file that is no larger than `limit` bytes.
  ///
  /// It reads up to the size that the file had when it was opened. Bytes that are appended meanwhile are left for the next time.
  public static func read(_ path: String, limit: Int, followingLinks: Bool = false)
    throws(FileObstacle) -> [UInt8]
  {
    let found: Result<[UInt8], FileObstacle>
    do throws(FileError) {
      let file = try Descriptor(
        opening: path, O_RDONLY, links: followingLinks ? .follow : .refuse, for: .openFile)
      let status = try file.status()
      if status.kind != .file {
        found = .failure(.notAFile)
      } else if status.size > limit {
        found = .failure(.tooLarge(status.size))
      } else {
        found = .success(try file.read(upTo: status.size))
      }
    } catch {
      throw FileObstacle(opening: error.code)
    }
    return try found.get()
  }
}

extension FileObstacle {
  /// The obstacle behind an error number that opening or reading gave.
  fileprivate init(opening code: Int32) {
    self =
      switch code {
      case ELOOP: .link
      case ENOENT: .missing
      // Opening a socket, or a device without a driver, gives this.
      case ENXIO, ENODEV: .notAFile
      default: .unreadable(code)
      }
  }
}
