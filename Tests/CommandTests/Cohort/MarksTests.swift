import TestSupport
import Testing

/// By which marks answers count once a key was corrected, a question turned out to be bad, or a scenario is gone.
@Suite struct MarksTests {
  private static let reports = [
    "scores", "items", "answers", "matrix", "completion", "debrief",
  ]

  /// A cohort `c` and the course `course`, in which the key of one question was corrected since.
  private func corrected() throws -> Seat {
    let seat = Seat()
    let stores = ["north", "south", "east"].map { "'\(Program.fixture("stores/" + $0))'" }
    _ = try seat.shell(
      "cp -r '\(Program.fixture("kinds"))' course; $webside cohort collect \(stores.joined(separator: " ")) --into c"
    )
    _ = try seat.shell(
      "sed -i 's/^- \\[x\\]/- [?]/; s/^- \\[ \\]/- [x]/; s/^- \\[?\\]/- [ ]/' course/02*.md")
    seat.variables["WEBSIDE_COURSE"] = seat.folder.path + "/course"
    return seat
  }

  @Test(arguments: reports)
  func howManyAnswersGoByAnEarlierKeyIsSaid(_ report: String) throws {
    let outcome = try corrected().run("cohort", report, "c")
    #expect(
      outcome.errors.contains(
        "webside: marks by an earlier key: 2 answers to last-word/question. --rescore goes by the present key\n"
      ))
    #expect(outcome.ending == .exited(0))
  }

  @Test(arguments: reports)
  func whatWasDoneToTheMarksStandsInTheReport(_ report: String) throws {
    let seat = try corrected()
    let outcome = try seat.run(
      "cohort", report, "c", "--rescore", "--without", "photograph/first")
    #expect(
      outcome.errors.contains("rescored by the present key: 2 answers to last-word/question\n"))
    #expect(outcome.errors.contains("to questions named with --without are left out\n"))
    #expect(outcome.output.contains("rescored by the present key; without photograph/first"))
    #expect(outcome.ending == .exited(0))
  }

  @Test func rescoringChangesTheScores() throws {
    let seat = try corrected()
    func table(_ options: String) throws -> String {
      try seat.shell(
        "$webside cohort scores c \(options) 2>/dev/null | cut -d, -f1,5,8 | grep amina"
      ).output
    }
    #expect(try table("") == "amina,100.0,68.8\n")
    #expect(try table("--rescore") == "amina,0.0,43.8\n")
    #expect(try table("--without last-word/question") == "amina,,58.3\n")
    // Another wording, too.
    _ = try seat.shell("sed -i 's/in circles/in a circle/' course/02*.md")
    #expect(try table("--rescore") == "amina,100.0,68.8\n")
    #expect(try table("--rescore --other-wordings") == "amina,0.0,43.8\n")
  }

  @Test(arguments: [
    ("--without last-word/reason", "`last-word/reason`; the scenario has last-word/question"),
    ("--without last-word", "`last-word`; the scenario has last-word/question"),
    ("--without nothing", "`nothing`; name it as scenario/question, such as "),
    ("--other-wordings", "--other-wordings goes with --rescore"),
  ])
  func whatMakesNoSenseIsRefused(options: String, words: String) throws {
    let outcome = try corrected().shell("$webside cohort scores c \(options)")
    #expect(outcome.errors.contains(words))
    #expect(outcome.output == "")
    #expect(outcome.ending == .exited(64))
  }

  @Test func theCourseIsWhatThereWasToDo() throws {
    let seat = try corrected()
    _ = try seat.shell("sed -i 's/^id: last-word/id: final-word/' course/02*.md")
    let scores = try seat.run("cohort", "scores", "c")
    #expect(
      scores.errors
        == "webside: no longer in the course, and listed apart: last-word, 2 answers (amina, chlo); final-word asks the same: `formerly: last-word` in its comment counts them\n"
    )
    #expect(
      try seat.shell("$webside cohort scores c 2>/dev/null | cut -d, -f1,5,6,7,10 | grep amina")
        .output
        == "amina,,0,1,4\n")
    seat.variables["WEBSIDE_HOME"] = Program.fixture("stores/north")
    let progress = try seat.run("progress")
    #expect(progress.output.contains("  In all: 3 of 4 scenarios, 58 % at first answer"))
    #expect(
      progress.output.contains(
        "  No longer in the course: last-word, 1 answer; final-word asks the same\n"))
    #expect(
      try seat.run("progress", "--format", "json").output.contains(
        #""former":[{"scenario":"last-word","answers":1,"now":"final-word"}]"#))
  }

  @Test(arguments: reports + ["forms", "reports"])
  func everyReportSaysThatCollectingDidNotFinish(_ report: String) throws {
    let seat = try corrected()
    seat.variables["WEBSIDE_COURSE"] = Program.fixture("twins")
    _ = try seat.shell("printf '/somewhere\\0' >c/.unfinished-1")
    let outcome = try seat.run("cohort", report, "c")
    #expect(
      outcome.errors.contains(
        "webside: collecting into c was broken off or is still going on, so answers may be missing; to finish it: webside cohort collect /somewhere --into c\n"
      ))
    #expect(outcome.ending == .exited(1))
  }
}
