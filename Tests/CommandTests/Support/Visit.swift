import Glibc
import TestSupport

/// One run of the program in a terminal, from a shell that notes the terminal's modes before and after.
final class Visit {
  let seat: Seat
  let child: Child
  /// All that was heard.
  private(set) var transcript = ""

  /// - Parameters:
  ///   - terminal: The value of `TERM`; `nil` leaves it unset.
  ///   - locale: The value of `LANG`; `nil` leaves it unset.
  init(
    _ arguments: String = "", terminal: String? = "xterm-256color", locale: String? = "C.UTF-8",
    size: (rows: UInt16, columns: UInt16) = (24, 80)
  ) throws {
    seat = Seat()
    seat.variables["TERM"] = terminal
    seat.variables["LANG"] = locale
    child = try seat.startShell(
      "stty -a >before; sh -c 'echo $$ >id; exec $webside \(arguments)'; echo ended $?; stty -a >after",
      streams: .terminal(rows: size.rows, columns: size.columns))
  }

  func type(_ text: String) { child.type(text) }

  func hear(_ words: String) throws { transcript += try child.hear(words) }

  /// Goes to the first question of the course.
  func begin() throws {
    try hear("Name:")
    type("Amina\r")
    try hear("Everything once")
    type("\r\r")
    try hear("first?")
  }

  /// Sends a signal to the program, and not to the shell.
  func send(signal: Int32) throws { _ = try seat.shell("kill -\(signal) $(cat id)") }

  /// Waits for the end.
  func finish() throws {
    transcript += try child.finish().output
  }

  /// What the program left behind in the terminal: modes that are still on, in words; empty if everything is as it was.
  var leftBehind: [String] {
    var left: [String] = []
    for (name, on, off) in Self.switches {
      let last = transcript.ranges(of: on).last?.lowerBound
      let end = transcript.ranges(of: off).last?.lowerBound
      if let last, end.map({ $0 < last }) ?? true { left.append(name) }
    }
    let before = text(of: seat.folder.path + "/before")
    if before == nil || before != text(of: seat.folder.path + "/after") { left.append("modes") }
    return left
  }

  private static let switches = [
    ("second screen", "\u{1B}[?1049h", "\u{1B}[?1049l"),
    ("pastes", "\u{1B}[?2004h", "\u{1B}[?2004l"),
    ("mouse", "\u{1B}[?1000h", "\u{1B}[?1000l"),
    ("mouse in digits", "\u{1B}[?1006h", "\u{1B}[?1006l"),
    ("keypad", "\u{1B}[?1h", "\u{1B}[?1l"), ("hidden cursor", "\u{1B}[?25l", "\u{1B}[?25h"),
  ]
}
