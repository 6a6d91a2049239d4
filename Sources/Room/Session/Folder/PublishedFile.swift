public import Files
internal import Glibc

/// Puts whole files where others read them, on file systems that may refuse half of the usual ways to do so.
///
/// The bytes are written under a hidden temporary name and synced. Then the file gets its name by a link. If the file system
/// refuses links, it gets it by a rename; and if that is refused too (a drop box on a Windows share), the file is written again
/// under its name.
public struct PublishedFile: Sendable {
  /// The path of the file.
  public var path: String
  /// Permissions, as `chmod` has them; a file system without them keeps its own.
  public var permissions: UInt32
  /// The end of the temporary name, which nobody else uses at the same time.
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
    package var link: @Sendable (_ from: String, _ to: String) -> Int32 = {
      unsafe Glibc.link($0, $1)
    }
    package var rename: @Sendable (_ from: String, _ to: String) -> Int32 = {
      unsafe Glibc.rename($0, $1)
    }

    package init() {}
  }

  /// Puts the bytes there and returns once they are on the disk. If a file named by its content exists already, nothing needs
  /// to be done. If another file has the path, it stays as it is, and `FileError.Cause.exists` is thrown.
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
      // Half a file, left when a machine was switched off. Its name says what it was to hold.
      if isNamedByContent, naming.rename(temporary, path) == 0 { return }
      throw FileError(.nameFile, path, code: EEXIST)
    }
    if isNamedByContent {
      if naming.rename(temporary, path) == 0 || isThere(bytes) { return }
    }
    try fill(path, with: bytes)
  }

  /// Whether the file of that name is this one, as far as its size tells: a drop box lets nobody read it.
  private func isThere(_ bytes: [UInt8]) -> Bool {
    guard isNamedByContent else { return false }
    guard let status = try? FileStatus(of: path) else { return false }
    return status.kind == .file && status.size == bytes.count
  }

  /// Makes a new file of these bytes, or none: half a file under its final name would block every later try.
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
