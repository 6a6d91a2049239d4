internal import Glibc

/// A file that somebody named for a result to go to. It appears complete or not at all.
public struct OutputFile: Sendable {
  public var path: String

  public init(path: String) {
    self.path = path
  }

  /// Writes the bytes. If the path is a link, the file that it leads to is replaced and the link stays; a device or a pipe,
  /// which cannot be replaced, is written to.
  public func write(_ bytes: [UInt8]) throws(FileError) {
    try naming { () throws(FileError) in try put(bytes) }
  }

  /// Makes a file that everybody may read. A file of that name stays as it is, and `FileError.Cause.exists` is thrown.
  public func create(_ bytes: [UInt8]) throws(FileError) {
    try naming { () throws(FileError) in
      try NewFile.create(bytes, at: path, permissions: 0o644)
    }
  }

  /// Lets an error speak of the path: the person who named it knows nothing of temporary names.
  private func naming(_ work: () throws(FileError) -> Void) throws(FileError) {
    do throws(FileError) {
      try work()
    } catch {
      throw FileError(error.operation, path, code: error.code)
    }
  }

  private func put(_ bytes: [UInt8]) throws(FileError) {
    guard let status = try? FileStatus(of: path, followingLinks: true) else {
      return try NewFile.write(bytes, to: path)
    }
    guard status.kind == .file else { return try send(bytes) }
    guard let resolved = resolvedPath(path) else {
      throw FileError(.openFile, path, code: errno)
    }
    try NewFile.write(bytes, to: resolved)
  }

  private func send(_ bytes: [UInt8]) throws(FileError) {
    let file = try Descriptor(sendingTo: path)
    do throws(WriteFailure) {
      try file.write(bytes)
    } catch {
      throw error.error
    }
  }
}
