import Curriculum
import Files
import Journal
import Scoring
import TestSupport
import Testing

private let day: Int64 = 86_400_000
private let journal = "learners/s1234567/journal/"

private func later(_ instant: Timestamp, byDays days: Int64) -> Timestamp {
  Timestamp(milliseconds: instant.milliseconds + days * day)
}

/// Answers given a day apart, with what the clock read: at the second it was 400 days ahead.
private func answersOfAClockThatWasAhead() -> [Attempt] {
  var answers: [Attempt] = []
  var newest: RecordStamp?
  for (index, ahead) in [0, 400, 0, 0].enumerated() {
    let real = later(attempt().at, byDays: Int64(index))
    let stamp = RecordStamp(
      reading: later(real, byDays: Int64(ahead)), random: (0, 1), after: newest)
    var answer = attempt(index)
    (answer.id, answer.at, answer.clock) = (stamp.id.text, stamp.at, stamp.clock)
    answers.append(answer)
    newest = stamp
  }
  return answers
}

@Test func aRecordKeepsWhatTheClockReadIfThatIsNotItsPlace() throws {
  var answer = attempt()
  answer.clock = Timestamp(milliseconds: 1)
  #expect(line(answer).contains(#""context":"study","clock":"1970-01-01T00:00:00.001Z","check":"#))
  #expect(read(line(answer).utf8.dropLast()) == .success(answer))
  #expect(answer.moment == Timestamp(milliseconds: 1))
  #expect(!line(attempt()).contains("clock"))
}

@Test(arguments: [#""clock":"yesterday","#, #""clock":"","#])
func aReadingThatIsNoTimeMakesNoRecord(field: String) {
  let object = line(attempt()).replacing(#""context""#, with: field + #""context""#)
    .replacing(/,"check":"[0-9a-f]*"/, with: "").dropLast()
  #expect(
    read(CheckedLine.seal(Array(object.utf8)).dropLast()) == .failure(.invalid(field: "clock")))
}

@Test func aStampIsNeverBeforeTheLast() {
  let first = RecordStamp(reading: later(attempt().at, byDays: 400), random: (0, 1))
  let second = RecordStamp(reading: attempt().at, random: (0, 1), after: first)
  let third = RecordStamp(reading: later(attempt().at, byDays: 401), random: (0, 1), after: second)
  #expect(first.clock == nil)
  #expect(second.at == first.at)
  #expect(second.clock == attempt().at)
  #expect(first.id < second.id && second.id < third.id)
  #expect(third.at == later(attempt().at, byDays: 401))
  #expect(third.clock == nil)
}

@Test func anAnswerWasGivenAtTheLatestWhenTheNextOneWas() throws {
  let folder = TemporaryFolder()
  let answers = answersOfAClockThatWasAhead()
  // The files come in another order.
  folder.write(line(answers[2]) + line(answers[3]), to: journal + "a.jsonl")
  folder.write(line(answers[0]) + line(answers[1]), to: journal + "b.jsonl")
  let history = try Store(root: folder.path).readHistory(of: learner)
  #expect(history.attempts.map(\.id) == answers.map(\.id))
  #expect(
    history.attempts.map(\.moment)
      == [0, 2, 2, 3].map { later(attempt().at, byDays: $0) })
  #expect(history.newest?.id.text == answers[3].id)
}

@Test func nothingWasAnsweredInTheFuture() throws {
  let folder = TemporaryFolder()
  let answers = answersOfAClockThatWasAhead().prefix(2)
  folder.write(answers.map(line).joined(), to: journal + "a.jsonl")
  let now = later(attempt().at, byDays: 1)
  for origin in [Store.Origin.oneMachine, .manyMachines] {
    let history = try Store(root: folder.path).readHistory(of: learner, from: origin, at: now)
    #expect(history.attempts.map(\.id) == answers.map(\.id))
    #expect(history.attempts.map(\.moment) == [attempt().at, now])
  }
}

@Test func amongTheRecordsOfManyMachinesNotesSayWhichClocksWereWrong() throws {
  let folder = TemporaryFolder()
  let store = Store(root: folder.path)
  // The second answer was given at a seat two days behind, an hour after the first.
  let first = attempt(0)
  let at = Timestamp(milliseconds: later(first.at, byDays: -2).milliseconds + 3_600_000)
  var second = attempt(1)
  (second.id, second.at) = (RecordID.make(at: at, random: (3, 3)).text, at)
  folder.write(line(first) + line(second), to: journal + "a.jsonl")
  #expect(
    try store.readHistory(of: learner, from: .manyMachines).attempts.map(\.id)
      == [second.id, first.id])
  var notes = TimeNotes()
  notes.add(try #require(RecordID(second.id.utf8)), at: later(at, byDays: 2))
  try store.keep(notes, of: learner)
  let attempts = try store.readHistory(of: learner, from: .manyMachines).attempts
  #expect(attempts.map(\.id) == [first.id, second.id])
  #expect(attempts[1].moment == later(at, byDays: 2))
  // What is known is not written again, and of two times the earlier counts.
  try store.keep(notes, of: learner)
  #expect(names(in: folder.path + "/learners/s1234567/times").count == 1)
  notes.add(try #require(RecordID(second.id.utf8)), at: later(at, byDays: 1))
  try store.keep(notes, of: learner)
  let earlier = try store.readHistory(of: learner, from: .manyMachines).attempts
  #expect(earlier.first { $0.id == second.id }?.moment == later(at, byDays: 1))
}

@Test func linesThatAreNoNotesArePassedOver() throws {
  var notes = TimeNotes()
  notes.add(try #require(RecordID(attempt().id.utf8)), at: attempt().at)
  let line = notes.bytes
  for index in line.indices {
    var damaged = line
    damaged[index] ^= 1
    var read = TimeNotes()
    read.read(damaged.span)
    #expect(read.isEmpty)
  }
  var read = TimeNotes()
  read.read((Array("no note\n".utf8) + line + Array("{".utf8)).span)
  #expect(read == notes)
}

@Test func notesThatCannotBeReadAreSaid() throws {
  let folder = TemporaryFolder()
  folder.write(line(attempt()), to: journal + "a.jsonl")
  folder.write("", to: "learners/s1234567/times/a.jsonl/x")
  let history = try Store(root: folder.path).readHistory(of: learner)
  #expect(!history.isWhole)
  #expect(
    history.notes == [
      Note(file: folder.path + "/learners/s1234567/times/a.jsonl", kind: .file(.notAFile))
    ])
}
