import TestSupport
import Testing

@Suite(.serialized) struct FullScreenTests {
  /// The course begun: a name is typed, the first question stands on the screen.
  private func begin(_ seat: Seat, options: String = "") throws -> Tmux {
    let tmux = try Tmux(seat)
    let study = options.isEmpty ? "$webside" : "$webside study \(options)"
    try tmux.command(study + "; echo ended $?", shows: "What shall we call you?")
    try tmux.press("A", "m", "i", "n", "a", shows: "Name: Amina")
    try tmux.press("Enter", shows: "0 % done")
    try tmux.press("Enter", shows: "Before you begin")
    try tmux.press("Enter", shows: "What do you say first?")
    return tmux
  }

  @Test(arguments: [
    "", "--focus cursor", "--focus bar", "--ascii", "--ascii --focus cursor --theme contrast",
  ])
  func everyKindOfQuestionIsAnsweredWithKeysAndRecordedAsInPlainMode(options: String) throws {
    let seat = Seat()
    let tmux = try begin(seat, options: options)
    let picked = options.contains("--ascii") ? "(*)" : "(●)"
    // One answer; then several, and one of several.
    try tmux.press("c", shows: "\(picked) c  The board behind you can be read.")
    try tmux.press("Enter", shows: "Saved. Right.")
    try tmux.press("Enter", shows: "She asks what else could point to a patient.")
    try tmux.press("Space", shows: "1 marked.")
    try tmux.press("Enter", shows: "Saved. Partly right: 1 of 2.")
    try tmux.press("Enter", shows: "Whom could you ask before posting?")
    try tmux.press("Down", "Down", "Space", shows: "\(picked) c  The privacy office")
    try tmux.press("Enter", shows: "Saved. Right.")
    try tmux.press("Enter", shows: "Look behind the person in the picture")
    // Two of four, and a poll.
    try tmux.press("Enter", shows: "Choose the two rules you would write down.")
    try tmux.press("a", "c", shows: "2 of 2 marked.")
    try tmux.press("Enter", shows: "Saved. Partly right: 1 of 2.")
    try tmux.press("G")
    try tmux.press("Enter", shows: "Would you leave the group?")
    try tmux.press("Down", "Space", shows: "\(picked) b  No, I would speak first")
    try tmux.press("Enter", shows: "Saved. Not scored.")
    try tmux.press("Enter", shows: "Rules that a group writes itself are kept.")
    // Ratings, an order, words.
    try tmux.press("Enter", shows: "0 of 4 rated.")
    try tmux.press("1", "4", "3", "2", shows: "4 of 4 rated.")
    try tmux.press("Enter", shows: "Saved. Right: 3 of 3.")
    try tmux.press("G")
    try tmux.press("Enter", shows: "What comes first?")
    try tmux.press(
      "Down", "Space", "Down", "Space", "Enter", shows: "Saved. Partly right: 25 % of the way")
    try tmux.press("G")
    try tmux.press("Enter", shows: "Mark what must go.")
    try tmux.press(
      "Right", "Right", "Right", "Right", "Space", "Right", "Right", "Space",
      shows: "2 phrases marked.")
    try tmux.press("Enter", shows: "Saved. Not right: 0 of 2.")
    try tmux.press("Enter", shows: "A draft is the cheapest moment")
    // The summary, the module after it, the end.
    try tmux.press("Enter", shows: "58 %")
    try tmux.press("n", shows: "The discussion online goes in circles.")
    try tmux.press("a", "Enter", shows: "Saved. Right.")
    try tmux.press("Enter", shows: "The last word is seldom the best one.")
    try tmux.press("Enter", shows: "Finished: module 2, One more")
    try tmux.press("Enter", shows: "You have finished the course, Amina.")
    try tmux.press("Escape", shows: "Finished: 2.")
    try tmux.press("q", shows: "ended 0")
    // The journal of the same answers in plain mode, but for what no two sittings share.
    let plain = text(of: Program.fixture("whole-play.records")) ?? ""
    #expect(try seat.records().joined(separator: "\n") + "\n" == plain)
  }

  @Test func theSameIsRecordedInPlainModeAtTheSameTerminal() throws {
    let seat = Seat()
    let tmux = try Tmux(seat)
    try tmux.command("$webside --plain; echo ended $?", shows: "What shall we call you?")
    try tmux.paste(Player.lines.map { $0 + "\n" }.joined())
    try tmux.show("ended 0")
    let plain = text(of: Program.fixture("whole-play.records")) ?? ""
    #expect(try seat.records().joined(separator: "\n") + "\n" == plain)
  }

  @Test func stoppedWithoutWarningItGoesOnAtThePlace() throws {
    let seat = Seat()
    let tmux = try Tmux(seat)
    try tmux.command("stty -a >modes; echo 'be'fore", shows: "before\n")
    let line = "sh -c 'echo $$ >id; exec $webside'"
    try tmux.command(line, shows: "What shall we call you?")
    try tmux.press(
      "A", "m", "i", "n", "a", "Enter", "Enter", "Enter", shows: "What do you say first?")
    #expect(try seat.shell("kill -STOP $(cat id)") == Outcome())
    try tmux.show("Stopped")
    try tmux.command("clear; echo 'clear'ed", shows: "cleared\n")
    try tmux.command("fg", shows: "What do you say first?")
    try tmux.press("c", shows: "(●) c  The board behind you can be read.")
    try tmux.press("Enter", shows: "Saved. Right.")
    try tmux.press("q", shows: Tmux.ready)
    try tmux.command("stty -a >modes-after; echo 'af'ter", shows: "after\n")
    let modes = text(of: seat.folder.path + "/modes")
    #expect(modes != nil)
    #expect(text(of: seat.folder.path + "/modes-after") == modes)
  }

