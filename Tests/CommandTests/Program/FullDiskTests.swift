import TestSupport
import Testing

/// What a learner writes while the disk is full: no file may grow beyond a few bytes.
@Suite struct FullDiskTests {
  /// A seat where Amina has answered, at the first page of the course, in lines.
  private func seat() throws -> Seat {
    let seat = Seat()
    _ = try seat.shell("cp -r '\(Program.fixture("stores/north"))' store; chmod -R u+w store")
    return seat
  }

  private func limit(_ child: Child, to bytes: String, at seat: Seat) throws {
    #expect(try seat.shell("prlimit --pid \(child.id) --fsize=\(bytes):unlimited") == Outcome())
  }

  /// What the program says to these lines, with a blank for every line end.
  private func said(_ child: Child, to lines: String...) throws -> String {
    var said = ""
    for line in lines {
      child.say(line)
      said += try child.hearPrompt()
    }
    return said.replacing("\n", with: " ")
  }

  private func texts(at seat: Seat) throws -> String {
    try seat.shell("cat store/learners/amina/texts/*").output
  }

  @Test func aNoteThatCannotBeKeptIsInTheEditorAndWhatWasThereStays() throws {
    let seat = try seat()
    let child = try seat.start("--plain")
    _ = try child.hearPrompt()
    #expect(try said(child, to: "g 1.1", "w", "Ask Ann.", ".").contains("Kept."))
    let before = try texts(at: seat)
    #expect(before.contains("Ask Ann."))

    try limit(child, to: "16", at: seat)
    let full = try said(child, to: "w", "Ask Ben.", ".")
    #expect(full.contains("Not kept: the disk is full ("), "\(full)")
    #expect(full.contains("Make room and try again."), "\(full)")
    #expect(full.contains("closing the editor again tries again."), "\(full)")
    #expect(try texts(at: seat) == before)
    #expect(try seat.shell("ls -A store/learners/amina/texts | wc -l").output == "1\n")

    try limit(child, to: "unlimited", at: seat)
    let again = try said(child, to: "w", ".")
    #expect(again.contains("Ask Ben.") && again.contains("Kept."), "\(again)")
    child.say("q")
    #expect(try child.finish().ending == .exited(0))
    #expect(try texts(at: seat).contains(#"Ask Ann.\nAsk Ben."#))
  }

  @Test func settingsThatCannotBeKeptAreSaidAndThoseBeforeStay() throws {
    let seat = try seat()
    let settings = seat.folder.path + "/store/learners/amina/settings.json"
    seat.folder.write("{\"v\":1,\"minutes\":10}\n", to: "store/learners/amina/settings.json")
    let child = try seat.start("--plain")
    _ = try child.hearPrompt()
    try limit(child, to: "16", at: seat)
    let full = try said(child, to: "s", "minutes 5")
    #expect(full.contains("What you chose cannot be kept: the disk is full ("), "\(full)")
    #expect(!full.contains("Kept."), "\(full)")
    child.say("q")
    _ = try child.finish()
    #expect(text(of: settings) == "{\"v\":1,\"minutes\":10}\n")
    #expect(try seat.shell("ls -A store/learners/amina").output.contains(".tmp") == false)
  }

  /// Every command that writes a file for a learner.
  @Test(arguments: [
    ("record --output out", "out"), ("hand-in --yes --output out", "out"),
    ("progress --calendar out", "out"), ("record --format html --output /dev/full", "/dev/full"),
    ("hand-in --yes --output /dev/full", "/dev/full"),
    ("progress --calendar /dev/full", "/dev/full"),
  ])
  func aFileThatCannotBeWrittenWholeIsAsItWas(command: String, path: String) throws {
    let seat = try seat()
    seat.folder.write("the old one\n", to: "out")
    let outcome = try seat.shell(
      "trap '' XFSZ; exec prlimit --fsize=16 $webside \(command) 2>&1 | tail -n 1; cat out; ls -A"
    )
    let reason = path == "out" ? "file too large" : "no space left on device"
    #expect(
      outcome.output == "webside: \(path): \(reason)\nthe old one\nout\nstore\n", "\(outcome)")
  }
}
