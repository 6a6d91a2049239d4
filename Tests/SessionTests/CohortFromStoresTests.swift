import Cohort
import Curriculum
import Journal
import Scoring
import Session
import TestSupport
import Testing

/// What the attempts of every learner of a store make together, as the table of scores.
private func table(_ folder: String) throws -> String {
  let store = Store(root: folder)
  let learners = try store.learners()
  let attempts = try learners.flatMap { try store.readHistory(of: $0.id).attempts }
  let scores = CohortScores(
    attempts: attempts, outline: CohortOutline(course: Identifier("course")),
    known: learners.map { CohortLearner(id: $0.id, name: $0.name) })
  return CohortTable(scores, includingNames: true).csv
}

private func attempt(_ index: Int, by learner: LearnerID) -> Attempt {
  let at = Timestamp(milliseconds: Int64(1000 * index))
  return Attempt(
    id: RecordID.make(at: at, random: (UInt64(learner.text.utf8.count), UInt64(index))).text,
    at: at, learner: learner, course: Identifier("course"), module: Identifier("boundaries"),
    address: QuestionAddress(
      scenario: Identifier("scenario-\(index / 2)"), question: Identifier("q\(index % 2)")),
    revision: "", key: "", kind: .single, order: [], response: .choices([]),
    score: Score(earned: index % 3, possible: 3), milliseconds: 0, context: .study)
}

@Test func threeLearnersStoresCollectedTwiceGiveTheSameScores() throws {
  let seats = TemporaryFolder()
  for (seat, name) in ["al", "bea", "chris"].enumerated() {
    let learner = try #require(LearnerID(name))
    let store = Store(root: seats.path + "/seat-\(seat)")
    try store.createLearner(learner, profile: try #require(Profile(name: name.uppercased())))
    let sitting = Sitting(
      in: store, of: learner, started: Timestamp(milliseconds: 0), random: { UInt64(seat) })
    for index in 0..<(4 + 2 * seat) { try sitting.append(attempt(index, by: learner)) }
    try sitting.append(
      Visit(
        at: Timestamp(milliseconds: 0), course: Identifier("course"),
        module: Identifier("boundaries"), page: "why"))
  }
  let folder = TemporaryFolder()
  _ = try collect(sources: [seats.path], into: folder.path)
  let once = try table(folder.path)
  _ = try collect(sources: [seats.path + "/seat-2", seats.path], into: folder.path)
  #expect(try table(folder.path) == once)
  #expect(
    once == """
      id,name,section,boundaries score,boundaries done,boundaries scenarios,total score,\
      scenarios done,scenarios,last activity
      al,AL,,25.0,2,4,25.0,2,4,1970-01-01T00:00:03.000Z
      bea,BEA,,33.3,3,4,33.3,3,4,1970-01-01T00:00:05.000Z
      chris,CHRIS,,29.2,4,4,29.2,4,4,1970-01-01T00:00:07.000Z

      """)
}
