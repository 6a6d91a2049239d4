import Cohort
import Curriculum
import Reports
import Scoring
import Testing

/// What learners reported, as tables.
struct ReportTableTests {
  private static let ada = LearnerID("ada") ?? { preconditionFailure("a learner id") }()

  private static func report(
    _ scenario: String, at milliseconds: Int64, _ reason: Report.Reason, _ text: String
  ) -> Report {
    Report(
      id: "id-\(milliseconds)", at: Timestamp(milliseconds: milliseconds), learner: ada,
      course: Identifier("course"),
      about: Report.Subject(
        module: Identifier("boundaries"),
        address: QuestionAddress(
          scenario: Identifier(scenario), question: Identifier("reason")), revision: "8f3a",
        key: "51c0"), reason: reason, text: text)
  }

  private static let reports = [
    report("request", at: 2000, .other, "=HYPERLINK(\"x\")\u{1B}[2J"),
    report("request", at: 1000, .key, ""), report("blog", at: 3000, .typing, "teh, twice"),
  ]

  private static func table(names: Bool = false) -> ReportTable {
    ReportTable(
      reports, of: [CohortLearner(id: ada, name: "Ada\u{202E} L.")], includingNames: names)
  }

  @Test func peopleReadEachQuestionOnce() {
    #expect(
      Self.table().text == """
        blog, reason (boundaries)
          1970-01-01  a typing error: teh, twice [ada]

        request, reason (boundaries)
          1970-01-01  the answer key seems wrong [ada]
          1970-01-01  something else: =HYPERLINK("x")[2J [ada]

        """)
    #expect(Self.table(names: true).text.contains("[ada, Ada L.]"))
    #expect(ReportTable([], of: []).text == "No reports.\n")
  }

  @Test func aSpreadsheetFindsNoFormula() {
    #expect(
      Self.table().csv == """
        scenario,question,module,course,revision,key,reason,text,at,id
        blog,reason,boundaries,course,8f3a,51c0,typing,"teh, twice",1970-01-01T00:00:03.000Z,ada
        request,reason,boundaries,course,8f3a,51c0,key,,1970-01-01T00:00:01.000Z,ada
        request,reason,boundaries,course,8f3a,51c0,other,"'=HYPERLINK(""x"")[2J",1970-01-01T00:00:02.000Z,ada

        """)
  }

  @Test func namesAreGivenOnlyWhereTheyAreAskedFor() {
    #expect(!Self.table().json.contains("Ada"))
    #expect(Self.table(names: true).json.contains(#""name":"Ada L."}"#))
  }
}
