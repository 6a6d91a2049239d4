import Glibc
import TestSupport
import Testing

@Suite struct CollectSessionTests {
  @Test func theReportIsTheSameHoweverOftenItIsMade() throws {
    let seat = Seat()
    let stores = ["north", "south", "east"].map { "'\(Program.fixture("stores/" + $0))'" }
    let first = try seat.shell("$webside cohort collect \(stores.joined(separator: " ")) --into a")
    let report = text(of: seat.folder.path + "/a/report.txt")
    let again = try seat.shell(
      "$webside cohort collect \(stores.reversed().joined(separator: " ")) --into a")
    #expect(first.ending == .exited(0) && again.ending == .exited(0))
    #expect(text(of: seat.folder.path + "/a/report.txt") == report)
    #expect(report?.hasSuffix("\nNothing was set aside.\n") == true)
  }

  @Test func whoIsNotOnTheRosterAndWhoIsMissingIsSaid() throws {
    let seat = Seat()
    seat.folder.write("id,name\namina,Amina\nnobody,Nobody\n", to: "roster.csv")
    let outcome = try seat.shell(
      "$webside cohort collect '\(Program.fixture("stores/east"))' --into a --roster roster.csv")
    #expect(outcome.ending == .exited(1))
    #expect(outcome.errors.contains("not on the roster\n"))
    #expect(outcome.errors.hasSuffix("on the roster, without an answer: nobody\n"))
  }

  @Test func answersToOtherQuestionsAreSaid() throws {
    let seat = Seat()
    let outcome = try seat.shell(
      "$webside cohort collect '\(Program.fixture("stores/north"))' --into a --course '\(Program.fixture("kinds"))'"
    )
    #expect(outcome.errors == "")
    #expect(outcome.ending == .exited(0))
    seat.folder.write("", to: "x")
    let changed = try seat.shell(
      "cp -r '\(Program.fixture("kinds"))' course; sed -i 's/^- \\[x\\]/- [?]/; s/^- \\[ \\]/- [x]/; s/^- \\[?\\]/- [ ]/' course/02*.md; "
        + "$webside cohort collect '\(Program.fixture("stores/north"))' --into a --course course")
    #expect(changed.errors.contains("1 answer of 1 learner under another key\n"))
    #expect(changed.ending == .exited(1))
  }

  @Test func whatInAPlanIsReadAsItWasMeantIsSaid() throws {
    let seat = try Seat.inRoom()
    _ = try seat.join(visit("s1", "Amina") + "q\n")
    _ = try seat.shell("sed -i 's/^feedback:/Feedback:/' s/session.yaml")
    let outcome = try seat.run("cohort", "collect", "s", "--into", "out")
    #expect(outcome.errors.contains("s/session.yaml:"), "\(outcome)")
    #expect(outcome.errors.contains("warning: "), "\(outcome)")
    #expect(outcome.ending == .exited(0))
  }

