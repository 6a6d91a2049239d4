internal import Glibc

/// What the system says about a file or folder without opening it.
public struct FileStatus: Hashable, Sendable {
  public var kind: Kind
  /// In bytes.
  public var size: Int
  /// The number of its file system.
  public var device: UInt64
  /// The number of the file in its file system.
  public var inode: UInt64
  /// The number of the account that owns it.
  public var owner: UInt32
  /// The number of the group that it belongs to.
  public var group: UInt32
  /// Permissions, as `chmod` has them.
  public var permissions: UInt32
  public var modified: FileTime

  public enum Kind: Hashable, Sendable {
    case file, folder, link
    /// A pipe, a socket or a device.
    case other
  }

  /// Asks for the status of `path`. Unless `followingLinks`, a symbolic link's status is its own.
  public init(of path: String, followingLinks: Bool = false) throws(FileError) {
    var status = stat()
    let result = unsafe followingLinks ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else { throw FileError(.openFile, path, code: errno) }
    self.init(status)
  }

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = max(0, Int(status.st_size))
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    owner = status.st_uid
    group = status.st_gid
    permissions = status.st_mode & 0o7777
    modified = FileTime(
      seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
  }
}

/// When a file was last changed, by the clock of its file system.
public struct FileTime: Hashable, Sendable, Comparable {
  /// Since 1970-01-01T00:00:00Z.
  public var seconds: Int
  public var nanoseconds: Int

  public init(seconds: Int, nanoseconds: Int) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}

/// Whether something has this name, a broken link included. Throws if the file system does not say.
package func exists(_ path: String) throws(FileError) -> Bool {
  do throws(FileError) {
    _ = try FileStatus(of: path)
    return true
  } catch {
    if error.isAbsence { return false }
    throw error
  }
}

/// Whether something has this name; an error of the file system counts as absence. For looks that only save work.
package func isThere(_ path: String) -> Bool { (try? FileStatus(of: path)) != nil }

/// The path with its links resolved; `nil`, with the reason in `errno`, if it leads nowhere.
///
/// If what it leads to has a name that is not UTF-8, the result is `nil` too, with `EILSEQ`: decoded as far as possible, the
/// name would be that of another file.
package func resolvedPath(_ path: String) -> String? {
  guard let resolved = unsafe realpath(path, nil) else { return nil }
  defer { unsafe free(resolved) }
  guard let text = unsafe String(validatingCString: resolved) else {
    errno = EILSEQ
    return nil
  }
  return text
}

/// What a symbolic link holds; `nil` if the path is no link.
///
/// Throws `EILSEQ` if that is not UTF-8, for the same reason as `resolvedPath`.
func linkTarget(of path: String) throws(FileError) -> String? {
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
  let count = unsafe readlink(path, &buffer, buffer.count)
  guard count >= 0 else { return nil }
  let bytes = buffer[..<count].map { UInt8(bitPattern: $0) }
  guard let text = String(validating: bytes, as: UTF8.self) else {
    throw FileError(.openFile, path, code: EILSEQ)
  }
  return text
}

/// Sets the permissions of a file or folder. A file system that has none, or that refuses, leaves them as they are.
package func setPermissions(_ permissions: UInt32, of path: String) {
  _ = unsafe chmod(path, permissions)
}

/// The number of the account that this program runs under.
package var thisAccount: UInt32 { geteuid() }

/// Removes a file or link. What is not there need not be removed.
package func removeFile(_ path: String) {
  _ = unsafe unlink(path)
}

/// Sets the time of a file to the present, by the clock of the machine that holds it.
package func renewModified(of path: String) {
  _ = unsafe utimensat(AT_FDCWD, path, nil, 0)
}

/// Sets when a file was last changed. A file system that keeps no times refuses, and the file stays as it is.
package func setModified(_ time: FileTime, of path: String) {
  let time = timespec(tv_sec: time.seconds, tv_nsec: time.nanoseconds)
  _ = unsafe utimensat(AT_FDCWD, path, [time, time], 0)
}
