internal import ArgumentParser
internal import Files
internal import Reports

/// Where a command writes its result.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  /// Writes the result to the file, or to standard output if none is named or if the name is `-`.
  func put(_ result: [UInt8]) throws(Failure) {
    guard let output, output != "-" else { return try Console.write(result) }
    try Console.put(result, at: output)
  }
}

extension Console {
  /// Writes the result to a file that somebody named, and says so. What was there is replaced.
  static func put(_ result: [UInt8], at path: String) throws(Failure) {
    do throws(FileError) {
      let written = try OutputFile(path: path).write(result)
      if let words = OutputText.words(for: written, path: path, bytes: result.count) {
        complain(words)
      }
    } catch {
      throw .file(error)
    }
  }
}
