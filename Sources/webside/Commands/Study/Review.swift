internal import ArgumentParser
internal import Files
internal import Journal
internal import Reports
internal import Scoring
internal import Seat
internal import World

/// Review: answer what is due, or let reviews pause.
struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Answer what is due for review; or let reviews pause while you are away.")

  @Option(help: "Who is learning; by default, the only learner there is.")
  var learner: String?

  @Option(help: ArgumentHelp("The course's folder.", valueName: "dir"), completion: .directory)
  var course: String?

  @Option(
    help: ArgumentHelp(
      "Let reviews pause from now on; these days do not count. 0 ends a pause.", valueName: "days"))
  var pause: Int?

  @OptionGroup
  var trainer: TrainerOptions

  func validate() throws {
    if let pause, !(0...Pause.longest).contains(pause) {
      throw ValidationError("--pause takes 0 to \(Pause.longest) days")
    }
  }

  func run() throws {
    let learner = try self.learner.map(learnerID)
    if let pause { return try self.pause(learner, days: pause) }
    var start = TrainerStart(course: try openCourse(course), learner: learner)
    start.options = trainer.preferences
    start.beginsWithReview = true
    try start.run(on: trainer.display)
  }

  private func pause(_ learner: LearnerID?, days: Int) throws {
    let store = Store(root: try Environment.store)
    do {
      let id = try LearnerChoice(learner, among: store.learnerIDs()).learner
      if let fault = store.preferences(of: id).fault { Console.complain(fault) }
      try Console.write(try store.pauseReviews(of: id, days: days, .system) + "\n")
    } catch let fault as LearnerChoice.Fault {
      throw Failure(fault)
    } catch let error as FileError {
      throw Failure.file(error)
    }
  }
}
