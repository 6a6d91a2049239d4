import TestSupport
import Testing

/// What is said of answers that were given at machines whose clocks were wrong.
@Suite struct WrongClockTests {
  private static let twoDays = 172_800

  @Test func aSecondAnswerAtASeatTwoDaysBehindIsStillTheSecond() throws {
    let seat = try Seat.inRoom("--pass-mark 70")
    _ = try seat.join(visit("s1", "Amina", answer: 2) + "q\n")
    // Another machine of the room.
    seat.variables["WEBSIDE_HOME"] = seat.folder.path + "/store-2"
    try seat.stage(clockAheadInSeconds: -Self.twoDays)
    _ = try seat.join(visit("s1", "Amina", answer: 1) + "q\n")
    seat.variables["LD_PRELOAD"] = nil
    #expect(try seat.shell("ls -A s/inbox | grep -c '^[.]'").output == "0\n")
    let collected = try seat.run("cohort", "collect", "s", "--into", "c")
    #expect(
      collected.errors
        == "seat lab-1: its clock was 2 days behind the share's; its answers are put in order by the share's\n"
    )
    #expect(collected.ending == .exited(1))
    let scores = try seat.shell(
      "$webside cohort scores c --session s --format csv 2>/dev/null | cut -d, -f1,2,3,9")
    #expect(scores.output == "id,short score,short done,passed\ns1,0.0,1,no\n")
    // The seats' own stores say the same.
    let stores = try seat.run("cohort", "collect", "store", "store-2", "--into", "d")
    #expect(stores.errors == "")
    #expect(stores.ending == .exited(0))
    #expect(
      try seat.shell(
        "$webside cohort scores d --session s --format csv 2>/dev/null | cut -d, -f1,2,3,9"
      )
      .output == scores.output)
    let answers = try seat.shell("$webside cohort answers d | cut -d, -f7,8")
    #expect(answers.output == "first,response\nyes,b\nno,a\n")
  }

  @Test func aClockThatWasAheadForADayHidesNothing() throws {
    let seat = Seat()
    try seat.stage(clockAheadInSeconds: 400 * 86_400)
    _ = try seat.run("--plain", input: "Amina\n2\n1\n1\nq\nq\n")
    seat.variables["STAGED_SECONDS"] = "0"
    _ = try seat.run("--plain", "--learner", "amina-f487dfce", input: "1\n\n\n1\nq\nq\n")
    #expect(
      try seat.shell("grep -c '\"clock\":' store/learners/amina-f487dfce/journal/*").output.split(
        separator: "\n"
      ).map { $0.suffix(2) } == [":0", ":1"])
    let progress = try seat.shell(
      "date -u +%Y-%m >month; $webside progress | sed -n 's/.*, last //p' | cut -c1-7 | diff month - && $webside progress --format json | grep -c \"\\\"day\\\":\\\"$(cat month)\""
    )
    #expect(progress.output == "1\n")
    #expect(progress.errors == "")
  }

  @Test func answersAfterTheEndAreNamed() throws {
    let seat = try Seat.inRoom()
    _ = try seat.join(visit("s1", "Amina") + "q\n")
    _ = try seat.shell(
      "printf 'opens: 2001-01-01T09:00:00Z\ncloses: 2001-01-01T10:00:00Z\n' >> s/session.yaml")
    let collected = try seat.run("cohort", "collect", "s", "--into", "c")
    #expect(collected.ending == .exited(1))
    #expect(collected.errors.hasPrefix("learner s1: 1 answer given after session s-"))
    #expect(collected.errors.hasSuffix(" had closed (2001-01-01T10:00:00.000Z)\n"))
  }
}
