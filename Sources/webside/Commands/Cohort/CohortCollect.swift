internal import ArgumentParser
internal import Cohort
internal import Curriculum
internal import Files
internal import Journal
internal import Scoring
internal import Screen
internal import Session

extension Cohorts {
  /// Collect: merge journals from folders and files.
  struct Collect: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "collect",
      abstract: "Merge journals from stores, folders and files into one cohort.",
      discussion: "A union by record: again, in any order, from sources that overlap, it gives the "
        + "same cohort. Exits with 1 where something was set aside, and says what and why.")

    @Argument(help: ArgumentHelp("Stores, folders or journal files.", valueName: "source"))
    var sources: [String]

    @Option(help: ArgumentHelp("The cohort's folder; made where it is missing.", valueName: "dir"))
    var into: String

    @Option(
      help: ArgumentHelp("Say who is not on this list, and who is missing.", valueName: "csv"))
    var roster: String?

    @Option(help: ArgumentHelp("Say what this course keys or words otherwise.", valueName: "dir"))
    var course: String?

    func run() throws {
      let roster = try self.roster.map(readRosterFile)
      let course = try self.course.map { try CourseFolder(path: $0).open() }
      let report: CollectionReport
      do {
        report = try collect(sources: sources, into: into)
        // Sources without a record make no folder, and what was wrong with them is to be kept.
        try Folder.make(into)
      } catch {
        throw Failure.file(error)
      }
      var check = CohortCheck(records: report.records, roster: roster)
      if let course {
        let questions = course.questions
        let others = try readCohort(into, mayBeEmpty: true) {
          OtherVersions($0.attempts, than: questions, of: course)
        }
        for one in others.parts { check.otherVersions.add(one) }
      }
      let plans = CohortPlans(cohort: into)
      let text = CollectionText(
        report: report, check: check, senselessPlans: try plans.keep(report.plans, of: sources))
      Console.note(text.findings)
      Console.write(text.summary + plans.words)
      try OutputFile(path: into + "/report.txt").write(text.file)
      if text.hasFindings { leave(Failure.findings) }
    }
  }
}
