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
    ("zoë/李", "'zoë/李'"), ("-x", "./-x"), ("a\nb c", #"$'a\nb c'"#),
    ("it's\\a\t\u{1B}[2J", #"$'it\'s\\a\t\033[2J'"#),
    ("👩\u{200D}⚕\u{202E}", #"$'👩\342\200\215⚕\342\200\256'"#),
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
      "the session is about the course `a`, and this is `b`", false
    ),
    (
      .noModule("x", known: ["a", "b"], isTrack: false),
      "the course has no module `x`; it has a, b", true
    ),
    (.noModule("x", known: [], isTrack: true), "the track has no module `x`", true),
    (.noTrack("x\u{1B}", known: ["all"]), "the course has no track `x�`; it has all", true),
    (.noForm("mid", known: []), "the course has no form `mid`", true),
  ])
  func whatACourseLacksIsSaidWithWhatItHas(fault: CourseFault, words: String, isUsage: Bool) {
    #expect(fault.words == words)
    #expect(fault.isUsage == isUsage)
  }

  @Test(
    arguments: [
      (
        SessionFault.noSession("/s", nil),
        "/s is not a session; `webside session create` makes one",
        nil
      ),
      (.unreadable("/s/roster.csv", .missing), "/s/roster.csv: no such file or directory", nil),
      (.unreadable("/s/roster.csv", .tooLarge), "/s/roster.csv: file too large", nil),
      (
        .noRoster("r.csv", RosterFinding(line: 1, kind: .missingColumn(.id))),
        "r.csv is not a roster",
        "r.csv:1: error: no column is headed `id`"
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
      (.missingColumn(.name), "error: no column is headed `name`"),
      (.repeatedColumn(.id), "warning: two columns are headed `id`; the first counts"),
      (.readAsWindows1252, "warning: not UTF-8; read as Windows-1252"),
      (.unclosedQuote, "warning: a quotation mark is never closed and swallows what follows"),
      (.blankID, "warning: a row without an id is left out"),
      (
        .malformedID("../x"), "warning: `../x` cannot be a learner id; the row is left out"
      ),
    ]
    for (kind, words) in kinds {
      #expect(RosterFinding(line: 7, kind: kind).words(in: "r.csv") == "r.csv:7: " + words)
    }
  }
}
