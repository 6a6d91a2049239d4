import TestSupport
import Testing

/// `check --fix` on files.
struct FixTests {
  private let seat = Seat()
  private let file: String
  private static let slip = """
    ---
    id: m
    title: A module
    minutes: 1
    objectives:
      ask: Ask first
    ---

    ##Page

    • One
    • Two

    """
  private static let fixed = slip.replacing("##Page", with: "## Page").replacing("•", with: "-")

  init() {
    file = seat.folder.write(Self.slip, to: "m.md")
  }

  private var saved: String? { text(of: file) }

  @Test func withoutATerminalTheDifferenceIsShownAndNothingIsWritten() throws {
    let outcome = try seat.run("check", "m.md", "--fix")
    #expect(
      outcome.output.hasPrefix(
        """
        --- m.md
        +++ m.md
        @@ -6,7 +6,7 @@
           ask: Ask first
         ---
         
        -##Page
        +## Page
         
        -• One
        -• Two
        +- One
        +- Two

        """))
    #expect(outcome.errors == "webside: nothing was written; --yes writes this to m.md\n")
    #expect(outcome.output.contains("[read-as-meant]"))
    #expect(saved == Self.slip)
  }

  @Test func withYesItIsWrittenAndCheckHasNothingLeftToSay() throws {
    _ = try seat.shell("chmod 640 m.md; ln -s m.md link.md")
    let outcome = try seat.run("check", "link.md", "--fix", "--yes")
    #expect(!outcome.output.contains("[read-as-meant]"))
    #expect(saved == Self.fixed)
    #expect(
      try seat.shell("stat -c %a m.md; readlink link.md; ls -A").output
        == "640\nm.md\nlink.md\nm.md\n")
    let again = try seat.run("check", "m.md", "--fix", "--yes")
    #expect(again.errors == "nothing to fix\n")
    #expect(saved == Self.fixed)
  }

  @Test func atATerminalItAsksAndOnlyYesWrites() throws {
    let tmux = try Tmux(seat)
    try tmux.command(
      "$webside check m.md --fix; echo ended $?", shows: "Write this to m.md? y or n:")
    try tmux.type("n", shows: "nothing was written")
    #expect(saved == Self.slip)
    try tmux.command("clear; echo clear''ed", shows: "cleared")
    try tmux.command("$webside check m.md --fix; echo th''en $?", shows: "y or n:")
    try tmux.type("y", shows: "then ")
    #expect(saved == Self.fixed)
  }

  @Test func aFileThatWasChangedMeanwhileIsNotWritten() throws {
    let tmux = try Tmux(seat)
    try tmux.command(
      "$webside check m.md --fix; echo ended $?", shows: "Write this to m.md? y or n:")
    seat.folder.write(Self.slip + "Another line.\n", to: "m.md")
    try tmux.type("y", shows: "m.md was changed meanwhile; nothing was written to it.")
    try tmux.show("ended 2")
    #expect(saved == Self.slip + "Another line.\n")
  }

  @Test func yesWithoutFixIsRefused() throws {
    #expect(try seat.run("check", "m.md", "--yes").ending == .exited(64))
  }

  @Test func aFileThatMayNotBeWrittenIsSaid() throws {
    let outcome = try seat.run("check", "gone.md", "--fix", "--yes")
    #expect(outcome.errors == "webside: gone.md: no such file or directory\n")
    #expect(outcome.ending == .exited(2))
  }
}
