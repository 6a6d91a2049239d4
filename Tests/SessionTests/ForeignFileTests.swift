import Curriculum
import Files
import Journal
import Scoring
import TestSupport
import Testing

@testable import Session

/// Files that somebody names as a source and that are none, and hand-ins of which a part cannot be read.
struct ForeignFileTests {
  private let root = TemporaryFolder()

  @Test(arguments: [
    (
      "record.html", "<!doctype html>\n<title>A course: record of study</title>",
      ForeignFile.recordOfStudy
    ),
    ("record.md", "# A course: record of study\n", .recordOfStudy),
    ("record.txt", "A COURSE: RECORD OF STUDY\n", .recordOfStudy),
    ("mail.zip", "PK\u{3}\u{4}\u{14}\u{0}", .zip), ("cv.pdf", "%PDF-1.7\n", .pdf),
    ("notes.txt", "Dear all,\n", .other),
  ])
  func whatAFileIsThatHoldsNoRecordIsSaid(name: String, content: String, kind: ForeignFile) throws {
    let path = root.write(content, to: name)
    let report = try collect(sources: [path], into: root.path + "/cohort")
    #expect(report.rejected == [.init(path: path, reason: .foreign(kind))])
    #expect(report.filesRead == 0)
  }

  @Test(arguments: ["journal.jsonl", "journal", "copy.txt"])
  func aFileWithARecordIsAJournalWhateverItIsCalled(name: String) throws {
    let path = root.write(bytes: RecordLine.encode(attempt(1, by: ada)), to: name)
    let report = try collect(sources: [path], into: root.path + "/cohort")
    #expect(report.newRecords == 1 && report.rejected == [])
  }

  @Test func aTextThatCannotBeReadIsSetAsideAndTheRestOfItsFileIsTaken() throws {
    let store = Store(root: root.path + "/store")
    root.write(
      bytes: RecordLine.encode(attempt(1, by: ada)), to: "store/learners/ada/journal/a.jsonl")
    for page in ["one", "two"] {
      let note = LearnerText.Subject.note(
        course: Identifier("course"), module: Identifier("m"), page: page)
      try store.writeText(
        LearnerText(note, text: "Ask Ann."), of: ada, at: Timestamp(milliseconds: 1))
    }
    let handIn = try HandIn(
      of: ada, in: store, course: Identifier("course"), at: Timestamp(milliseconds: 2),
      by: IDRules(), includesNotes: true)
    // As a later version of the program might write it.
    let body = Array(handIn.bytes.drop { $0 != 0x0A }.dropFirst())
    let changed = Array(
      String(decoding: body, as: UTF8.self).replacing(
        #"{"v":1,"note""#, with: #"{"v":9,"note""#, maxReplacements: 1
      ).utf8)
    let path = root.write(bytes: HandInFileTests.file(handIn.header, changed), to: "ada.webside")
    let report = try collect(sources: [path], into: root.path + "/cohort")
    #expect(report.rejected == [.init(path: path, line: 3, reason: .unreadText)])
    #expect(report.newRecords == 1 && report.newTexts == 1)
  }
}
