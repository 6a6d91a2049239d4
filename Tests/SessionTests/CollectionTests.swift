import Curriculum
import Digest
import Files
import Glibc
import Journal
import Scoring
import Session
import TestSupport
import Testing

private func lines(_ attempts: [Attempt]) -> [UInt8] {
  attempts.flatMap { RecordLine.encode($0) }
}

private func line(_ attempt: Attempt) -> String {
  String(decoding: RecordLine.encode(attempt), as: UTF8.self)
}

/// Every file below a folder with its text, by path.
private func tree(_ folder: String, below: String = "") -> [String: String] {
  var result: [String: String] = [:]
  for name in (try? Folder.names(in: folder + below)) ?? [] {
    let path = below + "/" + name
    if let text = text(of: folder + path) {
      result[path] = text
    } else {
      result.merge(tree(folder, below: path)) { first, _ in first }
    }
  }
  return result
}

/// The records of a store, line by line, each under its learner's folder.
private func records(_ folder: String) -> Set<String> {
  Set(
    tree(folder).flatMap { path, text in
      text.split(separator: "\n").map {
        path.split(separator: "/").dropLast().joined(separator: "/") + ":" + $0
      }
    })
}

/// Three seats with a store each; grace sat at two of them, and a copy of her journal lies about.
private func seats() -> TemporaryFolder {
  let folder = TemporaryFolder()
  let g = (0..<6).map { attempt($0, by: grace) }
  folder.write(
    bytes: lines([attempt(0, by: ada), attempt(1, by: ada)]), to: "1/learners/ada/journal/a.jsonl")
  folder.write(#"{"v":1,"learner":"ada","name":"Ada"}"#, to: "1/learners/ada/profile.json")
  folder.write(bytes: lines(Array(g[0...3])), to: "1/learners/grace/journal/a.jsonl")
  folder.write(bytes: lines(Array(g[2...5])), to: "2/learners/grace/journal/b.jsonl")
  folder.write(bytes: lines([attempt(0, by: mary)]), to: "3/learners/mary/journal/a.jsonl")
  folder.write("whatever", to: "3/learners/mary/visits/a.jsonl")
  folder.write(bytes: lines(Array(g[1...2])), to: "copy.jsonl")
  return folder
}

@Test func collectingGathersEveryRecordOnceIntoFilesNamedByTheirContent() throws {
  let seats = seats()
  let folder = TemporaryFolder()
  let report = try collect(
    sources: ["1", "2", "3", "copy.jsonl"].map { seats.path + "/" + $0 }, into: folder.path)
  var expected = CollectionReport()
  expected.filesRead = 5
  expected.newRecords = 9
  expected.duplicates = 4
  expected.newProfiles = 1
  expected.records = [ada: 2, grace: 6, mary: 1]
  #expect(report == expected)
  let store = Store(root: folder.path)
  for (learner, count) in [(ada, 2), (grace, 6), (mary, 1)] {
    #expect(
      try store.readHistory(of: learner)
        == History(attempts: (0..<count).map { attempt($0, by: learner) }))
  }
  #expect(store.readProfile(of: ada)?.name == "Ada")
  for (path, text) in tree(folder.path) where path.hasSuffix(".jsonl") {
    #expect(path.hasSuffix("/journal/" + sha256(text.utf8) + ".jsonl"))
  }
}

@Test func collectingTwiceChangesNothing() throws {
  let seats = seats()
  let folder = TemporaryFolder()
  _ = try collect(sources: [seats.path], into: folder.path)
  let before = tree(folder.path)
  let report = try collect(sources: [seats.path, folder.path], into: folder.path)
  #expect(report.newRecords == 0)
  #expect(report.newProfiles == 0)
  #expect(tree(folder.path) == before)
}

@Test(arguments: [["1", "2", "3"], ["3", "2", "1"], ["2", "1", "2", "3"]])
func theOrderOfSourcesDoesNotMatter(_ order: [String]) throws {
  let seats = seats()
  let (atOnce, oneByOne) = (TemporaryFolder(), TemporaryFolder())
  _ = try collect(sources: ["1", "2", "3"].map { seats.path + "/" + $0 }, into: atOnce.path)
  for source in order { _ = try collect(sources: [seats.path + "/" + source], into: oneByOne.path) }
  #expect(records(oneByOne.path) == records(atOnce.path))
}

