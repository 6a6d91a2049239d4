/// The files a course is read from, so that Authoring opens nothing itself.
///
/// Paths are relative to the course's folder and separated by `/`.
public struct FileTree: Sendable {
  /// The content of the file at a path.
  public var read: @Sendable (String) -> FileContent
  /// The paths of all files below the folder, in any order.
  public var list: @Sendable () -> [String]
  /// Finds the course that this one names as its base.
  public var base: @Sendable (String) -> FoundBase

  public init(
    read: @escaping @Sendable (String) -> FileContent, list: @escaping @Sendable () -> [String],
    base: @escaping @Sendable (String) -> FoundBase = { _ in .missing(lookedAt: []) }
  ) {
    self.read = read
    self.list = list
    self.base = base
  }

  /// A tree held in memory: path → bytes. `base` finds the base by what `course.yaml` calls it.
  public init(
    _ files: [String: [UInt8]],
    base: @escaping @Sendable (String) -> FoundBase = { _ in .missing(lookedAt: []) }
  ) {
    read = { path in files[path].map(FileContent.bytes) ?? .missing }
    list = { files.keys.sorted() }
    self.base = base
  }
}

/// What looking for the base of a course gave.
public enum FoundBase: Sendable {
  case folder(BaseFolder)
  /// There is no course at any of these paths.
  case missing(lookedAt: [String])
}

/// The folder of a course that another builds on.
public struct BaseFolder: Sendable {
  public var files: FileTree
  /// The folder as findings name it.
  public var name: String
  /// The same text for the same folder, whatever path led to it.
  public var identity: String

  public init(files: FileTree, name: String, identity: String) {
    self.files = files
    self.name = name
    self.identity = identity
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
