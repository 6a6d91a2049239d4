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

  /// The reading with something else made of each part.
  package func map<Other: Sendable>(_ body: (Part) -> Other) -> CohortReading<Other> {
    CohortReading<Other>(
      parts: parts.map(body), learners: learners, remarks: remarks, notes: notes,
      corrections: corrections, made: made, unfinished: unfinished, isWhole: isWhole)
  }
}

/// Makes a part of each learner's history in a cohort's folder, as corrections leave it, several learners at once. Only the parts
/// are in memory together, not the histories. Nothing counts as made after `now`.
package func readCohort<Part: Sendable>(
  _ folder: String, at now: Timestamp, by corrections: Corrections = Corrections(),
  _ part: @escaping @Sendable (LearnerID, History) -> Part
) throws(FileError) -> CohortReading<Part> {
  let people = try CohortPeople(of: folder, by: corrections)
  let corrected = try CorrectedHistories(of: people, by: corrections, at: now)
  let all = corrected.people
  let spellings = CohortSpellings(cohort: folder).spellings
  let read = computeOnThreads(all.count) { index in
    Result { () throws(FileError) in
      let person = all[index].person
      var history = all[index].history ?? History()
      if all[index].history == nil { history = try person.readHistory(at: now) }
      let name = person.findName(noting: &history.notes)
      return (
        part: part(person.id, history), notes: history.notes, isWhole: history.isWhole,
        learner: CohortLearner(id: person.id, spelling: spellings[person.id], name: name)
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

/// Whether a cohort has an answer or a report that was given in a session, at any time.
package func hasAnswers(ofSession session: String, in cohort: String) throws(FileError) -> Bool {
  try readCohort(cohort, at: Timestamp(milliseconds: .max)) { _, history in
    history.attempts.contains { $0.context.session == session }
      || history.reports.contains { $0.context?.session == session }
  }.parts.contains(true)
}
