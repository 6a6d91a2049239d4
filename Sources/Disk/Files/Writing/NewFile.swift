internal import Glibc
internal import Synchronization

/// Writes whole files that are either there complete or not there.
public enum NewFile {
  /// Writes `bytes` beside `path` under a hidden temporary name, syncs the file, renames it to `path`, and syncs the folder.
  ///
  /// A file of that name is replaced in one step. The folder must exist.
  ///
  /// - Parameters:
  ///   - isSynced: Whether to wait for the disk. Without, a power cut may take the file.
  ///   - permissions: Those of the new file, as `chmod` has them.
  public static func write(
    _ bytes: [UInt8], to path: String, isSynced: Bool = true, permissions: UInt32 = 0o600
  ) throws(FileError) {
    let temporary = temporaryName(for: path)
    do throws(FileError) {
      if isSynced {
        try fillAndSync(temporary, with: bytes, permissions)
      } else {
        _ = try fill(temporary, with: bytes, permissions)
      }
      // The mask of the process may have taken some away.
      if permissions != 0o600 { setPermissions(permissions, of: temporary) }
      guard unsafe rename(temporary, path) == 0 else {
        throw FileError(.nameFile, path, code: errno)
      }
    } catch {
      removeFile(temporary)
      // The caller knows nothing of the temporary name.
      throw FileError(error.operation, path, code: error.code)
    }
    if isSynced { try Folder.sync(Folder.parent(of: path)) }
  }

  /// Writes a file in the same way. If a file of that name exists, it stays as it is, and `FileError.Cause.exists` is thrown.
  public static func create(_ bytes: [UInt8], at path: String, permissions: UInt32 = 0o600)
    throws(FileError)
  {
    if try exists(path) { throw FileError(.makeFile, path, code: EEXIST) }
    let temporary = temporaryName(for: path)
    defer { removeFile(temporary) }
    try fillAndSync(temporary, with: bytes, permissions)
    // A link, unlike a rename, replaces nothing. File systems without links leave only the look before.
    if unsafe link(temporary, path) != 0 {
      guard errno != EEXIST, unsafe rename(temporary, path) == 0 else {
        throw FileError(.nameFile, path, code: errno)
      }
    }
    try Folder.sync(Folder.parent(of: path))
  }

  /// The file is closed again: a Windows share does not rename an open one.
  private static func fillAndSync(
    _ path: String, with bytes: [UInt8], _ permissions: UInt32 = 0o600
  ) throws(FileError) {
    let file = try fill(path, with: bytes, permissions)
    try file.sync()
  }

  private static let made = Atomic<Int>(0)

  /// A name beside `path` that no other file of this process has, however long the file's own name is.
  static func temporaryName(for path: String) -> String {
    let number = made.wrappingAdd(1, ordering: .relaxed).newValue
    return Folder.parent(of: path) + "/.tmp-\(getpid())-\(number)"
  }

  /// Makes a file of these bytes, which need not be on the disk yet.
  static func fill(_ path: String, with bytes: [UInt8], _ permissions: UInt32 = 0o600)
    throws(FileError) -> Descriptor
  {
    // An earlier process of this number may have been ended while it wrote.
    removeFile(path)
    let file = try Descriptor(making: path, permissions: permissions)
    do throws(WriteFailure) {
      try file.write(bytes)
    } catch {
      throw error.error
    }
    return file
  }
}
