import Curriculum
import Files
import Glibc
import Journal
import Scoring
import TestSupport
import Testing

private let journal = "learners/s1234567/journal/"

@Test func aLearnerWithoutAJournalHasAnEmptyHistory() throws {
  let folder = TemporaryFolder()
  #expect(try Store(root: folder.path + "/none").readHistory(of: learner) == History())
}

@Test func aJournalCutAnywhereIsItsCompleteRecordsAndAtMostOneNote() throws {
  let folder = TemporaryFolder()
  let lines = attemptsOfEveryKind.prefix(4).map { RecordLine.encode($0) }
  let whole = Array(lines.joined())
  let store = Store(root: folder.path)
  var file = ""
  for length in 0...whole.count {
    file = folder.write(bytes: Array(whole[..<length]), to: journal + "a.jsonl")
    var complete = 0
    var end = 0
    while complete < lines.count, end + lines[complete].count <= length {
      end += lines[complete].count
      complete += 1
    }
    let notes = end == length ? [] : [Note(file: file, line: complete + 1, kind: .torn)]
    let expected = History(attempts: Array(attemptsOfEveryKind.prefix(complete)), notes: notes)
    #expect(try store.readHistory(of: learner) == expected)
  }
}

@Test func aBadLineIsReportedWithItsPlaceAndTheRestCounts() throws {
  let folder = TemporaryFolder()
  let damaged = line(attempt(1)).replacing("boundaries", with: "boundaried")
  let other = LearnerID("someone-else") ?? learner
  let file = folder.write(
    line(attempt(0)) + damaged + "\n" + line(attempt(2)) + #"{"v":2}"# + "\n\0\0\0\n"
      + line(attempt(3, by: other)) + line(attempt(4)), to: journal + "a.jsonl")
  let history = try Store(root: folder.path).readHistory(of: learner)
  #expect(history.attempts == [attempt(0), attempt(2), attempt(4)])
  #expect(
    history.notes == [
      Note(file: file, line: 2, kind: .line(.damaged)),
      Note(file: file, line: 3, kind: .line(.damaged)),
      Note(file: file, line: 5, kind: .line(.newerVersion(2))),
      Note(file: file, line: 6, kind: .line(.damaged)),
      Note(file: file, line: 7, kind: .otherLearner(other)),
    ])
}

@Test func recordsOfManyFilesAreOneHistoryInOrder() throws {
  let folder = TemporaryFolder()
  folder.write(line(attempt(3)) + line(attempt(5)), to: journal + "a.jsonl")
  folder.write(line(attempt(0)) + line(attempt(4)), to: journal + "b.jsonl")
  folder.write(line(attempt(4)) + line(attempt(3)) + line(attempt(1)), to: journal + "c.jsonl")
  folder.write(line(attempt(7)), to: journal + "notes.txt")
  folder.write(line(attempt(8)), to: journal + ".hidden.jsonl")
  let history = try Store(root: folder.path).readHistory(of: learner)
  #expect(history.attempts == [0, 1, 3, 4, 5].map { attempt($0) })
  #expect(history.notes == [])
  #expect(history.duplicates == 2)
}

@Test func answersOfOneInstantAreInTheOrderOfTheirIDs() throws {
  let folder = TemporaryFolder()
  var (first, second) = (attempt(0), attempt(0))
  first.id = RecordID.make(at: first.at, random: (0, 1)).text
  second.id = RecordID.make(at: first.at, random: (0, 2)).text
  folder.write(line(second) + line(first), to: journal + "a.jsonl")
  #expect(try Store(root: folder.path).readHistory(of: learner).attempts == [first, second])
}

@Test(arguments: [false, true])
func ofTwoRecordsWithOneIDTheLesserLineCounts(_ isLesserFirst: Bool) throws {
  let folder = TemporaryFolder()
  var lesser = attempt()
  lesser.address.question = .init("a-question")
  let (a, b) = isLesserFirst ? (lesser, attempt()) : (attempt(), lesser)
  let files = [
    folder.write(line(a), to: journal + "a.jsonl"), folder.write(line(b), to: journal + "b.jsonl"),
  ]
  let history = try Store(root: folder.path).readHistory(of: learner)
  #expect(history.attempts == [lesser])
  #expect(
    history.notes == [
      Note(file: files[isLesserFirst ? 1 : 0], line: 1, kind: .conflict(id: lesser.id))
    ])
}

@Test func whatIsNoRegularFileIsNotedAndNotOpened() throws {
  let folder = TemporaryFolder()
  let target = folder.write(line(attempt(1)), to: "elsewhere.jsonl")
  folder.write(line(attempt(0)), to: journal + "a.jsonl")
  let path = folder.path + "/" + journal
  symlink(target, path + "link.jsonl")
  mkfifo(path + "pipe.jsonl", 0o600)
  mkdir(path + "folder.jsonl", 0o700)
  let large = open(path + "large.jsonl", O_WRONLY | O_CREAT, 0o600)
  ftruncate(large, off_t(Store.largestFile + 1))
  close(large)
  let history = try Store(root: folder.path).readHistory(of: learner)
  #expect(history.attempts == [attempt(0)])
  #expect(
    history.notes == [
      Note(file: path + "folder.jsonl", kind: .file(.notAFile)),
      Note(file: path + "large.jsonl", kind: .file(.tooLarge(Store.largestFile + 1))),
      Note(file: path + "link.jsonl", kind: .file(.link)),
      Note(file: path + "pipe.jsonl", kind: .file(.notAFile)),
    ])
}

@Test func notesOfOneLineAreInTheOrderOfTheirNumbersAndNotOfTheirTexts() {
  let kinds: [Note.Kind] = [
    .torn, .line(.damaged), .line(.newerVersion(9)), .line(.newerVersion(10)),
    .line(.invalid(field: "at")), .line(.invalid(field: "v")), .conflict(id: "a"),
    .file(.tooLarge(9)), .file(.tooLarge(10)), .file(.unreadable(EIO)),
  ]
  let notes = kinds.map { Note(file: "a.jsonl", line: 1, kind: $0) }
  #expect(notes.reversed().sorted() == notes)
  let places: [(String, Int?)] = [("a", nil), ("a", 2), ("a", 10), ("b", 1)]
  let sorted = places.map { Note(file: $0.0, line: $0.1, kind: .torn) }
  #expect(sorted.reversed().sorted() == sorted)
}

@Test func aJournalThatIsAFileIsAnErrorWithItsPath() {
  let folder = TemporaryFolder()
  let path = folder.write("", to: "learners/s1234567/journal")
  #expect(throws: FileError(.listFolder, path, code: ENOTDIR)) {
    try Store(root: folder.path).readHistory(of: learner)
  }
}
