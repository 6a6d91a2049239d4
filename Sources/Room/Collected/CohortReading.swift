public import Cohort
public import Files
public import Journal
public import Scoring

/// What was made of each learner's history in a cohort's folder.
public struct CohortReading<Part: Sendable>: Sendable {
  public let parts: [Part]
  public let learners: [CohortLearner]
  /// What could not be read.
  public let notes: [Note]
}

/// Makes a part of each learner's history in a cohort's folder, several learners at once. Only the parts are in memory together,
/// not the histories.
public func readCohort<Part: Sendable>(
  _ folder: String, _ part: @escaping @Sendable (LearnerID, History) -> Part
) throws(FileError) -> CohortReading<Part> {
  let store = Store(root: folder)
  let all = try store.learnerIDs()
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
  var each: [(part: Part, notes: [Note], learner: CohortLearner)] = []
  for result in read { each.append(try result.get()) }
  return CohortReading(
    parts: each.map(\.part), learners: each.map(\.learner), notes: each.flatMap(\.notes))
}
