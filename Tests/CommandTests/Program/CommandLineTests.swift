import TestSupport
import Testing

@Suite struct CommandLineTests {
  @Test func theVersionIsThreeNumbers() throws {
    let outcome = try Seat().run("--version")
    #expect(outcome.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    #expect(outcome == Outcome(output: outcome.output))
  }

  @Test(arguments: [
    [], ["study"], ["review"], ["record"], ["hand-in"], ["progress"], ["check"], ["preview"],
    ["session"],
    ["session", "create"],
    ["cohort"], ["cohort", "collect"],
    ["cohort", "scores"],
  ])
  func everyCommandExplainsItself(command: [String]) throws {
    let outcome = try Seat().shell("$webside \(command.joined(separator: " ")) --help")
    let usage = (["USAGE: webside"] + command).joined(separator: " ")
    #expect(outcome.output.hasPrefix("OVERVIEW: "))
    #expect(outcome.output.contains(usage))
    #expect(outcome == Outcome(output: outcome.output))
  }

  @Test func aMissingCourseNamesTheOptionForOne() throws {
    let seat = Seat(course: "nowhere")
    #expect(
      try seat.run("study", "--plain")
        == Outcome(
          errors:
            "webside: there is no course in nowhere; --course, or WEBSIDE_COURSE, names the folder of one\n",
          ending: .exited(2)))
  }

  @Test func theScreenSaysGoodbyeAsLinesDo() throws {
    let seat = Seat()
    seat.variables["TERM"] = "xterm-256color"
    let child = try seat.start(streams: .terminal(rows: 24, columns: 80))
    try child.hear("Name:")
    child.type("Amina\rq")
    let outcome = try child.finish()
    #expect(outcome.ending == .exited(0))
    #expect(
      outcome.output.hasSuffix("Goodbye. Nothing is lost; Webside goes on here next time.\r\n"))
  }

  @Test func theReadmeNamesTheOptionsThatHelpNames() throws {
    let readme = text(of: folder(of: folder(of: Program.sources)) + "/README.md") ?? ""
    let block =
      readme.split(separator: "```text\n").dropFirst().first { $0.hasPrefix("webside ") } ?? ""
    let lines = block.prefix(while: { $0 != "`" }).split(separator: "\n").dropFirst()
    let documented = lines.map { Usage(line: String($0)) }
    #expect(
      documented.map(\.command) == [
        "study", "review", "record", "hand-in", "progress", "check", "preview", "new course",
        "new module",
        "new copy", "session create", "session join", "session live",
        "cohort collect",
        "cohort scores", "cohort items", "cohort answers", "cohort matrix", "cohort completion",
        "cohort forms", "cohort debrief", "cohort report", "cohort reports", "cohort panel",
      ])
    for usage in documented {
      let help = try Seat().shell("$webside \(usage.command) --help").output
      #expect(usage.options == Usage(help: help).options, "\(usage.command)")
    }
  }

  @Test(arguments: [
    ("$webside check \"$bad\"", "argument 2", 64),
    ("$webside check --format json \"$bad\"", "argument 4", 64),
    ("$webside progress --course=\"$bad\"", "argument 2", 64),
    ("WEBSIDE_HOME=$bad $webside study --plain", "$WEBSIDE_HOME", 2),
    ("unset WEBSIDE_HOME; XDG_DATA_HOME=/$bad $webside study --plain", "$XDG_DATA_HOME", 2),
    ("unset WEBSIDE_HOME; HOME=$bad $webside progress", "$HOME", 2),
    ("WEBSIDE_COURSE=$bad $webside check", "$WEBSIDE_COURSE", 2),
  ])
  func aNameThatIsNotUTF8IsRefusedAndNothingIsWritten(
    line: String, name: String, code: Int32
  ) throws {
    let seat = Seat()
    let outcome = try seat.shell("bad=$(printf 'J\\374rgen'); " + line, input: "Amina\nq\n")
    #expect(outcome.errors.hasPrefix("webside: \(name) is not UTF-8: `"), "\(outcome.errors)")
    #expect(outcome.errors.contains("J\u{FFFD}rgen`"))
    #expect(outcome.output == "" && outcome.ending == .exited(code))
    #expect(try seat.shell("ls").output == "")
  }

  @Test func aNameThatIsNotUTF8IsRefusedOnlyWhereItIsUsed() throws {
    let outcome = try Seat().shell("HOME=$(printf 'J\\374rgen') $webside check")
    #expect(outcome.ending == .exited(0))
    #expect(outcome.errors == "")
  }

  @Test(arguments: ["--version", "--help", "--generate-completion-script bash"])
  func whatCannotBeWrittenIsSaid(arguments: String) throws {
    let outcome = try Seat().shell("$webside \(arguments) >/dev/full")
    #expect(outcome.errors.hasPrefix("webside: standard output: "))
    #expect(outcome.ending == .exited(2))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionScriptsKnowTheCommands(shell: String) throws {
    let outcome = try Seat().run("--generate-completion-script", shell)
    for word in ["study", "progress", "check", "preview", "cohort", "collect", "scores"] {
      #expect(outcome.output.contains(word))
    }
    #expect(outcome == Outcome(output: outcome.output))
  }

  @Test(arguments: [
    (["study", "--module", "shrot"], "the course has no module `shrot`; did you mean `short`?"),
    (["study", "--module", "3"], "the course has no module `3`; it has everything, short"),
    (["study", "--module", "-9223372036854775808"], "the course has no module"),
    (["study", "--track", "al"], "the course has no track `al`; did you mean `all`?"),
    (["session", "create", "s", "--modules", "1,shrot"], "did you mean `short`?"),
    (["cohort", "collect", "absent", "--into", "c"], "absent: no such file or directory"),
  ])
  func aNameThatDoesNotExistEndsWith2(arguments: [String], words: String) throws {
    let seat = Seat()
    let line = arguments.map { "'\($0)'" }.joined(separator: " ")
    let outcome = try seat.shell("$webside \(line.replacing("'--module' '-", with: "'--module=-"))")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(words))
    #expect(outcome.ending == .exited(2))
    #expect(try seat.shell("ls").output == "")
  }

  @Test func aModuleMayBeNamedByItsNumber() throws {
    let seat = Seat()
    #expect(try seat.run("study", "--module", "2", "--plain", input: "q\n").ending == .exited(0))
    _ = try seat.run("session", "create", "s", "--modules", "2,1")
    #expect(
      text(of: seat.folder.path + "/s/session.yaml")?.contains("modules: [short, everything]")
        == true)
  }

  @Test(arguments: [
    ["--no-such-option"], ["no-such-command"], ["study", "--theme", "blue"],
    ["progress", "--format", "xml"], ["check", "a", "b"], ["preview"], ["cohort", "collect", "a"],
    ["cohort", "collect", "--into", "b"], ["cohort", "scores"], ["study", "--learner"],
    ["--generate-completion-script", "tcsh"],
    ["study", "--learner", "../amina"], ["progress", "--learner", "/etc/passwd"],
    ["study", "--learner", ""], ["study", "--learner", ".hidden"], ["study", "--learner", "a/b"],
    ["progress", "--learner", "a\nb"],
    ["progress", "--learner", String(repeating: "a", count: 65)],
  ])
  func argumentsThatMakeNoSenseEndWith64(arguments: [String]) throws {
    let seat = Seat()
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    let outcome = try seat.shell("$webside \(words)")
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
    #expect(outcome.ending == .exited(64))
    #expect(bytes(of: seat.store) == nil, "nothing was made in the store")
  }

  @Test(arguments: [
    ("check '\(Program.fixture("broken"))'", 1), ("--help", 0),
    ("progress --learner amina --format json", 0), ("study --plain", 0),
    ("--generate-completion-script bash", 0),
    ("cohort scores '\(Program.fixture("stores/north"))'", 0),
  ])
  func aReaderThatGoesAwayIsNoErrorAndChangesNoExitCode(command: String, code: Int) throws {
    // The program meets a pipe whose reader is gone before it begins.
    let outcome = try Seat().shell(
      "mkdir -p store/learners/amina; "
        + "{ until [ -e gone ]; do :; done; $webside \(command); echo $? >&2; } | { exec <&-; : >gone; }"
    )
    #expect(outcome == Outcome(errors: "\(code)\n"))
  }

  @Test(arguments: [
    "check '\(Program.fixture("broken"))'", "progress --learner amina --format json",
    "cohort scores '\(Program.fixture("stores/north"))'", "study --plain",
  ])
  func outputThatCannotBeWrittenIsSaidAndEndsWith2(command: String) throws {
    let seat = Seat()
    if command.hasPrefix("progress") {
      seat.variables["WEBSIDE_HOME"] = Program.fixture("stores/north")
    }
    let outcome = try seat.shell("$webside \(command) >/dev/full </dev/null")
    #expect(outcome.errors.hasSuffix("webside: standard output: no space left on device\n"))
    #expect(outcome.ending == .exited(2))
  }
}

/// A command and the names of its options.
private struct Usage {
  var command = ""
  var options: Set<String> = []

  /// Reads `webside cohort scores DIR [--format csv|json] …`.
  init(line: String) {
    let words = line.split(separator: " ").dropFirst()
    command = words.prefix { $0.allSatisfy { $0.isLowercase || $0 == "-" } }.joined(separator: " ")
    options = Set(line.matches(of: /--[a-z-]+/).map { String($0.output) })
  }

  /// Reads a help page.
  init(help: String) {
    let lines = help.split(separator: "\n").filter { $0.hasPrefix("  --") || $0.hasPrefix("  -h") }
    // A label ends at two blanks; a long one has the line to itself.
    let labels = lines.map { line in
      let label = line.dropFirst(2)
      return label[..<(label.firstRange(of: "  ")?.lowerBound ?? label.endIndex)]
    }
    options = Set(
      labels.flatMap { $0.matches(of: /--[a-z-]+/).map { String($0.output) } })
    options.subtract(["--version", "--help"])
  }
}
