internal import ArgumentParser
internal import Curriculum
internal import Glibc
internal import Plain
internal import Screen

/// Session live: the instructor's board.
struct LiveSession: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "live", abstract: "Watch a session: who is where, and what the room answered.",
    discussion:
      "What was answered stays hidden until you open it, case by case. With --plain, type a case's "
      + "number to open it, d and a number for its debrief, s for the seats, q to leave.")

  @Argument(help: ArgumentHelp("The session's folder.", valueName: "dir"))
  var folder: String

  @Flag(help: "Show names beside ids.")
  var names = false

  @Option(help: ArgumentHelp("The course's folder.", valueName: "dir"))
  var course: String?

  @Flag(help: "A table on standard output, again whenever something has changed.")
  var plain = false

  func run() throws {
    let session = try OpenSession(at: folder, course: course)
    let board = Board(session: session, showsNames: names)
    let front = FrontEnd(isPlain: plain)
    guard !front.drawsLines else { return follow(board) }
    let signal = try front.withTerminal { terminal in
      var screen = BoardScreen(board: board)
      return screen.run(in: &terminal)
    }
    if let signal { leave(128 + signal) }
  }

  /// Prints the board whenever it has changed, at most once a second, until input ends or somebody leaves.
  private func follow(_ board: Board) {
    var board = board
    _ = board.update()
    print(board)
    let lines = Lines.standard(in: .unicode)
    while true {
      var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      if poll(&input, 1, 1000) > 0 {
        guard let line = lines.read(), perform(line, on: &board) else { return }
      }
      if board.update() { print(board) }
    }
  }

  private func print(_ board: Board) {
    Console.write(BoardText(board: board, now: Clock.now).plain + "\n")
  }

  /// Does what a typed line asks; `false` to leave.
  private func perform(_ line: String, on board: inout Board) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard let first = words.first else {
      print(board)
      return true
    }
    if first == "q" { return false }
    let text = BoardText(board: board, now: Clock.now)
    if first == "s" {
      Console.write(text.seats.map { $0 + "\n" }.joined() + "\n")
      return true
    }
    let isDebrief = first == "d"
    guard let number = words.last.flatMap({ Int($0) }), board.scenarios.indices.contains(number - 1)
    else {
      Console.write(
        "Type a case's number, d and a number for its debrief, s for the seats, q to leave.\n")
      return true
    }
    let scenario = board.scenarios[number - 1]
    if !board.opened.contains(scenario.id) { board.toggle(scenario.id) }
    let answers = BoardText(board: board, now: Clock.now)
      .answers(to: scenario, isDebrief: isDebrief)
    Console.write(answers.map { $0 + "\n" }.joined() + "\n")
    return true
  }
}
