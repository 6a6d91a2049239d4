import TestSupport
import Testing

/// `cohort report`, and scores for gradebooks.
@Suite struct ReportCommandTests {
  @Test func aReportIsOnePageThatNamesNobody() throws {
    let seat = try Room.answered()
    seat.folder.write("id,name\n003,Learner 3\n", to: "roster.csv")
    let outcome = try seat.shell(
      """
      report="$webside cohort report $WEBSIDE_HOME --roster roster.csv"
      $report --output report.html 2>said; echo $?; cut -d '(' -f 1 said
      grep -c '<h1><bdi>Every kind of question</bdi></h1>' report.html
      grep -c 'Learner 3' report.html; grep -ci '<script\\|https\\?:' report.html
      $report --names | grep -c 'Learner 3'
      """)
    #expect(
      outcome == Outcome(output: "0\nwebside: written to report.html \n1\n0\n0\n1\n"))
  }

  @Test func ofFourPeopleItSaysOnlyHowManyTheyWere() throws {
    let seat = try Room.answered(people: 4)
    let page = try seat.run("cohort", "report", seat.store, "--names").output
    #expect(page.contains("4 people answered: too few for any figure."))
    #expect(!page.contains("Learner 3"))
    #expect(!page.contains("%</td>"))
  }

  @Test func aGradebookGetsPointsOfThoseWhoFinished() throws {
    let seat = try Room.answered()
    seat.folder.write("id,name\n000,Zero\n001,One\n002,Two\n009,Nine\n", to: "roster.csv")
    let outcome = try seat.run(
      "cohort", "scores", seat.store, "--roster", "roster.csv", "--format", "moodle", "--column",
      "Quiz")
    let lines = outcome.output.split(separator: "\r\n").map(String.init)
    #expect(lines.first == "ID number,Quiz")
    // Moodle would give the points of an id of zeros to somebody else.
    #expect(lines.dropFirst().map { $0.prefix(4) } == ["001,", "002,"])
    #expect(
      outcome.errors.hasPrefix(
        "webside: 000: Moodle may give points with this id to the person of the row before; left out\n"
      ))
    #expect(outcome.errors.contains("webside: 003: not on the roster"))
    #expect(outcome.errors.contains("webside: 009: has not finished and gets no points\n"))
    #expect(outcome.ending == .exited(1))
  }

  @Test func anExportedGradebookIsFilledAndKeepsAllElse() throws {
    let seat = try Room.answered(people: 3)
    let rows = "\u{FEFF}\"Name\";ID;\"Quiz\"\r\n\"=1+1\";000;\"\"\r\nx;001;\r\n\"<b>\";002;\"\"\r\n"
    seat.folder.write(rows, to: "book.csv")
    let outcome = try seat.run(
      "cohort", "scores", seat.store, "--fill", "book.csv", "--column", "Quiz")
    #expect(outcome.errors == "")
    #expect(outcome.ending == .exited(0))
    #expect(outcome.output.replacing(/[0-9]+\.[0-9]+/, with: "") == rows)
    #expect(outcome.output.matches(of: /[0-9]+\.[0-9]+/).count == 3)
  }

  @Test func aColumnThatIsNotThereIsNamedWithThoseThatAre() throws {
    let seat = try Room.answered(people: 1)
    seat.folder.write("ID,Test\n000,\n", to: "book.csv")
    #expect(
      try seat.run(
        "cohort", "scores", seat.store, "--fill", "book.csv", "--column", "Quiz", "--output", "new")
        == Outcome(
          errors: "webside: book.csv: no column is called `Quiz`; there are `ID`, `Test`\n",
          ending: .exited(2)))
    #expect(try seat.shell("ls").output == "book.csv\nstore\n")
  }

  @Test func csvCanHaveAMarkAndSemicolons() throws {
    let seat = try Room.answered(people: 1)
    let text = try seat.run(
      "cohort", "scores", seat.store, "--bom", "--separator", "semicolon"
    ).output
    #expect(text.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(text.contains("\n000;\""))
    #expect(text.contains(/;"[0-9]+,[0-9]";/))
  }
}
