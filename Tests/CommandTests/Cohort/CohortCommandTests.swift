import Glibc
import TestSupport
import Testing

@Suite struct CohortCommandTests {
  private static let stores = ["north", "south", "east"].map { Program.fixture("stores/" + $0) }

  /// A seat with the three stores collected in its folder `cohort`.
  private func collected(_ sources: [String] = stores) throws -> Seat {
    let seat = Seat()
    let words = sources.map { "'\($0)'" }.joined(separator: " ")
    #expect(
      try seat.shell("$webside cohort collect \(words) --into cohort")
        == Outcome(
          output:
            "Read 4 journal files: 15 new answers, 9 already there, 0 set aside, 0 in conflict.\n"))
    return seat
  }

  @Test func collectingAgainChangesNothing() throws {
    let seat = try collected()
    let scores = try seat.run("cohort", "scores", "cohort")
    let files = try seat.shell("find cohort -type f | sort | xargs sha256sum")
    #expect(
      try seat.run(
        "cohort", "collect", Self.stores[2], Self.stores[0], Self.stores[1], "--into", "cohort")
        == Outcome(
          output:
            "Read 4 journal files: 0 new answers, 24 already there, 0 set aside, 0 in conflict.\n"))
    #expect(try seat.run("cohort", "scores", "cohort") == scores)
    #expect(try seat.shell("find cohort -type f | sort | xargs sha256sum") == files)
  }

  @Test func theOrderOfSourcesDoesNotMatter() throws {
    let scores = try collected().run("cohort", "scores", "cohort", "--names")
    for sources in [[2, 1, 0], [1, 2, 0], [0, 2, 1]] {
      let seat = try collected(sources.map { Self.stores[$0] })
      #expect(try seat.run("cohort", "scores", "cohort", "--names") == scores)
    }
  }

  @Test func whatCannotBeCollectedIsSaidAndTheRestIsCollected() throws {
    let seat = Seat()
    #expect(
      try seat.shell(
        "ln -s /dev/null link; $webside cohort collect link \(Self.stores[0]) --into cohort")
        == Outcome(
          output:
            "Read 1 journal file: 9 new answers, 0 already there, 1 set aside, 0 in conflict.\n",
          errors: "link: set aside: it is not a regular file\n", ending: .exited(1)))
  }

  @Test func aSourceThatIsNotThereIsAMistakeBeforeAnythingIsMade() throws {
    let seat = Seat()
    #expect(
      try seat.shell("mkdir autumn; $webside cohort collect \(Self.stores[0]) autum/ --into cohort")
        == Outcome(
          errors:
            "webside: autum/: no such file or directory; nothing was collected; did you mean `autumn`?\n",
          ending: .exited(2)))
    #expect(try seat.shell("ls").output == "autumn\n")
  }

  @Test func idsAreShownAsTheRosterSpellsThem() throws {
    let seat = Seat()
    _ = try seat.shell(
      "printf 'id,name\\nAB123,Ann\\n0012345,Bo\\nCD9,Cy\\n' > roster.csv; "
        + "$webside session create s --modules short --roster roster.csv")
    for input in ["ab123\n\n\n!\n1\n\nq\n\nq\n", "0012345\n\n\n1\nq\n\nq\n"] {
      _ = try seat.run("session", "join", "s", "--plain", input: input)
    }
    let board = try seat.run("session", "live", "s", "--plain", input: "seats\nq\n").output
    #expect(board.contains("\nAB123 ("))
    #expect(board.contains("Not signed in: CD9."))
    let collected = try seat.shell("$webside cohort collect s --into c --roster roster.csv")
    #expect(collected.errors.contains("on the roster, without an answer: "))
    #expect(collected.errors.contains("CD9"))
    #expect(text(of: seat.folder.path + "/c/report.txt")?.contains("  AB123: ") == true)
    for command in [
      "scores c", "scores c --roster roster.csv", "completion c", "answers c", "matrix c",
      "reports c --format csv", "answers c --pseudonyms who.csv >/dev/null; cat who.csv; : ",
    ] {
      let said = try seat.shell("$webside cohort \(command)").output
      if !command.hasPrefix("matrix") || said.contains(where: \.isNewline) {
        #expect(said.contains("AB123") || said.contains("0012345"), "\(command): \(said)")
        #expect(!said.contains("ab123"), "\(command): \(said)")
      }
    }
    _ = try seat.shell("rm roster.csv s/roster.csv; $webside cohort collect c --into d")
    #expect(try seat.shell("$webside cohort scores d").output.contains("\nAB123,"))
  }

  @Test func aCohortThatCannotBeMadeIsAFailure() throws {
    let seat = Seat()
    seat.folder.write("", to: "file")
    let outcome = try seat.run("cohort", "collect", Self.stores[0], "--into", "file/cohort")
    #expect(
      outcome
        == Outcome(
          errors: "webside: file: not a directory\n", ending: .exited(2)))
  }

  @Test(arguments: [
    ("ids.csv", "--format csv"), ("names.csv", "--names"), ("ids.json", "--format json"),
    ("roster.csv", "--roster roster.csv"), ("roster-names.csv", "--roster roster.csv --names"),
    ("roster-names.json", "--roster roster.csv --names --format json"),
  ])
  func scoresAreOneRowForEachLearner(golden: String, options: String) throws {
    let seat = try collected()
    seat.folder.write(text(of: Program.fixture("roster.csv")) ?? "", to: "roster.csv")
    let outcome = try seat.shell("$webside cohort scores cohort \(options)")
    expectGolden(outcome.output, golden, in: "Fixtures/scores")
    #expect(outcome == Outcome(output: outcome.output))
  }

  @Test func aRosterThatIsNoneIsSaid() throws {
    let seat = try collected()
    seat.folder.write("matriculation;surname\n1;x\n", to: "roster.csv")
    #expect(
      try seat.run("cohort", "scores", "cohort", "--roster", "roster.csv")
        == Outcome(
          errors: """
            roster.csv:1: error: no column is headed `id`; the columns are `matriculation`, `surname`
            webside: roster.csv cannot be used as a roster

            """, ending: .exited(2)))
  }

  @Test func whatIsNoFileIsWrittenToAndALinkStays() throws {
    let seat = try collected()
    let table = try seat.run("cohort", "scores", "cohort").output
    let scores = "$webside cohort scores cohort --output"
    let piped = try seat.shell(
      "mkfifo pipe; cat pipe >through & \(scores) pipe && wait; ls -l pipe")
    #expect(piped.output.hasPrefix("p") && piped.errors.isEmpty)
    #expect(text(of: seat.folder.path + "/through") == table)
    let linked = try seat.shell("echo old >file; ln -s file link; \(scores) link; readlink link")
    #expect(
      linked
        == Outcome(
          output: "file\n",
          errors:
            "webside: written to link (\(table.utf8.count) bytes), in place of what was there\n"
        ))
    #expect(text(of: seat.folder.path + "/file") == table)
    #expect(try seat.shell("\(scores) nowhere/at/all").ending == .exited(2))
  }

  @Test func anOutputFileIsThereWholeOrAsItWas() throws {
    let seat = try collected()
    let table = try seat.run("cohort", "scores", "cohort").output
    seat.folder.write("the old one\n", to: "scores.csv")
    // No room: a file may not grow beyond 16 bytes.
    let failed = try seat.shell(
      "trap '' XFSZ; exec prlimit --fsize=16 $webside cohort scores cohort --output scores.csv"
    )
    #expect(failed.errors == "webside: scores.csv: file too large\n")
    #expect(failed.ending == .exited(2))
    #expect(text(of: seat.folder.path + "/scores.csv") == "the old one\n")
    #expect(try seat.shell("ls -A").output == "cohort\nscores.csv\n")
    #expect(
      try seat.run("cohort", "scores", "cohort", "--output", "scores.csv")
        == Outcome(
          errors:
            "webside: written to scores.csv (\(table.utf8.count) bytes), in place of what was there\n"
        ))
    #expect(text(of: seat.folder.path + "/scores.csv") == table)
    #expect(try seat.shell("ls -A").output == "cohort\nscores.csv\n")
  }

  @Test func anEmptyFolderHasNoScores() throws {
    #expect(
      try Seat().run("cohort", "scores", "cohort")
        == Outcome(
          errors:
            "webside: cohort holds no answers; bring them there with `webside cohort collect`\n",
          ending: .exited(2)))
  }
}
