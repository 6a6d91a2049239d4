/// The program: arguments in, effects out. It alone prints, exits, and reads the environment and the clock.

internal import ArgumentParser
internal import Files
internal import Reports
internal import Screen

@main
struct Webside: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "webside",
    abstract: "Lessons and cases on being a professional on social media, in a terminal.",
    discussion: """
      Without a command, webside goes on studying where you left off. Every screen says what to press; \
      ? shows all keys, q leaves and loses nothing.
      """,
    version: version,
    subcommands: [
      Study.self, Review.self, WriteRecord.self, HandInRecords.self, ShowProgress.self, Check.self,
      Preview.self, New.self,
      Sessions.self, Cohorts.self,
    ],
    defaultSubcommand: Study.self)

  /// Says what the parser of arguments has to say, and ends the process.
  ///
  /// An argument that makes no sense is repeated, and may hold anything; help and completion scripts are ours.
  private static func end(with error: any Error) -> Never {
    let code = exitCode(for: error)
    let words = fullMessage(for: error)
    guard code == .success else {
      if !words.isEmpty { Console.note(reducedLines(words) + "\n") }
      leave(code.rawValue)
    }
    do throws(Failure) {
      if !words.isEmpty { try Console.write(words + "\n") }
    } catch {
      Console.complain(error.text)
      leave(error.exitCode)
    }
    leave(code.rawValue)
  }

  /// Each line of a text as it may be sent to a terminal.
  private static func reducedLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { reduced(String($0)) }
      .joined(separator: "\n")
  }

  static func main() {
    fillClosedStreams()
    letWritesFail()
    do {
      try refuseUndecodableArguments()
      if let script = completionScript(for: Array(CommandLine.arguments.dropFirst())) {
        return try Console.write(script + "\n")
      }
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      Console.complain(failure.text)
      leave(failure.exitCode)
    } catch {
      end(with: error)
    }
  }
}
