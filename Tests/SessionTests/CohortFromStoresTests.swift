import Cohort
import Curriculum
import Journal
import Reports
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

/// The scores as the program makes them: one learner after the other, from what scores need.
private func foldedTable(_ folder: String) throws -> String {
  let store = Store(root: folder)
  let fold = CohortFold(to: CohortOutline(course: Identifier("course")))
  let parts = try store.learnerIDs().reversed().map { learner in
    fold.part(of: learner, answers: try store.readHistory(of: learner).attempts.map(\.summary))
  }
  let known = try store.learners().map { CohortLearner(id: $0.id, name: $0.name) }
  return CohortTable(fold.scores(of: parts, known: known), includingNames: true).csv
}

@Test func aDamagedLineCostsItsAnswerAndNoOther() throws {
  let folder = TemporaryFolder()
  let al = try #require(LearnerID("al"))
  let lines = (0..<6).map {
    String(decoding: RecordLine.encode(attempt($0, by: al)), as: UTF8.self)
  }
  let damaged = lines[2].replacing("boundaries", with: "boundaried")
  folder.write(
    lines[0] + damaged + lines[1] + lines[3] + "{\n" + lines[5].dropLast(20),
    to: "learners/al/journal/a.jsonl")
  // The fifth stands in two files, and one of them again.
  folder.write(lines[4] + lines[0], to: "learners/al/journal/b.jsonl")
  folder.write(lines[4], to: "learners/al/journal/c.jsonl")
  #expect(
    try foldedTable(folder.path) == """
      id,name,section,boundaries score,boundaries done,boundaries scenarios,total score,\
      scenarios done,scenarios,last activity
      al,,,16.7,3,3,16.7,3,3,1970-01-01T00:00:04.000Z

      """)
  #expect(try foldedTable(folder.path) == table(folder.path))
}

/// Enough records that the table of those that are known grows several times.
@Test func manyRecordsOfManyLearnersAreEachCollectedOnce() throws {
  let sources = TemporaryFolder()
  let learners = try (0..<30).map { try #require(LearnerID("p\($0)")) }
  for (number, learner) in learners.enumerated() {
    let lines = (0..<100).map { RecordLine.encode(attempt($0 + 1000 * number, by: learner)) }
    for (file, part) in [("a", lines[..<70]), ("b", lines[40...])] {
      sources.write(
        bytes: Array(part.joined()), to: "learners/\(learner)/journal/\(file).jsonl")
    }
  }
  let folder = TemporaryFolder()
  var expected = CollectionReport()
  expected.filesRead = 60
  expected.newRecords = 3000
  expected.duplicates = 900
  expected.records = Dictionary(uniqueKeysWithValues: learners.map { ($0, 100) })
  #expect(try collect(sources: [sources.path], into: folder.path) == expected)
  expected.newRecords = 0
  expected.duplicates = 3900
  #expect(try collect(sources: [sources.path], into: folder.path) == expected)
}