@Test(arguments: [
  "", "/learners", "/learners/grace", "/learners/grace/journal", "/learners/grace/journal/a.jsonl",
])
func aSourceMayBeAnyPartOfAStore(_ part: String) throws {
  let seats = seats()
  let folder = TemporaryFolder()
  _ = try collect(sources: [seats.path + "/1" + part], into: folder.path)
  #expect(
    try Store(root: folder.path).readHistory(of: grace).attempts
      == (0..<4).map { attempt($0, by: grace) })
}

@Test func aCollectionThatWasBrokenOffIsSimplyBegunAgain() throws {
  let seats = seats()
  let whole = TemporaryFolder()
  _ = try collect(sources: [seats.path], into: whole.path)
  let files = tree(whole.path).sorted { $0.key < $1.key }
  // As it is left when the process ends between two files, or within one: some files, and a temporary one.
  for kept in 0...files.count {
    let folder = TemporaryFolder()
    for (path, text) in files.prefix(kept) {
      folder.write(text, to: String(path.dropFirst()))
    }
    folder.write(
      String(files[0].value.dropLast(9)), to: "learners/ada/journal/.tmp-1-a.jsonl")
    _ = try collect(sources: [seats.path], into: folder.path)
    #expect(
      tree(folder.path).filter { !$0.key.contains(".tmp-") }
        == Dictionary(uniqueKeysWithValues: files))
  }
}

@Test func aCollectionThatIsKilledIsSimplyBegunAgain() async throws {
  let seats = TemporaryFolder()
  for index in 0..<40 {
    let learner = learner("learner-\(index)")
    seats.write(
      bytes: lines([attempt(0, by: learner)]), to: "learners/learner-\(index)/journal/a.jsonl")
  }
  let (whole, killed) = (TemporaryFolder(), TemporaryFolder())
  _ = try collect(sources: [seats.path], into: whole.path)
  let file = try #require(
    tree(whole.path).keys.first { $0.hasPrefix("/learners/learner-5/journal/") })
  await #expect(processExitsWith: .signal(SIGKILL)) {
    [source = seats.path as String, into = killed.path as String, file = file as String] in
    // A folder where a file belongs stops the collection half-way; then the process goes.
    for folder in ["/learners", "/learners/learner-5", "/learners/learner-5/journal", file] {
      mkdir(into + folder, 0o700)
    }
    _ = try? collect(sources: [source], into: into)
    rmdir(into + file)
    kill(getpid(), SIGKILL)
  }
  #expect(!records(killed.path).isEmpty && records(killed.path) != records(whole.path))
  _ = try collect(sources: [seats.path], into: killed.path)
  #expect(records(killed.path) == records(whole.path))
}

@Test func whatIsNoRecordOrNoJournalIsSetAsideWithItsReason() throws {
  let folder = TemporaryFolder()
  let into = TemporaryFolder()
  let journal = "a/learners/ada/journal/"
  let good = attempt(0, by: ada)
  let path = folder.path + "/" + journal
  folder.write(
    line(good) + "damaged\n" + #"{"v":9}"# + "\n" + line(attempt(1, by: mary)) + "{\"v\":1",
    to: journal + "a.jsonl")
  folder.write(line(good), to: "stray.jsonl")
  symlink(path + "a.jsonl", path + "link.jsonl")
  symlink(folder.path + "/a", folder.path + "/b")
  mkfifo(path + "pipe.jsonl", 0o600)
  let large = open(path + "large.jsonl", O_WRONLY | O_CREAT, 0o600)
  ftruncate(large, off_t(Store.largestFile + 1))
  close(large)
  folder.write("", to: "1/2/3/4/5/6/7/8/9/journal/a.jsonl")
  let report = try collect(sources: [folder.path, folder.path + "/none"], into: into.path)
  #expect(report.newRecords == 1)
  #expect(report.filesRead == 1)
  #expect(
    report.rejected == [
      .init(path: folder.path + "/1/2/3/4/5/6/7/8/9", reason: .tooDeep),
      .init(path: path + "a.jsonl", line: 2, reason: .line(.line(.damaged))),
      .init(path: path + "a.jsonl", line: 3, reason: .line(.line(.newerVersion(9)))),
      .init(path: path + "a.jsonl", line: 4, reason: .line(.otherLearner(mary))),
      .init(path: path + "a.jsonl", line: 5, reason: .line(.torn)),
      .init(path: path + "large.jsonl", reason: .file(.tooLarge(Store.largestFile + 1))),
      .init(path: path + "link.jsonl", reason: .file(.link)),
      .init(path: path + "pipe.jsonl", reason: .file(.notAFile)),
      .init(path: folder.path + "/b", reason: .file(.link)),
      .init(path: folder.path + "/none", reason: .file(.missing)),
      .init(path: folder.path + "/stray.jsonl", reason: .outsideJournal),
    ])
}

