internal import Cohort
internal import Files
internal import Journal
internal import Reports
internal import Scoring
internal import Screen

/// Makes a part of each learner's history in a cohort's folder, several learners at once. Only the parts are in memory together,
/// not the histories. What cannot be read is printed.
func readCohort<Part: Sendable>(
  _ folder: String, mayBeEmpty: Bool = false, _ part: @escaping @Sendable (History) -> Part
) throws -> (parts: [Part], learners: [CohortLearner]) {
  let store = Store(root: folder)
  return try readEach(in: store, mayBeEmpty: mayBeEmpty) { learner, _ throws(FileError) in
    let history = try store.readHistory(of: learner)
    return (part(history), history.notes)
  }
}

/// Makes a part of each learner's answers, the earliest first, as far as scores need them.
func foldCohort<Part: Sendable>(
  _ folder: String, mayBeEmpty: Bool,
  _ part: @escaping @Sendable (LearnerID, [AttemptSummary]) -> Part
) throws -> (parts: [Part], learners: [CohortLearner]) {
  try readEach(in: Store(root: folder), mayBeEmpty: mayBeEmpty) {
    learner, reader throws(FileError) in
    let read = try reader.read(learner)
    return (part(learner, read.answers), read.notes)
  }
}

/// How many learners one thread reads at a time: they share the names that were seen.
private let learnersAtOnce = 16

/// Makes a part of what a cohort's folder holds of each learner, by id, some learners at a time on each thread. What cannot be
/// read is printed.
private func readEach<Part: Sendable>(
  in store: Store, mayBeEmpty: Bool,
  _ read:
    @escaping @Sendable (LearnerID, inout SummaryReader) throws(FileError) -> (Part, [Note])
) throws -> (parts: [Part], learners: [CohortLearner]) {
  do {
    let all = try store.learnerIDs()
    guard !all.isEmpty || mayBeEmpty else {
      throw Failure(
        text:
          "\(reduced(store.root)) holds no answers; bring them there with `webside cohort collect`"
      )
    }
    let chunks = computeOnThreads((all.count + learnersAtOnce - 1) / learnersAtOnce) { index in
      var reader = SummaryReader(of: store)
      return all.dropFirst(index * learnersAtOnce).prefix(learnersAtOnce).map { learner in
        Result { () throws(FileError) in
          let (part, notes) = try read(learner, &reader)
          let name = store.readProfile(of: learner)?.name
          return (part: part, notes: notes, learner: CohortLearner(id: learner, name: name))
        }
      }
    }
    let each = try chunks.joined().map { try $0.get() }
    for line in each.flatMap({ NoteText(notes: $0.notes).lines }) { Console.complain(line) }
    return (each.map(\.part), each.map(\.learner))
  } catch let error as FileError {
    throw Failure.file(error)
  }
}
