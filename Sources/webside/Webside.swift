/// The program: the only place where everything meets, the only one that prints, exits, reads the environment or a clock.

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
    ignoreBrokenPipe()
    do {
      // Without arguments there is nothing to parse, and the tree of commands need not be built: a quarter of the start.
      if CommandLine.argc == 1 { return try StudyRequest().run() }
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
