import Curriculum
import Files
import Glibc
import Journal
import Scoring
import TestSupport
import Testing

private let started = attempt().at

/// `RLIMIT_FSIZE`, which is not imported under its name.
private let fileSize = __rlimit_resource_t(1)

/// From here on no file of this process grows beyond `size` bytes, and writing more is an error and no signal.
private func limitFiles(to size: Int) {
  signal(SIGXFSZ, SIG_IGN)
  var limit = rlimit()
  getrlimit(fileSize, &limit)
  limit.rlim_cur = rlim_t(size)
  setrlimit(fileSize, &limit)
}

@Test func afterAWriteThatWasCutShortTheNextAnswerGoesToANewFile() async throws {
  let folder = TemporaryFolder()
  let lines = (0..<4).map { RecordLine.encode(attempt($0)) }
  let room = lines[0].count + lines[1].count / 2
  // In a process of its own: the limit belongs to the whole process.
  await #expect(processExitsWith: .success) { [path = folder.path as String, room = room as Int] in
    let sitting = Sitting(
      in: Store(root: path), of: learner, started: started, random: counter())
    let file =
      path + "/learners/s1234567/journal/20261121T181203123Z-0000000000000001.jsonl"
    limitFiles(to: room)
    try sitting.append(attempt(0))
    let failure = #expect(throws: FileError.self) { try sitting.append(attempt(1)) }
    #expect(failure == FileError(.writeFile, file, code: EFBIG))
    #expect(failure?.cause == .full)
    limitFiles(to: 1 << 20)
    try sitting.append(attempt(1))
    try sitting.append(attempt(2))
  }
  let journal = folder.path + "/learners/s1234567/journal/"
  let files = names(in: journal)
  #expect(files.count == 2)
  #expect(bytes(of: journal + files[0]) == lines[0] + lines[1].prefix(lines[1].count / 2))
  #expect(bytes(of: journal + files[1]) == lines[1] + lines[2])
  #expect(
    try Store(root: folder.path).readHistory(of: learner)
      == History(
        attempts: [attempt(0), attempt(1), attempt(2)],
        notes: [Note(file: journal + files[0], line: 2, kind: .torn)]))
}

@Test func afterAWriteThatTookNothingTheFileGoesOn() async throws {
  let folder = TemporaryFolder()
  let lines = (0..<2).map { RecordLine.encode(attempt($0)) }
  await #expect(processExitsWith: .success) {
    [path = folder.path as String, room = lines[0].count as Int] in
    let sitting = Sitting(
      in: Store(root: path), of: learner, started: started, random: counter())
    limitFiles(to: room)
    try sitting.append(attempt(0))
    #expect(throws: FileError.self) { try sitting.append(attempt(1)) }
    limitFiles(to: 1 << 20)
    try sitting.append(attempt(1))
  }
  #expect(names(in: folder.path + "/learners/s1234567/journal").count == 1)
  #expect(
    try Store(root: folder.path).readHistory(of: learner)
      == History(attempts: [attempt(0), attempt(1)]))
}

/// `RLIMIT_NOFILE`, which is not imported under its name.
private let openFiles = __rlimit_resource_t(7)

/// Runs `body` while this process can open one more file and not a second one, as long as the first is open.
private func withOneMoreFile(_ body: () throws -> Void) rethrows {
  let next = open("/dev/null", O_RDONLY)
  close(next)
  var limit = rlimit()
  getrlimit(openFiles, &limit)
  let former = limit.rlim_cur
  limit.rlim_cur = rlim_t(next + 1)
  setrlimit(openFiles, &limit)
  defer {
    limit.rlim_cur = former
    setrlimit(openFiles, &limit)
  }
  try body()
}

@Test func afterASyncThatFailedTheRetryIsTheSameAnswer() async throws {
  let folder = TemporaryFolder()
  await #expect(processExitsWith: .success) { [path = folder.path as String] in
    let store = Store(root: path)
    try Folder.make(store.journal(of: learner))
    let sitting = Sitting(in: store, of: learner, started: started, random: counter())
    // The answer is written, and then the folder cannot be opened to be synced.
    for _ in 0..<3 {
      withOneMoreFile {
        let failure = #expect(throws: FileError.self) { try sitting.append(attempt(0)) }
        #expect(failure == FileError(.syncFolder, store.journal(of: learner), code: EMFILE))
      }
    }
    // Meanwhile the learner has changed the answer; it is given a new id and a later time.
    var changed = attempt(1)
    changed.response = .choices([Identifier("a")])
    #expect(try sitting.append(changed) == attempt(0))
    var other = attempt(2)
    other.address.question = Identifier("other")
    #expect(try sitting.append(other) == other)
    #expect(try sitting.append(attempt(3)) == attempt(3))
  }
  var other = attempt(2)
  other.address.question = Identifier("other")
  let history = try Store(root: folder.path).readHistory(of: learner)
  #expect(history == History(attempts: [attempt(0), other, attempt(3)], duplicates: 3))
}

