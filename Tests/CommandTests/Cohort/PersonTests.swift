import Glibc
import TestSupport
import Testing

/// One person is one person, as the real program sees it.
@Suite struct PersonTests {
  /// Somebody types a name on a machine of their own, and answers the first question.
  private func study(_ seat: Seat, _ machine: String, _ name: String) throws {
    seat.variables["WEBSIDE_HOME"] = seat.folder.path + "/" + machine
    let outcome = try seat.run("study", "--plain", input: "\(name)\n\n\n3\n\nq\n")
    #expect(outcome.ending == .exited(0))
  }

  @Test func threeNamesInThreeScriptsAreThreePeople() throws {
    let seat = Seat()
    for (number, name) in ["李雷", "Ольга", "محمد"].enumerated() {
      try study(seat, "m\(number)", name)
    }
    let collected = try seat.run("cohort", "collect", "m0", "m1", "m2", "--into", "out")
    #expect(collected.errors == "" && collected.ending == .exited(0))
    #expect(
      try seat.shell("$webside cohort scores out --names | cut -d, -f1,2").output
        == "id,name\nlearner-0218a009,Ольга\nlearner-0cb4c9b2,محمد\nlearner-3a47328a,李雷\n")
  }

  @Test func twoPeopleOfOneNameAreKeptApartUntilSomebodyDecides() throws {
    let seat = Seat()
    for machine in ["north", "south"] { try study(seat, machine, "Amina") }
    let collected = try seat.run("cohort", "collect", "north", "south", "--into", "out")
    #expect(collected.ending == .exited(1))
    #expect(
      collected.errors.hasPrefix(
        "learner amina-f487dfce: this id was made from a name at 2 machines, and nothing shows that one person typed it;"
      ))
    let scores = try seat.run("cohort", "scores", "out").output
    #expect(scores.split(separator: "\n").count == 3)
    #expect(scores.contains(",remarks\n"))
    #expect(scores.contains(",kept apart from another of this id\n"))
    // What collect says to type is what decides.
    let command = try #require(
      collected.errors.split(separator: "\n").first?.split(separator: "type: ").last)
    #expect(command == "echo same,amina-f487dfce >> out/corrections.csv")
    _ = try seat.shell(String(command))
    let told = try seat.run("cohort", "scores", "out")
    #expect(told.output.split(separator: "\n").count == 2)
    #expect(told.errors == "webside: out/corrections.csv: 1 id taken to be one person's\n")
    let again = try seat.run("cohort", "collect", "south", "north", "--into", "out")
    #expect(again.errors == "" && again.ending == .exited(0))
  }

  /// s1 and s2 answered in a session, and s2 was a mistake for s3.
  private func room() throws -> Seat {
    let seat = try Seat.inRoom()
    _ = try seat.join(visit("s1", "Amina") + visit("s2", "Bo", answer: 2) + "q\n")
    _ = try seat.run("cohort", "collect", "s", "--into", "out")
    return seat
  }

  @Test(arguments: [
    "scores out", "items out --format csv", "answers out", "matrix out", "completion out",
    "debrief out", "forms out --course twins",
  ])
  func whoIsWithdrawnIsInNoOutput(_ command: String) throws {
    let seat = try room()
    _ = try seat.shell("cp -r '\(Program.fixture("twins"))' twins")
    let before = try seat.shell("$webside cohort \(command)")
    #expect(before.ending == .exited(0))
    seat.folder.write("withdraw,s2\n", to: "out/corrections.csv")
    let after = try seat.shell("$webside cohort \(command)")
    #expect(after.ending == .exited(0))
    #expect(after.errors.contains("webside: out/corrections.csv: 1 person withdrawn\n"))
    #expect(!after.output.contains("s2"))
    #expect(try seat.shell("cat out/learners/s2/journal/*").output.contains("\"learner\":\"s2\""))
  }

  @Test func collectAndARosterLeaveOutWhoIsWithdrawn() throws {
    let seat = try room()
    seat.folder.write("withdraw,s2\n", to: "out/corrections.csv")
    let collected = try seat.shell("$webside cohort collect s --into out --roster roster.csv")
    #expect(!(collected.errors + collected.output).contains("s2"))
    #expect(text(of: seat.folder.path + "/out/report.txt")?.contains("s2") == false)
    let scores = try seat.shell("$webside cohort scores out --roster roster.csv")
    #expect(scores.output.contains("s1") && !scores.output.contains("s2"))
  }

  @Test func answersUnderAWrongNumberAreMoved() throws {
    let seat = try room()
    seat.folder.write("action,id,to,session\nmove,s2,s3,\n", to: "out/corrections.csv")
    let scores = try seat.shell("$webside cohort scores out | cut -d, -f1")
    #expect(scores.output == "id\ns1\ns3\n")
    #expect(scores.errors == "webside: out/corrections.csv: 1 answer moved to another id\n")
  }

  @Test func aLineThatIsNoCorrectionStopsEveryReport() throws {
    let seat = try room()
    seat.folder.write("withdraw,s1\nwithdrw,s2\n", to: "out/corrections.csv")
    #expect(
      try seat.run("cohort", "scores", "out")
        == Outcome(
          errors: """
            out/corrections.csv:2:1: error: `withdrw` is no action [unknown-action]
                2 | withdrw,s2
                  | ^^^^^^^
                  = help: begin the line with `same`, `move` or `withdraw`
            webside: nothing was written, because out/corrections.csv has 1 mistake

            """, ending: .exited(2)))
  }

  @Test func aCorrectionForNobodyIsSaid() throws {
    let seat = try room()
    seat.folder.write("withdraw,s7\n", to: "out/corrections.csv")
    let scores = try seat.run("cohort", "scores", "out")
    #expect(
      scores.errors == """
        out/corrections.csv:1:10: warning: nobody here has the id `s7` [unused-correction]
              = help: compare the id with the table of scores

        """)
    #expect(scores.ending == .exited(0))
  }

  @Test func aWalkInIsMarkedInScores() throws {
    let seat = try Seat.inRoom("--roster roster.csv")
    _ = try seat.join("s1\n\n\n1\nq\n\n+s9\nCleo\n\n1\nq\n\nq\n")
    _ = try seat.run("cohort", "collect", "s", "--into", "out")
    let scores = try seat.shell("$webside cohort scores out | sed 's/,.*,/ /'")
    #expect(scores.output == "id remarks\ns1 \ns9 not on the list\n")
  }

  @Test func aDeliveryThatIsNotBelievedMarksWhomItNames() throws {
    let seat = try room()
    // A copy of an honest delivery of s1 with a changed answer, under a name of its own.
    _ = try seat.shell(
      "f=$(grep -l '\"response\"' s/inbox/*.jsonl | head -1); "
        + "sed 's/\"earned\":./\"earned\":9/' $f >x; mv x s/inbox/$(sha256sum <x | cut -d' ' -f1).jsonl"
    )
    let collected = try seat.run("cohort", "collect", "s", "--into", "out")
    #expect(collected.ending == .exited(1))
    let scores = try seat.shell(
      "$webside cohort scores out | grep -c 'a delivery in this name was set aside'")
    #expect(scores.output == "1\n")
  }

  @Test func oneIDAtTwoSeatsIsSaidAtTheSeatsAndAfterwards() throws {
    let seat = try Seat.inRoom()
    let first = try seat.open()
    first.type("s1\nAmina\n\n")
    try first.hear("What do you")
    seat.variables["WEBSIDE_HOME"] = seat.folder.path + "/other"
    let second = try seat.start(
      "session", "join", "s", "--plain", "--no-wrap", "--seat", "lab-2")
    try second.hear("close this seat: ")
    second.type("s1\nAmina\n")
    // Each seat asks the share every few seconds.
    usleep(6_000_000)
    second.type("1\n")
    try second.hear("Somebody signed in with your number at another seat.")
    first.type("?\n")
    try first.hear("Somebody signed in with your number at another seat.")
    second.type("1\nq\n\nq\n")
    try second.leave()
    first.type("\n1\nq\n\nq\n")
    try first.leave()
    let collected = try seat.run("cohort", "collect", "s", "--into", "out")
    #expect(
      collected.errors.hasPrefix("learner s1: at two seats at the same time, lab-1 and lab-2, on "))
    let scores = try seat.shell("$webside cohort scores out | grep -c 'at two seats at once'")
    #expect(scores.output == "1\n")
  }

  @Test func deliveredAnswersAreClearedFromASeat() throws {
    let seat = try Seat.inRoom()
    _ = try seat.join(visit("s1", "Amina") + "q\n")
    let asked = try seat.run("session", "clear")
    let id = try seat.shell("ls store/sessions").output.dropLast()
    #expect(
      asked.output == """
        Session \(id): 1 answer of 1 learner delivered, nothing else.
        Nothing was removed yet. To remove it, add --yes.

        """)
    #expect(asked.ending == .exited(0))
    #expect(try seat.shell("ls store/sessions/*/learners").output == "s1\n")
    // What was not delivered stays.
    _ = try seat.shell("mv s away")
    _ = try seat.join(visit("s2", "Bo") + "q\n", complaining: Self.unreachable)
    _ = try seat.shell("mv away s")
    let cleared = try seat.run("session", "clear", "--yes")
    #expect(
      cleared.output == """
        Session \(id): 1 answer of 1 learner delivered, these are not, and stay:
          s2: 1 of 1 answer not delivered; `webside session join` delivers them
        Removed: 1 answer.

        """)
    #expect(cleared.ending == .exited(1))
    #expect(try seat.shell("ls store/sessions/*/learners").output == "s2\n")
    #expect(try seat.run("session", "clear", "none").ending == .exited(64))
  }

  private static let unreachable =
    "webside: the shared folder cannot be reached. This seat goes on with the session as it last saw it; answers wait here.\n"
}
