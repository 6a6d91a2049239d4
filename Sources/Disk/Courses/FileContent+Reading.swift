public import Authoring
public import Files
internal import Glibc

/// The content of a file that a person named or that belongs to a course, or why it was not read. Links are followed.
public func content(of path: String) -> FileContent {
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

/// Whether a path leads to a folder or to something else. Links are followed.
public func kind(of path: String) -> Result<FileStatus.Kind, FileError> {
  Result { () throws(FileError) in try FileStatus(of: path, followingLinks: true).kind }
}
