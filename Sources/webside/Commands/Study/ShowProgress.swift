internal import ArgumentParser
internal import Cohort
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

  @Option(help: ArgumentHelp("The course's folder.", valueName: "dir"), completion: .directory)
  var course: String?

  @Option(help: "text, json or csv.")
  var format = FormatArgument<ProgressReport>.usual

  func run() throws {
    let given = try self.learner.map(learnerID)
    let course = try openCourse(self.course)
    let store = Store(root: try Environment.store)
    let id: LearnerID
    let progress: Progress
    let isWhole: Bool
    let marks: MarkingFindings
    do {
      id = try LearnerChoice(given, among: store.learnerIDs()).learner
      let now = Clock.system.now()
      var history = try store.readHistory(of: id, at: now)
      var visits = try store.readVisits(of: id, at: now, noting: &history.notes)
      isWhole = history.isWhole
      for line in NoteText(notes: history.notes).lines { Console.complain(line) }
      let marking = Marking(of: course)
      marks = marking.mark(&history.attempts)
      marking.names.rename(&visits)
      for remark in marks.remarks(canRescore: false) { Console.complain(remark) }
      progress = Progress(of: course.id, attempts: history.attempts, visits: visits)
    } catch let fault as LearnerChoice.Fault {
      throw Failure(text: fault.words, exitCode: fault.isUsage ? Failure.usage : Failure.couldNot)
    } catch let error as FileError {
      throw Failure.file(error)
    }
    let report = ProgressReport(
      course: course, learner: id, progress: progress, former: marks.former,
      minutesEastOfUTC: Clock.system.minutesEastNow)
    try Console.write(format.bytes(of: report))
    // A file that was not read is named above; what it holds is missing here.
    if !isWhole { throw ExitCode(Failure.findings) }
  }
}
