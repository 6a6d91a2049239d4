import TestSupport
import Testing

/// What a seat does when the share is not as it should be, or has changed.
@Suite struct SessionShareTests {
  private let gone =
    "webside: the shared folder cannot be reached. This seat goes on with the session as it last saw it; answers wait here.\n"

  @Test func aSeatThatJoinedBeforeBeginsWithoutTheShare() throws {
    let seat = try Seat.inRoom("--roster roster.csv")
    _ = try seat.join("q\n")
    _ = try seat.shell("mv s gone")
    let said = try seat.join("s1\n\n\n1\nq\n\nq\n", complaining: gone)
    #expect(said.contains("Amina Diallo. Is this you?"))
    #expect(said.contains("1 answer waits on this machine (the share is gone); join again"))
    _ = try seat.shell("mv gone s")
    #expect(try seat.join("q\n").hasSuffix("Everything is delivered. Goodbye.\n"))
    #expect(try seat.collected() == "s1 [\"a\"] session\n")
  }

  @Test func theCopyIsNobodyElsesToRead() throws {
    let seat = try Seat.inRoom("--roster roster.csv")
    _ = try seat.shell("umask 0; printf 'q\\n' | $webside session join s --plain")
    let modes = try seat.shell(
      "cd $WEBSIDE_HOME/sessions/*/ && stat -c '%a %n' folder *.yaml *.csv")
    #expect(modes.output == "600 folder\n600 session.yaml\n600 roster.csv\n")
  }

  @Test func ofTwoSessionsInOneFolderTheLastIsMeant() throws {
    let seat = try Seat.inRoom("--title First")
    _ = try seat.join("q\n")
    _ = try seat.shell("rm -r s; $webside session create s --modules short --title Second")
    _ = try seat.join("q\n")
    _ = try seat.shell("rm -r s")
    #expect(try seat.join("q\n", complaining: gone).hasPrefix("\nSecond\n"))
  }

  @Test func aShareThatTakesNoLinksNoAppendingAndNoPermissionsWillDo() throws {
    let seat = Seat()
    try seat.stage()
    seat.variables["STAGED_FUSSY"] = "yes"
    let created = try seat.shell("umask 022; $webside session create s --modules short")
    #expect(created.errors == "" && created.ending == .exited(0))
    #expect(created.output.contains("It keeps no permissions of its own, so everybody"))
    #expect(try seat.join(visit("s1", "Amina") + "q\n").hasSuffix("Goodbye.\n"))
    #expect(try seat.shell("ls -A s/inbox | grep -c '^[0-9a-f]*.jsonl$'").output == "3\n")
    #expect(try seat.shell("ls -A s | sort").output == "README.txt\ninbox\nsession.yaml\n")
    #expect(try seat.collected() == "s1 [\"a\"] session\n")
    seat.variables["STAGED_SHARE"] = "cohort"
    let collected = try seat.run("cohort", "collect", "s", "--into", "cohort")
    #expect(collected.errors == "" && collected.ending == .exited(0))
    #expect(try seat.shell("diff -r out cohort") == Outcome())
  }

  @Test func aSeatThatIsJoinedAgainSaysThatThePlanIsGone() throws {
    let seat = try Seat.inRoom()
    _ = try seat.join("q\n")
    _ = try seat.shell("rm s/session.yaml")
    _ = try seat.join(
      visit("s1", "Amina") + "q\n",
      complaining:
        "webside: `session.yaml` is gone from the session's folder. This seat goes on with the session as it "
        + "last saw it; please tell the instructor.\n")
    #expect(try seat.shell("ls s/inbox | wc -l").output == "3\n")
  }

  @Test func aPlanThatIsDeletedIsSaidAtTheSeat() throws {
    let seat = try Seat.inRoom()
    let child = try seat.open()
    child.say("s1\nAmina")
    try child.hear("Press Enter for module 2")
    _ = try seat.shell("rm s/session.yaml; sleep 7")
    child.say("\n1")
    try child.hear(
      "`session.yaml` is gone from the session's folder; the session goes on as it was.")
    try child.hear("Please tell the instructor; you can go on.")
    child.say("q\n\nq")
    child.hangUp()
    #expect(try child.finish().output.hasSuffix("Everything is delivered. Goodbye.\n"))
  }

