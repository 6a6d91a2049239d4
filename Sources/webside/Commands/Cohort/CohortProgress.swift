internal import ArgumentParser
internal import Cohort
internal import Desk
internal import Reports

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
      let scores = try request.scores(roster: roster, includingNames: table.names)
      let isComplete = try gradebook.put(scores.report, of: request, to: cohort.sheet)
      try scores.checkWhole()
      if !isComplete { throw ExitCode(Failure.findings) }
    }
  }
}
