import TestSupport
import Testing

@Suite struct PlainTests {
  private func typed(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

  /// What is said when no more lines come.
  private static let end =
    "No more input.\nGoodbye. Nothing is lost; Webside goes on here next time.\n"

  @Test func aCourseWithEveryKindOfQuestionIsPlayedFromStandardInput() throws {
    let seat = Seat()
    let outcome = try seat.run(input: typed(Player.lines))
    expectGolden(outcome.output.undated, "whole-play.txt", in: "Fixtures")
    #expect(outcome == Outcome(output: outcome.output))
    expectGolden(
      try seat.records().joined(separator: "\n") + "\n", "whole-play.records", in: "Fixtures")
  }

  @Test func aPlayerWhoReadsThePromptsTypesTheSame() throws {
    let seat = Seat()
    var player = Player(try seat.start("--plain"))
    try player.playToTheEnd()
    #expect(try player.child.finish().ending == .exited(0))
    #expect(player.answersSeenSaved == Player.questions)
    let whole = Seat()
    _ = try whole.run(input: typed(Player.lines))
    #expect(try seat.records() == whole.records())
  }

  @Test func wrongInputIsAnsweredAndNothingIsLost() throws {
    let seat = Seat()
    let lines =
      // The name, the course page, a lesson page.
      ["   ", "Amina", "0", "3", "x", "?", "anything", "", "z", "b", "1", ""]
      // One answer.
      + [
        "", "0", "4", "1 2", "-1", "99999999999999999999", "?", "", "u", "course", "", "back", "",
        "3",
      ]
      // Feedback, several answers, one of several.
      + ["x", "b", "", "", "0", "1,,2 x", "u", "1-2", "", "1 3", "1", "", "5", ""]
      // Two of four, a poll.
      + ["1", "1 1", "1 2 3", "u", "1-2", "", "", "4", "2", "", ""]
      // Ratings, an order, words.
      + ["5", "", "1", "u", "1", "0", "4", "?", "", "3", "2", "", "", "1 2 3", "1 2 3 3", "u"]
      + ["4 3 2 1", "", "", "17", "0 1", "u", "0", "", "", "r", "r", "q"]
    let outcome = try seat.run(input: typed(lines))
    expectGolden(outcome.output, "wandering.txt", in: "Fixtures")
    #expect(outcome == Outcome(output: outcome.output))
    expectGolden(
      try seat.records().joined(separator: "\n") + "\n", "wandering.records", in: "Fixtures")
  }

  @Test func takingBackPicksNothing() throws {
    let outcome = try Seat().run(input: "Amina\n\n\nu\nq\n")
    #expect(
      outcome.output.hasSuffix(
        """
        Your answer, a to c; back, ? help, q leave: There is nothing to take back.
        Your answer, a to c; back, ? help, q leave: Goodbye. Nothing is lost; Webside goes on here next time.

        """))
  }

  @Test func whoComesBackHearsTheWholeCase() throws {
    let seat = Seat()
    _ = try seat.run(input: "Amina\n\n\n3\n\n")
    let outcome = try seat.run(input: "\n?\n\nq\n")
    let page = """

      Module 1, Everything once. Page 2 of 4.
      Scenario: The photograph

      A colleague shows you a photograph of the ward at night. A whiteboard is in
      the background.

      She asks what else could point to a patient.

      Which of these could?

      """
    // Once on coming back, once more on coming back from the help page.
    #expect(outcome.output.split(separator: page).count == 3, "\(outcome.output)")
  }

  @Test(arguments: 0...Player.lines.count)
  func inputThatEndsAnywhereEndsTheProgramAndLosesNothing(count: Int) throws {
    let seat = Seat()
    let lines = Array(Player.lines.prefix(count))
    let outcome = try seat.run(input: typed(lines))
    let whole = text(of: Program.fixture("whole-play.txt")) ?? ""
    #expect(outcome.ending == .exited(0))
    #expect(outcome.errors.isEmpty)
    // The whole play up to the prompt, and then that nothing is lost.
    let said = outcome.output.undated
    let heard = said.split(separator: /\nNo more input\.\n(The answer that you began is kept\.\n)?/)
    #expect(heard.count == (count == Player.lines.count ? 1 : 2))
    #expect(whole.hasPrefix(heard.first ?? "-"))
    #expect(said.hasSuffix("Goodbye. Nothing is lost; Webside goes on here next time.\n"))
    let saved = outcome.output.split(separator: "\nSaved. ").count - 1
    let records = (text(of: Program.fixture("whole-play.records")) ?? "").split(separator: "\n")
    #expect(try seat.records() == records.prefix(saved).map(String.init))
  }

  @Test func aLastLineWithoutAnEndCounts() throws {
    let seat = Seat()
    let outcome = try seat.run(input: "Amina\n\n\n3")
    #expect(outcome.ending == .exited(0))
    #expect(outcome.output.contains("\nSaved. Right.\n"))
    #expect(try seat.records().count == 1)
  }

