internal import ArgumentParser
internal import Cohort
internal import Reports
internal import Seat
internal import World

/// Progress: what one learner has done.
struct ShowProgress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "Say what one learner has done, module by module.")

  @OptionGroup var who: LearnerArguments

  @Option(help: "text, json or csv.")
  var format = FormatArgument<ProgressReport>.usual

  func run() throws {
    let (course, reading) = try who.read(at: Clock.system.now())
    let report = ProgressReport(
      course: course, learner: reading.learner, progress: reading.progress,
      former: reading.marks.former, minutesEastOfUTC: Clock.system.minutesEastNow)
    try Console.write(format.bytes(of: report))
    try reading.checkWhole()
  }
}
