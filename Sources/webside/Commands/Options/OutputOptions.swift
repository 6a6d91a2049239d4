internal import ArgumentParser
internal import Files
internal import Reports

/// Where a command writes its result.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var replacing: ReplaceOption

  /// Writes the result to the file, or to standard output if none is named or if the name is `-`.
  func put(_ result: [UInt8]) throws(Failure) {
    guard let output, output != "-" else { return try Console.write(result) }
    try replacing.put(result, at: output)
  }
}

/// Whether a file may be replaced that somebody else wrote.
struct ReplaceOption: ParsableArguments {
  @Flag(
    help:
      "Replace the file even if something else is in it than what this command wrote there last.")
  var replace = false

  /// Writes the result to a file, and says so.
  func put(_ result: [UInt8], at path: String, isAgreed: Bool = false) throws(Failure) {
    do throws(FileError) {
      let isFile = try OutputFile(path: path)
        .write(result, by: Console.command, replaces: replace || isAgreed)
      if isFile { Console.complain(OutputText.wasWritten(to: path, bytes: result.count)) }
    } catch {
      throw OutputText.fault(error)
    }
  }
}
