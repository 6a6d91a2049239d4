internal import ArgumentParser
internal import Cohort
internal import Curriculum
internal import Files
internal import JSONText
internal import Journal
internal import Scoring
internal import Screen

/// Progress: what one learner has done.
struct ShowProgress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "Say what one learner has done, module by module.")

  @Option(help: "Whose progress; left out, the only learner there is.")
  var learner: String?

  @Option(help: ArgumentHelp("The course's folder.", valueName: "dir"))
  var course: String?

  @Option(help: "text, json or csv.")
  var format = ProgressFormat.text

  enum ProgressFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  func run() throws {
    let given = try self.learner.map(learnerID)
    let course = try CourseFolder(path: Environment.course(self.course)).open()
    let store = Store(root: Environment.store)
    let id = try learner(given, in: store)
    let progress: Progress
    do {
      let history = try store.readHistory(of: id)
      for line in NoteText(notes: history.notes).lines { Console.complain(line) }
      progress = Progress(
        of: course.id, attempts: history.attempts, visits: try store.readVisits(of: id))
    } catch {
      throw Failure(text: "\(reduced(error.path)): \(errorText(error.code))")
    }
    let report = ProgressReport(
      course: course, learner: id, progress: progress,
      minutesEastOfUTC: LocalTime.minutesEastOfUTC(at: Clock.now))
    switch format {
    case .text: Console.write(report.text)
    case .json: Console.write(report.json)
    case .csv: Console.write(report.csv)
    }
  }

  /// The learner who is named, else the only one there is.
  private func learner(_ given: LearnerID?, in store: Store) throws -> LearnerID {
    let learners: [LearnerID]
    do { learners = try store.learners().map(\.id) } catch {
      throw Failure(text: "\(reduced(error.path)): \(errorText(error.code))")
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
