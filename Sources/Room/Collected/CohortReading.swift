package import Cohort
package import Files
package import Journal
package import Scoring

/// What was made of each learner's history in a cohort's folder.
package struct CohortReading<Part: Sendable>: Sendable {
  package let parts: [Part]
  package let learners: [CohortLearner]
  /// What could not be read.
  package let notes: [Note]
  /// The collections into the cohort that have begun and not finished.
  package let unfinished: [UnfinishedCollection]
  /// Whether every file was read. If not, a note names the one that was not, and answers may be missing.
  package let isWhole: Bool

  /// The reading with something else made of each part.
  package func map<Other: Sendable>(_ body: (Part) -> Other) -> CohortReading<Other> {
    CohortReading<Other>(
      parts: parts.map(body), learners: learners, notes: notes, unfinished: unfinished,
      isWhole: isWhole)
  }
}

/// Makes a part of each learner's history in a cohort's folder, several learners at once. Only the parts are in memory together,
/// not the histories. Nothing counts as made after `now`.
package func readCohort<Part: Sendable>(
  _ folder: String, at now: Timestamp, _ part: @escaping @Sendable (LearnerID, History) -> Part
) throws(FileError) -> CohortReading<Part> {
  let store = Store(root: folder)
  let all = try store.learnerIDs()
  let spellings = CohortSpellings(cohort: folder).spellings
  let read = computeOnThreads(all.count) { index in
    Result { () throws(FileError) in
      var history = try store.readHistory(of: all[index], from: .manyMachines, at: now)
      var name: String?
      do throws(FileObstacle) {
        name = try store.findProfile(of: all[index])?.name
      } catch {
        history.notes.append(Note(file: store.profile(of: all[index]), kind: .file(error)))
      }
      return (
        part: part(all[index], history), notes: history.notes, isWhole: history.isWhole,
        learner: CohortLearner(id: all[index], spelling: spellings[all[index]], name: name)
      )
    }
  }
  var each: [(part: Part, notes: [Note], isWhole: Bool, learner: CohortLearner)] = []
  for result in read { each.append(try result.get()) }
  let unfinished = try UnfinishedCollection.all(in: folder)
  return CohortReading(
    parts: each.map(\.part), learners: each.map(\.learner), notes: each.flatMap(\.notes),
    unfinished: unfinished, isWhole: each.allSatisfy(\.isWhole))
}

/// Whether a cohort has an answer or a report that was given in a session, at whatever time.
package func hasAnswers(ofSession session: String, in cohort: String) throws(FileError) -> Bool {
  try readCohort(cohort, at: Timestamp(milliseconds: .max)) { _, history in
    history.attempts.contains { $0.context.session == session }
      || history.reports.contains { $0.context?.session == session }
  }.parts.contains(true)
}
