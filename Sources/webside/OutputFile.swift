internal import Glibc
internal import Screen

/// A file that is there whole or not at all.
struct OutputFile {
  var path: String

  /// Writes to a hidden temporary name beside the file, syncs, and renames.
  func write(_ text: String) throws {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let temporary = folder + ".webside-" + String(Clock.random, radix: 36)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure.file(path, errno) }
    var problem = put(text, on: descriptor) ? (fsync(descriptor) == 0 ? nil : errno) : errno
    if close(descriptor) != 0, problem == nil { problem = errno }
    if problem == nil, rename(temporary, path) != 0 { problem = errno }
    guard let problem else { return }
    unlink(temporary)
    throw Failure.file(path, problem)
  }

  private func put(_ text: String, on descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
