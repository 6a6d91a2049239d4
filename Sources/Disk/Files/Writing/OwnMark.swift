internal import Glibc

/// A mark on a file that this program wrote: which command wrote it, and the size and the time of change that the file had then.
///
/// If somebody changes the file, its time or its size changes, so the mark no longer fits, and the file is theirs. The mark is an extended
/// attribute. A copy has none unless the copying program takes it along, and some file systems take none; without a mark a file counts as
/// somebody else's.
enum OwnMark {
  private static let name = "user.webside.written"

  /// Marks a file that was just written. If that fails, the file is only not recognised later.
  static func set(on path: String, _ command: String) {
    guard let file = try? Descriptor(opening: path, O_RDONLY, for: .openFile),
      let mark = mark(of: file, command)
    else { return }
    file.setAttribute(name, to: mark)
  }

  /// Whether nothing is lost if a command replaces a file that exists: the file is empty, or the command wrote it and nobody has changed
  /// it since.
  static func mayReplace(_ path: String, by command: String) throws(FileError) -> Bool {
    if try FileStatus(of: path, followingLinks: true).size == 0 { return true }
    // A file that may not be read has no mark that can be compared.
    guard let file = try? Descriptor(opening: path, O_RDONLY, for: .openFile),
      let mark = mark(of: file, command)
    else { return false }
    return file.attribute(name) == mark
  }

  private static func mark(of file: borrowing Descriptor, _ command: String) -> [UInt8]? {
    guard let status = try? file.status(), status.kind == .file else { return nil }
    let time = status.modified
    return Array("\(status.size) \(time.seconds).\(time.nanoseconds) \(command)".utf8)
  }
}
