internal import ArgumentParser

/// Session: a room of seats and one shared folder.
struct Sessions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session",
    abstract: "Run a session: a room of seats that deliver into one shared folder.",
    subcommands: [CreateSession.self, JoinSession.self, LiveSession.self, ClearSeat.self])
}
