import Cohort
import Curriculum
import Reports
import Scoring
import Testing

private func id(_ text: String) -> LearnerID {
  LearnerID(text) ?? { preconditionFailure("\(text) is a learner id") }()
}

private let (ada, grace, mary) = (id("ada"), id("grace"), id("mary"))

/// An attempt at `module/scenario/question`; `marks` is earned of possible, and `nil` for a poll.
private func attempt(
  _ path: String, by learner: LearnerID, at seconds: Int64, marks: (Int, Int)?
) -> Attempt {
  let parts = path.split(separator: "/").map(String.init)
  let at = Timestamp(milliseconds: seconds * 1000)
  return Attempt(
    id: "019aa5b2-0f3b-7000-8000-\(String(1_000_000_000_000 + seconds).dropFirst())", at: at,
    learner: learner, course: Identifier("course"), module: Identifier(parts[0]),
    address: QuestionAddress(
      scenario: Identifier(parts[1]), question: Identifier(parts[2])), revision: "", key: "",
    kind: marks == nil ? .poll : .single, order: [], response: .choices([]),
    score: marks.flatMap { Score(earned: $0.0, possible: $0.1) }, milliseconds: 0, context: .study)
}

private func question(_ id: String, _ rule: ChoiceList.Rule = .single) -> Question {
  Question(
    id: Identifier(id), leadIn: [], form: .choice(ChoiceList(rule: rule, choices: [])))
}

/// Two modules: `m1` with `s1` (two questions and a poll) and `s2` (a poll alone), `m2` with `s3` (one question).
private let course = Course(
  id: Identifier("course"), title: "", version: "", language: "en", passMark: 60,
  modules: [
    Module(
      id: Identifier("m1"), title: "", minutes: 0,
      pages: [
        .scenario(
          Scenario(
            id: Identifier("s1"), title: "",
            questions: [question("a"), question("b"), question("c", .poll)])),
        .scenario(Scenario(id: Identifier("s2"), title: "", questions: [question("a", .poll)])),
      ]),
    Module(
      id: Identifier("m2"), title: "", minutes: 0,
      pages: [
        .scenario(Scenario(id: Identifier("s3"), title: "", questions: [question("a")]))
      ]),
  ])

private let attempts: [Attempt] = {
  var review = attempt("m2/s3/a", by: ada, at: 1, marks: (0, 1))
  review.context = .review
  var session = attempt("m2/s3/a", by: grace, at: 90, marks: (1, 3))
  session.context = .session("orientation")
  var elsewhere = attempt("m9/s9/a", by: ada, at: 999, marks: (1, 1))
  elsewhere.course = Identifier("another")
  return [
    // s1 = (1/2 + 1) / 2 = 75 %, s3 = 100 %, m1 = 75 %, all = 87.5 %.
    attempt("m1/s1/a", by: ada, at: 10, marks: (1, 2)),
    attempt("m1/s1/b", by: ada, at: 20, marks: (1, 1)),
    attempt("m1/s1/c", by: ada, at: 30, marks: nil),
    attempt("m2/s3/a", by: ada, at: 40, marks: (1, 1)), review,
    // A second attempt does not count, however good.
    attempt("m1/s1/a", by: ada, at: 50, marks: (2, 2)),
    // s1 is not done without its poll; s2 is done and has no score; s3 = 1/3.
    attempt("m1/s1/a", by: grace, at: 60, marks: (2, 2)),
    attempt("m1/s1/b", by: grace, at: 70, marks: (1, 1)),
    attempt("m1/s2/a", by: grace, at: 80, marks: nil), session,
    // A question the course no longer has.
    attempt("m1/s1/former", by: grace, at: 100, marks: (1, 1)), elsewhere,
  ]
}()

private let roster = Roster(learners: [
  CohortLearner(id: mary, name: "Mary Jackson", section: "B"),
  CohortLearner(id: ada, name: "=Ada", section: "A"),
])