  @Test func aSeatThatNeverJoinedSaysWhatToDo() throws {
    let seat = try Seat.inRoom()
    _ = try seat.shell("mv s gone; mkdir s")
    let outcome = try seat.run("session", "join", "s", "--plain", "--no-wrap")
    #expect(
      outcome
        == Outcome(
          errors:
            "webside: there is no session in s, and this seat has never joined one there. Check that the path is the one "
            + "the instructor gave and that the share is connected, then type this again\n",
          ending: .exited(2)))
  }

  @Test func aShareThatHangsAtTheStartIsNotWaitedForLong() throws {
    let seat = try Seat.inRoom()
    try seat.stage()
    let never = try seat.shell("touch hang; $webside session join s --plain")
    #expect(
      never.errors.hasPrefix(
        "webside: the shared folder does not answer yet; waiting for it …\n"
          + "webside: s does not answer, and this seat has never joined one there."))
    #expect(never.ending == .exited(2))
    _ = try seat.shell("rm hang")
    _ = try seat.join("q\n")
    _ = try seat.shell("touch hang")
    let child = try seat.open()
    child.type("s1\nAmina\n\n1\nq\n")
    try child.hear("will be delivered (1 waiting")
    _ = try seat.shell("rm hang")
    child.type("1\nq\n")
    try child.hear("Everything is delivered. Goodbye.")
    child.hangUp()
    #expect(
      try child.finish().errors
        == "webside: the shared folder does not answer yet; waiting for it …\n" + gone)
    #expect(try seat.collected() == "s1 [\"a\"] session\n")
  }

  @Test func whoIsPutOnTheListWhileASeatIsOpenMaySignIn() throws {
    let seat = try Seat.inRoom("--roster roster.csv")
    let child = try seat.open()
    child.type("s9\n")
    try child.hear("s9 is not on the list.")
    _ = try seat.shell("echo s9,Cleo >> s/roster.csv")
    child.type("s9\n")
    try child.hear("Cleo. Is this you?")
    try child.leave()
  }

  @Test func aSessionThatIsClosedOrProlongedByHandIsSoAtOpenSeats() throws {
    let seat = try Seat.inRoom("--opens '2999-01-01 09:00'")
    let child = try seat.open()
    child.type("s1\nAmina\n")
    try child.hear("The session opens at 2999-01-01")
    _ = try seat.shell("sed -i 's/^opens: .*/opens: 2001-01-01T09:00:00Z/' s/session.yaml")
    child.type("s1\nAmina\n\n1\n")
    try child.hear("Saved. Right.")
    _ = try seat.shell("echo 'closes: 2002-01-01T09:00:00Z' >> s/session.yaml")
    child.type("q\n\ns2\nBo\n")
    try child.hear("The session closed at 2002-01-01")
    _ = try seat.shell("sed -i 's/^closes: .*/closes: never/' s/session.yaml")
    child.type("s2\nBo\n")
    try child.hear(
      "The session's files were changed and cannot be used; this seat goes on as before.\n")
    try child.hear("s/session.yaml:16:9: error: `never` cannot be `closes` [malformed-value]\n")
    try child.hear("The session closed at 2002-01-01")
    _ = try seat.shell("sed -i '/^closes: /d' s/session.yaml")
    child.type("s2\nBo\n\n2\n")
    try child.hear("Saved. Not right")
    child.type("q\n\nq\n")
    try child.leave()
    #expect(try seat.collected() == "s1 [\"a\"] session\ns2 [\"b\"] session\n")
  }

  @Test func whoIsAtASeatHearsThatTheSessionClosesAtAnotherTime() throws {
    let seat = try Seat.inRoom("--closes '2999-01-01 10:30'")
    let tmux = try Tmux(seat, variables: ["TZ": "UTC"])
    try tmux.command("$webside session join s", shows: "Your student number")
    try tmux.press("s", "1", "C-j", shows: "Your name")
    try tmux.press("A", "C-j", shows: "delivered")
    _ = try seat.shell("sed -i 's/^closes: .*/closes: 2999-01-01T10:45:00Z/' s/session.yaml")
    try tmux.show("The session now closes at 2999-01-01 10:45.")
    _ = try seat.shell("sed -i 's/^closes: .*/closes: 2001-01-01T10:45:00Z/' s/session.yaml")
    try tmux.show("The session has closed. What you answered is safe.")
  }

  @Test func whoMayReadTheInboxChangesWithTheNextLearner() throws {
    let seat = try Seat.inRoom()
    let child = try seat.open()
    child.type("s1\nAmina\n\n")
    try child.hear("Your answer, a to b; back, ? help, q leave: ")
    _ = try seat.shell("sed -i 's/^seats-read-inbox: .*/seats-read-inbox: yes/' s/session.yaml")
    child.type("1\nq\n")
    try child.hear("Press Enter for the next learner: ")
    #expect(try seat.shell("stat -c %a s/inbox/*").output == "640\n640\n640\n")
    _ = try seat.shell("mv s/inbox s/former; mkdir s/inbox")
    child.type("\ns2\n")
    try child.hear(
      "From now on you may go on at another seat: every seat can read everybody's")
    child.type("Bo\n\n1\nq\n\nq\n")
    try child.leave()
    #expect(try seat.shell("stat -c %a s/inbox/*").output == "644\n644\n644\n")
  }

  @Test func anInboxThatCannotBeReadIsSaidToWhoWouldGoOn() throws {
    let seat = try Seat.inRoom("--resume-anywhere")
    _ = try seat.shell("mv s/inbox s/away")
    let said = try seat.join("s1\nAmina\nq\n\nq\n")
    #expect(
      said.contains(
        "The answers cannot be read (no such file or directory); your cases start again here.\n"))
  }

  @Test func anotherSessionInTheFolderIsNotTakenForThisOne() throws {
    let seat = try Seat.inRoom("--title First")
    let child = try seat.open()
    _ = try seat.shell("rm -r s; $webside session create s --modules short --title Second")
    child.type("s1\n")
    try child.hear("The folder now holds another session (s-")
    try child.hear("Your name: ")
    try child.leave()
  }

  @Test(arguments: [(-3600, "60 minutes behind"), (7200, "120 minutes ahead of")])
  func aSeatWhoseClockIsWrongGoesByTheClockOfTheShare(seconds: Int, words: String) throws {
    let seat = try Seat.inRoom()
    // The session is open for the hour around now: by a clock that is wrong it would not be.
    _ = try seat.shell(
      "for name in opens:-1800 closes:+1800; do echo \"${name%:*}: $(date -u -d \"${name#*:} seconds\" +%Y-%m-%dT%H:%M:%SZ)\"; done >> s/session.yaml"
    )
    try seat.stage(clockAheadInSeconds: seconds)
    let child = try seat.open()
    child.type("s1\nAmina\n")
    try child.hear("This seat's clock is \(words) the share's, which counts.")
    child.type("\n1\n")
    try child.hear("Saved. Right.")
    child.type("q\n\nq\n")
    try child.leave()
    #expect(try seat.collected() == "s1 [\"a\"] session\n")
  }
}
