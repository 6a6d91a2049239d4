internal import Authoring
internal import Glibc
internal import Reports
internal import Screen

/// The bytes of a file somebody named or that belongs to a course, or why there are none. Links are followed.
func content(of path: String) -> FileContent {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else {
    return errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(errorText(errno))
  }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { return .unreadable(errorText(errno)) }
  guard status.st_mode & S_IFMT == S_IFREG else { return .unreadable("not a file") }
  guard status.st_size <= largestFileInBytes else { return .tooLarge }
  let size = Int(status.st_size)
  var failure: Int32?
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let length = read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
      if length < 0, errno == EINTR { continue }
      if length < 0 { failure = errno }
      guard length > 0 else { return }
      count += length
    }
  }
  return failure.map { .unreadable(errorText($0)) } ?? .bytes(bytes)
}

/// The whole content of a file, or a failure in words.
func bytes(of path: String) throws -> [UInt8] { try bytes(in: content(of: path), of: path) }

/// What was read of a file, or a failure in words.
func bytes(in content: FileContent, of path: String) throws -> [UInt8] {
  switch content {
  case .bytes(let bytes): return bytes
  case .missing: throw Failure.file(path, ENOENT)
  case .tooLarge: throw Failure.file(path, EFBIG)
  case .unreadable(let reason): throw Failure(text: "\(reduced(path)): \(reason)")
  }
}

/// What a path leads to.
enum FileKind {
  case folder, file
}

/// The system's reason why a path leads nowhere, a value of `errno`.
struct PathError: Error {
  var code: Int32
}

/// Whether a path leads to a folder or to something else. Links are followed.
func kind(of path: String) -> Result<FileKind, PathError> {
  var status = stat()
  guard stat(path, &status) == 0 else { return .failure(PathError(code: errno)) }
  return .success(status.st_mode & S_IFMT == S_IFDIR ? .folder : .file)
}
