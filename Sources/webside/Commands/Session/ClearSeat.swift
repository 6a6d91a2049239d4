internal import ArgumentParser
internal import Courses
internal import Desk
internal import Reports

/// Session clear: removes delivered answers from a seat.
struct ClearSeat: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear",
    abstract: "Remove from this machine the answers of sessions that were certainly delivered.",
    discussion:
      "Says what would be removed; --yes removes it. Only answers that the session's inbox still holds are removed. "
      + "What learners studied outside of sessions stays. Exits with 1 if something is left.")

  @Argument(
    help: ArgumentHelp(
      "The ids of sessions; by default, all that were joined here.", valueName: "id"))
  var sessions: [String] = []

  @Flag(help: "Remove it.")
  var yes = false

  func run() throws {
    let clearing = try SeatsClearing(
      of: sessions, in: try Environment.sessions, removes: yes, read: { content(of: $0) })
    try Console.write(clearing.text)
    if clearing.kept > 0 { throw ExitCode(Failure.findings) }
  }
}
