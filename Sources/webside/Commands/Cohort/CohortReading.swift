internal import Cohort
internal import Files
internal import Journal
internal import Reports
internal import Scoring
internal import Screen

/// Makes a part of each learner's history in a cohort's folder, several learners at once. Only the parts are in memory together,
/// not the histories. What cannot be read is printed.
func readCohort<Part: Sendable>(
  _ folder: String, mayBeEmpty: Bool = false,
  _ part: @escaping @Sendable (LearnerID, History) -> Part
) throws -> (parts: [Part], learners: [CohortLearner]) {
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
        let history = try store.readHistory(of: all[index])
        let name = store.readProfile(of: all[index])?.name
        return (
          part: part(all[index], history), notes: history.notes,
          learner: CohortLearner(id: all[index], name: name)
        )
      }
    }
    let each = try read.map { try $0.get() }
    for line in each.flatMap({ NoteText(notes: $0.notes).lines }) { Console.complain(line) }
    return (each.map(\.part), each.map(\.learner))
  } catch let error as FileError {
    throw Failure.file(error)
  }
}
