internal import ArgumentParser
internal import Curriculum
internal import Files
internal import Journal
internal import Reports
internal import Scoring
internal import Seat

/// Progress: what one learner has done.
struct ShowProgress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "Say what one learner has done, module by module.")

  @Option(help: "Whose progress; by default, that of the only learner there is.")
  var learner: String?

  @Option(help: ArgumentHelp("The course's folder.", valueName: "dir"))
  var course: String?

  @Option(help: "text, json or csv.")
  var format = FormatArgument<ProgressReport>.usual

  func run() throws {
    let given = try self.learner.map(learnerID)
    let course = try openCourse(self.course)
    let store = Store(root: Environment.store)
    let id = try learner(given, in: store)
    let progress: Progress
    do {
      let history = try store.readHistory(of: id)
      for line in NoteText(notes: history.notes).lines { Console.complain(line) }
      progress = Progress(
        of: course.id, attempts: history.attempts, visits: try store.readVisits(of: id))
    } catch {
      throw Failure.file(error)
    }
    let report = ProgressReport(
      course: course, learner: id, progress: progress,
      minutesEastOfUTC: Clock.system.minutesEastNow)
    try Console.write(format.bytes(of: report))
  }

  /// The learner who is named, else the only one there is.
  private func learner(_ given: LearnerID?, in store: Store) throws -> LearnerID {
    let learners: [LearnerID]
    do { learners = try store.learners().map(\.id) } catch {
      throw Failure.file(error)
    }
    if let given {
      guard learners.contains(given) else {
        throw Failure(text: "nobody called `\(given)` has studied here")
      }
      return given
    }
    guard let first = learners.first else {
      throw Failure(text: "nobody has studied here yet; start with `webside`")
    }
    guard learners.count == 1 else {
      let ids = learners.map(\.text).joined(separator: ", ")
      throw Failure(text: "say whose progress with --learner: \(ids)", exitCode: Failure.usage)
    }
    return first
  }
}
