import Curriculum
import Files
import Glibc
import Journal
import Scoring
import TestSupport
import Testing

private let started = attempt().at

private func sitting(in folder: TemporaryFolder, from start: UInt64 = 1) -> Sitting {
  Sitting(in: Store(root: folder.path), of: learner, started: started, random: counter(from: start))
}

@Test func nothingIsMadeBeforeTheFirstAnswer() {
  let folder = TemporaryFolder()
  _ = sitting(in: folder)
  #expect(names(in: folder.path) == [])
}

@Test func aSittingIsOneFileWithALineForEachAnswer() throws {
  let folder = TemporaryFolder()
  let sitting = sitting(in: folder)
  for attempt in attemptsOfEveryKind { try sitting.append(attempt) }
  let journal = folder.path + "/learners/s1234567/journal"
  #expect(names(in: journal) == ["20261121T181203123Z-0000000000000001.jsonl"])
  #expect(
    bytes(of: journal + "/20261121T181203123Z-0000000000000001.jsonl")
      == Array(attemptsOfEveryKind.map { RecordLine.encode($0) }.joined()))
  #expect(
    try Store(root: folder.path).readHistory(of: learner)
      == History(attempts: attemptsOfEveryKind))
}

@Test func twoSittingsOfOneNameTakeTwoFiles() throws {
  let folder = TemporaryFolder()
  let (one, other) = (sitting(in: folder), sitting(in: folder))
  try one.append(attempt(0))
  try other.append(attempt(1))
  #expect(names(in: folder.path + "/learners/s1234567/journal").count == 2)
  #expect(
    try Store(root: folder.path).readHistory(of: learner).attempts == [attempt(0), attempt(1)])
}

@Test func aTimeThatWentBackCostsNoAnswer() throws {
  let folder = TemporaryFolder()
  var backwards = attempt()
  backwards.milliseconds = -3_600_000
  try sitting(in: folder).append(backwards)
  backwards.milliseconds = 0
  #expect(try Store(root: folder.path).readHistory(of: learner).attempts == [backwards])
}

@Test func whatCouldNotBeReadBackIsRefusedBeforeItIsWritten() throws {
  let folder = TemporaryFolder()
  let sitting = sitting(in: folder)
  var wrongKind = attempt()
  wrongKind.kind = .rating
  let others = attempt(1, by: LearnerID("someone-else") ?? learner)
  for attempt in [wrongKind, others] {
    #expect(throws: FileError(.encode, attempt.id, code: EINVAL)) {
      try sitting.append(attempt)
    }
  }
  #expect(names(in: folder.path) == [])
}

@Test func visitsStandBesideTheJournalAndAreReadEarliestFirst() throws {
  let folder = TemporaryFolder()
  let store = Store(root: folder.path)
  let visits = [3, 1, 2].map { step in
    Visit(
      at: Timestamp(milliseconds: Int64(step)), course: Identifier("c"), module: Identifier("m"),
      page: "Seite \(step)\n")
  }
  let sitting = sitting(in: folder)
  for visit in visits { try sitting.append(visit) }
  let path = folder.path + "/learners/s1234567/visits/20261121T181203123Z-0000000000000001.jsonl"
  let written = try #require(bytes(of: path))
  let torn = #"{"v":1,"at":"#
  folder.write(
    bytes: written + Array("damaged\n".utf8) + Array(torn.utf8),
    to: "learners/s1234567/visits/20261121T181203123Z-0000000000000001.jsonl")
  var faults: [Note] = []
  #expect(
    try store.readVisits(of: learner, noting: &faults) == [visits[1], visits[2], visits[0]])
  #expect(faults == [])
  #expect(try store.readHistory(of: learner) == History())
}

@Test func foldersAndFilesArePrivateWhateverTheUmask() async throws {
  let folder = TemporaryFolder()
  // In a process of its own: the umask belongs to the whole process.
  await #expect(processExitsWith: .success) { [path = folder.path as String] in
    umask(0o777)
    let store = Store(root: path + "/deep/store")
    let sitting = Sitting(in: store, of: learner, started: started, random: counter())
    try store.createLearner(learner, profile: try #require(Profile(name: "Ada")))
    try sitting.append(attempt())
    try sitting.append(
      Visit(at: started, course: Identifier("c"), module: Identifier("m"), page: "p"))
  }
  let store = folder.path + "/deep/store"
  let own = store + "/learners/s1234567"
  for path in ["/deep", "/deep/store", "/deep/store/learners", "/deep/store/learners/s1234567"] {
    #expect(mode(folder.path + path) == "700")
  }
  #expect(mode(own + "/journal") == "700")
  #expect(mode(own + "/visits") == "700")
  #expect(mode(own + "/profile.json") == "600")
  for name in names(in: own + "/journal") { #expect(mode(own + "/journal/" + name) == "600") }
  for name in names(in: own + "/visits") { #expect(mode(own + "/visits/" + name) == "600") }
  #expect(try Store(root: store).readHistory(of: learner).attempts == [attempt()])
}
