internal import ArgumentParser
internal import Cohort
internal import Reports
internal import Scoring
internal import Screen

extension Cohorts {
  /// Scores: one row for each learner.
  struct Scores: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "scores", abstract: "Print one row of first-attempt scores for each learner.")

    @Argument(help: ArgumentHelp("The cohort's folder.", valueName: "dir"))
    var folder: String

    @Option(help: "csv, json or ndjson.")
    var format = FormatArgument<Table>.usual

    @OptionGroup var selection: SelectionOptions

    @OptionGroup var table: CohortTableOptions

    func run() throws {
      let course = try table.sheet.openCourse()
      let roster = try table.readRoster()
      let selection = try self.selection.selected(in: course, of: folder)
      let fold = CohortFold(to: selection.outline)
      let answers = selection.answers
      let (parts, known) = try foldCohort(folder, mayBeEmpty: roster != nil) { learner, all in
        fold.part(of: learner, answers: answers.answers(of: all))
      }
      let scores = fold.scores(of: parts, roster: roster, known: known)
      explain(scores)
      if let mark = selection.passMark { explain(mark) }
      try table.put(
        Table(scores, includingNames: table.names, passMark: selection.passMark), as: format)
    }

    private func explain(_ mark: SessionPlan.PassMark) {
      let caution =
        mark.basis == nil
        ? "nobody has said how it was set: read who passed as a first guess"
        : "as session.yaml says"
      Console.complain("pass mark \(reduced(mark.words)) (\(caution))")
    }

    private func explain(_ scores: CohortScores) {
      if scores.attemptsAtOtherCourses > 0 {
        Console.complain("\(scores.attemptsAtOtherCourses) answers to other courses are left out")
      }
      if scores.attemptsAtFormerQuestions > 0 {
        Console.complain(
          "\(scores.attemptsAtFormerQuestions) answers to questions the course no longer has are left out"
        )
      }
    }
  }
}