private let header =
  "m1 score,m1 done,m1 scenarios,m2 score,m2 done,m2 scenarios,total score,scenarios done,"
  + "scenarios,last activity\n"

@Test func theTableNamesNobodyUnlessAsked() {
  let scores = CohortScores(attempts: attempts, outline: CohortOutline(course), roster: roster)
  #expect(
    DataTable(scores).csv
      == "id," + header + """
        ada,75.0,1,2,100.0,1,1,87.5,2,3,1970-01-01T00:00:50.000Z
        grace,,1,2,33.3,1,1,33.3,2,3,1970-01-01T00:01:40.000Z
        mary,,0,2,,0,1,,0,3,

        """)
  #expect(
    DataTable(scores, includingNames: true).csv
      == "id,name,section," + header + """
        ada,'=Ada,A,75.0,1,2,100.0,1,1,87.5,2,3,1970-01-01T00:00:50.000Z
        grace,,,,1,2,33.3,1,1,33.3,2,3,1970-01-01T00:01:40.000Z
        mary,Mary Jackson,B,,0,2,,0,1,,0,3,

        """)
}

@Test func theTableAsJSONHasNullForWhatIsEmpty() {
  let scores = CohortScores(
    attempts: attempts.filter { $0.learner == ada }, outline: CohortOutline(course), roster: roster)
  #expect(
    DataTable(scores, includingNames: true).json == """
      [
      {"id":"ada","name":"=Ada","section":"A","m1 score":75,"m1 done":1,"m1 scenarios":2,\
      "m2 score":100,"m2 done":1,"m2 scenarios":1,"total score":87.5,"scenarios done":2,\
      "scenarios":3,"last activity":"1970-01-01T00:00:50.000Z"},
      {"id":"mary","name":"Mary Jackson","section":"B","m1 score":null,"m1 done":0,\
      "m1 scenarios":2,"m2 score":null,"m2 done":0,"m2 scenarios":1,"total score":null,\
      "scenarios done":0,"scenarios":3,"last activity":null}
      ]

      """)
}

@Test func anEmptyCohortIsAHeaderAndAnEmptyArray() {
  let table = DataTable(CohortScores(attempts: [], outline: CohortOutline(course)))
  #expect(table.csv == "id," + header)
  #expect(table.json == "[]\n")
}

@Test(arguments: [
  ("Ada", "Ada"), ("=1+2", "'=1+2"), ("+49 30", "'+49 30"), ("-1", "'-1"),
  ("@SUM(A1)", "'@SUM(A1)"),
  ("  =1", "'  =1"), ("\u{A0}=1", "'\u{A0}=1"), ("＝1", "'＝1"), ("＋1", "'＋1"),
  ("－1", "'－1"), ("＠1", "'＠1"), ("\u{2212}1", "'\u{2212}1"), ("\t=1", "'=1"), ("\r\n=1", "'=1"),
  ("\u{1B}[31m=1", "[31m=1"), ("a=1", "a=1"), ("O'Brien", "O'Brien"), ("\u{202E}abc", "abc"),
  ("a\u{85}b\u{2028}c\u{2066}d", "abcd"), ("\u{FEFF}=1", "'=1"), ("a,\"b\"", "\"a,\"\"b\"\"\""),
  ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
])
func noNameIsAFormulaOrSteersAReader(_ name: String, _ cell: String) {
  let scores = CohortScores(
    attempts: [], outline: CohortOutline(course: Identifier("course")),
    known: [CohortLearner(id: ada, name: name)])
  #expect(
    DataTable(scores, includingNames: true).csv
      == "id,name,section,total score,scenarios done,scenarios,last activity\nada,\(cell),,,0,0,\n")
}

@Test func aPassMarkSaysHowItWasSet() {
  #expect(SessionPlan.PassMark(percent: 70).words == "70 %, provisional")
  #expect(
    SessionPlan.PassMark(percent: 64, basis: "modified Angoff, 9 judges").words
      == "64 %, modified Angoff, 9 judges")
}