  @Test func standardInputMayBeClosed() throws {
    let outcome = try Seat().shell("exec $webside <&-")
    #expect(
      outcome.output.hasSuffix(
        "What shall we call you? Type a name, ? help, q leave: \n" + Self.end))
    #expect(outcome == Outcome(output: outcome.output))
  }

  @Test func standardOutputMayNotBeClosed() throws {
    #expect(
      try Seat().shell("exec $webside >&-")
        == Outcome(
          errors: "webside: standard output: bad file descriptor\n", ending: .exited(2)))
  }

  @Test func aJournalNeverStandsWhereStandardErrorWas() throws {
    let seat = Seat()
    let child = try seat.startShell("exec $webside --plain 2>&-")
    var player = Player(child)
    try player.play(4)
    _ = try player.hear()
    #expect(player.answersSeenSaved == 1)
    #expect(try seat.shell("readlink /proc/\(child.id)/fd/2").output == "/dev/null\n")
  }

  @Test(arguments: [
    "What do you say first?", "Which of these could?", "Whom could you ask before posting?",
    "Choose the two rules you would write down.", "Would you leave the group?",
    "How appropriate is each response?", "What comes first?", "Mark what must go.",
    "What do you do?",
  ])
  func theNextStartGoesOnAtTheVeryQuestion(question: String) throws {
    let seat = Seat()
    var player = Player(try seat.start("--plain"))
    while true {
      let (said, reply) = try player.hear()
      if said.contains(question) { break }
      player.child.say(reply)
    }
    player.child.hangUp()
    #expect(try player.child.finish() == Outcome(output: "\n" + Self.end))
    let next = try seat.start("--plain")
    #expect(try next.hearPrompt().contains("Signed in as Amina."))
    next.say("")
    let said = try next.hearPrompt()
    #expect(said.contains("\n\(question)\n"))
    #expect(!said.contains("Saved."))
    next.say("q")
    #expect(
      try next.finish()
        == Outcome(output: "Goodbye. Nothing is lost; Webside goes on here next time.\n"))
  }

  @Test func somebodyElseGetsTheirOwnStore() throws {
    let seat = Seat()
    _ = try seat.run(input: "Amina\n\n\n3\nq\n")
    _ = try seat.run("--learner", "Ben.7", input: "\n\n1\nq\n")
    let outcome = try seat.run(input: "9\n1\nq\n")
    #expect(
      outcome.output.hasPrefix(
        """
        Webside. Every kind of question. Who is learning?
        1. ben.7 (ben.7)
        2. Amina (amina-f487dfce)
        3. Somebody else
        A number, ? help, q leave: Type a number from 1 to 3.
        A number, ? help, q leave:\u{20}
        Every kind of question. Signed in as ben.7.

        """))
    #expect(try seat.records().count == 1)
    #expect(try seat.records(of: "ben.7").count == 1)
  }

  @Test func aSlipInTheNameLeavesNothingBehind() throws {
    let seat = Seat()
    let outcome = try seat.run(
      input: "Amian\nb\nAmina\n\nc\nn\nAmina Diallo\n\n\n3\nc\nn\nChloé\nq\n")
    #expect(outcome.output.contains("You are Amian (id amian-d6f0a489). Misspelt, or not you?"))
    #expect(outcome.output.contains("You are Amina (id amina-f487dfce). Misspelt, or not you?"))
    #expect(outcome.output.contains("You are Amina Diallo (id amina-diallo-762a3806)."))
    // Answers carry the id, which therefore stays.
    #expect(outcome.output.contains("You are Chloé (id amina-diallo-762a3806)."))
    #expect(try seat.shell("ls $WEBSIDE_HOME/learners").output == "amina-diallo-762a3806\n")
    #expect(try seat.records(of: "amina-diallo-762a3806").count == 1)
  }

  @Test func anIdThatWasGivenStaysWhateverTheName() throws {
    let seat = Seat()
    _ = try seat.run("--learner", "s1234567", input: "n\nAmina\nq\n")
    #expect(try seat.shell("ls $WEBSIDE_HOME/learners").output == "s1234567\n")
  }

  @Test func aModuleCanBeOpenedByItsName() throws {
    let outcome = try Seat().run("--module", "short", input: "Amina\nq\n")
    #expect(outcome.output.contains("\nModule 2, One more. Page 1 of 1.\n"))
  }

  @Test(arguments: [nil, "dumb", "xterm-256color"])
  func withoutATerminalToDrawOnLinesAreChosen(terminal: String?) throws {
    let seat = Seat()
    seat.variables["TERM"] = terminal
    let outcome = try seat.run(input: "q\n")
    #expect(outcome.output.hasPrefix("Webside. Every kind of question.\n"))
    #expect(outcome == Outcome(output: outcome.output))
  }
}
