internal import Glibc
internal import Screen
internal import Seat

/// A file that is there whole or not at all.
struct OutputFile {
  var path: String

  /// Writes to a hidden temporary name beside the file, syncs, and renames. What a link leads to is written, and the link stays;
  /// a device or a pipe, which cannot be replaced, is written to.
  func write(_ text: String) throws {
    var status = stat()
    guard stat(path, &status) == 0 else { return try replace(path, by: text) }
    guard status.st_mode & S_IFMT == S_IFREG else { return try send(text) }
    guard let resolved = realpath(path, nil) else { throw Failure.file(path, errno) }
    defer { free(resolved) }
    try replace(String(cString: resolved), by: text)
  }

  private func send(_ text: String) throws {
    let descriptor = open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure.file(path, errno) }
    let problem = put(text, on: descriptor) ? nil : errno
    close(descriptor)
    if let problem { throw Failure.file(path, problem) }
  }

  private func replace(_ target: String, by text: String) throws {
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
    let temporary = folder + ".webside-" + Clock.system.mark
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure.file(path, errno) }
    var problem = put(text, on: descriptor) ? (fsync(descriptor) == 0 ? nil : errno) : errno
    if close(descriptor) != 0, problem == nil { problem = errno }
    if problem == nil, rename(temporary, target) != 0 { problem = errno }
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
