import BoardUI
import Cohort
import Curriculum
import Reports
import Testing

struct BoardReportTextTests {
  private static let debrief = Debrief(
    of: Course(
      id: Identifier("course"), title: "One", version: "", language: "en", passMark: 70),
    attempts: [], reports: [])

  @Test func aReportIsTheSheetAndATableOfWhoCame() {
    let report = BoardReport(
      debrief: Self.debrief, summary: "2 signed in: 1 finished.",
      rows: [
        BoardReport.Row(
          who: "s1 (lab)", answered: "5 of 5", reached: "2.1 A draft", heard: "10:12",
          state: "finished"),
        // A name is text, whatever it looks like.
        BoardReport.Row(
          who: "![x](http://a)|*b*", answered: "0 of 5", reached: "", heard: "10:13",
          state: "here"),
      ])
    #expect(
      report.markdown == #"""
        # One: debrief

        No answers yet.

        ## Seats

        2 signed in: 1 finished.

        | Who | Answered | Reached | Heard | State |
        |---|---|---|---|---|
        | s1 (lab) | 5 of 5 | 2.1 A draft | 10:12 | finished |
        | !\[x\](http://a)\|\*b\* | 0 of 5 |  | 10:13 | here |

        """#)
  }

  @Test func aRoomWithNobodyHasNoTable() {
    let report = BoardReport(debrief: Self.debrief, summary: "0 signed in.", rows: [])
    #expect(report.markdown.hasSuffix("\n## Seats\n\n0 signed in.\n"))
  }
}