  @Test func whatAKilledCollectionLeavesIsGoneAfterTheNext() throws {
    let seat = try Seat.inRoom()
    _ = try seat.join(visit("s1", "Amina") + visit("s2", "Bo", answer: 2) + "q\n")
    try seat.stage()
    seat.variables["STAGED_DEATH"] = "out/learners/s1/journal/"
    #expect(try seat.run("cohort", "collect", "s", "--into", "out").ending == .killed(SIGKILL))
    _ = try seat.shell("mv out/.collect-*-0 out/.collect-1-0")
    let left = { try seat.shell("cd out; find . -path '*/.collect*' | LC_ALL=C sort").output }
    #expect(try left() == "./.collect-1-0\n./.collect-1-0/0\n./.collect-1-0/lock\n")
    seat.variables["STAGED_DEATH"] = nil
    // What is not ours is not touched: other names, and links.
    _ = try seat.shell(
      "cd out; mkdir .collect-x-0 .collect-1-; ln -s /tmp .collect-2-0; cd .collect-1-0; touch mine; ln -s mine 7"
    )
    #expect(try seat.run("cohort", "collect", "s", "--into", "out").ending == .exited(0))
    #expect(
      try left() == """
        ./.collect-1-
        ./.collect-1-0
        ./.collect-1-0/7
        ./.collect-1-0/mine
        ./.collect-2-0
        ./.collect-x-0

        """)
    _ = try seat.shell("rm -r out/.collect*; $webside cohort collect s --into whole")
    #expect(try seat.shell("diff -r out whole") == Outcome())
  }

  @Test func whatALivingCollectionWritesIsLeftAlone() throws {
    let seat = try Seat.inRoom()
    _ = try seat.join(visit("s1", "Amina") + "q\n")
    try seat.stage()
    seat.variables["STAGED_SHARE"] = "out/learners"
    _ = try seat.shell("touch hang")
    let first = try seat.start("cohort", "collect", "s", "--into", "out")
    _ = try seat.shell("until test -e out/.collect*/lock; do :; done")
    seat.variables["STAGED_HANG"] = "nowhere"
    let second = try seat.startShell("$webside cohort collect s --into out 2>said")
    _ = try seat.shell("until test -s said; do :; done")
    #expect(
      text(of: seat.folder.path + "/said")
        == "webside: another collection into out is going on; waiting until it has ended\n")
    #expect(try seat.shell("ls -d out/.collect*").ending == .exited(0))
    _ = try seat.shell("rm hang")
    for child in [first, second] { #expect(try child.finish().ending == .exited(0)) }
    #expect(try seat.shell("ls -d out/.collect*").ending != .exited(0))
  }

  @Test func twoInstructorsMayCollectIntoOneFolderAtOnce() throws {
    let seat = Seat()
    let stores = ["north", "south", "east"].map { "'\(Program.fixture("stores/" + $0))'" }
    let children = try [stores, stores.reversed()].map { sources in
      try seat.startShell("$webside cohort collect \(sources.joined(separator: " ")) --into a")
    }
    for child in children { #expect(try child.finish().ending == .exited(0)) }
    _ = try seat.shell("$webside cohort collect \(stores.joined(separator: " ")) --into b")
    let together = try seat.run("cohort", "scores", "a")
    #expect(together.errors == "")
    #expect(try seat.run("cohort", "scores", "b") == together)
  }

  @Test func aFileOfAnotherUserIsSaidAndOneThatMayNotBeReadIsSetAside() throws {
    let seat = try Seat.inRoom()
    _ = try seat.join(visit("s1", "Amina") + "q\n")
    try seat.stage()
    // By their size: the sign-in, the answer and the sign-out.
    let names = try seat.shell("ls -S s/inbox").output.split(separator: "\n").map(String.init)
    #expect(names.count == 3)
    seat.variables["STAGED_STRANGER"] = names[1]
    let foreign = try seat.shell("$webside cohort collect s --into a")
    #expect(
      foreign.errors
        == "learner s1: deliveries come from different accounts; one may be somebody else's\n")
    #expect(foreign.ending == .exited(1))
    seat.variables["STAGED_STRANGER"] = nil
    seat.variables["STAGED_SECRET"] = names[0]
    let secret = try seat.shell("$webside cohort collect s --into b")
    #expect(
      secret.errors == """
        s/inbox/\(names[0]): set aside: permission denied
        learner s1: answers 1 of a sitting at seat lab-1 did not arrive; collect that seat's own store

        """)
  }

  @Test func aTerminalIsNotTouchedByTheNamesOfFiles() throws {
    let seat = Seat()
    seat.folder.write("x", to: "share/inbox/a\u{1B}[2J.jsonl")
    let outcome = try seat.shell("$webside cohort collect share --into a")
    #expect(
      outcome.errors
        == "share/inbox/a�[2J.jsonl: set aside: its name is not that of a delivery; Webside did not write it\n"
    )
    #expect(text(of: seat.folder.path + "/a/report.txt")?.utf8.contains(0x1B) == false)
  }
}
