internal import ArgumentParser
internal import Cohort
internal import Curriculum
internal import Files
internal import Journal
internal import Reports
internal import Scoring
internal import Seat
internal import World

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

  @Option(
    help: ArgumentHelp(
      "Write the days of the next six weeks on which reviews are due as an iCalendar file, instead of the report.",
      valueName: "file"), completion: .file())
  var calendar: String?

  @OptionGroup
  var rhythm: ReviewOptions

  func run() throws {
    let given = try self.learner.map(learnerID)
    let course = try openCourse(self.course)
    let store = Store(root: try Environment.store)
    let id: LearnerID
    let progress: Progress
    let isWhole: Bool
    let marks: MarkingFindings
    let reviews: ReviewText
    let now = Clock.system.now()
    do {
      id = try LearnerChoice(given, among: store.learnerIDs()).learner
      var history = try store.readHistory(of: id, at: now)
      var visits = try store.readVisits(of: id, at: now, noting: &history.notes)
      isWhole = history.isWhole
      for line in NoteText(notes: history.notes).lines { Console.complain(line) }
      let marking = Marking(of: course)
      marks = marking.mark(&history.attempts)
      marking.names.rename(&visits)
      for remark in marks.remarks(canRescore: false) { Console.complain(remark) }
      progress = Progress(of: course.id, attempts: history.attempts, visits: visits)
      let (chosen, fault) = store.preferences(of: id)
      if let fault { Console.complain(fault) }
      let wanted = rhythm.preferences.over(chosen).rhythm
      reviews = ReviewText(
        plan: progress.reviewPlan(
          of: course, for: id, in: wanted, at: now,
          minutesEastOfUTC: Clock.system.minutesEastNow), rhythm: wanted)
    } catch let fault as LearnerChoice.Fault {
      throw Failure(fault)
    } catch let error as FileError {
      throw Failure.file(error)
    }
    if let calendar {
      try write(ReviewCalendar(reviews.plan, of: course, for: id, at: now), to: calendar)
    } else {
      let report = ProgressReport(
        course: course, learner: id, progress: progress, former: marks.former, reviews: reviews,
        minutesEastOfUTC: Clock.system.minutesEastNow)
      try Console.write(format.bytes(of: report))
    }
    // A file that was not read is named above; what it holds is missing here.
    if !isWhole { throw ExitCode(Failure.findings) }
  }

  private func write(_ calendar: ReviewCalendar, to path: String) throws {
    guard !calendar.isEmpty else {
      throw Failure(
        text: "nothing is due for review in the next six weeks; no calendar was written",
        exitCode: Failure.findings)
    }
    try OutputFile(path: path).write(calendar.text)
  }
}
