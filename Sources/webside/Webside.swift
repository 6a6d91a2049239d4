/// The program: arguments in, effects out. It alone prints, exits, and reads the environment and the clock.

internal import ArgumentParser

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
      Study.self, ShowProgress.self, Check.self, Preview.self, Sessions.self, Cohorts.self,
    ],
    defaultSubcommand: Study.self)

  static func main() {
    fillClosedStreams()
    letWritesFail()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      Console.complain(failure.text)
      leave(failure.exitCode)
    } catch {
      exit(withError: error)
    }
  }
}
