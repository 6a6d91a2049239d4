internal import ArgumentParser

/// Cohort: many learners' answers.
struct Cohorts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cohort", abstract: "Collect many learners' answers and turn them into scores.",
    subcommands: [
      Collect.self, Scores.self, Items.self, Answers.self, Matrix.self, Completion.self, Forms.self,
      DebriefSheet.self, ReportSheet.self, Reports.self, Panel.self,
    ])
}
