internal import Glibc

/// A file of complete lines, of which this process is the only writer.
struct AppendFile: ~Copyable {
  private let file: Descriptor
  /// Whether the folder holds the file's name after a power cut.
  private var isNamed = false

  /// Takes over a file that was just made.
  init(_ file: consuming Descriptor) {
    self.file = file
  }

  /// Adds a line, which ends in a line feed; with `isSynced`, returns once it and the file's name are on the disk.
  mutating func append(_ line: [UInt8], isSynced: Bool) throws(AppendFailure) {
    do throws(WriteFailure) {
      try file.write(line)
    } catch {
      throw AppendFailure(error: error.error, fileIsWhole: error.written == 0)
    }
    guard isSynced else { return }
    do throws(JournalError) {
      try file.sync()
      if !isNamed { try Folder.sync(Folder.parent(of: file.path)) }
      isNamed = true
    } catch {
      // After a sync that failed the system may have thrown the bytes away and take the next one for a success.
      throw AppendFailure(error: error, fileIsWhole: false)
    }
  }
}

/// A line that was not added.
struct AppendFailure: Error {
  var error: JournalError
  /// Whether the file still ends with a complete line, so that another can be added to it.
  var fileIsWhole: Bool
}

extension JournalError {
  static let invalid = EINVAL
}
