internal import Glibc

/// A hidden folder for files that have no names of their own yet: `.collect-<process>-<number>`, and in it `lock` and files
/// named `0`, `1` and so on.
///
/// The process holds the lock as long as it lives, and the system releases it however the process ends. So a folder that a
/// killed process left is told apart from one that is in use, and the next process removes it. Files without any name would
/// leave nothing behind, but network shares do not have them.
struct Staging: ~Copyable {
  let path: String
  /// The open lock.
  private let lock: Int32
  private var count = 0

  private static let prefix = ".collect-"
  private static let lockName = "lock"
  /// How many folders a process tries to make before it gives up.
  private static let mostTries = 1000

  /// Makes one in a folder that exists.
  init(in folder: String) throws(FileError) {
    (path, lock) = try Self.make(in: folder)
  }

  private static func make(in folder: String) throws(FileError) -> (path: String, lock: Int32) {
    for number in 0..<mostTries {
      let path = "\(folder)/\(prefix)\(getpid())-\(number)"
      if unsafe mkdir(path, 0o700) == 0 {
        if let lock = try takeLock(in: path) { return (path, lock) }
      } else if errno != EEXIST {
        throw FileError(.makeFolder, path, code: errno)
      }
    }
    throw FileError(.makeFolder, folder, code: EEXIST)
  }

  /// Removes the folder if it is empty by now. If it is not, something went wrong; its lock is free now, so the next process takes it
  /// for abandoned and removes it.
  deinit {
    unsafe unlink(path + "/" + Self.lockName)
    close(lock)
    // Some file systems do not remove an open file; by now it is closed.
    unsafe unlink(path + "/" + Self.lockName)
    unsafe rmdir(path)
  }

  /// A name for another file.
  mutating func nextPath() -> String {
    defer { count += 1 }
    return "\(path)/\(count)"
  }

  /// Makes and locks the lock of a new folder; `nil` if another process was faster and removes the folder as abandoned. On a
  /// file system without locks nobody removes anything.
  private static func takeLock(in path: String) throws(FileError) -> Int32? {
    let file = path + "/" + lockName
    let lock = retrying {
      unsafe open(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    }
    guard lock >= 0 else {
      if errno == EEXIST || errno == ENOENT { return nil }
      throw FileError(.makeFile, file, code: errno)
    }
    var (named, opened) = (stat(), stat())
    let isTaken = flock(lock, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
    guard !isTaken, unsafe fstat(lock, &opened) == 0, unsafe lstat(file, &named) == 0,
      named.st_ino == opened.st_ino
    else {
      close(lock)
      return nil
    }
    return lock
  }

  /// Removes the staging folders in a folder whose locks are free. Anything with another kind of name, and anything that is not a
  /// regular file, stays.
  static func removeAbandoned(in folder: String) {
    for name in (try? Folder.names(in: folder)) ?? [] where isOurs(name) {
      removeIfAbandoned(folder + "/" + name)
    }
  }

  private static func removeIfAbandoned(_ path: String) {
    let folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { return }
    defer { close(folder) }
    let lock = unsafe openat(
      folder, lockName, O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard lock >= 0 else { return }
    if flock(lock, LOCK_EX | LOCK_NB) == 0 {
      for name in (try? Folder.names(in: path)) ?? [] where isNumber(name[...]) {
        var status = stat()
        guard unsafe fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
          status.st_mode & S_IFMT == S_IFREG
        else { continue }
        unsafe unlinkat(folder, name, 0)
      }
      unsafe unlinkat(folder, lockName, 0)
      close(lock)
      unsafe unlinkat(folder, lockName, 0)
      unsafe rmdir(path)
    } else {
      close(lock)
    }
  }

  private static func isOurs(_ name: String) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    let parts = name.dropFirst(prefix.count).split(
      separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy(isNumber)
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
