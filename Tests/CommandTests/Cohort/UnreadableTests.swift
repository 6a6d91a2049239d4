import Glibc
import TestSupport
import Testing

/// What cannot be read is named, and the exit code says so.
@Suite struct UnreadableTests {
  private static let stores = "'\(Program.fixture("stores/north"))'"

  @Test func anInboxThatCannotBeLookedAtIsSetAside() throws {
    let seat = try Seat.inRoom()
    _ = try seat.join(visit("s1", "Amina") + "q\n")
    try seat.stage()
    seat.variables["STAGED_BROKEN"] = "s/inbox"
    let outcome = try seat.run("cohort", "collect", "s", "--into", "out")
    #expect(outcome.errors == "s/inbox: set aside: input/output error\n")
    #expect(outcome.ending == .exited(1))
  }

  @Test(arguments: [
    "cohort scores a", "cohort debrief a", "cohort completion a", "cohort items a",
    "cohort answers a", "cohort matrix a", "cohort reports a", "cohort forms a --course twins",
    "progress --learner amina",
  ])
  func aJournalThatMayNotBeReadEndsAReportWithFindings(_ command: String) throws {
    let seat = Seat()
    _ = try seat.shell(
      "$webside cohort collect \(Self.stores) --into a; cp -r '\(Program.fixture("twins"))' twins")
    seat.variables["WEBSIDE_HOME"] = seat.folder.path + "/a"
    let whole = try seat.shell("$webside \(command)")
    #expect(whole.ending == .exited(0), "\(whole.errors)")
    try seat.stage()
    seat.variables["STAGED_SECRET"] = "learners/amina/journal/"
    let outcome = try seat.shell("$webside \(command)")
    #expect(outcome.errors.contains(": not read: permission denied.\n"))
    #expect(outcome.ending == .exited(1))
    #expect(!outcome.output.isEmpty)
  }

  @Test func scoresSayThatCollectingWasBrokenOff() throws {
    let seat = try Seat.inRoom()
    _ = try seat.join(visit("s1", "Amina") + "q\n")
    try seat.stage()
    let words =
      "webside: collecting into out was broken off or is still going on, so answers may be missing; "
      + "to finish it: webside cohort collect \(seat.folder.path)/s --into out\n"
    seat.variables["STAGED_DEATH"] = "out/report.txt"
    #expect(try seat.run("cohort", "collect", "s", "--into", "out").ending == .killed(SIGKILL))
    seat.variables["STAGED_DEATH"] = nil
    let early = try seat.run("cohort", "scores", "out")
    #expect(early.errors == words)
    #expect(early.ending == .exited(1))
    #expect(early.output.hasPrefix("id,"))
    let other = try seat.shell("$webside cohort collect \(Self.stores) --into out")
    #expect(other.errors.contains(words))
    _ = try seat.run("cohort", "collect", "s", "--into", "out")
    #expect(try seat.run("cohort", "scores", "out").ending == .exited(0))
    let left = try seat.shell("ls -A out | grep -v '^.tmp-'").output
    #expect(left == ".lock\nlearners\nreport.txt\nsessions\n")
  }

  @Test func aCollectionThatWasBrokenOffBeforeItsFirstAnswerIsSaid() throws {
    let seat = try Seat.inRoom()
    _ = try seat.join(visit("s1", "Amina") + "q\n")
    try seat.stage()
    seat.variables["STAGED_DEATH"] = "out/learners/s1/journal/"
    #expect(try seat.run("cohort", "collect", "s", "--into", "out").ending == .killed(SIGKILL))
    seat.variables["STAGED_DEATH"] = nil
    _ = try seat.shell("rm -r out/learners")
    for (options, ending) in [("", 2), ("--roster roster.csv", 1)] {
      let outcome = try seat.shell("$webside cohort scores out \(options)")
      #expect(outcome.errors.contains("collecting into out was broken off"))
      #expect(outcome.ending == .exited(Int32(ending)))
    }
  }

  @Test(arguments: ["| true", "2>&1 >/dev/null | true", "| head -c 1 >/dev/null"])
  func aReaderWhoGoesAwayChangesNothing(_ reader: String) throws {
    let seat = Seat()
    let collect = try seat.shell(
      "ln -s /dev/null absent; { $webside cohort collect absent \(Self.stores) --into a; echo $? >code; } \(reader)"
    )
    #expect(collect.ending == .exited(0))
    #expect(text(of: seat.folder.path + "/code") == "1\n")
    #expect(text(of: seat.folder.path + "/a/report.txt")?.contains("absent: set aside") == true)
    _ = try seat.shell(
      "{ $webside check '\(Program.fixture("broken"))'; echo $? >code; } \(reader)")
    #expect(text(of: seat.folder.path + "/code") == "1\n")
  }

  @Test func theReportIsWrittenBeforeAnybodyReadsTheFindings() throws {
    let seat = Seat()
    // A pipe that is full before the command begins: nothing that is printed goes anywhere.
    let outcome = try seat.shell(
      "mkfifo full; exec 3<>full; timeout 1 sh -c 'yes >&3'; "
        + "ln -s /dev/null absent; $webside cohort collect absent \(Self.stores) --into a 2>&3 & "
        + "for try in $(seq 600); do test -e a/report.txt && break; sleep 0.1; done; "
        + "ls a/report.txt; kill $!; wait")
    #expect(outcome.output == "a/report.txt\n")
  }
}
