package import Files
internal import Screen

/// What is said about a file that a command was told to write.
package enum OutputText {
  package static func wasWritten(to path: String, bytes: Int) -> String {
    "written to \(reduced(path)) (\(grouped(bytes)) \(bytes == 1 ? "byte" : "bytes"))"
  }

  /// Why a result was not written.
  package static func fault(_ error: FileError) -> Failure {
    guard error.cause == .exists else { return .file(error) }
    return Failure(
      text:
        "\(reduced(error.path)) is there already and was not replaced; add --replace to replace it")
  }
}
