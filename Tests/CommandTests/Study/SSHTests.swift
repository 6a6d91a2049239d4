import Glibc
import TestSupport
import Testing

/// Learners far away, who study over SSH and can do nothing else.
@Suite struct SSHTests {
  private let seat = Seat()

  /// A server that opens a pinned sitting for Amina and one for Bo.
  private func server() throws -> SSHServer {
    let course = seat.folder.path + "/course"
    #expect(try seat.shell("ln -s '\(Program.fixture("kinds"))' course") == Outcome())
    let commands = ["amina", "bo"].map { name in
      (
        name,
        "WEBSIDE_HOME='\(seat.store)' exec '\(Program.path)' study --learner \(name) --pinned --course '\(course)'"
      )
    }
    return try SSHServer(seat, commands: Dictionary(uniqueKeysWithValues: commands))
  }

  static let refusal =
    "webside: this way in is for studying, which needs a terminal, and takes no commands and no files; "
    + "sign in with `ssh -t` and nothing after the host's name\n"

  @Test func twoLearnersStudyAtOnceAndSeeNothingOfEachOther() throws {
    let server = try server()
    defer { server.stop() }
    let amina = try server.logIn("amina")
    try amina.hear("amina")
    let bo = try server.logIn("bo")
    var seen = try bo.hear("0 % done")
    amina.type("\r\rc\r")
    try amina.hear("Saved.")
    amina.resize(rows: 40, columns: 100)
    try amina.hear("\u{1B}[40;")
    bo.type("w")
    seen += try bo.hear("belongs to one learner")
    bo.type("?")
    seen += try bo.hear("Course page")
    bo.type("q\r\rb\r")
    seen += try bo.hear("Saved.")
    for learner in [amina, bo] {
      learner.type("q")
      let outcome = try learner.finish()
      #expect(outcome.ending == .exited(0), "\(outcome)")
      #expect(outcome.output.contains("\u{1B}[?1049l"))
    }
    #expect(!seen.contains("amina"))
    #expect(try seat.records(of: "amina").count == 1)
    #expect(try seat.records(of: "bo").count == 1)
  }

  @Test func aConnectionThatIsKilledCostsNothingThatWasAnswered() throws {
    let server = try server()
    defer { server.stop() }
    let first = try server.logIn("amina")
    try first.hear("0 % done")
    first.type("\r\rc\r")
    try first.hear("Saved.")
    first.send(signal: SIGKILL)
    _ = try first.finish()
    try server.waitForEnd(of: "amina")
    #expect(try seat.records(of: "amina").count == 1)
    let second = try server.logIn("amina")
    try second.hear("page 2")
    second.type("q")
    #expect(try second.finish().ending == .exited(0))
  }

  @Test(arguments: [
    "", "id", "sh -i", "'touch out'", "'$(touch out)'", "'; touch out'", "'` touch out`'",
    "webside study --learner bo", "x --learner bo", "scp -t .", "internal-sftp",
  ])
  func aCommandIsRefusedInASentence(_ command: String) throws {
    let server = try server()
    defer { server.stop() }
    let outcome = try server.run("amina", "-T", command: command, input: "1\nb\nq\n")
    #expect(outcome == Outcome(errors: Self.refusal, ending: .exited(2)))
    #expect(text(of: seat.folder.path + "/out") == nil)
    #expect(text(of: seat.store) == nil)
  }

  @Test func aCommandAtATerminalIsNotObeyed() throws {
    let server = try server()
    defer { server.stop() }
    let child = try server.logIn("amina", "-tt", command: "'touch out; sh -i'")
    try child.hear("0 % done")
    // None of these keys ends or stops a program that holds the terminal in raw mode. Ctrl-C leaves, as q does.
    child.type("\u{1A}")
    try child.hear("0 % done")
    child.type("\u{1C}\u{4}?")
    try child.hear("Course page")
    child.type("qq")
    #expect(try child.finish().ending == .exited(0))
    #expect(text(of: seat.folder.path + "/out") == nil)
  }

  @Test func noFileGoesInOrOut() throws {
    let server = try server()
    defer { server.stop() }
    seat.folder.write("evil", to: "sent")
    for arguments in ["sent $host:\(seat.folder.path)/out", "$host:\(seat.folder.path)/sent out"] {
      for program in ["scp", "scp -O", "sftp"] {
        let outcome = try server.transfer("amina", program, arguments)
        #expect(outcome.ending != .exited(0), "\(program) \(arguments)")
      }
    }
    #expect(text(of: seat.folder.path + "/out") == nil)
  }

