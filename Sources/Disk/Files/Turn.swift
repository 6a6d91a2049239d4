internal import Glibc

/// What several processes do one after the other, each as long as it takes.
///
/// The lock is on an empty file, which is made if it is missing. The file stays, because removing it would let a third process in while
/// a second one still waits for it. The system releases the lock however a process ends.
package struct Turn {
  private let path: String
  private let ifTaken: () -> Void

  /// A turn at the file of this path. `ifTaken` is called once, before waiting, if another process has the turn.
  package init(at path: String, ifTaken: @escaping () -> Void) {
    self.path = path
    self.ifTaken = ifTaken
  }

  /// Waits for the turn, and does `body` in it. If the file cannot be made, or the file system has no locks, `body` is done at once:
  /// it has to be right without a lock too.
  package func take<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // A network share gives a lock only on a file that is open for writing, so the lock is not on the folder.
    let file = unsafe open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return try body() }
    defer { close(file) }
    if flock(file, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      ifTaken()
      while flock(file, LOCK_EX) != 0, errno == EINTR {}
    }
    return try body()
  }
}
