internal import ArgumentParser
internal import Cohort
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

  @OptionGroup var who: LearnerArguments

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
    let now = Clock.system.now()
    let (course, reading) = try who.read(at: now)
    let (chosen, fault) = Store(root: try Environment.store).preferences(of: reading.learner)
    if let fault { Console.complain(fault) }
    let wanted = rhythm.preferences.over(chosen).rhythm
    let reviews = ReviewText(
      plan: reading.progress.reviewPlan(
        of: course, for: reading.learner, in: wanted, at: now,
        minutesEastOfUTC: Clock.system.minutesEastNow), rhythm: wanted)
    if let calendar {
      try write(
        ReviewCalendar(reviews.plan, of: course, for: reading.learner, at: now), to: calendar)
    } else {
      let report = ProgressReport(
        course: course, learner: reading.learner, progress: reading.progress,
        former: reading.marks.former, reviews: reviews,
        minutesEastOfUTC: Clock.system.minutesEastNow)
      try Console.write(format.bytes(of: report))
    }
    try reading.checkWhole()
  }

  private func write(_ calendar: ReviewCalendar, to path: String) throws {
    guard !calendar.isEmpty else {
      throw Failure(
        text: "nothing is due for review in the next six weeks; no calendar was written",
        exitCode: Failure.findings)
    }
    try Console.put(Array(calendar.text.utf8), at: path)
  }
}
