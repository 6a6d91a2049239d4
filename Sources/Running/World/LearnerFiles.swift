internal import Curriculum
internal import Files
internal import Journal
internal import ReportPage
internal import Reports
internal import Scoring
internal import Screen
internal import Seat
internal import Session
internal import TrainerUI

/// The files that a learner asks for at an ending.
extension TrainerWorld {
  /// Writes a file, or says what has to be asked first: whether a file may be replaced, and whether what a hand-in holds may be in it.
  func write(_ file: LearnerFile, isConfirmed: Bool) -> FileAnswer {
    guard !isPinned, let folder = filesFolder, let learner = sitting?.learner else {
      return .refused("No file can be written here.")
    }
    let now = clock.now()
    let time = LocalTime(minutesEastOfUTC: clock.minutesEastOfUTC)
    do throws(FileError) {
      let content =
        switch file {
        case .record: try record(of: learner, at: now, time)
        case .handIn: try handIn(of: learner, at: now, time)
        }
      guard let bytes = content.bytes else {
        return .refused("There are no answers to hand in yet.")
      }
      let path = folder + "/" + content.name
      let output = OutputFile(path: path)
      let question = [
        content.question, try output.holdsSomething() ? HandInText.replaces(path) : nil,
      ]
      .compactMap(\.self)
      guard question.isEmpty || isConfirmed else {
        return .asks(
          file,
          question.joined(separator: " ")
            + " \(file.key) again writes it\(content.question == nil ? "" : " to \(reduced(path))")."
        )
      }
      try output.write(bytes)
      return .written(HandInText.wasWritten(to: path, isForMail: file == .handIn))
    } catch {
      return .refused("Not written: \(error.problem)")
    }
  }

  /// A file before it is written: its name, its bytes, and what is to be asked in any case.
  private struct Content {
    var name: String
    /// `nil` if there is nothing to write.
    var bytes: [UInt8]?
    var question: String?
  }

  private func record(of learner: LearnerID, at now: Timestamp, _ time: LocalTime)
    throws(FileError) -> Content
  {
    let reading = try LearnerReading(of: learner, in: store, for: course, at: now)
    let record = reading.record(
      of: course, showing: StudyRecord.Contents(), at: now, time: time)
    return Content(name: "\(learner)-record.html", bytes: RecordPage(record).bytes)
  }

  private func handIn(of learner: LearnerID, at now: Timestamp, _ time: LocalTime)
    throws(FileError) -> Content
  {
    let handIn = try HandIn(
      of: learner, in: store, course: course.id, at: now,
      by: IDRules(isMade: LearnerID.isMade))
    return Content(
      name: handIn.fileName(time), bytes: handIn.isEmpty ? nil : handIn.bytes,
      question: "The file would hold "
        + HandInText(handIn, of: course, time: time).inShort + ".")
  }
}
