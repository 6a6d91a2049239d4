internal import Glibc

/// Does `body` while no other process does the same for this folder, which must exist.
///
/// A save that first looks at what another window of the program wrote needs this. The lock is one on the folder itself, so it leaves
/// no file behind, and the system releases it however the process ends. Somebody who holds it is done after a few milliseconds. If the
/// lock is not free after half a second, because its holder was stopped, or if the file system has no locks, `body` is done without it:
/// not saving would be worse.
package func alone<Result, Failure: Error>(
  in folder: String, _ body: () throws(Failure) -> Result
) throws(Failure) -> Result {
  guard let lock = try? Descriptor(opening: folder, O_RDONLY | O_DIRECTORY, for: .openFile) else {
    return try body()
  }
  for _ in 0..<100 where flock(lock.number, LOCK_EX | LOCK_NB) != 0 {
    guard errno == EWOULDBLOCK else { break }
    usleep(5000)
  }
  return try body()
}
