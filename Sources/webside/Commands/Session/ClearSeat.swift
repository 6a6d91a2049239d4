internal import ArgumentParser
internal import Courses
internal import Files
internal import Reports
internal import Screen
internal import Seat

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
    let folder = try Environment.sessions
    let known: [String]
    do { known = try Folder.names(in: folder) } catch { throw Failure.file(error) }
    for id in sessions where !known.contains(id) {
      throw Failure(
        text: "no session `\(reduced(id))` was joined here"
          + (known.isEmpty ? "" : "; there are \(known.joined(separator: ", "))"),
        exitCode: Failure.usage)
    }
    var words = ClearingWords()
    var removed = 0
    for id in sessions.isEmpty ? known : sessions {
      do throws(FileError) {
        let clearing = try SeatClearing(of: id, in: folder, read: { content(of: $0) })
        words.add(clearing)
        if yes { removed += try clearing.remove() }
      } catch {
        words.add(
          session: id,
          because: error.cause == .exists ? ClearingWords.isOpen : errorText(error.code))
      }
    }
    let end =
      yes
      ? "Removed: \(removed == 1 ? "1 answer" : "\(removed) answers")."
      : words.removable == 0
        ? "There is nothing to remove." : "Nothing was removed yet. To remove it, add --yes."
    try Console.write((words.lines + [end]).map { $0 + "\n" }.joined())
    if words.kept > 0 { throw ExitCode(Failure.findings) }
  }
}
