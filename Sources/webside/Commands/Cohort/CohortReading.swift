internal import Cohort
internal import Collected
internal import Files
internal import Journal
internal import Reports
internal import Scoring
internal import Screen

/// Makes a part of each learner's history in a cohort's folder. What cannot be read is printed.
func readLearners<Part: Sendable>(
  _ folder: String, mayBeEmpty: Bool = false,
  _ part: @escaping @Sendable (LearnerID, History) -> Part
) throws -> (parts: [Part], learners: [CohortLearner]) {
  do throws(FileError) {
    let reading = try readCohort(folder, part)
    for line in NoteText(notes: reading.notes).lines { Console.complain(line) }
    if !reading.learners.isEmpty || mayBeEmpty { return (reading.parts, reading.learners) }
  } catch {
    throw Failure.file(error)
  }
  throw Failure(
    text: "\(reduced(folder)) holds no answers; bring them there with `webside cohort collect`")
}
