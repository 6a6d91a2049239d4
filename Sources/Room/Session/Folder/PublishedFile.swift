public import Files
internal import Glibc

/// Puts whole files where others read them, on file systems that may refuse half of what one would use for it.
///
/// The bytes go to a hidden temporary name and are synced; then the file gets its name by a link, or, where links are refused,
/// by a rename, or, where that is refused too (a drop box on a Windows share), it is written anew under its name.
public struct PublishedFile: Sendable {
  /// The path of the file.
  public var path: String
  /// Permissions, as `chmod` has them; a file system without them keeps its own.
  public var permissions: UInt32
  /// The end of the temporary name, which nobody else uses at the time.
  public var mark: String
  /// Whether the name is a digest of the content, so that a file of this name and size is this file.
  public var isNamedByContent: Bool

  /// How names are given; the system's own calls, which give 0 or set `errno`.
  package var naming = NamingCalls()

  public init(
    path: String, permissions: UInt32, mark: String, isNamedByContent: Bool
  ) {
    self.path = path
    self.permissions = permissions
    self.mark = mark
    self.isNamedByContent = isNamedByContent
  }

  /// The two calls that give a file its name.
  package struct NamingCalls: Sendable {
    package var link: @Sendable (_ from: String, _ to: String) -> Int32 = { Glibc.link($0, $1) }
    package var rename: @Sendable (_ from: String, _ to: String) -> Int32 = {
      Glibc.rename($0, $1)
    }

    package init() {}
  }

  /// Puts the bytes there and returns once they are on the disk. Where a file named by its content is there already, that is
  /// as good; where another file is, `FileError.Cause.exists` is thrown, and it stays as it is.
  public func publish(_ bytes: [UInt8]) throws(FileError) {
    if isThere(bytes) { return }
    let folder = Folder.parent(of: path)
    let temporary = folder + "/.tmp-" + mark
    try fill(temporary, with: bytes)
    defer { removeFile(temporary) }
    try name(temporary, bytes)
    try? Folder.sync(folder)
  }

  private func name(_ temporary: String, _ bytes: [UInt8]) throws(FileError) {
    if naming.link(temporary, path) == 0 { return }
    let code = errno
    // On a network file system a call may have done its work although it says that it failed.
    if isThere(bytes) { return }
    if code == EEXIST {
      // Half a file, left by somebody whose machine was switched off: its name says what it was to be.
      if isNamedByContent, naming.rename(temporary, path) == 0 { return }
      throw FileError(.nameFile, path, code: EEXIST)
    }
    if isNamedByContent {
      if naming.rename(temporary, path) == 0 || isThere(bytes) { return }
    }
    try fill(path, with: bytes)
  }

  /// Whether the file of that name is this one, as far as a stranger may look at it.
  private func isThere(_ bytes: [UInt8]) -> Bool {
    guard isNamedByContent else { return false }
    guard let status = try? FileStatus(of: path) else { return false }
    return status.kind == .file && status.size == bytes.count
  }

  /// Makes a new file of these bytes, or none: half of one under its final name would be in everybody's way.
  private func fill(_ path: String, with bytes: [UInt8]) throws(FileError) {
    let file = try Descriptor(making: path, permissions: permissions)
    do throws(FileError) {
      do throws(WriteFailure) {
        try file.write(bytes)
      } catch {
        throw error.error
      }
      try file.sync()
    } catch {
      removeFile(path)
      throw error
    }
  }
}