  @Test func anotherSizeKeepsThePlace() throws {
    let tmux = try begin(Seat())
    try tmux.press("b", shows: "(●) b  Nothing; it is not my photograph.")
    try tmux.resize(rows: 12, columns: 40)
    let small = try tmux.show("Enter submit   ↑↓ choose")
    #expect(small.contains("› (●) b  Nothing; it is not my"))
    try tmux.resize(rows: 5, columns: 20)
    try tmux.show("Too small")
    try tmux.resize(rows: 1, columns: 1)
    try tmux.resize(rows: 24, columns: 80)
    try tmux.show("› (●) b  Nothing; it is not my photograph.")
    try tmux.press("Enter", shows: "Saved. Not right; the answer is c.")
  }

  @Test func theTerminalIsGivenBackAsItWas() throws {
    let seat = Seat()
    let tmux = try Tmux(seat)
    try tmux.command("echo 'be'fore; stty -a >modes", shows: "before\n")
    try tmux.command(
      "$webside; echo ended $?; stty -a >modes-after", shows: "What shall we call you?")
    #expect(try tmux.value(of: "alternate_on") == "1")
    #expect(try !tmux.screen.contains("before"))
    try tmux.press("Escape", shows: "ended 0")
    let screen = try tmux.show("ended 0\n" + Tmux.ready)
    #expect(screen.contains("before\n"))
    #expect(!screen.contains("What shall we call you?"))
    #expect(try tmux.value(of: "alternate_on") == "0")
    #expect(try tmux.value(of: "cursor_flag") == "1")
    #expect(try tmux.value(of: "keypad_flag") == "0")
    #expect(try tmux.value(of: "keypad_cursor_flag") == "0")
    let modes = text(of: seat.folder.path + "/modes")
    #expect(modes != nil)
    #expect(text(of: seat.folder.path + "/modes-after") == modes)
  }

  @Test func controlZStopsAndFgGoesOnAtThePlace() throws {
    let seat = Seat()
    let tmux = try begin(seat)
    try tmux.press("c", shows: "(●) c  The board behind you can be read.")
    try tmux.press("C-z", shows: "Stopped")
    #expect(try tmux.value(of: "alternate_on") == "0")
    try tmux.command("echo still here", shows: "\nstill here\n")
    try tmux.command("fg", shows: "› (●) c  The board behind you can be read.")
    #expect(try tmux.value(of: "alternate_on") == "1")
    try tmux.press("Enter", shows: "Saved. Right.")
    try tmux.press("q", shows: Tmux.ready)
    #expect(try seat.records().count == 1)
  }

  @Test func aWindowThatIsResizedWhileTheProgramIsStoppedIsLaidOutAnew() throws {
    let tmux = try begin(Seat())
    try tmux.press("C-z", shows: "Stopped")
    try tmux.resize(rows: 20, columns: 60)
    // tmux may resize a moment later, when the program would be told.
    let wait = "until [ \"$(stty size)\" = '20 60' ]; do sleep 0.01; done"
    try tmux.command(wait + "; echo 're'sized", shows: "resized\n")
    try tmux.command("fg", shows: "Enter submit")
    try tmux.press("b", shows: "› (●) b  Nothing; it is not my photograph.")
  }

  @Test func escapeGoesToTheCoursePageAndEnterBack() throws {
    let tmux = try begin(Seat())
    try tmux.press("Escape", shows: "page 2 of 4")
    try tmux.press("Enter", shows: "What do you say first?")
    try tmux.press("C", shows: "page 2 of 4")
    try tmux.press("?", shows: "Open the selected module where you left it.")
    try tmux.press("Escape", shows: "page 2 of 4")
  }

  @Test func aPageOfTextThatIsPastedDoesNoHarm() throws {
    let seat = Seat()
    let tmux = try Tmux(seat)
    let page = String(repeating: "quit c\n\u{1B}[201~ 1 2 3 4\nq\n", count: 100)
    try tmux.command("$webside; echo ended $?", shows: "What shall we call you?")
    try tmux.paste("Ami\u{1B}na\n")
    try tmux.show("Name: Amina")
    try tmux.press("Enter", shows: "Amina · 0 % done")
    try tmux.press("Enter", "Enter", shows: "What do you say first?")
    try tmux.paste(page.replacing("\u{1B}", with: ""))
    try tmux.press("b", "u", shows: "Taken back.")
    #expect(try tmux.screen.contains("( ) c  The board behind you can be read."))
    #expect(try seat.records().isEmpty)
    try tmux.press("q", shows: "ended 0")
  }

  @Test func killedWithoutWarningItGoesOnWhereItWas() throws {
    let seat = Seat()
    let tmux = try Tmux(seat)
    let line = "sh -c 'echo $$ >id; exec $webside'"
    try tmux.command(line, shows: "What shall we call you?")
    try tmux.press(
      "A", "m", "i", "n", "a", "Enter", "Enter", "Enter", shows: "What do you say first?")
    try tmux.press("c", "Enter", shows: "Saved. Right.")
    #expect(try seat.shell("kill -9 $(cat id)") == Outcome())
    try tmux.show("Killed")
    #expect(try seat.records().count == 1)
    try tmux.command("stty sane; " + line, shows: "Amina · 0 % done")
    try tmux.press("Enter", shows: "Which of these could?")
  }
}
