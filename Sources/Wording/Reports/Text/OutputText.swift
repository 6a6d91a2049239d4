package import Files
internal import Screen

/// What is said about a file that a command was told to write.
package enum OutputText {
  /// `nil` if the bytes went to a device or a pipe.
  package static func words(for written: OutputFile.Written, path: String, bytes: Int) -> String? {
    let size = "(\(grouped(bytes)) \(bytes == 1 ? "byte" : "bytes"))"
    return switch written {
    case .made: "written to \(reduced(path)) \(size)"
    case .replaced: "written to \(reduced(path)) \(size), in place of what was there"
    case .sent: nil
    }
  }
}
