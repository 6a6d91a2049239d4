internal import ArgumentParser
internal import Cohort
internal import Collected
internal import Curriculum
internal import Files
internal import Journal
internal import Reports
internal import Scoring
internal import Seat
internal import Session

extension Cohorts {
  /// Collect: merge journals from folders and files.
  struct Collect: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "collect",
      abstract: "Merge journals from stores, folders and files into one cohort.",
      discussion:
        "Collecting again, in another order, or from sources that overlap gives the same cohort. "
        + "Exits with 1 if something was set aside, and says what and why.")

    @Argument(help: ArgumentHelp("Stores, folders or journal files.", valueName: "source"))
    var sources: [String]

    @Option(help: ArgumentHelp("The cohort's folder; made if it is missing.", valueName: "dir"))
    var into: String

    @Option(
      help: ArgumentHelp("Say who is not on this list, and who is missing.", valueName: "csv"))
    var roster: String?

    @Option(
      help: ArgumentHelp(
        "Say which questions are worded or keyed differently in this course.", valueName: "dir"))
    var course: String?

    func run() throws {
      let roster = try self.roster.map(readRosterFile)
      let course = try self.course.map { try openCourse($0) }
      let report: CollectionReport
      let kept: CohortPlans.Kept
      let plans = CohortPlans(cohort: into)
      do {
        report = try collect(sources: sources, into: into)
        // Sources without a record make no folder, but what is wrong with them is to be kept.
        try Folder.make(into)
        kept = try plans.keep(report.plans, of: sources)
      } catch {
        throw Failure.file(error)
      }
      for difference in kept.differences { Console.complain(difference.words) }
      var check = CohortCheck(records: report.records, roster: roster)
      if let course {
        let questions = CourseQuestions(of: course)
        let others = try readLearners(into, mayBeEmpty: true) {
          OtherVersions(in: $1.attempts, comparedTo: questions)
        }
        for one in others.parts { check.otherVersions.add(one) }
      }
      let text = CollectionText(
        report: report, check: check, unusablePlans: kept.faults.map(\.words))
      Console.note(text.findings)
      // The report is written first, because the reader of the summary may go away.
      try OutputFile(path: into + "/report.txt").write(text.file)
      try Console.write(text.summary + plans.words)
      if text.hasFindings { throw ExitCode(Failure.findings) }
    }
  }
}
