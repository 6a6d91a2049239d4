internal import Glibc

/// A place that somebody named for a result to go to.
///
/// A regular file appears complete or not at all. A device or a pipe cannot be replaced, so it is written to. So is a file that the
/// program has open already: `/dev/stdout` behind `>> log` adds to the log.
public struct OutputFile: Sendable {
  public var path: String

  public init(path: String) {
    self.path = path
  }

  /// Writes the bytes. If the path is a link, the link stays, and the file that it leads to is replaced or made.
  ///
  /// A reader that goes away is no error: it has read what it wanted.
  @discardableResult
  public func write(_ bytes: [UInt8]) throws(FileError) -> Written {
    try naming { () throws(FileError) in try put(bytes) }
  }

  /// What came of writing: a file that is new, one in place of another, or bytes that went to a device or a pipe.
  public enum Written: Hashable, Sendable { case made, replaced, sent }

  /// Whether a file stands there that holds something, which would be replaced.
  public func holdsSomething() throws(FileError) -> Bool {
    try naming { () throws(FileError) in
      guard case .file(let path, isThere: true) = try place() else { return false }
      return try FileStatus(of: path, followingLinks: true).size > 0
    }
  }

  /// Makes a file that everybody may read. A file of that name stays as it is, and `FileError.Cause.exists` is thrown.
  public func create(_ bytes: [UInt8]) throws(FileError) {
    try naming { () throws(FileError) in
      try NewFile.create(bytes, at: path, permissions: 0o644)
    }
  }

  /// Lets an error speak of the path: the person who named it knows nothing of temporary names.
  private func naming<Result>(_ work: () throws(FileError) -> Result) throws(FileError) -> Result {
    do throws(FileError) {
      return try work()
    } catch {
      throw FileError(error.operation, path, code: error.code)
    }
  }

  private func put(_ bytes: [UInt8]) throws(FileError) -> Written {
    switch try place() {
    case .open(let number): try send(bytes, to: number)
    case .device(let path):
      let file = try Descriptor(sendingTo: path)
      try send(bytes, to: file.number)
    case .file(let path, let isThere):
      try NewFile.write(bytes, to: path)
      return isThere ? .replaced : .made
    }
    return .sent
  }

  /// What the path leads to.
  private enum Place {
    /// A file that this process has open, by its number.
    case open(Int32)
    /// Something that cannot be replaced.
    case device(String)
    case file(String, isThere: Bool)
  }

  private func place() throws(FileError) -> Place {
    let target = try LinkTarget(of: path)
    if let number = target.ownDescriptor { return .open(number) }
    guard try exists(target.path) else { return .file(target.path, isThere: false) }
    let kind = try FileStatus(of: target.path, followingLinks: true).kind
    return kind == .file ? .file(target.path, isThere: true) : .device(target.path)
  }

  private func send(_ bytes: [UInt8], to number: Int32) throws(FileError) {
    guard let code = writeAll(bytes, to: number).failure, code != EPIPE else { return }
    throw FileError(.writeFile, path, code: code)
  }
}

/// What a path leads to, however many links are on the way.
private struct LinkTarget {
  /// The path without a link at its end, unless the link is one of the system's own, which stand for open files.
  var path: String
  /// The number of the open file of this process that the path stands for, as `/dev/stdout` and `/proc/self/fd/1` do.
  var ownDescriptor: Int32?

  /// As many links as the system follows.
  private static let mostLinks = 40

  init(of path: String) throws(FileError) {
    self.path = path
    for _ in 0...Self.mostLinks {
      // The folder is followed by the system, so that `/dev/fd` and `/proc/self/fd` have one name.
      let folder = resolvedPath(Folder.parent(of: self.path))
      if folder == "/proc/\(getpid())/fd" {
        ownDescriptor = Int32(Folder.name(of: self.path))
        return
      }
      let isForeign = folder.map { $0.hasPrefix("/proc/") && $0.hasSuffix("/fd") } ?? false
      guard !isForeign, let target = try linkTarget(of: self.path) else { return }
      self.path = target.hasPrefix("/") ? target : Folder.parent(of: self.path) + "/" + target
    }
    throw FileError(.openFile, path, code: ELOOP)
  }
}
