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
      try checkSources()
      let corrections = try readCorrectionsFile(of: into)
      let roster = try self.roster.map(readRosterFile).map(corrections.applied)
      let rules = IDRules(
        onePerson: corrections.onePerson.union(roster?.learners.map(\.id) ?? []),
        isMade: LearnerID.isMade)
      let course = try self.course.map { try openCourse($0) }
      let collecting: CohortCollecting
      do {
        collecting = try CohortCollecting(
          of: sources, into: into, at: Clock.system.now(), roster: roster, rules: rules)
      } catch {
        throw Failure.file(error)
      }
      let report = collecting.report.without(corrections.withdrawn)
      let people: CohortPeople
      do { people = try CohortPeople(of: into, by: corrections) } catch {
        throw Failure.file(error)
      }
      var check = CohortCheck(
        records: report.records, roster: roster,
        spellings: CohortSpellings(cohort: into).spellings)
      var isWhole = true
      if let course {
        let questions = CourseQuestions(of: course)
        let others = try readLearners(into, mayBeEmpty: true, isCollecting: true) {
          EditEffects(of: $1.attempts, in: questions)
        }
        for one in others.parts { check.effects.add(one) }
        isWhole = others.isWhole
      }
      let text = CollectionText(
        report: report, check: check, unusablePlans: collecting.kept.faults.map(\.words),
        apart: people.words(in: into))
      // All work is done before anything is printed, because the reader may go away or be slow.
      try OutputFile(path: into + "/report.txt").write(text.file)
      let unfinished: [UnfinishedCollection]
      do { unfinished = try collecting.finish() } catch { throw Failure.file(error) }
      for difference in collecting.kept.differences { Console.complain(difference.words) }
      for other in unfinished { Console.complain(other.words(in: into)) }
      Console.note(text.findings)
      try Console.write(text.summary + sessions)
      if text.hasFindings || !isWhole { throw ExitCode(Failure.findings) }
    }

    /// Throws if a source is not there, before anything is made: most likely its name was mistyped.
    private func checkSources() throws(Failure) {
      // What cannot be looked at may be there; collecting says why it cannot.
      for source in sources where !((try? exists(source)) ?? true) {
        let path = source.split(separator: "/", omittingEmptySubsequences: false)
        let trimmed = path.reversed().drop { $0.isEmpty }.reversed().joined(separator: "/")
        let names = (try? Folder.names(in: Folder.parent(of: trimmed))) ?? []
        throw Failure(text: wordsForNoSource(source, beside: names))
      }
    }

    /// The sessions of the cohort, and how to get the scores of each.
    private var sessions: String {
      get throws(Failure) {
        do throws(PlanFault) { return try CohortPlans(cohort: into).words } catch {
          throw Failure(text: error.words)
        }
      }
    }
  }
}
