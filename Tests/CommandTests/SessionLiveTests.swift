import TestSupport
import Testing

@Suite struct SessionLiveTests {
  /// A session with five learners who answered its one case; the fourth was wrong.
  private func room() throws -> Seat {
    let seat = Seat()
    _ = try seat.shell("$webside session create s --title 'A room' --modules short")
    let input = (1...5).map { "s\($0)\nName \($0)\n1\n\($0 == 4 ? 2 : 1)\nq\n\n" }.joined() + "q\n"
    let outcome = try seat.run("session", "join", "s", "--plain", "--seat", "lab-1", input: input)
    #expect(outcome.output.hasSuffix("Everything is delivered. Goodbye.\n"))
    return seat
  }

  private func live(_ seat: Seat, _ options: String, _ input: String) throws -> String {
    let outcome = try seat.shell("$webside session live s --plain \(options)", input: input)
    #expect(outcome.errors == "" && outcome.ending == .exited(0))
    return outcome.output
  }

  @Test func theBoardSaysHowFarTheRoomHasComeAndNotWhatItAnswered() throws {
    #expect(
      try live(room(), "", "q\n") == """
        A room · open
        5 signed in
        100 % of the cases done
        finished 5 · answering 0 · signed out 0 · quiet for 5 min 0
        1. The last word: 5 answered, hidden


        """)
  }

  @Test func answersAreSeenOnceTheyAreOpenedAndTheKeyInTheDebrief() throws {
    let seat = try room()
    let opened = try live(seat, "", "1\nq\n")
    #expect(opened.contains("5 answered\n"))
    #expect(opened.contains(" 4 ####################\n"))
    #expect(!opened.contains("* ") && !opened.contains("mean"))
    let debrief = try live(seat, "", "d 1\nq\n")
    #expect(debrief.contains("5 answered, mean 80 %\n"))
    #expect(debrief.contains("* a"))
    #expect(debrief.contains("Most common error (1): b, "))
  }

  @Test func namesAreShownToWhoAsksForThem() throws {
    let seat = try room()
    #expect(try live(seat, "", "s\nq\n").contains("s4, seat lab-1: 1 of 1 done, finished"))
    #expect(try !live(seat, "", "s\nq\n").contains("Name"))
    #expect(try live(seat, "--names", "s\nq\n").contains("s4 Name 4, seat lab-1"))
  }

  @Test func aDeliveryIsOnTheBoardWithinTwoSeconds() throws {
    let seat = try room()
    let child = try seat.startShell("$webside session live s --plain")
    try child.hear("5 signed in")
    _ = try seat.run(
      "session", "join", "s", "--plain", input: "s6\nName 6\n1\n1\nq\n\nq\n")
    try child.hear("6 answered, hidden")
    child.say("q")
    child.hangUp()
    #expect(try child.finish().ending == .exited(0))
  }

  @Test func whatIsNoDeliveryIsCountedAndNotShown() throws {
    let seat = try room()
    seat.folder.write("\u{1B}[2J", to: "s/inbox/a\u{1B}[2J")
    let said = try live(seat, "", "s\nq\n")
    #expect(said.contains(" · 1 files set aside\n"))
    #expect(!said.utf8.contains(0x1B))
  }

  @Test func aFolderThatGoesAwayIsSaidAndTheBoardStays() throws {
    let seat = try room()
    let child = try seat.startShell("$webside session live s --plain")
    try child.hear("5 signed in")
    _ = try seat.shell("chmod 0 s/inbox; mv s gone; : > s")
    try child.hear("The inbox cannot be read")
    child.say("q")
    child.hangUp()
    #expect(try child.finish().ending == .exited(0))
  }
}