@Test func aReportWhoseSyncFailedIsReportedOnce() async throws {
  let folder = TemporaryFolder()
  await #expect(processExitsWith: .success) { [path = folder.path as String] in
    let store = Store(root: path)
    try Folder.make(store.journal(of: learner))
    let sitting = Sitting(in: store, of: learner, started: started, random: counter())
    withOneMoreFile {
      _ = #expect(throws: FileError.self) { try sitting.append(report()) }
    }
    var again = report()
    again.id = RecordID.make(at: started, random: (9, 9)).text
    try sitting.append(again)
  }
  #expect(try Store(root: folder.path).readHistory(of: learner).reports == [report()])
}

@Test func whatWasAppendedOutlivesAKill() async throws {
  let folder = TemporaryFolder()
  await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String] in
    let sitting = Sitting(
      in: Store(root: path), of: learner, started: started, random: counter())
    for index in 0..<5 { try sitting.append(attempt(index)) }
    kill(getpid(), SIGKILL)
  }
  #expect(
    try Store(root: folder.path).readHistory(of: learner)
      == History(attempts: (0..<5).map { attempt($0) }))
}

@Test func twoProcessesWriteOneLearnersAnswersAtOnce() async throws {
  let folder = TemporaryFolder()
  let gate = folder.path + "/gate"
  mkfifo(gate, 0o600)
  await withTaskGroup { group in
    for start in [0, 1000] {
      group.addTask {
        await #expect(processExitsWith: .success) {
          [path = folder.path as String, start = start as Int] in
          // Both wait here until both are here: a pipe opens when it has a reader and a writer.
          let mine = open(path + "/gate", start == 0 ? O_RDONLY : O_WRONLY)
          defer { close(mine) }
          let sitting = Sitting(
            in: Store(root: path), of: learner, started: started,
            random: counter(from: UInt64(start)))
          for index in start..<start + 200 { try sitting.append(attempt(index)) }
        }
      }
    }
  }
  let history = try Store(root: folder.path).readHistory(of: learner)
  #expect(history == History(attempts: (Array(0..<200) + Array(1000..<1200)).map { attempt($0) }))
  #expect(names(in: folder.path + "/learners/s1234567/journal").count == 2)
}

@Test func aStoreBelowAFileCannotBeWritten() {
  let folder = TemporaryFolder()
  let file = folder.write("", to: "file")
  let store = Store(root: file + "/store")
  let failure = FileError(.makeFolder, file, code: ENOTDIR)
  #expect(throws: failure) { try store.probe() }
  #expect(throws: failure) { try store.probe(learner) }
  #expect(throws: failure) {
    try Sitting(in: store, of: learner, started: started, random: counter()).append(attempt())
  }
}

@Test func aStoreOfSomebodyElseCannotBeWritten() async {
  let folder = TemporaryFolder()
  chmod(folder.path, 0o755)
  // Root may write everywhere, so the child first becomes nobody.
  await #expect(processExitsWith: .success) { [path = folder.path as String] in
    chmod(path, 0o555)
    if geteuid() == 0 { seteuid(65_534) }
    let store = Store(root: path + "/store")
    let failure = FileError(.makeFolder, path + "/store", code: EACCES)
    #expect(throws: failure) { try store.probe() }
    #expect(failure.cause == .notPermitted)
  }
}

@Test func aStoreThatCanBeWrittenIsLeftWithoutATrace() throws {
  let folder = TemporaryFolder()
  let store = Store(root: folder.path + "/store")
  try store.probe()
  try store.probe(learner)
  try store.probe(learner)
  #expect(names(in: store.root) == ["learners"])
  #expect(names(in: store.root + "/learners/s1234567") == ["journal"])
  #expect(names(in: store.root + "/learners/s1234567/journal") == [])
}
