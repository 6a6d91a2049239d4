/// The files a course is read from, so that Authoring opens nothing itself.
///
/// Paths are relative to the course's folder and separated by `/`.
public struct FileTree: Sendable {
  /// The content of the file at a path.
  public var read: @Sendable (String) -> FileContent
  /// The paths of all files below the folder, in any order.
  public var list: @Sendable () -> [String]

  public init(
    read: @escaping @Sendable (String) -> FileContent, list: @escaping @Sendable () -> [String]
  ) {
    self.read = read
    self.list = list
  }

  /// A tree held in memory: path → bytes.
  public init(_ files: [String: [UInt8]]) {
    read = { path in files[path].map(FileContent.bytes) ?? .missing }
    list = { files.keys.sorted() }
  }
}

/// What asking for a file gave.
public enum FileContent: Hashable, Sendable {
  case bytes([UInt8])
  case missing
  /// The file is there and cannot be read; the reason is for people, such as `permission denied`.
  case unreadable(String)
  /// The file is larger than `largestFileInBytes`, and was not read.
  case tooLarge
}

/// The size from which a file is refused: a module of 4 MiB would take days to study.
public let largestFileInBytes = 4 * 1024 * 1024
