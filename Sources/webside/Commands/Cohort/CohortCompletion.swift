internal import ArgumentParser
internal import Cohort
internal import Curriculum
internal import Journal
internal import Reports
internal import Scoring

extension Cohorts {
  /// Completion: who has finished, and who has not.
  struct Completion: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "completion",
      abstract: "Print who has finished, who is on the way and where, and who never came.")

    @Argument(help: ArgumentHelp("The cohort's folder.", valueName: "dir"))
    var folder: String

    @Option(help: "csv, json, ndjson or xlsx.")
    var format = FormatArgument<DataTable>.usual

    @OptionGroup var selection: SelectionOptions

    @OptionGroup var table: CohortTableOptions

    func run() throws {
      let course = try table.sheet.openCourse()
      let roster = try table.readRoster()
      let selection = try self.selection.selected(in: course, of: folder)
      let fold = CohortFold(to: selection.outline)
      let answers = selection.answers
      let id = course.id
      let (parts, known) = try readLearners(folder, mayBeEmpty: roster != nil) { learner, history in
        let answers = answers.answers(of: history.attempts.map(\.summary))
        return (
          part: fold.part(of: learner, answers: answers),
          activity: CohortActivity(of: learner, in: id, answers: answers)
        )
      }
      let scores = fold.scores(of: parts.map(\.part), roster: roster, known: known)
      try table.put(
        DataTable(
          completionOf: scores, activity: parts.compactMap(\.activity),
          includingNames: table.names), as: format)
    }
  }
}
