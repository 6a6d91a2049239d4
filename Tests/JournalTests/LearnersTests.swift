import Files
import Glibc
import Journal
import Scoring
import TestSupport
import Testing

@Test(arguments: ["Ada Lovelace", "", "=1+2", "\u{1B}[2J\"\\\n", "Ngọc 😀 العربية", "null"])
func aNameIsData(_ name: String) throws {
  let folder = TemporaryFolder()
  let store = Store(root: folder.path)
  try store.createLearner(learner, profile: try #require(Profile(name: name)))
  #expect(store.readProfile(of: learner)?.name == name)
  #expect(names(in: folder.path + "/learners/s1234567") == ["profile.json"])
}

@Test func aNameIsAtMostTwoHundredBytes() {
  #expect(Profile(name: String(repeating: "é", count: 100)) != nil)
  #expect(Profile(name: String(repeating: "é", count: 100) + "x") == nil)
}

@Test func aProfileIsOneLineOfJSON() throws {
  let folder = TemporaryFolder()
  try Store(root: folder.path).createLearner(learner, profile: try #require(Profile(name: "Ada")))
  #expect(
    text(of: folder.path + "/learners/s1234567/profile.json")
      == #"{"v":1,"learner":"s1234567","name":"Ada"}"# + "\n")
}

@Test func aLearnerIsMadeOnceAndMayBeRenamed() throws {
  let folder = TemporaryFolder()
  let store = Store(root: folder.path)
  let (ada, grace) = (try #require(Profile(name: "Ada")), try #require(Profile(name: "Grace")))
  try store.createLearner(learner, profile: ada)
  let path = folder.path + "/learners/s1234567/profile.json"
  #expect(throws: FileError(.makeFile, path, code: EEXIST)) {
    try store.createLearner(learner, profile: grace)
  }
  #expect(store.readProfile(of: learner) == ada)
  try store.writeProfile(grace, of: learner)
  #expect(store.readProfile(of: learner) == grace)
}

@Test func aLearnerWithoutAnswersMayTakeAnotherId() throws {
  let folder = TemporaryFolder()
  let store = Store(root: folder.path)
  let (ada, grace) = (try #require(LearnerID("ada")), try #require(LearnerID("grace")))
  try store.createLearner(ada, profile: try #require(Profile(name: "Ada")))
  folder.write("", to: "learners/ada/visits/1.jsonl")
  try store.moveLearner(ada, to: grace)
  #expect(names(in: folder.path + "/learners") == ["grace"])
  #expect(names(in: folder.path + "/learners/grace") == ["profile.json", "visits"])
}

@Test(arguments: ["learners/ada/journal/1.jsonl", "learners/grace/profile.json"])
func anIdThatAnswersCarryOrSomebodyHasStaysAsItIs(_ file: String) throws {
  let folder = TemporaryFolder()
  let store = Store(root: folder.path)
  let (ada, grace) = (try #require(LearnerID("ada")), try #require(LearnerID("grace")))
  folder.write("{}", to: "learners/ada/profile.json")
  folder.write("", to: file)
  let before = names(in: folder.path + "/learners")
  #expect(throws: FileError(.nameFile, folder.path + "/learners/grace", code: EEXIST)) {
    try store.moveLearner(ada, to: grace)
  }
  #expect(names(in: folder.path + "/learners") == before)
}

@Test(arguments: [
  "", "{}", "[]", #"{"name":1}"#, #"{"name":"A""#, #"{"learner":"other","name":"A"}"#, "\u{FEFF}{}",
])
func whatIsNoProfileIsNone(_ text: String) {
  let folder = TemporaryFolder()
  folder.write(text, to: "learners/s1234567/profile.json")
  #expect(Store(root: folder.path).readProfile(of: learner) == nil)
}

/// Root may look at everything, so a child process that is not allowed to first becomes nobody.
@Test func aLearnerWhomTheSystemDoesNotShowIsNotTakenForNobody() async throws {
  let folder = TemporaryFolder()
  folder.write("", to: "learners/ada/journal/a.jsonl")
  let profile = folder.write(#"{"name":"Ada"}"#, to: "learners/ada/profile.json")
  chmod(folder.path, 0o755)
  chmod(profile, 0o000)
  await #expect(processExitsWith: .success) { [path = folder.path as String] in
    let store = Store(root: path)
    let ada = try #require(LearnerID("ada"))
    let learners = path + "/learners"
    if geteuid() == 0 { seteuid(65_534) }
    #expect(throws: FileObstacle.unreadable(EACCES)) { try store.findProfile(of: ada) }
    seteuid(getuid())
    chmod(learners, 0o444)
    if geteuid() == 0 { seteuid(65_534) }
    #expect(try store.learnerIDs() == [ada])
    #expect(throws: FileError(.listFolder, learners + "/ada/journal", code: EACCES)) {
      try store.readHistory(of: ada)
    }
    // A profile that may be there is not written over.
    var files = NewFiles(below: path)
    #expect(throws: FileError(.openFile, learners + "/ada/profile.json", code: EACCES)) {
      let profile = try #require(Profile(name: "Eve"))
      _ = try store.createLearner(ada, profile: profile, among: &files)
    }
  }
}

@Test func learnersAreListedByIDWithTheirLatestActivity() throws {
  let folder = TemporaryFolder()
  let store = Store(root: folder.path)
  #expect(try store.learners() == [])
  folder.write(#"{"name":"Zoe"}"#, to: "learners/zoe/profile.json")
  folder.write("", to: "learners/zoe/journal/a.jsonl")
  folder.write("", to: "learners/zoe/visits/a.jsonl")
  folder.write("", to: "learners/ada/journal/a.jsonl")
  folder.write("", to: "learners/Upper/profile.json")
  folder.write("", to: "learners/.hidden/profile.json")
  folder.write("", to: "learners/file")
  mkdir(folder.path + "/learners/new", 0o700)
  for (file, seconds) in [
    ("zoe/profile.json", 10), ("zoe/journal/a.jsonl", 30), ("zoe/visits/a.jsonl", 20),
    ("ada/journal/a.jsonl", 40),
  ] {
    let time = timespec(tv_sec: seconds, tv_nsec: 5_000_000)
    utimensat(AT_FDCWD, folder.path + "/learners/" + file, [time, time], 0)
  }
  #expect(
    try store.learners() == [
      KnownLearner(
        id: try #require(LearnerID("ada")), name: nil,
        lastActivity: Timestamp(milliseconds: 40_005)),
      KnownLearner(id: try #require(LearnerID("new")), name: nil, lastActivity: nil),
      KnownLearner(
        id: try #require(LearnerID("zoe")), name: "Zoe",
        lastActivity: Timestamp(milliseconds: 30_005)),
    ])
}
