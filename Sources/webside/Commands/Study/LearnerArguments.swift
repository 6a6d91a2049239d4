internal import ArgumentParser
internal import Curriculum
internal import Files
internal import Journal
internal import Reports
internal import Scoring
internal import Seat
internal import World

/// Whom a command is about, and by which course.
struct LearnerArguments: ParsableArguments {
  @Option(help: "Whose answers; by default, those of the only learner there is.")
  var learner: String?

  @Option(help: ArgumentHelp("The course's folder.", valueName: "dir"), completion: .directory)
  var course: String?

  /// The course, and what the store holds of the learner. What could not be read, and what is unusual about the marks, is printed.
  func read(at now: Timestamp) throws -> (course: Course, reading: LearnerReading) {
    let given = try self.learner.map(learnerID)
    let course = try openCourse(self.course)
    let store = Store(root: try Environment.store)
    let reading: LearnerReading
    do {
      let id = try LearnerChoice(given, among: store.learnerIDs()).learner
      reading = try LearnerReading(of: id, in: store, for: course, at: now)
    } catch let fault as LearnerChoice.Fault {
      throw Failure(fault)
    } catch let error as FileError {
      throw Failure.file(error)
    }
    for line in NoteText(notes: reading.history.notes).lines { Console.complain(line) }
    for remark in reading.marks.remarks(canRescore: false) { Console.complain(remark) }
    return (course, reading)
  }
}

extension LearnerReading {
  /// Names the files of texts that could not be read, and so are missing in what is written.
  func complainOfUnreadTexts() {
    for file in unreadTexts { Console.complain(wordsForUnreadText(file)) }
  }

  /// Ends the command with the exit code for findings if a file was not read. It was named; what it holds is missing.
  func checkWhole() throws {
    if !history.isWhole { throw ExitCode(Failure.findings) }
  }
}
