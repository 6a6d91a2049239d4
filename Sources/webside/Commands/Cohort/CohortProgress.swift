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

    @Option(help: "csv, json, ndjson or xlsx.")
    var format = FormatArgument<DataTable>.usual

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
        fold.part(of: $0, answers: answers.answers(of: $1.attempts.map(\.summary)))
      }
      let scores = fold.scores(
        of: read.parts, roster: roster.map(read.corrections.applied), known: read.learners)
      for remark in scores.remarks(
        passMark: selection.passMark, former: Set(marks.former.keys))
      {
        Console.complain(remark)
      }
      let report = DataTable(
        scores, includingNames: table.names, passMark: selection.passMark,
        remarks: read.remarks
      ).saying(request.marking.basis)
      try cohort.sheet.put(format.bytes(of: report))
      try read.checkWhole()
    }
  }

  /// Completion: who has finished, and who has not.
  struct Completion: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print who has finished, who is on the way and where, and who never came.")

    @Option(help: "csv, json, ndjson or xlsx.")
    var format = FormatArgument<DataTable>.usual

    @OptionGroup var table: CohortTableOptions

    @OptionGroup var cohort: CohortArguments

    func run() throws {
      let roster = try table.readRoster()
      let request = try cohort.request()
      let fold = CohortFold(to: request.selected.outline)
      let course = request.selected.course.id
      let read = try request.read(mayBeEmpty: roster != nil) {
        learner, attempts in
        let answers = attempts.map(\.summary)
        return (
          part: fold.part(of: learner, answers: answers),
          activity: CohortActivity(of: learner, in: course, answers: answers)
        )
      }
      let scores = fold.scores(
        of: read.parts.map(\.part), roster: roster.map(read.corrections.applied),
        known: read.learners)
      let report = DataTable(
        completionOf: scores, activity: read.parts.compactMap(\.activity),
        includingNames: table.names
      ).saying(request.marking.basis)
      try cohort.sheet.put(format.bytes(of: report))
      try read.checkWhole()
    }
  }
}