  @Test(arguments: [
    "-W 127.0.0.1:22", "-N -o ExitOnForwardFailure=yes -R 0:127.0.0.1:22",
    "-N -o ExitOnForwardFailure=yes -R out.socket:127.0.0.1:22", "-s -T",
  ])
  func nothingIsForwarded(_ options: String) throws {
    let server = try server()
    defer { server.stop() }
    let outcome = try server.run("amina", options, command: options == "-s -T" ? "sftp" : "")
    #expect(outcome.ending != .exited(0), "\(outcome)")
    #expect(outcome.output == "")
  }

  @Test func noVariableComesAlongButTheTerminalAndTheLocale() throws {
    let server = try server()
    defer { server.stop() }
    let sent = [
      "LD_PRELOAD", "LD_LIBRARY_PATH", "EDITOR", "VISUAL", "PAGER", "SHELL", "HOME", "PATH",
      "BASH_ENV", "ENV", "WEBSIDE_HOME", "WEBSIDE_COURSE", "XDG_DATA_HOME", "TERMINFO",
      "SWIFT_BACKTRACE",
    ]
    let settings = sent.map { "\($0)=/tmp/evil" } + ["LANG=en_CA.UTF-8", "LC_TIME=C.UTF-8"]
    let child = try server.logIn("amina", "-A -X -o 'SetEnv \(settings.joined(separator: " "))'")
    try child.hear("0 % done")
    let found = try server.environment(of: "amina")
    #expect(!found.values.contains("/tmp/evil"))
    #expect(found["WEBSIDE_HOME"] == seat.store)
    #expect(found["TERM"] == "xterm-256color")
    #expect(found["LANG"] == "en_CA.UTF-8" && found["LC_TIME"] == "C.UTF-8")
    #expect(found["SSH_AUTH_SOCK"] == nil && found["DISPLAY"] == nil)
    child.type("q")
    #expect(try child.finish().ending == .exited(0))
  }

  @Test(arguments: ["no-such-terminal", "dumb"])
  func aTerminalThatCannotBeDrawnOnGetsLines(_ terminal: String) throws {
    let server = try server()
    defer { server.stop() }
    let child = try server.logIn("amina", terminal: terminal)
    if terminal != "dumb" {
      try child.hear("this machine does not know the terminal `no-such-terminal` (TERM), so this")
    }
    try child.hear("Every kind of question")
    child.say("w")
    try child.hear("Type a number from 1 to")
    child.say("q")
    let outcome = try child.finish()
    #expect(outcome.ending == .exited(0))
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test func aWindowOfOneCellIsNoTrap() throws {
    let server = try server()
    defer { server.stop() }
    let child = try server.logIn("amina", rows: 1, columns: 1)
    try child.hear("\u{1B}[?2004h")
    child.resize(rows: 3, columns: 20)
    try child.hear("Too small")
    child.resize(rows: 24, columns: 80)
    try child.hear("0 % done")
    child.resize(rows: 1, columns: 1)
    child.type("q")
    #expect(try child.finish().ending == .exited(0))
  }

  @Test func aSeatOfASessionBelongsToOneLearner() throws {
    seat.folder.write("id,name\ns1,Amina Diallo\ns2,Bo Chen\n", to: "roster.csv")
    let made = try seat.shell(
      "$webside session create s --modules short --roster roster.csv")
    #expect(made.ending == .exited(0))
    let commands = ["s1", "s9"].map { id in
      (
        id,
        "WEBSIDE_COURSE='\(Program.fixture("kinds"))' WEBSIDE_HOME='\(seat.folder.path)/\(id)' "
          + "exec '\(Program.path)' session join '\(seat.folder.path)/s' --learner \(id) --pinned --seat home"
      )
    }
    let server = try SSHServer(seat, commands: Dictionary(uniqueKeysWithValues: commands))
    defer { server.stop() }
    let child = try server.logIn("s1")
    try child.hear("Amina Diallo")
    child.type("\ra\r")
    try child.hear("Saved.")
    child.type("qq")
    let outcome = try child.finish()
    #expect(outcome.ending == .exited(0))
    #expect(
      outcome.output.contains(
        "Thank you, Amina Diallo. You did 1 of 1 case; your answers are delivered."))
    #expect(outcome.output.hasSuffix("Everything is delivered. Goodbye.\r\n"))
    #expect(!outcome.output.contains("next learner"))
    #expect(try seat.collected() == "s1 [\"a\"] session\n")
    let stranger = try server.logIn("s9").finish()
    #expect(stranger.output.contains("s9 is not on the list of this session; ask the instructor"))
    #expect(stranger.ending == .exited(2))
  }
}
