import Cohort
import Curriculum
import Files
import Journal
import Reports
import Scoring
import Session
import Testing

private func learner(_ id: String) -> LearnerID {
  LearnerID(id) ?? { preconditionFailure("\(id) is a learner id") }()
}

struct CollectionTextTests {
  private static let report: CollectionReport = {
    var report = CollectionReport()
    report.filesRead = 1
    report.newRecords = 7
    report.duplicates = 2
    report.records = [learner("grace"): 3, learner("ada"): 4]
    return report
  }()

  private static func text(
    _ report: CollectionReport = report, check: CohortCheck? = nil, plans: [String] = []
  ) -> CollectionText {
    CollectionText(
      report: report, check: check ?? CohortCheck(records: report.records, roster: nil),
      unusablePlans: plans)
  }

  @Test func aQuietCollectionSaysWhatItHolds() {
    let text = Self.text()
    #expect(!text.hasFindings)
    #expect(text.findings == "")
    #expect(
      text.file == """
        What this cohort holds: 7 answers and reports of 2 learners.

          ada: 4
          grace: 3

        Nothing was set aside.

        """)
    #expect(
      text.summary
        == "Read 1 journal file: 7 new answers, 2 already there, 0 set aside, 0 in conflict.\n")
  }

  @Test func wrongClocksAndAnswersAtOddTimesAreNamed() {
    var report = Self.report
    report.clocks = [("a", 172_800), ("\u{1B}b", -5400), ("", 90)].map {
      CollectionReport.SeatClock(seat: $0, seconds: $1)
    }
    let instant = Timestamp(milliseconds: 1_795_424_400_000)
    report.untimely = [
      .init(learner: learner("ada"), cause: .beforeOpening("s-1", instant), answers: 1),
      .init(learner: learner("ada"), cause: .afterClosing("s-1", instant), answers: 2),
      .init(learner: learner("bo"), cause: .inFuture, answers: 3),
    ]
    let text = Self.text(report)
    #expect(text.hasFindings)
    #expect(
      text.findings == """
        seat a: its clock was 2 days behind the share's; its answers are put in order by the share's
        seat �b: its clock was 2 hours ahead of the share's; its answers are put in order by the share's
        seat ?: its clock was 2 minutes behind the share's; its answers are put in order by the share's
        learner ada: 1 answer given before session s-1 opened (2026-11-23T09:00:00.000Z)
        learner ada: 2 answers given after session s-1 had closed (2026-11-23T09:00:00.000Z)
        learner bo: 3 answers from the future, by the clock of this machine

        """)
  }

  @Test func deliveriesAndReportsAreCounted() {
    var report = Self.report
    (report.filesRead, report.deliveriesRead, report.newReports) = (2, 1, 1)
    #expect(
      Self.text(report).summary
        == "Read 2 journal files and 1 delivery: 7 new answers, 1 new report, 2 already there, "
        + "0 set aside, 0 in conflict.\n")
    (report.deliveriesRead, report.newReports) = (3, 2)
    #expect(Self.text(report).summary.contains("and 3 deliveries: 7 new answers, 2 new reports,"))
  }

  @Test func whatDidNotArriveIsNamedWithItsSeat() {
    var report = Self.report
    report.gaps = [
      CollectionReport.Gap(
        learner: learner("ada"), seat: "lab\u{1B}", sitting: "x",
        missing: [2...2, 4...6, 8...8, 10...10, 12...12, 14...14])
    ]
    let text = Self.text(report)
    #expect(text.hasFindings)
    #expect(
      text.findings
        == "learner ada: answers 2, 4 to 6, 8, 10, 12 and more of a sitting at seat lab� did not arrive; "
        + "collect that seat's own store\n")
  }

  @Test func linesThatAreNotListedAreCounted() {
    var report = Self.report
    report.rejected = [
      .init(path: "a.jsonl", line: 6, reason: .line(.line(.damaged)), more: 4095),
      .init(path: "b.jsonl", line: 1, reason: .line(.torn), more: 1),
    ]
    let text = Self.text(report)
    #expect(
      text.findings == """
        a.jsonl:6: set aside: this line does not count: it is damaged: its checksum does not match; \
        and 4,095 more lines like it
        b.jsonl:1: set aside: the last line was cut short and does not count; everything before it does; \
        and 1 more line like it

        """)
    #expect(text.summary.contains(" 4098 set aside,"))
  }

  @Test func aPlanOfNoUseIsAFinding() {
    #expect(
      Self.text(plans: ["share/session.yaml: cannot be read"]).findings
        == "share/session.yaml: cannot be read; what its session asked is not kept\n")
  }

  @Test func whoIsAbsentIsSaidAndIsNoFinding() {
    let roster = Roster(learners: ["ada", "grace", "mary"].map { CohortLearner(id: learner($0)) })
    let check = CohortCheck(records: Self.report.records, roster: roster)
    let text = Self.text(check: check)
    #expect(!text.hasFindings)
    #expect(text.findings == "on the roster, without an answer: mary\n")
  }

  @Test func strangersAndOtherVersionsAreFindings() {
    var check = CohortCheck(
      records: Self.report.records, roster: Roster(learners: [CohortLearner(id: learner("ada"))]))
    check.effects = EditEffects(
      of: [
        attempt("other", "request", key: "k1", revision: "r1"),
        attempt("course", "request", key: "k0", revision: "r1"),
        attempt("course", "request", key: "k1", revision: "r0"),
        attempt("course", "request", key: "k1", revision: "r0"),
        attempt("course", "request", key: "k1", revision: "r1"),
        attempt("course", "gone", key: "k1", revision: "r1"),
      ], in: CourseQuestions(of: course))
    #expect(
      Self.text(check: check).findings == """
        learner grace: not on the roster
        course other: 1 answer of 1 learner to another course
        scenario gone: 1 answer of 1 learner; the course no longer has it
        question request/reason: 1 answer of 1 learner under another key
        question request/reason: 2 answers of 1 learner to another wording, with the same key

        """)
  }

  private let course = Course(
    id: Identifier("course"), title: "", version: "", language: "en", passMark: 70,
    modules: [
      Module(
        id: Identifier("m"), title: "", minutes: 1,
        pages: [
          .scenario(
            Scenario(
              id: Identifier("request"), title: "",
              questions: [
                Question(
                  id: Identifier("reason"), leadIn: [],
                  form: .choice(ChoiceList(rule: .single, choices: [])), revision: "r1", key: "k1")
              ]))
        ])
    ])

  private func attempt(_ course: String, _ scenario: String, key: String, revision: String)
    -> Attempt
  {
    Attempt(
      id: "", at: Timestamp(milliseconds: 0), learner: learner("ada"), course: Identifier(course),
      module: Identifier("m"),
      address: QuestionAddress(scenario: Identifier(scenario), question: Identifier("reason")),
      revision: revision, key: key, kind: .single, order: [], response: .choices([]), score: nil,
      milliseconds: 0, context: .study)
  }

  @Test(arguments: [
    (
      CollectionReport.Reason.notNamedAsDelivery,
      "its name is not that of a delivery; Webside did not write it"
    ),
    (.tooDeep, "folders are nested too deep"),
    (.strangeName, "its name is not UTF-8, so it cannot be opened; give it another name"),
    (
      .notNamedAsJournal,
      "it is in a learner's folder `journal`, and its name does not end in `.jsonl`"
    ),
    (.otherSession("x\u{1B}"), "it is a delivery of another session, `x�`"),
    (.otherCount(said: 5, found: 4), "it announces 5 lines and holds 4; the undamaged ones count"),
    (.file(.link), "it is a symbolic link, and links are not followed"),
    (.file(.missing), "there is no such file or folder"),
    (.file(.unreadable(13)), "permission denied"),
  ])
  func whatIsSetAsideHasAReason(reason: CollectionReport.Reason, words: String) {
    #expect(reason.words == words)
  }
}
