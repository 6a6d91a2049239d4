import Cohort
import Curriculum
import Scoring
import Testing

@testable import Reports

/// What a panel says, in words and in a table.
struct PanelReportTests {
  private static let course = Course(
    id: Identifier("course"), title: "A course", version: "", language: "en", passMark: 70,
    modules: [
      Module(
        id: Identifier("boundaries"), title: "Boundaries", minutes: 1,
        pages: [
          .scenario(
            Scenario(
              id: Identifier("request"), title: "A request",
              questions: [
                Question(
                  id: Identifier("rate"), leadIn: [.text("How appropriate is each response?")],
                  form: .rating([
                    RatingRow(
                      id: Identifier("a"), response: [.text("Decline.")],
                      key: [.veryAppropriate]),
                    RatingRow(
                      id: Identifier("b"), response: [.text("Accept.")],
                      key: [.veryAppropriate]),
                  ]))
              ]))
        ])
    ])

  private static func expert(_ number: Int) -> [Attempt] {
    [
      Attempt(
        id: "\(number)", at: Timestamp(milliseconds: 1), learner: LearnerID("x\(number)")!,
        course: course.id, module: Identifier("boundaries"),
        address: QuestionAddress(scenario: Identifier("request"), question: Identifier("rate")),
        revision: "", key: "", kind: .rating, order: [],
        response: .ratings([
          Identifier("a"): number < 3 ? .veryAppropriate : .fairlyAppropriate,
          Identifier("b"): .veryInappropriate,
        ]), score: nil, milliseconds: 1, context: .form("panel", session: "p"))
    ]
  }

  private let report = PanelReport(
    PanelAnalysis(of: course, experts: (0..<4).map(expert)), title: "A course", names: ["Ann, MD"])

  @Test func theReportSaysWhereThePanelAndTheKeyDiffer() {
    #expect(
      report.text == """
        A course: panel

        4 experts answered 1 question. Of their rows, entries and choices, as the
        key: 1; not as the key: 1; no consensus: 0; disagreement: 0.
        Experts: Ann, MD.

        To look at:

        - A request, rate: b, Accept: not as the key.

        How this was judged:

        - Consensus: at least 75 % of the experts are on one side, and at least half
          give the same answer, the mode. A side is a half of the scale of
          appropriateness, or within one place of the mode; of a choice, chosen or
          not. 75 % is the median of Delphi studies (Diamond et al. 2014).
        - Disagreement: at least a third on either side of the scale, after RAND/UCLA
          (Fitch et al. 2001), whose scale has nine points.
        - Of several modes the one nearest the median counts.
        - W is Kendall's coefficient of concordance: 1 if all experts give one order,
          0 if the orders have nothing in common.
        - Nothing here changes a key.

        A request (boundaries)
        ----------------------
        How appropriate is each response?
        4 experts.

          a, Decline
             very appropriate 3, fairly appropriate 1, fairly inappropriate 0, very
             inappropriate 0.
             Mode: very appropriate (75 %), 100 % on its side. Key: very appropriate. The
             panel agrees.

          b, Accept
             very appropriate 0, fairly appropriate 0, fairly inappropriate 0, very
             inappropriate 4.
             Mode: very inappropriate (100 %), 100 % on its side. Key: very appropriate.
             The panel differs.

        """)
  }

  @Test func theTableHasARowForEachRow() {
    #expect(
      report.table.csv == """
        module,scenario,question,kind,row,text,n,answers,mode,at mode,on its side,w,key,verdict,other wordings
        boundaries,request,rate,rating,a,Decline.,4,"very appropriate 3, fairly appropriate 1, fairly inappropriate 0, very inappropriate 0",very appropriate,75.0,100.0,,very appropriate,agrees,0
        boundaries,request,rate,rating,b,Accept.,4,"very appropriate 0, fairly appropriate 0, fairly inappropriate 0, very inappropriate 4",very inappropriate,100.0,100.0,,very appropriate,differs,0

        """)
  }

  @Test func aSmallPanelIsCalledSmall() {
    #expect(
      report.caution
        == "4 experts answered: a panel has 10 or more, so read this as a first look")
    let large = PanelReport(
      PanelAnalysis(of: Self.course, experts: (0..<10).map(Self.expert)), title: "A course")
    #expect(large.caution == nil)
  }

  @Test func withoutExpertsThereIsNothingToSay() {
    let empty = PanelReport(PanelAnalysis(of: Self.course, experts: []), title: "A course")
    #expect(empty.text == "A course: panel\n\nNo expert has answered yet.\n")
  }
}