@Test(arguments: [["x.jsonl", "y.jsonl"], ["y.jsonl", "x.jsonl"]])
func twoRecordsWithOneIDAreReportedAndEveryMachineCountsTheSameOne(_ order: [String]) throws {
  let folder = TemporaryFolder()
  let (atOnce, oneByOne) = (TemporaryFolder(), TemporaryFolder())
  let (lesser, greater) = (attempt(0, by: ada, question: "a"), attempt(0, by: ada, question: "b"))
  folder.write(line(lesser), to: "x.jsonl")
  folder.write(line(greater), to: "y.jsonl")
  let sources = order.map { folder.path + "/" + $0 }
  let conflicts = [CollectionReport.Conflict(id: lesser.id, learners: [ada])]
  #expect(try collect(sources: sources, into: atOnce.path).conflicts == conflicts)
  for source in sources { _ = try collect(sources: [source], into: oneByOne.path) }
  #expect(try collect(sources: sources, into: oneByOne.path).conflicts == conflicts)
  for into in [atOnce, oneByOne] {
    #expect(try Store(root: into.path).readHistory(of: ada).attempts == [lesser])
  }
}

@Test func aFileThatWasDamagedInTheStoreIsMadeWholeAgain() throws {
  let seats = seats()
  let folder = TemporaryFolder()
  _ = try collect(sources: [seats.path + "/3"], into: folder.path)
  let before = tree(folder.path)
  let (path, whole) = try #require(before.first)
  folder.write(whole.replacing("boundaries", with: "boundaried"), to: String(path.dropFirst()))
  #expect(try collect(sources: [seats.path + "/3"], into: folder.path).newRecords == 1)
  #expect(tree(folder.path) == before)
}

@Test func aNameThatIsThereIsKept() throws {
  let seats = seats()
  let folder = TemporaryFolder()
  folder.write(#"{"name":"Countess"}"#, to: "learners/ada/profile.json")
  #expect(try collect(sources: [seats.path], into: folder.path).newProfiles == 0)
  #expect(Store(root: folder.path).readProfile(of: ada)?.name == "Countess")
}

@Test func aStoreThatCannotBeWrittenIsAnError() {
  let seats = seats()
  let folder = TemporaryFolder()
  let file = folder.write("", to: "file")
  #expect(throws: FileError.self) { try collect(sources: [seats.path], into: file + "/store") }
}

@Test func twoNamesForOneIDAreReported() throws {
  let folder = TemporaryFolder()
  for (seat, name) in [("1", "Ann Beck"), ("2", "Ann-Beck")] {
    folder.write(
      #"{"v":1,"learner":"ann-beck","name":"\#(name)"}"#,
      to: "\(seat)/learners/ann-beck/profile.json")
  }
  let seats = ["1", "2"].map { folder.path + "/" + $0 }
  let first = try collect(sources: seats, into: folder.path + "/all")
  let again = try collect(sources: [seats[1]], into: folder.path + "/all")
  let alone = try collect(sources: [seats[0]], into: folder.path + "/one")
  #expect(first.namesakes == [LearnerID("ann-beck")])
  #expect(again.namesakes == [LearnerID("ann-beck")])
  #expect(alone.namesakes == [])
}

@Test func rejectionsOfOneLineAreInTheOrderOfTheirNumbersAndNotOfTheirTexts() {
  let reasons: [CollectionReport.Reason] = [
    .line(.torn), .line(.line(.newerVersion(9))), .line(.line(.newerVersion(10))), .file(.link),
    .file(.tooLarge(9)), .file(.tooLarge(10)), .tooDeep, .outsideJournal,
    .strangeName, .notNamedAsJournal, .notNamedAsDelivery, .notItsName,
    .noHeader, .otherCount(said: 2, found: 9), .otherCount(said: 2, found: 10),
    .otherCount(said: 10, found: 1), .otherSession("a"), .otherSession("b"),
  ]
  let rejections = reasons.map { CollectionReport.Rejection(path: "a", line: 1, reason: $0) }
  #expect(rejections.reversed().sorted() == rejections)
}
