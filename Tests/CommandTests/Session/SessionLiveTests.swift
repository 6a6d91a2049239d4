import Glibc
import TestSupport
import Testing

@Suite struct SessionLiveTests {
  /// A seat with a session in its folder `s`.
  private func room(_ options: String = "") throws -> Seat {
    let seat = Seat()
    seat.folder.write("id,name\ns1,Amina Diallo\ns2,Bo Chen\n", to: "roster.csv")
    let outcome = try seat.shell(
      "$webside session create s --title 'Orientation 2026' --modules short \(options)")
    #expect(outcome.errors == "" && outcome.ending == .exited(0))
    return seat
  }

  /// A learner signs in, answers the one question, and signs out.
  private func answer(_ seat: Seat, as learner: String) throws {
    let outcome = try seat.shell(
      "WEBSIDE_HOME=$PWD/\(learner) $webside session join s --plain --seat lab-\(learner)",
      input: "\(learner)\nName of \(learner)\n\n1\nq\n\nq\n")
    #expect(outcome.output.hasSuffix("Everything is delivered. Goodbye.\n"))
  }

  @Test func aDeliveryAppearsOnARunningBoard() throws {
    let seat = try room()
    let tmux = try Tmux(seat)
    try tmux.command("$webside session live s; echo ended $?", shows: "0 signed in")
    #expect(try tmux.screen.contains("Orientation 2026 · open"))
    try answer(seat, as: "s1")
    try tmux.show("1 signed in")
    #expect(try tmux.show("finished 1").contains("100 % of answers in"))
    for learner in ["s2", "s3", "s4", "s5"] { try answer(seat, as: learner) }
    #expect(try tmux.show("finished 5").contains("5 answered     hidden"))
    try tmux.press("Enter", shows: "5 of 5, 100 %")
    try tmux.press("Escape", shows: "5 answered     open")
    try tmux.press("s", shows: "s3 (lab-s3)")
    #expect(try !tmux.screen.contains("Name of"))
    try tmux.press("w", shows: "The report is in s-")
    try tmux.press("q", shows: "ended 0")
    #expect(try seat.shell("cat s-*.md").output.contains("| s1 (lab-s1) | 1 of 1 |"))
  }

  @Test func namesAreShownWhereTheyAreAskedFor() throws {
    let seat = try room()
    try answer(seat, as: "s1")
    let outcome = try seat.shell("echo seats | $webside session live s --plain --names")
    #expect(outcome.output.contains("Name of s1 (lab-s1)"))
    #expect(outcome.ending == .exited(0))
  }

  @Test func linesFollowWhatComesWhileNobodyTypes() throws {
    let seat = try room("--roster roster.csv")
    let child = try seat.start("session", "live", "s", "--plain")
    try child.hear("0 of 2 signed in.\n")
    try child.hear("Lines that change are shown again.\n")
    _ = try seat.shell(
      "$webside session join s --plain --seat lab-1", input: "s1\n\n\n1\nq\n\nq\n")
    try child.hear("1 of 2 signed in.\n")
    try child.hear("100 % of answers in\n")
    child.say("q")
    try child.leave()
  }

  @Test func halfALineHoldsUpNoNews() throws {
    let seat = try room()
    let child = try seat.start("session", "live", "s", "--plain")
    try child.hear("Lines that change are shown again.\n")
    child.type("tab")
    try answer(seat, as: "s1")
    try child.hear("1 signed in.\n")
    child.type("le\n")
    try child.hear("1 signed in.\n")
    child.type("q")
    child.hangUp()
    #expect(try child.finish().ending == .exited(0))
  }

  @Test func aFolderThatGoesAndComesIsSaidAndFollowed() throws {
    let seat = try room()
    let child = try seat.start("session", "live", "s", "--plain")
    try child.hear("Lines that change are shown again.\n")
    _ = try seat.shell("mv s/inbox s/away")
    try child.hear("The session's folder cannot be read (no such file or directory)")
    _ = try seat.shell("mv s/away s/inbox")
    try answer(seat, as: "s1")
    try child.hear("1 signed in.\n")
    try child.leave()
  }

  @Test func aFolderThatOthersMayChangeIsNamed() throws {
    let seat = try room()
    chmod(seat.folder.path, 0o755)
    let outcome = try seat.shell("chmod 777 s; echo aside | $webside session live s --plain")
    let risk =
      "Everybody with an account may rename or replace what is in \(seat.folder.path)/s (permissions 0777, not sticky)."
    #expect(outcome.errors == "webside: \(risk)\n")
    #expect(outcome.output.contains("finished 0, answering 0, warnings about the folder 1.\n"))
    #expect(outcome.output.replacing("\n", with: " ").contains(risk))
  }

