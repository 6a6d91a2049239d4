import Curriculum
import Digest
import Files
import Journal
import Scoring
import TestSupport
import Testing

@testable import Session

/// What one file to mail holds, and which files are believed.
struct HandInFileTests {
  private let root = TemporaryFolder()
  private var store: Store { Store(root: root.path + "/store") }
  private let now = Timestamp(milliseconds: 1_795_300_000_000)

  private func answer(_ index: Int, _ change: (inout Attempt) -> Void = { _ in }) -> [UInt8] {
    var answer = attempt(index, by: ada)
    change(&answer)
    return RecordLine.encode(answer)
  }

  private func journal(_ lines: [UInt8]..., profile: Profile? = nil) throws {
    root.write(bytes: lines.flatMap { $0 }, to: "store/learners/ada/journal/a.jsonl")
    if let profile { try store.writeProfile(profile, of: ada) }
  }

  private func handIn() throws -> HandIn {
    try HandIn(of: ada, in: store, course: Identifier("course"), at: now, by: IDRules())
  }

  /// A file with another body, and a header that says so.
  static func file(_ header: HandInHeader, _ body: [UInt8]) -> [UInt8] {
    var header = header
    (header.bytes, header.digest) = (body.count, sha256(body))
    return header.line + body
  }

  @Test func itHoldsTheRecordsOfTheCourseEachOnceAndByteForByte() throws {
    let (first, second) = (answer(1), answer(2))
    let other = answer(3) { $0.course = Identifier("another") }
    let foreign = RecordLine.encode(attempt(4, by: grace))
    try journal(first, other, second, first, foreign, Array("torn".utf8))
    let handIn = try handIn()
    let file = try HandInFile(handIn.bytes)
    #expect(file.records == first + second)
    #expect(file.header == handIn.header)
    #expect(handIn.header.records == 2)
    #expect(handIn.summary.otherCourses == 1)
    #expect(handIn.summary.answers == [Identifier("boundaries"): 2])
  }

  @Test func aClockThatWentBackTravelsAlong() throws {
    let late = Timestamp(milliseconds: 1_795_284_723_123 + 900_000_000)
    let back = answer(2) {
      $0.at = late
      $0.clock = Timestamp(milliseconds: 1_795_284_800_000)
    }
    try journal(answer(1) { $0.at = late }, back)
    let handIn = try handIn()
    #expect(handIn.header.times == 2)
    #expect(try HandInFile(handIn.bytes).times.times.count == 2)
    root.write(bytes: handIn.bytes, to: "mail/ada.webside")
    for (source, into) in [("mail", "mailed"), ("store", "direct")] {
      _ = try collect(sources: [root.path + "/" + source], into: root.path + "/" + into)
    }
    let histories = try ["mailed", "direct"].map {
      try Store(root: root.path + "/" + $0).readHistory(of: ada, from: .manyMachines)
    }
    #expect(histories[0] == histories[1])
  }

  @Test(
    arguments: [
      (Profile.Origin.name, "00000000000000aa", Profile.Origin.name, "00000000000000aa"),
      (.given, "00000000000000aa", .given, "00000000000000aa"), (.walkIn, nil, .walkIn, nil),
    ] as [(Profile.Origin, String?, Profile.Origin, String?)])
  func itSaysWhoHandedItIn(
    _ origin: Profile.Origin, _ mark: String?, _ said: Profile.Origin, _ saidMark: String?
  ) throws {
    try journal(answer(1), profile: Profile(name: "Ada", mark: mark, origin: origin))
    let header = try handIn().header
    #expect(header.name == "Ada")
    #expect(header.origin == said)
    #expect(header.mark == saidMark)
  }

  @Test func theDocumentsShowAHeaderAsItIsWritten() throws {
    try journal(
      answer(1), answer(2), profile: Profile(name: "Ada", mark: "00000000000000aa", origin: .name))
    let line = String(decoding: try handIn().header.line, as: UTF8.self)
      .replacing(/"(digest|check)":"[0-9a-f]+"/) { "\"\($0.1)\":\"…\"" }
      .replacing(",\"records\"", with: ",\n \"records\"")
    expectSection("hand-in", of: "Docs/records.md", toBe: "\n```json\n\(line)```\n")
  }

  /// A profile of an earlier version has no mark; the first record stands for one.
  @Test func aNameOfAnEarlierVersionGetsTheMarkOfItsFirstRecord() throws {
    try journal(answer(1), profile: Profile(name: "Ada"))
    let rules = IDRules(isMade: { _, _ in true })
    let header = try HandIn(
      of: ada, in: store, course: Identifier("course"), at: now, by: rules
    ).header
    #expect(header.origin == .name)
    #expect(header.mark == String(sha256(Array(attempt(1, by: ada).id.utf8)).prefix(16)))
  }

  /// A header with a true checksum over a body, whatever the header says.
  private func file(_ body: [UInt8], _ change: (inout HandInHeader) -> Void = { _ in }) -> [UInt8] {
    var header = HandInHeader(
      course: "course", learner: ada, name: "Ada", mark: nil, origin: .given, at: now,
      records: body.count { $0 == 0x0A }, times: 0, texts: 0, bytes: body.count,
      digest: sha256(body))
    change(&header)
    return header.line + body
  }

