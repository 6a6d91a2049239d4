internal import Authoring
internal import Files
internal import Glibc
internal import Reports
internal import Screen

/// The bytes of a file that somebody named or that belongs to a course, or why there are none. Links are followed.
func content(of path: String) -> FileContent {
  do throws(FileObstacle) {
    return .bytes(
      try WholeFile.read(path, limit: largestFileInBytes, followingLinks: true))
  } catch {
    return switch error {
    case .missing, .unreadable(ENOTDIR): .missing
    case .tooLarge: .tooLarge
    case .notAFile: .unreadable("not a file")
    // What a chain of links that never ends gives.
    case .link: .unreadable(errorText(ELOOP))
    case .unreadable(let code): .unreadable(errorText(code))
    }
  }
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

/// Whether a path leads to a folder or to something else. Links are followed.
func kind(of path: String) -> Result<FileStatus.Kind, FileError> {
  Result { () throws(FileError) in try FileStatus(of: path, followingLinks: true).kind }
}

extension OutputFile {
  /// Writes text, or throws a failure in words.
  func write(_ text: String) throws {
    do throws(FileError) {
      try write(Array(text.utf8))
    } catch {
      throw Failure.file(error)
    }
  }
}
