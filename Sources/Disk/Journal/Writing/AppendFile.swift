internal import Files

/// A file of complete lines, of which this process is the only writer.
struct AppendFile: ~Copyable {
  private let file: Descriptor
  /// Whether the folder is certain to hold the file's name after a power cut.
  private var isNamed = false

  /// Takes over a file that was just made.
  init(_ file: consuming Descriptor) {
    self.file = file
  }

  /// Adds a line, which ends in a line feed. With `isSynced`, returns once the line and the file's name are on the disk.
  mutating func append(_ line: [UInt8], isSynced: Bool) throws(AppendFailure) {
    do throws(WriteFailure) {
      try file.write(line)
    } catch {
      throw AppendFailure(error: error.error, end: error.written == 0 ? .unchanged : .torn)
    }
    guard isSynced else { return }
    do throws(FileError) {
      try file.sync()
      if !isNamed { try Folder.sync(Folder.parent(of: file.path)) }
      isNamed = true
    } catch {
      // After a failed sync the system may have thrown the bytes away and call the next sync a success.
      throw AppendFailure(error: error, end: .unsynced)
    }
  }
}

/// A line that was not added, or not for certain.
struct AppendFailure: Error {
  var error: FileError
  /// What the file ends with now.
  var end: End

  enum End {
    /// The line before: nothing was written, and another line can be added.
    case unchanged
    /// A part of the line, which no reader believes.
    case torn
    /// The whole line, which may or may not survive a power cut.
    case unsynced
  }
}
