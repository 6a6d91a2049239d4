import Cohort
import CohortFixtures
import Curriculum
import Reports
import Scoring
import Testing

private let (ada, grace, mary) = (TwoModules.ada, TwoModules.grace, TwoModules.mary)
private let (course, attempts, roster) = (
  TwoModules.course, TwoModules.attempts, TwoModules.roster
)

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
