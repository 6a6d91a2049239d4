import Authoring
import CSVText
import Cohort
import Collected
import Courses
import Curriculum
import Files
import Journal
import Reports
import Scoring
import Seat
import Session
import Testing

struct WordsTests {
  @Test(arguments: [
    ("/srv/share", "/srv/share"), ("a-b_c.9", "a-b_c.9"), ("", "''"),
    ("My Documents", "'My Documents'"), ("it's", #"'it'\''s'"#), ("$HOME;rm", "'$HOME;rm'"),
    ("a\u{1B}[2J", "'a�[2J'"),
  ])
  func aPathIsOneWordForAShell(_ path: String, _ word: String) {
    #expect(shellWord(path) == word)
  }

  @Test(
    arguments: [
      (30, "Answers cannot be saved: /s is on a read-only file system."),
      (28, "Answers cannot be saved: the disk is full (/s). Make room and try again."),
      (13, "Answers cannot be saved: you may not write to /s."),
      (5, "Answers cannot be saved: /s: input/output error."),
    ] as [(Int32, String)])
  func aStoreThatCannotBeWrittenSaysWhy(code: Int32, words: String) {
    #expect(FileError(.writeFile, "/s", code: code).words == words)
  }

  @Test func aFailureOfTheMachineNamesThePath() {
    #expect(FileError(.readFile, "a\u{1B}b", code: 13).reason == "a�b: permission denied")
  }

  struct Status: Sendable {
    var status: DeliveryStatus
    var words: String
    var reason: String?

    init(_ status: DeliveryStatus, _ words: String, _ reason: String? = nil) {
      (self.status, self.words, self.reason) = (status, words, reason)
    }
  }

  private static func problem(_ code: Int32) -> DeliveryStatus {
    DeliveryStatus(waiting: 3, problem: FileError(.nameFile, "/s", code: code))
  }

  @Test(arguments: [
    Status(DeliveryStatus(), "delivered"),
    Status(DeliveryStatus(waiting: 3), "waiting (3)"),
    Status(DeliveryStatus(waiting: 3, isStuck: true), "waiting (3)", "the share does not answer"),
    Status(problem(28), "waiting (3)", "the share is full"),
    Status(problem(30), "waiting (3)", "the share is read-only"),
    Status(problem(13), "waiting (3)", "no permission"),
    Status(problem(2), "waiting (3)", "the share is gone"),
    Status(problem(116), "waiting (3)", "the share is gone"),
    Status(problem(40), "waiting (3)", "too many levels of symbolic links"),
    // A problem that is over is no reason.
    Status(
      DeliveryStatus(waiting: 0, problem: FileError(.nameFile, "/s", code: 28)), "delivered"),
  ])
  func aDeliveryIsSaidInAFewWords(_ example: Status) {
    #expect(example.status.words == example.words)
    #expect(example.status.reason == example.reason)
  }

  @Test(arguments: [
    (
      CourseFault.otherCourse(wanted: Identifier("a"), found: Identifier("b")),
      "the session is about the course `a`, and this is `b`"
    ),
    (
      .noModule("x", known: ["a", "b"], isTrack: false),
      "the course has no module `x`; it has a, b"
    ),
    (.noModule("x", known: [], isTrack: true), "the track has no module `x`"),
    (.noTrack("x\u{1B}", known: ["all"]), "the course has no track `x�`; it has all"),
    (.noForm("mid", known: []), "the course has no form `mid`"),
    (
      .noModule("boundarys", known: ["privacy", "boundaries"], isTrack: false),
      "the course has no module `boundarys`; did you mean `boundaries`?"
    ),
  ])
  func whatACourseLacksIsSaidWithWhatItHas(fault: CourseFault, words: String) {
    #expect(fault.words == words)
  }

  @Test(
    arguments: [
      (
        SessionFault.noSession("/s"),
        "there is no session in /s; `webside session create` makes one", nil
      ),
      (.unusablePlan("/s/session.yaml", nil), "/s/session.yaml cannot be used as it is", nil),
      (.unreadable("/s/roster.csv", .missing), "/s/roster.csv: no such file or directory", nil),
      (.unreadable("/s/roster.csv", .tooLarge), "/s/roster.csv: file too large", nil),
      (
        .noRoster("r.csv", RosterFinding(line: 1, kind: .missingColumn(.id, found: ["a"]))),
        "r.csv cannot be used as a roster",
        "r.csv:1: error: no column is headed `id`; the only column is `a`"
      ),
      (.course(.noForm("pre", known: [])), "the course has no form `pre`", nil),
    ] as [(SessionFault, String, String?)])
  func aSessionThatCannotBeUsedSaysWhy(fault: SessionFault, words: String, finding: String?) {
    #expect(fault.words == words)
    #expect(fault.finding == finding)
  }

  @Test(arguments: [
    (
      OrderFault.noID("会"), "no id can be made of `会`; name the folder with letters or digits"
    ),
    (.modulesAndTrack, "give --modules or --track, not both"),
    (.noModuleName("A!"), "`A!` cannot be the name of a module"),
    (.basisWithoutPassMark, "--pass-mark-basis needs the --pass-mark it is about"),
    (.passMarkOutOfRange, "--pass-mark is a share in percent, from 0 to 100"),
    (.course(.noForm("pre", known: [])), "the course has no form `pre`"),
  ])
  func anOrderThatMakesNoSenseSaysWhatToDo(fault: OrderFault, words: String) {
    #expect(fault.words == words)
  }

  @Test func aCourseWithErrorsSaysHowMany() {
    let error = Diagnostic(severity: .error, file: "c/course.yaml", message: "no id", code: "x")
    let errors = CourseErrors(path: "c", errors: [error, error])
    #expect(
      errors.words
        == "the course in c has 2 errors and cannot be opened; `webside check` shows all")
    #expect(errors.findings == "c/course.yaml: error: no id [x]\nc/course.yaml: error: no id [x]\n")
  }