  @Test func partsOfTheFolderThatGoOrAreReplacedAreSaid() throws {
    let seat = try room("--roster roster.csv")
    let child = try seat.start("session", "live", "s", "--plain")
    try child.hear("Lines that change are shown again.\n")
    _ = try seat.shell("mv s/session.yaml plan")
    try child.hear("`session.yaml` is gone from the session's folder")
    _ = try seat.shell("cp plan s/session.yaml")
    try child.hear("`session.yaml` is another file than before")
    _ = try seat.shell("rm s/roster.csv")
    try child.hear("`roster.csv` is gone from the session's folder")
    _ = try seat.shell("mv s/inbox s/away; mkdir s/inbox")
    try child.hear("The inbox was replaced by another folder")
    child.hangUp()
    #expect(try child.finish().ending == .exited(0))
  }

  @Test func aRosterThatIsHalfSavedIsNotFollowed() throws {
    let seat = Seat()
    seat.folder.write("id,name\ns1,A\ns2,B\ns3,C\n", to: "roster.csv")
    _ = try seat.shell("$webside session create s --modules short --roster roster.csv")
    let child = try seat.start("session", "live", "s", "--plain")
    try child.hear("0 of 3 signed in.\n")
    _ = try seat.shell("printf 'id,name\ns1,A\n' > s/roster.csv")
    try child.hear("`roster.csv` lists 1 learner, and 3 before. It may be half saved")
    _ = try seat.shell("printf 'id,name\ns1,A\n\"s2,B\n' > s/roster.csv")
    try child.hear("s/roster.csv:3: error: a quotation mark is never")
    child.say("table")
    try child.hear("0 of 3 signed in.\n")
    try child.leave()
  }

  @Test func aRowThatIsLeftOutIsNamedWhenTheRosterIsEdited() throws {
    let seat = try room("--roster roster.csv")
    let child = try seat.start("session", "live", "s", "--plain", "--no-wrap")
    try child.hear("Lines that change are shown again.\n")
    _ = try seat.shell("printf 'c@example.org,Cy\\n,Di\\n' >> s/roster.csv")
    try child.hear(
      "The session was changed. s/roster.csv:4: warning: `c@example.org` cannot be a learner id, so the row is left out; "
        + "use letters of ASCII, digits, `.`, `_` and `-`, at most 64, beginning with a letter or digit, for example `c` "
        + "And 1 more to say of the files.\n")
    try child.leave()
  }

  @Test func aClosingTimeThatIsPastIsSaidToBe() throws {
    let seat = try room("--closes '2999-01-01 10:30'")
    let child = try seat.start("session", "live", "s", "--plain")
    try child.hear("Lines that change are shown again.\n")
    _ = try seat.shell("sed -i 's/^closes: .*/closes: 2020-06-30 10:30/' s/session.yaml")
    try child.hear("The session was changed: already closed at 2020-06-30 10:30.")
    try child.leave()
  }

