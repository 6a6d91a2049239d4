import Glibc
import TestSupport
import Testing

@Suite struct SessionJoinTests {
  @Test func learnersSitDownOneAfterTheOtherAndSeeNothingOfEachOther() throws {
    let seat = try Seat.inRoom("--roster roster.csv")
    let said = try seat.join("s1\n\n\n1\nq\n\nS2\ny\n\n2\nq\n\nq\n")
    #expect(said.contains("Amina Diallo. Is this you? Enter for yes, n for no: "))
    #expect(
      said.contains("Thank you, Amina Diallo. You did 1 of 1 case; your answers are delivered.\n"))
    #expect(said.hasSuffix("Everything is delivered. Goodbye.\n"))
    let second = said.split(separator: "Bo Chen. Is this you?").last ?? ""
    #expect(second.contains("Finished: 0."))
    #expect(!second.contains("Amina"))
    #expect(try seat.collected() == "s1 [\"a\"] session\ns2 [\"b\"] session\n")
  }

  @Test func theTerminalIsClearedForTheNextLearner() throws {
    let seat = try Seat.inRoom()
    seat.variables["TERM"] = "xterm"
    let child = try seat.start(
      "session", "join", "s", "--plain", "--no-wrap", streams: .terminal(rows: 24, columns: 80))
    child.type("s1\nAmina\nq\n")
    try child.hear("Press Enter for the next learner: ")
    child.type("\n")
    try child.hear("\u{1B}[H\u{1B}[2J\u{1B}[3J")
    child.type("q\n")
    try child.hear("Goodbye.")
    #expect(try child.finish().ending == .exited(0))
  }

  @Test func aTypingErrorAndSomebodyWhoIsNotListedHaveAWayOut() throws {
    let seat = try Seat.inRoom("--roster roster.csv")
    let said = try seat.join("s3\n../x\ns2\nn\n+s3\nCleo\n\n1\nq\n\nq\n")
    #expect(said.contains("s3 is not on the list. Type it again, or ask the instructor."))
    #expect(said.contains("That cannot be a student number"))
    #expect(said.contains("Then please type your own number."))
    #expect(said.contains("Thank you, Cleo."))
    let outcome = try seat.shell("$webside cohort collect s --into out --roster roster.csv")
    #expect(outcome.errors.contains("learner s3: not on the roster\n"))
    #expect(
      outcome.errors.contains("learner s3: signed in without being on the session's list\n"))
    let scores = try seat.shell("$webside cohort scores out")
    #expect(scores.output.contains(",remarks\n"))
    #expect(scores.output.contains(",not on the list\n"))
  }

  @Test func aSeatThatIsToEndEndsAtOnceWithItsAnswersDelivered() throws {
    let seat = try Seat.inRoom()
    let tmux = try Tmux(seat)
    let line = "sh -c 'echo $$ >id; exec $webside session join s'; echo ended $?"
    try tmux.command(line, shows: "Your student number")
    try tmux.press("s", "1", "Enter", shows: "Your name:")
    try tmux.press("A", "Enter", shows: "0 % done")
    try tmux.press("Enter", shows: "The discussion online goes in circles.")
    try tmux.press("a", "Enter", shows: "Saved. Right.")
    #expect(try seat.shell("kill -TERM $(cat id)") == Outcome())
    try tmux.show("ended 143")
    #expect(try seat.collected() == "s1 [\"a\"] session\n")
  }

  @Test(arguments: [("TERM", 143), ("INT", 130)])
  func betweenTwoLearnersASignalEndsTheSeatAsBeforeTheFirst(signal: String, code: Int) throws {
    let seat = try Seat.inRoom()
    let tmux = try Tmux(seat)
    let line = "sh -c 'echo $$ >id; exec $webside session join s'"
    try tmux.command(line, shows: "Your student number")
    try tmux.press("s", "1", "Enter", shows: "Your name:")
    try tmux.press("A", "Enter", shows: "0 % done")
    try tmux.press("q", shows: "Press Enter for the next learner")
    let wait = "while kill -0 $(cat id) 2>&-; do sleep 0.01; done"
    #expect(try seat.shell("kill -\(signal) $(cat id); \(wait)") == Outcome())
    try tmux.command("echo ended $?", shows: "ended \(code)")
  }

  @Test func aSessionThatIsNotOpenTakesNobody() throws {
    let seat = try Seat.inRoom("--opens '2999-01-01 09:00'")
    let said = try seat.join("s1\nAmina\nq\n")
    #expect(said.contains("The session opens at 2999-01-01 09:00; it is 2"))
    #expect(said.hasSuffix("Everything is delivered. Goodbye.\n"))
  }

  @Test func aSessionThatHasClosedTakesNobody() throws {
    let seat = try Seat.inRoom()
    _ = try seat.shell("echo 'closes: 2001-01-01 09:00' >> s/session.yaml")
    #expect(try seat.join("s1\nAmina\nq\n").contains("The session closed at 2001-01-01 09:00.\n"))
  }

  @Test func aNameThatIsTooLongIsAskedForAgainAndNotCut() throws {
    let seat = try Seat.inRoom()
    let long = String(repeating: "x", count: 51)
    let said = try seat.join("s1\n\(long)\nAmina\nq\n\nq\n")
    #expect(
      said.contains("A name can be no longer than 50 letters; type a shorter one.\nYour name: "))
    #expect(said.contains("Thank you, Amina."))
  }

  @Test func aSessionThatClosesWhileSomebodyAnswersKeepsWhatWasAnsweredBefore() throws {
    let seat = try Seat.inRoom()
    _ = try seat.shell(
      "sed -i \"/^form/a closes: $(date -u -d '+30 minutes' +%Y-%m-%dT%H:%M:%SZ)\" s/session.yaml")
    try seat.stage()
    let child = try seat.open()
    child.type("s1\nAmina\n\n")
    try child.hear("Your answer, a to b; back, ? help, q leave: ")
    seat.folder.write("", to: "later")
    child.type("1\n")
    try child.hear("Not saved: the session closed at ")
    child.type("q\n\nq\n")
    try child.leave()
    #expect(try seat.collected() == "")
  }

  @Test func feedbackThatIsNotToBeSaidIsNotSaid() throws {
    let seat = try Seat.inRoom("--feedback none")
    let said = try seat.join("s1\nAmina\n\n2\n\nq\n\nq\n")
    #expect(said.contains("Saved."))
    #expect(
      !said.contains("Right.") && !said.contains("Not right.") && !said.contains("It would go on."))
    #expect(try seat.collected() == "s1 [\"b\"] session\n")
  }

  @Test func aShareThatIsGoneStopsNobodyAndGetsEverythingLater() throws {
    let seat = try Seat.inRoom()
    let child = try seat.open()
    _ = try seat.shell("mv s gone")
    child.type("s1\nAmina\n\n1\nq\n")
    try child.hear("will be delivered (1 waiting: the share is gone).")
    _ = try seat.shell("mv gone s")
    child.type("\nq\n")
    try child.hear("Everything is delivered. Goodbye.")
    try child.leave()
    #expect(try seat.collected() == "s1 [\"a\"] session\n")
  }

  @Test func aShareThatStaysAwayLeavesTheAnswersWhereTheyAreSafe() throws {
    let seat = try Seat.inRoom()
    let child = try seat.open()
    _ = try seat.shell("rm -r s/inbox")
    child.type(visit("s1", "Amina") + "q\n")
    child.hangUp()
    let outcome = try child.finish()
    #expect(
      outcome.output.contains("1 answer waits on this machine (the share is gone); join again"))
    #expect(outcome.ending == .exited(0))
    _ = try seat.shell("mkdir s/inbox")
    #expect(try seat.join("q\n").hasSuffix("Everything is delivered. Goodbye.\n"))
    #expect(try seat.collected() == "s1 [\"a\"] session\n")
  }

  @Test func aSeatThatWasSwitchedOffGoesOnWhereItWas() throws {
    let seat = try Seat.inRoom()
    let child = try seat.open()
    child.type("s1\nAmina\n\n1\n")
    try child.hear("Saved. Right.")
    child.send(signal: SIGKILL)
    _ = try child.finish()
    let said = try seat.join("s1\n\nq\n\nq\n")
    #expect(said.contains("Amina. Is this you?"))
    #expect(said.contains("You did 1 of 1 case; your answers are delivered."))
    #expect(try seat.collected() == "s1 [\"a\"] session\n")
  }

  @Test(arguments: [("--resume-anywhere", 1), ("", 0)])
  func anotherSeatGoesOnWhereItMayReadTheInbox(option: String, done: Int) throws {
    let seat = try Seat.inRoom(option)
    _ = try seat.join(visit("s1", "Amina") + "q\n")
    seat.variables["WEBSIDE_HOME"] = seat.folder.path + "/another-seat"
    let said = try seat.join("s1\nAmina\nq\n\nq\n")
    #expect(said.contains("You did \(done) of 1 case;"))
    #expect(try seat.collected() == "s1 [\"a\"] session\n")
  }

  @Test func aPlanEditedIntoNonsenseIsNamed() throws {
    let seat = try Seat.inRoom()
    _ = try seat.shell("sed -i 's/^feedback: .*/feedback: sometimes/' s/session.yaml")
    let outcome = try seat.run("session", "join", "s", "--plain", "--no-wrap")
    #expect(outcome.errors.hasPrefix("s/session.yaml:"))
    #expect(outcome.errors.contains("error: `sometimes` cannot be `feedback` [malformed-value]"))
    #expect(
      outcome.errors.hasSuffix("\nwebside: s/session.yaml cannot be used as it is\n"))
    #expect(outcome.ending == .exited(2))
  }

  @Test func aFolderThatIsNoSessionIsSaid() throws {
    let outcome = try Seat().run("session", "join", "absent", "--plain")
    #expect(outcome.errors.contains("there is no session in absent"))
    #expect(outcome.ending == .exited(2))
  }
}
