import Curriculum
import Files
import Glibc
import Journal
import Scoring
import TestSupport
import Testing

func report(_ index: Int = 0, text: String = "The law in Ontario says otherwise.") -> Report {
  let answer = attempt(index + 100)
  return Report(
    id: answer.id, at: answer.at, learner: learner, course: answer.course,
    about: Report.Subject(
      module: answer.module, address: answer.address, revision: answer.revision, key: answer.key),
    reason: .key, text: text)
}

@Test func aReportIsWrittenInTheOrderOfTheFormat() {
  let text = String(decoding: RecordLine.encode(report()), as: UTF8.self)
  #expect(text.contains(#""key":"51c0aa02","kind":"report","reason":"key","text":"The law"#))
}

@Test func reportsStandAmongTheAnswersAndAreNone() throws {
  let folder = TemporaryFolder()
  let store = Store(root: folder.path)
  let sitting = Sitting(
    in: store, of: learner, started: attempt().at, random: counter())
  try sitting.append(attempt(0))
  try sitting.append(report(text: "\u{1B}[2J\n=1+1"))
  try sitting.append(attempt(1))
  #expect(
    try store.readHistory(of: learner)
      == History(attempts: [attempt(0), attempt(1)], reports: [report(text: "\u{1B}[2J\n=1+1")]))
  #expect(try store.journalFiles(of: learner).count == 1)
}

@Test func aReportThatIsMetTwiceCountsOnce() throws {
  let folder = TemporaryFolder()
  let store = Store(root: folder.path)
  for start: UInt64 in [1, 2] {
    let sitting = Sitting(
      in: store, of: learner, started: attempt().at, random: counter(from: start))
    try sitting.append(report())
    try sitting.append(attempt(0))
  }
  #expect(
    try store.readHistory(of: learner)
      == History(attempts: [attempt(0)], reports: [report()], duplicates: 2))
}

@Test func aReportLongerThanAnyMayBeIsNotWritten() {
  let folder = TemporaryFolder()
  let sitting = Sitting(
    in: Store(root: folder.path), of: learner, started: attempt().at, random: counter())
  let long = String(repeating: "x", count: Report.longestText + 1)
  #expect(throws: FileError.self) { try sitting.append(report(text: long)) }
}

@Test(arguments: [nil, .study, .form("pre", session: "orientation-x3f9")] as [Attempt.Context?])
func aReportSaysWhatTheLearnerWasAnsweringFor(_ context: Attempt.Context?) throws {
  let folder = TemporaryFolder()
  let store = Store(root: folder.path)
  var odd = report()
  odd.context = context
  try Sitting(in: store, of: learner, started: attempt().at, random: counter()).append(odd)
  #expect(try store.readHistory(of: learner).reports == [odd])
}

@Test func certaintyIsWrittenWhereItWasSaid() {
  for certainty in Certainty.allCases {
    var sure = attempt()
    sure.certainty = certainty
    #expect(line(sure).contains(#""context":"study","certainty":"\#(certainty.rawValue)","check""#))
    #expect(read(RecordLine.encode(sure).dropLast()) == .success(sure))
  }
  #expect(!line(attempt()).contains("certainty"))
}
