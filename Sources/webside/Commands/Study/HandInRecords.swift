internal import ArgumentParser
internal import Curriculum
internal import Files
internal import Journal
internal import Reports
internal import Scoring
internal import Seat
internal import Session
internal import World

/// Hand in: one file to mail, which `cohort collect` takes.
struct HandInRecords: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand-in",
    abstract: "Write your answers to the course into one file to mail to an instructor.",
    discussion:
      "It says what the file holds and asks before it writes. Nothing is sent. The instructor reads the file with "
      + "webside cohort collect.")

  @OptionGroup var who: LearnerArguments

  @Option(
    help: ArgumentHelp(
      "Write to this file; by default to one named by id and day in the current folder.",
      valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Put the texts you wrote into the file.")
  var texts = false

  @Flag(help: "Put your notes into the file.")
  var notes = false

  @Flag(help: "Write without asking.")
  var yes = false

  func run() throws {
    let now = Clock.system.now()
    let time = LocalTime(minutesEastOfUTC: Clock.system.minutesEastOfUTC)
    let (course, reading) = try who.read(at: now)
    let handIn: HandIn
    do {
      handIn = try HandIn(
        of: reading.learner, in: Store(root: try Environment.store), course: course.id, at: now,
        by: IDRules(isMade: LearnerID.isMade), includesTexts: texts, includesNotes: notes)
    } catch let error as FileError {
      throw Failure.file(error)
    }
    if texts || notes { reading.complainOfUnreadTexts() }
    guard !handIn.isEmpty else { throw Failure(text: HandInText.nothing) }
    let path = output ?? handIn.fileName(time)
    Console.note(HandInText(handIn, of: course, time: time).contents)
    guard try yes || agrees(to: path) else { return Console.complain("nothing was written") }
    if path == "-" {
      try Console.write(handIn.bytes)
    } else {
      try Console.put(handIn.bytes, at: path)
      Console.complain(HandInText.whatToDo)
    }
    try reading.checkWhole()
  }

  /// Asks at the terminal whether to write the file.
  private func agrees(to path: String) throws(Failure) -> Bool {
    guard Console.canAsk else {
      throw Failure(text: HandInText.nobodyToAsk, exitCode: Failure.usage)
    }
    return Console.agrees(
      to: HandInText.question(
        path: path, replaces: (try? OutputFile(path: path).holdsSomething()) ?? true))
  }
}
