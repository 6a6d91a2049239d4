internal import ArgumentParser
internal import Cohort
internal import Collected
internal import Files
internal import Journal
internal import Reports
internal import Scoring
internal import Screen

/// What was read of a cohort's folder.
struct CohortReading<Part: Sendable> {
  var parts: [Part]
  var learners: [CohortLearner]
  /// Whether every file was read and every collection has finished.
  var isWhole: Bool

  /// Ends the command with the exit code for findings if answers may be missing. Called once everything is written.
  func checkWhole() throws {
    if !isWhole { throw ExitCode(Failure.findings) }
  }
}

/// Makes a part of each learner's history in a cohort's folder, several learners at once. Only the parts are in memory together,
/// not the histories. What cannot be read is printed, and so is that collecting did not finish, unless `isCollecting`.
func readCohort<Part: Sendable>(
  _ folder: String, mayBeEmpty: Bool = false, isCollecting: Bool = false,
  _ part: @escaping @Sendable (LearnerID, History) -> Part
) throws -> CohortReading<Part> {
  let store = Store(root: folder)
  do {
    let all = try store.learnerIDs()
    guard !all.isEmpty || mayBeEmpty else {
      throw Failure(
        text:
          "\(reduced(store.root)) holds no answers; bring them there with `webside cohort collect`"
      )
    }
    let read = computeOnThreads(all.count) { index in
      Result { () throws(FileError) in
        var history = try store.readHistory(of: all[index])
        var name: String?
        do throws(FileObstacle) {
          name = try store.findProfile(of: all[index])?.name
        } catch {
          history.notes.append(Note(file: store.profile(of: all[index]), kind: .file(error)))
        }
        return (
          part: part(all[index], history), notes: history.notes, isWhole: history.isWhole,
          learner: CohortLearner(id: all[index], name: name)
        )
      }
    }
    let each = try read.map { try $0.get() }
    for line in each.flatMap({ NoteText(notes: $0.notes).lines }) { Console.complain(line) }
    let unfinished = isCollecting ? [] : try UnfinishedCollection.all(in: folder)
    for collection in unfinished { Console.complain(collection.words(in: folder)) }
    return CohortReading(
      parts: each.map(\.part), learners: each.map(\.learner),
      isWhole: unfinished.isEmpty && each.allSatisfy(\.isWhole))
  } catch let error as FileError {
    throw Failure.file(error)
  }
}