  private func reason(_ bytes: [UInt8]) -> CollectionReport.Reason? {
    do throws(CollectionReport.Reason) {
      _ = try HandInFile(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func whatIsNotWholeIsNotBelieved() {
    let lines = answer(1) + answer(2)
    #expect(reason(file(lines)) == nil)
    #expect(reason(file([])) == nil)
    #expect(reason([]) == .noHandIn)
    #expect(reason(Array(file(lines).dropFirst())) == .noHandIn)
    #expect(
      reason(Array(file(lines).dropLast()))
        == .handInIsCut(found: lines.count - 1, said: lines.count))
    #expect(reason(file(lines) + [0x0A]) == .handInIsChanged)
    var changed = file(lines)
    changed[changed.count - 40] ^= 1
    #expect(reason(changed) == .handInIsChanged)
    // Counts that do not add up, by somebody who knows how checksums are made.
    #expect(reason(file(lines) { $0.records = 1 }) == .handInIsChanged)
    #expect(reason(file(lines) { $0.records = 1 << 29 }) == .handInIsChanged)
    #expect(reason(file(lines) { $0.times = 1 }) == .handInIsChanged)
    #expect(reason(file(lines) { $0.digest = "" }) == .noHandIn)
    #expect(reason(file(lines) { $0.bytes = -1 }) == .noHandIn)
    #expect(reason(file(lines) { $0.mark = "../../etc" }) == .noHandIn)
    #expect(reason(file(lines) { $0.origin = .name }) == .noHandIn)
    #expect(reason(file(lines) { $0.name = String(repeating: "n", count: 300) }) == .noHandIn)
    // A learner whose id would be a path.
    let escape = Array(
      #"{"v":1,"hand-in":"course","learner":"../../x","origin":"given","at":"2026-11-21T18:12:03.123Z","records":0,"times":0,"bytes":0,"digest":"\#(sha256([]))"}"#
        .utf8)
    #expect(reason(CheckedLine.seal(escape)) == .noHandIn)
    let deep = Array(
      (#"{"v":1,"hand-in":"# + String(repeating: "[", count: 100_000)).utf8)
    #expect(reason(CheckedLine.seal(deep + [0x7D])) == .noHandIn)
  }

  private func write(_ texts: [LearnerText]) throws {
    for text in texts { try store.writeText(text, of: ada, at: now) }
  }

  private static let task = LearnerText.Subject.task(
    course: Identifier("course"),
    QuestionAddress(scenario: Identifier("request"), question: Identifier("reply")))
  private static let note = LearnerText.Subject.note(
    course: Identifier("course"), module: Identifier("boundaries"), page: "why")
  private static let elsewhere = LearnerText.Subject.note(
    course: Identifier("another"), module: Identifier("boundaries"), page: "why")

  @Test func textsAndNotesAreInItOnlyIfTheLearnerWantsThem() throws {
    try journal(answer(1))
    try write([
      LearnerText(Self.task, text: "Dear Mr P,\n\u{1B}[31mno."),
      LearnerText(Self.note, text: "Ask about this."),
      LearnerText(Self.elsewhere, text: "Of another course."),
    ])
    for (texts, notes) in [(false, false), (true, false), (false, true), (true, true)] {
      let handIn = try HandIn(
        of: ada, in: store, course: Identifier("course"), at: now, by: IDRules(),
        includesTexts: texts, includesNotes: notes)
      let held = try HandInFile(handIn.bytes).texts.map(\.subject)
      #expect(
        Set(held) == Set((texts ? [Self.task] : []) + (notes ? [Self.note] : [])))
      #expect(handIn.summary.texts == .init(count: 1, isIncluded: texts))
      #expect(handIn.summary.notes == .init(count: 1, isIncluded: notes))
    }
  }

  @Test func collectedTextsAreKeptBesideTheAnswersInTheirNewestVersion() throws {
    try journal(answer(1))
    try write([LearnerText(Self.task, text: "First.")])
    let cohort = Store(root: root.path + "/into")
    func handIn(_ name: String) throws -> String {
      let handIn = try HandIn(
        of: ada, in: store, course: Identifier("course"), at: now, by: IDRules(),
        includesTexts: true)
      return root.write(bytes: handIn.bytes, to: "mail/" + name)
    }
    let old = try handIn("old.webside")
    let kept = try #require(try store.readTexts(of: ada).texts.first)
    var changed = kept
    changed.text = "Second."
    try write([changed])
    let new = try handIn("new.webside")
    #expect(try collect(sources: [old], into: cohort.root).newTexts == 1)
    #expect(try collect(sources: [new, old], into: cohort.root).newTexts == 1)
    #expect(try collect(sources: [old, new], into: cohort.root).newTexts == 0)
    #expect(try cohort.readTexts(of: ada).texts.map(\.text) == ["Second."])
    // Nobody reads texts as answers, and collecting a cohort takes none along.
    #expect(try cohort.readHistory(of: ada).attempts.count == 1)
    let again = Store(root: root.path + "/again")
    _ = try collect(sources: [cohort.root], into: again.root)
    #expect(try again.readTexts(of: ada).texts == [])
  }

  @Test func recordsOfSomebodyElseAreSetAsideAndDoubted() throws {
    root.write(
      bytes: file(answer(1) + RecordLine.encode(attempt(2, by: grace))), to: "mail/ada.webside")
    let report = try collect(sources: [root.path + "/mail"], into: root.path + "/into")
    #expect(report.newRecords == 1)
    #expect(report.handInsRead == 1)
    #expect(
      report.rejected == [
        .init(
          path: root.path + "/mail/ada.webside", line: 3, reason: .line(.otherLearner(grace)))
      ])
    #expect(report.doubted == [ada, grace])
    #expect(report.records == [ada: 1])
  }
}
