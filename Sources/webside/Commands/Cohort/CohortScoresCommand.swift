internal import ArgumentParser
internal import Cohort
internal import Journal
internal import Reports
internal import Scoring

extension Cohorts {
  /// Scores: one row for each learner.
  struct Scores: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "scores", abstract: "Print one row of first-attempt scores for each learner.")

    @Argument(help: ArgumentHelp("The cohort's folder.", valueName: "dir"))
    var folder: String

    @Option(help: "csv, json or ndjson.")
    var format = FormatArgument<CohortTable>.usual

    @OptionGroup var selection: SelectionOptions

    @OptionGroup var table: CohortTableOptions

    func run() throws {
      let course = try table.sheet.openCourse()
      let roster = try table.readRoster()
      let selection = try self.selection.selected(in: course, of: folder)
      let fold = CohortFold(to: selection.outline)
      let answers = selection.answers
      let read = try readCohort(folder, mayBeEmpty: roster != nil) { learner, history in
        fold.part(of: learner, answers: answers.answers(of: history.attempts.map(\.summary)))
      }
      let scores = fold.scores(of: read.parts, roster: roster, known: read.learners)
      for remark in scores.remarks(passMark: selection.passMark) { Console.complain(remark) }
      try table.put(
        CohortTable(scores, includingNames: table.names, passMark: selection.passMark), as: format)
      try read.checkWhole()
    }
  }
}
