import Glibc
import TestSupport
import Testing

/// Whatever terminal it is and whatever comes from it, the program does its work and gives the terminal back as it was.
@Suite struct RobustnessTests {
  @Test(
    arguments: [
      "xterm-256color", "xterm", "tmux-256color", "screen", "linux", "vt220", "vt100", "ansi",
    ],
    ["C.UTF-8", "C"])
  func aQuestionIsAnsweredOnEveryTerminal(terminal: String, locale: String) throws {
    let visit = try Visit("--mouse", terminal: terminal, locale: locale)
    try visit.begin()
    visit.type("c\r")
    try visit.hear("Saved.")
    visit.type("q")
    try visit.finish()
    #expect(visit.transcript.hasSuffix("ended 0\r\n"))
    #expect(visit.leftBehind == [])
    #expect(try visit.seat.records().count == 1)
    // Any terminal gets UTF-8 if the locale names it; marks are ASCII on the console, as its font has no others.
    #expect(
      visit.transcript.unicodeScalars.allSatisfy(\.isASCII)
        == (terminal == "linux" || locale == "C"))
  }

  /// The colour of the background is asked of terminals that are known to answer; see TerminalAbilities.
  @Test(arguments: [("xterm-256color", ["\u{1B}]11;?"]), ("linux", []), ("vt100", [])])
  func theTerminalIsAskedForItsBackgroundAtMost(terminal: String, asked: [String]) throws {
    let visit = try Visit(terminal: terminal)
    try visit.begin()
    visit.type("q")
    try visit.finish()
    // Device attributes, reports of the cursor and of modes, colours, capabilities.
    let questions = /\x{1B}\[[>=]?[0-9]*c|\x{1B}\[[?0-9]*n|\$p|\x{1B}\][0-9;]*\?|\x{1B}P/
    #expect(visit.transcript.matches(of: questions).map { String($0.output) } == asked)
  }

  @Test(arguments: [
    "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\", "\u{1B}]11;rgb:aaaa/bbbb/cccc\u{7}",
    "\u{1B}]11;rgb:aa\u{18}", "\u{1B}[?64;1;2c", "\u{1B}[24;80R", "\u{1B}P1+r544e=78\u{1B}\\",
    "\u{1B}[<0;10;14M\u{1B}[<0;10;14m", "\u{1B}[I\u{1B}[O",
  ])
  func anAnswerThatNobodyAskedForPressesNoKey(answer: String) throws {
    let visit = try Visit()
    try visit.begin()
    visit.type("c")
    try visit.hear("Picked.")
    visit.type(answer + "\r")
    try visit.hear("Saved. Right.")
    visit.type("q")
    try visit.finish()
    #expect(visit.leftBehind == [])
  }

  @Test(arguments: 1...3) func tenThousandRandomBytesDoNoHarm(seed: UInt64) throws {
    let visit = try Visit(seed == 3 ? "--mouse" : "")
    // Somebody is signed in. Otherwise Esc would leave.
    try visit.begin()
    var random = SplitMix64(seed: seed)
    for _ in 0..<40 {
      // Neither q nor Ctrl-C, which end the program, nor Ctrl-Z, behind which keys are the shell's.
      let bytes = (0..<250).map { _ in UInt8.random(in: 0...255, using: &random) }
      visit.child.type(bytes: bytes.filter { ![3, 26, UInt8(ascii: "q")].contains($0) })
      try visit.child.takeIn()
    }
    // Twice, because an answer that was begun is left only then.
    visit.type("\u{3}\u{3}")
    try visit.finish()
    #expect(visit.transcript.hasSuffix("ended 0\r\n"), "\(visit.transcript.suffix(200))")
    #expect(visit.leftBehind == [])
  }

  @Test func aStormOfResizesEndsInTheLastSize() throws {
    let visit = try Visit()
    try visit.begin()
    var random = SplitMix64(seed: 5)
    for _ in 0..<300 {
      visit.child.resize(
        rows: UInt16.random(in: 0...60, using: &random),
        columns: UInt16.random(in: 0...200, using: &random))
      try visit.child.takeIn()
    }
    for size in [(1, 1), (UInt16.max, UInt16.max), (24, 80)] as [(UInt16, UInt16)] {
      visit.child.resize(rows: size.0, columns: size.1)
    }
    visit.type("\u{C}c\r")
    try visit.hear("Saved. Right.")
    visit.type("q")
    try visit.finish()
    #expect(visit.leftBehind == [])
  }

  @Test(arguments: [(1, 1), (2, 300), (300, 2), (11, 39)] as [(UInt16, UInt16)])
  func aWindowTooSmallForAnythingCanBeLeft(rows: UInt16, columns: UInt16) throws {
    let visit = try Visit(size: (rows, columns))
    try visit.hear("\u{1B}[?2004h")
    visit.type("Amina\r\r\u{3}")
    try visit.finish()
    #expect(visit.transcript.hasSuffix("ended 0\r\n"))
    #expect(visit.leftBehind == [])
  }

  @Test(
    arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGFPE, SIGBUS]
      + [SIGUSR1, SIGUSR2, SIGALRM, 16, SIGXCPU, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGSYS]
      // The first and the last real-time signal.
      + [34, 64])
  func howeverItEndsTheTerminalIsGivenBack(signal: Int32) throws {
    let visit = try Visit("--mouse")
    try visit.begin()
    try visit.send(signal: signal)
    try visit.finish()
    #expect(visit.transcript.contains("ended \(128 + signal)\r\n"))
    #expect(visit.leftBehind == [])
  }

  @Test(arguments: ["no-such-terminal", "../../etc/passwd"])
  func aTerminalNobodyKnowsCostsOneLine(terminal: String) throws {
    let visit = try Visit(terminal: terminal)
    try visit.finish()
    let lines = visit.transcript.split(separator: "\r\n").map(String.init)
    #expect(lines.count == 2, "\(lines)")
    #expect(lines.first?.hasPrefix("webside: this machine does not know the terminal") ?? false)
    #expect(lines.last == "ended 2")
    #expect(visit.leftBehind == [])
  }

  @Test func withTheCursorAsFocusAnArrowSendsOnlyMovements() throws {
    let seat = Seat()
    let tmux = try Tmux(seat)
    try tmux.command("$webside study --learner amina --focus cursor", shows: "Everything once")
    try tmux.press("Enter", "Enter", shows: "What do you say first?")
    try tmux.press("c", shows: "another pick changes it.")
    try tmux.record(to: seat.folder.path + "/sent")
    var row = try #require(Int(try tmux.value(of: "cursor_y")))
    for (key, step) in [("Up", -1), ("Up", -1), ("Down", 1), ("Down", 1), ("Up", -1)] {
      row += step
      try tmux.press(key)
      // Each is waited for: two that came at once would be one movement, or none.
      try tmux.wait(until: "cursor_y", is: "\(row)")
    }
    try tmux.press("u", shows: "Taken back.")
    // What is said is the row whose mark went and the notice, and nothing for the arrows.
    let said = try tmux.recorded(in: seat.folder.path + "/sent", upTo: "Taken back.")
      .replacing(/\x{1B}\[[0-9;]*[A-Za-z]|\x{1B}[(]B|\x{1B}M/, with: " ")
      .split { $0.isWhitespace || $0 < " " }
    #expect(said.joined(separator: " ") == "( ) c The board behind you can be read. Taken back.")
    try tmux.press("q", shows: Tmux.ready)
  }
}
