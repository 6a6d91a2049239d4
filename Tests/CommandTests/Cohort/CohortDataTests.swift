import TestSupport
import Testing

/// What a cohort's folder is turned into for people who analyse it.
@Suite struct CohortDataTests {
  private func collected() throws -> Seat {
    let seat = Seat()
    let stores = ["north", "south", "east"].map { "'\(Program.fixture("stores/" + $0))'" }
    _ = try seat.shell("$webside cohort collect \(stores.joined(separator: " ")) --into cohort")
    return seat
  }

  private func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

  @Test func aSmallGroupIsToldThatItIsTooSmallForFigures() throws {
    let outcome = try collected().run("cohort", "items", "cohort")
    #expect(outcome.output.hasPrefix("3 people answered: too few for any figure.\n\n"))
    #expect(outcome.output.contains("mean of their totals                 –\n"))
    #expect(outcome.errors.hasSuffix("3 people answered: too few for any figure\n"))
    #expect(outcome.ending == .exited(0))
  }

  @Test func everyAnswerIsARowWithWhatWasChosen() throws {
    let rows = lines(try collected().run("cohort", "answers", "cohort").output)
    #expect(
      rows.first
        == "id,at,module,scenario,question,kind,first,response,shown,earned,possible,seconds,certainty,context,revision,key"
    )
    #expect(rows.count == 1 + 15)
  }

  @Test func pseudonymsReplaceEveryIdAndAreUsedAgain() throws {
    let seat = try collected()
    let ids = lines(try seat.shell("ls cohort/learners").output)
    let first = try seat.run("cohort", "answers", "cohort", "--pseudonyms", "who.csv")
    for id in ids { #expect(!first.output.contains(id + ",")) }
    let list = lines(try seat.shell("cat who.csv").output)
    #expect(list.first == "id,pseudonym")
    #expect(list.dropFirst().map { String($0.prefix { $0 != "," }) } == ids)
    #expect(
      try seat.run("cohort", "answers", "cohort", "--pseudonyms", "who.csv").output
        == first.output)
    let matrix = try seat.run("cohort", "matrix", "cohort", "--pseudonyms", "who.csv").output
    let names = list.dropFirst().map { String($0.drop { $0 != "," }.dropFirst()) }
    #expect(lines(matrix).dropFirst().map { String($0.prefix { $0 != "," }) } == names)
  }

  @Test func aFileThatIsNoListOfPseudonymsIsRefusedAndKept() throws {
    let seat = try collected()
    seat.folder.write("mine\n", to: "who.csv")
    let outcome = try seat.run("cohort", "answers", "cohort", "--pseudonyms", "who.csv")
    #expect(
      outcome
        == Outcome(
          errors: "webside: who.csv:1: not a list of `id,pseudonym`; choose another file\n",
          ending: .exited(2)))
    #expect(try seat.shell("cat who.csv").output == "mine\n")
  }

  @Test func completionNamesThoseWhoNeverCame() throws {
    let seat = try collected()
    seat.folder.write("id,name\nnobody,Nobody Yet\n", to: "roster.csv")
    let rows = lines(
      try seat.run(
        "cohort", "completion", "cohort", "--roster", "roster.csv", "--names", "--format", "csv"
      ).output)
    #expect(
      rows.first
        == "id,name,section,state,cases done,cases,last case,signed in,signed out,first activity,last activity"
    )
    #expect(rows.contains { $0.hasPrefix("nobody,Nobody Yet,,never came,0,") })
    #expect(rows.count == 1 + 1 + 3)
  }

  @Test func thoseWhoHaveNotFinishedCanBeMailedTo() throws {
    let seat = try Seat.inRoom("--roster roster.csv")
    _ = try seat.join("s1\n\n\n1\nq\n\nq\n")
    seat.folder.write(
      "id,name,email\ns1,Amina,a@example.org\ns2,Bo,b@example.org\ns3,Cy,\n", to: "mine.csv")
    let outcome = try seat.shell(
      """
      $webside cohort collect s --into out > collected
      $webside cohort completion out --session s --roster mine.csv --format mail
      $webside cohort completion out --session s --roster mine.csv --state finished --format csv \\
        | sed 's/20..-..-..T[0-9:.]*Z/TIME/g'
      $webside cohort completion out --session s --roster roster.csv --format mail
      """)
    #expect(
      outcome.output == """
        b@example.org
        id,state,cases done,cases,last case,signed in,signed out,first activity,last activity
        s1,finished,1,1,last-word,TIME,TIME,TIME,TIME

        """)
    #expect(
      outcome.errors.hasSuffix(
        """
        webside: no mail address in the roster: s3
        webside: nobody here has a mail address; name your own list by --roster, with the column `email`

        """), "\(outcome.errors)")
  }

  @Test func aTableCanBeAWorkbookAndADashIsStandardOutput() throws {
    let seat = try collected()
    let outcome = try seat.shell(
      """
      $webside cohort scores cohort --format xlsx --output scores.xlsx
      head -c 2 scores.xlsx; tail -c 22 scores.xlsx | head -c 2
      $webside cohort scores cohort --output - | head -n 1 | cut -c 1-3
      ls
      """)
    #expect(outcome.output == "PKPKid,\ncohort\nscores.xlsx\n")
  }
}