  @Test func aPlanThatCannotBeUsedSaysWhy() {
    #expect(
      PlanFault.unreadable("a/session.yaml", .link).words
        == "a/session.yaml: not read: it is a symbolic link, and links are not followed")
    let diagnostic = Diagnostic(
      severity: .error, file: "a/session.yaml", range: nil, message: "no id", code: "no-id")
    #expect(PlanFault.noPlan("a", diagnostic).words == "a/session.yaml: error: no id [no-id]")
  }

  @Test func everyFindingOfARosterNamesItsLine() {
    let kinds: [(RosterFinding.Kind, String)] = [
      (
        .empty, "error: the file has no header; the first line names the columns, such as `id,name`"
      ),
      (
        .otherFile(.workbook),
        "error: this is an Excel workbook (.xlsx); a roster is a table in text, so save it as CSV"
      ),
      (
        .missingColumn(.name, found: ["nr", "who\u{1B}"]),
        "error: no column is headed `name`; the columns are `nr`, `who�`"
      ),
      (
        .missingColumn(.name, found: (1...14).map { "c\($0)" }),
        "error: no column is headed `name`; the columns are "
          + (1...12).map { "`c\($0)`" }.joined(separator: ", ") + " and 2 more"
      ),
      (
        .chosenColumn("SIS User ID", others: ["SIS Login ID", "ID"]),
        "warning: the ids are taken from `SIS User ID`, not from `SIS Login ID` or `ID`"
      ),
      (.repeatedColumn(.id), "warning: two columns are headed `id`; the first counts"),
      (.readAsWindows1252, "warning: not UTF-8; read as Windows-1252"),
      (
        .unclosedQuote,
        "error: a quotation mark is never closed, so the people behind it are not found"
      ),
      (.blankID, "warning: a row without an id is left out"),
      (
        .malformedID("../x", proposal: "x"),
        "warning: `../x` cannot be a learner id, so the row is left out; use letters of ASCII, digits, `.`, `_` and `-`, "
          + "at most 64, beginning with a letter or digit, for example `x`"
      ),
      (
        .malformedID("李", proposal: nil),
        "warning: `李` cannot be a learner id, so the row is left out; use letters of ASCII, digits, `.`, `_` and `-`, "
          + "at most 64, beginning with a letter or digit"
      ),
      (
        .more(544, .malformedID),
        "warning: what cannot be a learner id in 544 more rows, from this line on"
      ),
      (.more(1, .blankID), "warning: no id in 1 more row, from this line on"),
      (
        .more(2, .repeatedID),
        "warning: an id that is listed above in 2 more rows, from this line on"
      ),
      (.nobody(rows: 5470), "error: none of the 5,470 rows has an id that can be used"),
      (.nobody(rows: 1), "error: the only row has no id that can be used"),
    ]
    for (kind, words) in kinds {
      #expect(RosterFinding(line: 7, kind: kind).words(in: "r.csv") == "r.csv:7: " + words)
    }
  }
}
