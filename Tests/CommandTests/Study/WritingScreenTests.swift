import TestSupport
import Testing

/// Texts and notes in the program itself.
@Suite(.serialized) struct WritingScreenTests {
  private static let learner = "amina-f487dfce"

  /// The page of the writing task, in the full screen.
  private func begin(_ seat: Seat, variables: [String: String] = [:]) throws -> Tmux {
    let tmux = try Tmux(seat, variables: variables)
    try tmux.command("echo $$ >id; exec $webside", shows: "What shall we call you?")
    try tmux.press("A", "m", "i", "n", "a", shows: "Name: Amina")
    try tmux.press("Enter", shows: "0 % done")
    try tmux.press("Enter", shows: "kinder than none")
    try tmux.press("Enter", shows: "What do you do?")
    try tmux.press("b", "Enter", shows: "Saved. Not scored.")
    try tmux.press("Enter", shows: "To write, about 6 min")
    return tmux
  }

  private func seat() -> Seat { Seat(course: Program.fixture("writing")) }

  @Test func aTextIsWrittenComparedAndTakenUpAgain() throws {
    let seat = seat()
    let tmux = try begin(seat)
    try tmux.press("w", shows: "Room for 2000 more characters.")
    try tmux.press("D", "e", "a", "r", "Space", "M", "s", shows: "Dear Ms")
    try tmux.paste("\u{1B}[31m Osei,\r\nthank you.\u{7}")
    try tmux.show("thank you.")
    try tmux.press("Escape", shows: "Enter shows a model answer")
    try tmux.press("Enter", shows: "Thank you for writing.")
    try tmux.press("a", shows: "[x]")
    try tmux.expectGolden("writing-model.screen")
    try tmux.press("G")
    try tmux.press("Enter", shows: "Say it once, kindly.")
    try tmux.press("w", "A", "s", "k", shows: "Your note on:")
    try tmux.press("Escape", shows: "note, 2 of 2")
    try tmux.press("C", shows: "100 % done")
    try tmux.press("M", shows: "Your text: Dear Ms")
    // Nothing of it is in a journal.
    let journal = try seat.records()
    #expect(journal.count == 1)
    #expect(!journal.joined().contains("Osei"))
  }

  @Test func killedWhileWritingItLosesAtMostTheLastWord() throws {
    let seat = seat()
    let tmux = try begin(seat)
    try tmux.press("w", shows: "Room for 2000 more characters.")
    try tmux.paste("Dear Ms Osei,")
    try tmux.press("Enter", "n", "o", "Space", shows: "Room for 1983 more characters.")
    try tmux.press("t", "h", shows: "no th")
    #expect(try seat.shell("kill -9 $(cat id)") == Outcome())
    let again = try Tmux(seat)
    try again.command("$webside", shows: "0 % done")
    try again.press("M", shows: "Your text: Dear Ms Osei,")
    try again.press("Enter", shows: "Enter shows a model answer")
    #expect(try again.screen.contains("no"))
    try again.press("w", shows: "Room for 1983 more characters.")
  }

  @Test(arguments: ["exit 3", "kill -9 $$", "printf '\\377' >\"$1\"", "rm \"$1\""])
  func anEditorThatFailsLeavesTheTextAndTheTerminalAsTheyWere(script: String) throws {
    let seat = seat()
    seat.folder.write("#!/bin/sh\nprintf 'in the editor\\n'\n\(script)\n", to: "editor")
    #expect(try seat.shell("chmod +x editor") == Outcome())
    let tmux = try begin(seat, variables: ["EDITOR": seat.folder.path + "/editor"])
    try tmux.press("w", shows: "Room for 2000 more characters.")
    try tmux.press("H", "i", shows: "Room for 1998")
    // The path of the editor decides at which word the line breaks.
    try tmux.press("C-o", shows: "as it was.")
    try tmux.press("!", shows: "Hi!")
    #expect(try tmux.value(of: "alternate_on") == "1")
    try tmux.press("Escape", shows: "Enter shows a model answer")
  }

  @Test func whatAnEditorSavesIsTheText() throws {
    let seat = seat()
    seat.folder.write("#!/bin/sh\nprintf 'Dear Ms Osei,\\nno.\\n' >\"$1\"\n", to: "editor")
    #expect(try seat.shell("chmod +x editor") == Outcome())
    let tmux = try begin(seat, variables: ["EDITOR": seat.folder.path + "/editor"])
    try tmux.press("C-o", shows: "Dear Ms Osei,")
    try tmux.press("Escape", shows: "Enter shows a model answer")
  }

  @Test func inLinesATextEndsWithAFullStop() throws {
    let seat = seat()
    let outcome = try seat.run(
      "--plain", input: "Amina\n\n\nb\n\nw\nDear Ms Osei,\nno.\n.\n\nab\n\nq\n")
    #expect(outcome.output.contains("A line with a single full stop ends it."))
    #expect(outcome.output.contains("Ticked: a, b."))
    #expect(outcome.output.contains("Say it once, kindly."))
    #expect(outcome.ending == .exited(0))
  }

  @Test func authorsSeeTheTaskAndItsMinutesApart() throws {
    let pages = try seat().run("check", Program.fixture("writing"), "--pages").output
    #expect(pages.contains("writing   request/message"))
    let counts = try seat().run("check", Program.fixture("writing"), "--counts").output
    #expect(
      counts.split(separator: "\n").prefix(2).last?.split(separator: " ").suffix(3)
        == ["1", "1", "6"])
  }

  /// What a learner wrote stays where it was written: no collection reads it, and no report.
  @Test func collectingTakesNoText() throws {
    let seat = seat()
    _ = try seat.run("--plain", input: "Amina\n\n\nb\n\nw\nSecretword.\n.\n\nab\nq\n")
    #expect(
      try seat.shell("grep -rl Secretword store | sed 's|.*/learners/||'").output.hasPrefix(
        Self.learner + "/texts/"))
    let collected = try seat.run("cohort", "collect", seat.store, "--into", "cohort")
    #expect(collected.ending == .exited(0))
    #expect(try seat.shell("ls cohort/learners/\(Self.learner)").output.contains("journal"))
    #expect(try seat.shell("grep -rl Secretword cohort; find cohort -name texts").output == "")
    for report in ["answers", "scores", "matrix", "completion", "items"] {
      let outcome = try seat.run("cohort", report, "cohort", "--course", Program.fixture("writing"))
      #expect(!outcome.output.contains("Secretword"), "\(report)")
    }
  }
}