  @Test func aFieldThatIsMalformedIsNamedAndTheSessionIsNotDenied() throws {
    let seat = try room("--closes '2999-01-01 10:30'")
    let outcome = try seat.shell(
      "sed -i 's/^closes: .*/closes: 2999-13-01 10:30/' s/session.yaml; $webside session live s --plain"
    )
    #expect(
      outcome.errors.contains("s/session.yaml:9:9: error: `2999-13-01 10:30` cannot be `closes`"))
    #expect(outcome.errors.contains("help: write day and time, `2026-11-23 09:00`"))
    #expect(outcome.errors.hasSuffix("\nwebside: s/session.yaml cannot be used as it is\n"))
    #expect(outcome.ending == .exited(2))
  }

  @Test func whatTheInstructorChangesIsFollowedAndSaid() throws {
    let seat = try room("--closes '2999-01-01 10:30' --roster roster.csv")
    let child = try seat.start("session", "live", "s", "--plain")
    try child.hear("Orientation 2026, open until 2999-01-01 10:30. 0 of 2 signed in.\n")
    _ = try seat.shell("sed -i 's/^closes: .*/closes: 2999-01-01T11:00:00Z/' s/session.yaml")
    try child.hear("The session was changed: open until 2999-01-01 11:00.")
    try child.hear("Orientation 2026, open until 2999-01-01 11:00. 0 of 2 signed in.\n")
    _ = try seat.shell("echo s3,Cleo >> s/roster.csv")
    try child.hear("The session was changed: the list has 3 people.\n")
    _ = try seat.shell("sed -i 's/^closes: .*/closes: never/' s/session.yaml")
    try child.hear(
      "The board goes on as before: s/session.yaml:9:9: error: `never` cannot be\n`closes` [malformed-value]\n"
    )
    child.say("table")
    try child.hear("Orientation 2026, open until 2999-01-01 11:00. 0 of 3 signed in.\n")
    _ = try seat.shell("sed -i '/^closes: /d' s/session.yaml; printf 'name\\n' > s/roster.csv")
    try child.hear("The board goes on as before: s/roster.csv:1: error: no column is headed `id`")
    try child.leave()
  }

  @Test func aBoardOfOtherModulesCountsWhatWasDeliveredBefore() throws {
    let seat = try room()
    try answer(seat, as: "s1")
    let child = try seat.start("session", "live", "s", "--plain")
    try child.hear("1. The last word: 1 answered, hidden\n")
    _ = try seat.shell("sed -i 's/^modules: .*/modules: [everything, short]/' s/session.yaml")
    try child.hear("The session was changed: it asks other cases.")
    try child.hear("The last word: 1 answered, hidden\n")
    try child.leave()
  }

  @Test func anotherSessionInTheFolderIsNotShownAsThisOne() throws {
    let seat = try room()
    let child = try seat.start("session", "live", "s", "--plain")
    try child.hear("Lines that change are shown again.\n")
    _ = try seat.shell("sed -i 's/^id: .*/id: another-1234/' s/session.yaml")
    try child.hear(
      "The board goes on as before: the folder now holds another session\n(another-1234); close the board and open it again for that one\n"
    )
    try child.leave()
  }

  @Test func whatIsInTheInboxCannotHarmTheScreen() throws {
    let seat = try room()
    _ = try seat.shell(
      "cd s/inbox; mkfifo pipe; ln -s /dev/zero link; printf x >\"$(printf 'a\\033[2Jb')\"; truncate -s 2G \(String(repeating: "4", count: 64)).jsonl"
    )
    let outcome = try seat.shell("echo aside | $webside session live s --plain")
    #expect(!outcome.output.contains("\u{1B}"))
    for words in [
      "files set aside 4", "a�[2Jb\n", "its name is not that of a delivery",
      "it is not a regular file",
      "a symbolic link",
    ] {
      #expect(outcome.output.contains(words), "\(words)")
    }
  }

  /// A board of four cases in a terminal.
  private func board(_ options: String...) throws -> (seat: Seat, child: Child) {
    let seat = Seat()
    _ = try seat.shell("$webside session create s --modules everything,short")
    seat.variables["TERM"] = "xterm"
    let child = try seat.startShell(
      "exec $webside session live s \(options.joined(separator: " "))",
      streams: .terminal(rows: 24, columns: 80))
    try child.hear("The photograph")
    try child.hear("quit")
    return (seat, child)
  }

  @Test func theMouseSelectsAndOpensWhereItIsAskedFor() throws {
    let (_, child) = try board("--mouse")
    let click = "\u{1B}[<0;10;8M\u{1B}[<0;10;8m"
    child.type(click)
    try child.hear("›")
    child.type(click)
    try child.hear("Nobody has answered yet.")
    child.type("q")
    #expect(try child.finish().ending == .exited(0))
  }

  @Test func withTheCursorAsFocusMovingSendsNothingToRead() throws {
    let (_, child) = try board("--focus cursor")
    child.type("jjkq")
    let outcome = try child.finish()
    let read = outcome.output.replacing(/\u{1B}(\[[0-9;?]*[A-Za-z]|[()].|[^\[()])/, with: "")
    #expect(read.allSatisfy { $0.isASCII && !$0.isLetter && !$0.isNumber }, "\(read)")
    #expect(outcome.ending == .exited(0))
  }

  @Test func whatIsNoSessionIsSaid() throws {
    let outcome = try Seat().shell("mkdir empty; $webside session live empty --plain")
    #expect(outcome.output == "")
    #expect(
      outcome.errors.hasSuffix(
        "webside: there is no session in empty; `webside session create` makes one\n")
    )
    #expect(outcome.ending == .exited(2))
  }
}
