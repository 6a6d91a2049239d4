internal import ArgumentParser
internal import Cohort
internal import Collected
internal import Curriculum
internal import Journal
internal import Reports
internal import Scoring

extension Cohorts {
  /// Scores: one row for each learner.
  struct Scores: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print one row of first-attempt scores for each learner.")

    @OptionGroup var gradebook: GradebookOptions

    @OptionGroup var table: CohortTableOptions

    @OptionGroup var cohort: CohortArguments

    func run() throws {
      let roster = try table.readRoster()
      let request = try cohort.request()
      let selection = request.selected
      let fold = CohortFold(to: selection.outline)
      let answers = selection.answers
      // All answers are folded, because those to other courses are counted too.
      let (read, marks) = try request.readAll(mayBeEmpty: roster != nil) {
        (
          part: fold.part(of: $0, answers: answers.answers(of: $1.attempts.map(\.summary))),
          isExpert: $1.isOfPanelAlone && answers != .panel
        )
      }
      let known = zip(read.learners, read.parts).filter { !$1.isExpert }.map(\.0)
      let corrected = roster.map(read.corrections.applied)
      let scores = fold.scores(of: read.parts.map(\.part), roster: corrected, known: known)
      for remark in scores.remarks(
        passMark: selection.passMark, former: Set(marks.former.keys))
      {
        Console.complain(remark)
      }
      let report = DataTable(
        scores, includingNames: table.names, passMark: selection.passMark,
        remarks: read.remarks
      ).saying(request.marking.basis)
      let isComplete = try gradebook.put(
        scores, as: report, of: selection, roster: corrected, to: cohort.sheet)
      try read.checkWhole()
      if !isComplete { throw ExitCode(Failure.findings) }
    }
  }
}
