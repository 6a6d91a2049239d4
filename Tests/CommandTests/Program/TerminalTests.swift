import Glibc
import TestSupport
import Testing

/// What terminals the program meets and how it leaves them.
@Suite struct TerminalTests {
  private static let size = Streams.terminal(rows: 24, columns: 80)

  private func seat(terminal: String?, locale: String = "C.UTF-8") -> Seat {
    let seat = Seat()
    seat.variables["TERM"] = terminal
    seat.variables["LANG"] = locale
    return seat
  }

  @Test func aTerminalNobodyKnowsIsNamed() throws {
    #expect(
      try seat(terminal: "no-such-terminal").start(streams: Self.size).finish()
        == Outcome(
          output: "webside: this machine does not know the terminal `no-such-terminal` (TERM); "
            + "try webside --plain\r\n", ending: .exited(2)))
  }

  @Test(arguments: [nil, "", "dumb"])
  func aTerminalThatCannotPlaceACursorGetsLines(terminal: String?) throws {
    let child = try seat(terminal: terminal).start(streams: Self.size)
    child.say("q")
    let outcome = try child.finish()
    #expect(outcome.output.contains("Webside. Every kind of question.\r\n"))
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(outcome.ending == .exited(0))
  }

  @Test(arguments: [
    ("vt100", "C"), ("vt100", "C.UTF-8"), ("xterm-256color", "C"), ("linux", "POSIX"),
    ("xterm-256color", "no-such-locale"), ("screen", "C.UTF-8"),
  ])
  func theFullScreenWorksOn(terminal: String, locale: String) throws {
    let child = try seat(terminal: terminal, locale: locale).start(streams: Self.size)
    try child.hear("Every")
    try child.hear("Name:")
    child.type("Amina\r")
    try child.hear("Amina")
    child.type("q")
    #expect(try child.finish().ending == .exited(0))
  }

  @Test func noColourIsSentWhereNoneIsWanted() throws {
    for variables in [["NO_COLOR": "1"], [:]] {
      let seat = seat(terminal: "xterm-256color")
      seat.variables.merge(variables) { $1 }
      let child = try seat.start("--theme", "dark", streams: Self.size)
      try child.hear("Name:")
      child.type("Amina\r\r\rc\r")
      let page = try child.hear("Saved.") + child.hear("Sources")
      child.type("q")
      let colours = (page + (try child.finish().output)).matches(
        of: /\x{1B}\[[0-9;]*3[1-7][0-9;]*m/)
      #expect(colours.isEmpty == (variables["NO_COLOR"] != nil))
    }
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func aSignalEndsItAndTheTerminalIsAsItWas(signal: Int32) throws {
    let seat = seat(terminal: "xterm-256color")
    let child = try seat.startShell(
      "stty -a >before; sh -c 'echo $$ >id; exec $webside'; echo ended $?; stty -a >after",
      streams: Self.size)
    try child.hear("Name:")
    child.type("Amina\r\r\rc\r")
    try child.hear("Saved.")
    #expect(try seat.shell("kill -\(signal) $(cat id)") == Outcome())
    let outcome = try child.finish()
    #expect(outcome.output.contains("\u{1B}[?1049l"), "the other screen is left")
    #expect(outcome.output.contains("\u{1B}[?2004l"), "pastes are not marked")
    #expect(outcome.output.hasSuffix("ended \(128 + signal)\r\n"))
    #expect(text(of: seat.folder.path + "/before") != nil)
    #expect(text(of: seat.folder.path + "/after") == text(of: seat.folder.path + "/before"))
    #expect(try seat.records().count == 1)
  }

  @Test func aWindowThatIsClosedEndsItAndLosesNothing() throws {
    let seat = seat(terminal: "xterm-256color")
    let child = try seat.start(streams: Self.size)
    try child.hear("Name:")
    child.type("Amina\r\r\rc\r")
    try child.hear("Saved.")
    child.hangUp()
    let ending = try child.finish().ending
    #expect([.exited(129), .exited(0)].contains(ending), "\(ending)")
    #expect(try seat.records().count == 1)
  }

  @Test func plainModeEndsAtASignalLikeAnyFilter() throws {
    let seat = Seat()
    var player = Player(try seat.start("--plain"))
    try player.play(4)
    _ = try player.hear()
    player.child.send(signal: SIGTERM)
    #expect(try player.child.finish().ending == .killed(SIGTERM))
    #expect(try seat.records().count == 1)
  }
}
