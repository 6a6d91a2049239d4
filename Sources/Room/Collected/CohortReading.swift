package import Cohort
package import Files
package import Journal
package import Scoring

/// What was made of each learner's history in a cohort's folder.
package struct CohortReading<Part: Sendable>: Sendable {
  package let parts: [Part]
  package let learners: [CohortLearner]
  /// What is to be known about whose the answers of learners are.
  package let remarks: [LearnerID: [LearnerRemark]]
  /// What could not be read.
  package let notes: [Note]
  /// The corrections that the parts go by, and what came of them.
  package let corrections: Corrections
  package let made: CorrectionsMade
  /// The collections into the cohort that have begun and not finished.
  package let unfinished: [UnfinishedCollection]
  /// Whether every file was read. If not, a note names the one that was not, and answers may be missing.
  package let isWhole: Bool
}

/// Makes a part of each learner's history in a cohort's folder, as corrections leave it, several learners at once. Only the parts
/// are in memory together, not the histories.
package func readCohort<Part: Sendable>(
  _ folder: String, by corrections: Corrections = Corrections(),
  _ part: @escaping @Sendable (LearnerID, History) -> Part
) throws(FileError) -> CohortReading<Part> {
  let people = try CohortPeople(of: folder, by: corrections)
  let corrected = try CorrectedHistories(of: people, by: corrections)
  let all = corrected.people
  let read = computeOnThreads(all.count) { index in
    Result { () throws(FileError) in
      let person = all[index].person
      var history = all[index].history ?? History()
      if all[index].history == nil { history = try person.readHistory() }
      let name = person.findName(noting: &history.notes)
      return (
        part: part(person.id, history), notes: history.notes, isWhole: history.isWhole,
        learner: CohortLearner(id: person.id, name: name)
      )
    }
  }
  var each: [(part: Part, notes: [Note], isWhole: Bool, learner: CohortLearner)] = []
  for result in read { each.append(try result.get()) }
  let unfinished = try UnfinishedCollection.all(in: folder)
  var remarks = try CohortRemarks(in: folder).all()
  for (person, _) in all where person.isApart { remarks[person.id, default: []].append(.apart) }
  return CohortReading(
    parts: each.map(\.part), learners: each.map(\.learner), remarks: remarks,
    notes: each.flatMap(\.notes), corrections: corrections, made: corrected.made,
    unfinished: unfinished, isWhole: each.allSatisfy(\.isWhole))
}
