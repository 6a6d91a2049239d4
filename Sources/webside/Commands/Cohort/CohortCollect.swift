internal import ArgumentParser
internal import Desk
internal import Reports
internal import Scoring
internal import World

extension Cohorts {
  /// Collect: merge journals from folders and files.
  struct Collect: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "collect",
      abstract: "Merge journals from stores, folders and files into one cohort.",
      discussion:
        "Collecting again, in another order, or from sources that overlap gives the same cohort. "
        + "Exits with 1 if something was set aside, and says what and why.")

    @Argument(
      help: ArgumentHelp("Stores, folders or journal files.", valueName: "source"),
      completion: .file())
    var sources: [String]

    @Option(
      help: ArgumentHelp("The cohort's folder; made if it is missing.", valueName: "dir"),
      completion: .directory)
    var into: String

    @Option(
      help: ArgumentHelp("Say who is not on this list, and who is missing.", valueName: "csv"),
      completion: .file())
    var roster: String?

    @Option(
      help: ArgumentHelp(
        "Say which questions are worded or keyed differently in this course.", valueName: "dir"),
      completion: .directory)
    var course: String?

    func run() throws {
      let desk = CohortDesk.at(into)
      let collected = try desk.collect(
        sources, roster: { () throws(Failure) in try roster.map(readRosterFile) },
        course: { () throws(Failure) in
          try course.map { path throws(Failure) in try openCourse(path) }
        }, in: try Environment.courseToName(course),
        isMade: LearnerID.isMade)
      // All work is done before anything is printed, because the reader may go away or be slow.
      Console.note(collected.findings)
      try Console.write(collected.summary)
      if collected.hasFindings { throw ExitCode(Failure.findings) }
    }
  }
}
