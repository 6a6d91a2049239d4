import Cohort
import Curriculum
import Scoring
import Testing

@testable import Reports

/// Who has finished, in words, and the list to mail to.
struct CompletionReportTests {
  private static let course = Course(
    id: Identifier("course"), title: "A course", version: "", language: "en", passMark: 70,
    modules: [
      Module(
        id: Identifier("m"), title: "M", minutes: 1,
        pages: ["one", "two"].map {
          .scenario(
            Scenario(
              id: Identifier($0), title: "Case \($0)",
              questions: [
                Question(
                  id: Identifier("q"), leadIn: [],
                  form: .choice(ChoiceList(rule: .single, choices: [])))
              ]))
        })
    ])

  private static func learner(_ id: String) -> LearnerID { LearnerID(id)! }
  private static func at(_ minute: Int) -> Timestamp {
    Timestamp(milliseconds: 1_795_424_400_000 + Int64(minute) * 60_000)
  }

  private static func answer(_ scenario: String, by id: String, at minute: Int) -> Attempt {
    Attempt(
      id: "\(id)-\(scenario)", at: at(minute), learner: learner(id), course: course.id,
      module: Identifier("m"),
      address: QuestionAddress(scenario: Identifier(scenario), question: Identifier("q")),
      revision: "", key: "", kind: .single, order: [], response: .choices([]),
      score: Score(earned: 1, possible: 1), milliseconds: 1, context: .session("s"))
  }

  private static let roster = Roster(learners: [
    CohortLearner(id: learner("ada"), name: "Ada \"A\"", section: "Red", mail: "ada@example.org"),
    CohortLearner(id: learner("bo"), name: "Bo", section: "Red", mail: "bo@example.org, x@y.org"),
    CohortLearner(id: learner("cy"), name: "Cy", section: "Blue", mail: "cy@example.org"),
    CohortLearner(id: learner("di"), name: "Di"),
  ])

  private func report(_ names: Bool = false, only states: [CohortCompletion.State]? = nil)
    -> CompletionReport
  {
    let attempts = [
      Self.answer("one", by: "ada", at: 1), Self.answer("two", by: "ada", at: 2),
      Self.answer("one", by: "bo", at: 3),
    ]
    let scores = CohortScores(
      attempts: attempts, outline: CohortOutline(Self.course), roster: Self.roster)
    let activity = ["ada", "bo"].compactMap { id in
      CohortActivity(
        of: Self.learner(id), in: Self.course.id,
        answers: attempts.filter { $0.learner.text == id }.map(\.summary))
    }
    let attendance = [
      Self.learner("ada"): Attendance(
        learner: Self.learner("ada"), signedIn: Self.at(0), signedOut: Self.at(5)),
      Self.learner("cy"): Attendance(learner: Self.learner("cy"), signedIn: Self.at(4)),
    ]
    var completion = CohortCompletion(of: scores, activity: activity, attendance: attendance)
    if let states { completion.rows.removeAll { !states.contains($0.state) } }
    return CompletionReport(
      completion, title: "Orientation", of: Self.course, time: LocalTime { _ in 0 },
      includingNames: names)
  }

  @Test func theReportSaysHowManyThenWho() {
    #expect(
      report().text == """
        Orientation: completion

        1 finished, 2 on the way, 1 never came.

        Section     finished  on the way  never came
        Blue               0           1           0
        Red                1           1           0
        No section         0           0           1

        On the way:

          bo  1 of 2 cases  last: Case one
          cy  0 of 2 cases  answered nothing  signed in 2026-11-23 09:04

        Never came:

          di

        Finished:

          ada  2 of 2 cases  last: Case two  signed in 2026-11-23 09:00, out 2026-11-23 09:05

        """)
  }

  @Test func theTableHasARowForEachLearner() {
    #expect(
      report().table.csv == """
        id,state,cases done,cases,last case,signed in,signed out,first activity,last activity
        ada,finished,2,2,two,2026-11-23T09:00:00.000Z,2026-11-23T09:05:00.000Z,2026-11-23T09:01:00.000Z,2026-11-23T09:02:00.000Z
        bo,on the way,1,2,one,,,2026-11-23T09:03:00.000Z,2026-11-23T09:03:00.000Z
        cy,on the way,0,2,,2026-11-23T09:04:00.000Z,,,
        di,never came,0,2,,,,,

        """)
    #expect(report(true).table.csv.contains("\ncy,Cy,Blue,on the way,"))
  }

  @Test func theListToMailHasAddressesAndNothingElse() {
    #expect(report().mail.text == "ada@example.org\ncy@example.org\n")
    // An address that would be two is none.
    #expect(report().mail.withoutAddress.map(\.text) == ["bo", "di"])
    #expect(report(only: [.onTheWay, .neverCame]).mail.text == "cy@example.org\n")
    #expect(
      report(true).mail.text
        == "\"Ada \\\"A\\\"\" <ada@example.org>\n\"Cy\" <cy@example.org>\n")
  }
}
