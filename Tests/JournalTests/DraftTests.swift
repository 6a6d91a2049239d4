import Curriculum
import Files
import Journal
import Scoring
import TestSupport
import Testing

/// Answers that were begun, on the disk.
struct DraftFileTests {
  static let drafts = [
    Draft(
      course: Identifier("c"),
      address: QuestionAddress(scenario: Identifier("s"), question: Identifier("q")),
      revision: "8f3a1c2e9b7d", kind: .single, order: [Identifier("b"), Identifier("a")],
      response: .choices([Identifier("a")]), certainty: .fairly),
    Draft(
      course: Identifier("c"),
      address: QuestionAddress(scenario: Identifier("s"), question: Identifier("r")),
      revision: "", kind: .rating, order: [Identifier("a"), Identifier("b")],
      response: .ratings([Identifier("b"): .fairlyInappropriate])),
    Draft(
      course: Identifier("d"),
      address: QuestionAddress(scenario: Identifier("s"), question: Identifier("m")),
      revision: "", kind: .marking, order: [], response: .marks([0, 7])),
    Draft(
      course: Identifier("d"),
      address: QuestionAddress(scenario: Identifier("s"), question: Identifier("o")),
      revision: "", kind: .ordering, order: [Identifier("a"), Identifier("b")],
      response: .order([Identifier("b"), Identifier("a")])),
  ]
  private let amina = LearnerID("amina")!

  @Test func whatWasBegunIsReadAsItWasWritten() throws {
    let folder = TemporaryFolder()
    let store = Store(root: folder.path)
    #expect(store.readDrafts(of: amina) == [])
    try store.writeDrafts(Self.drafts, of: amina)
    #expect(store.readDrafts(of: amina) == Self.drafts)
    try store.writeDrafts(Array(Self.drafts.prefix(1)), of: amina)
    #expect(store.readDrafts(of: amina) == Array(Self.drafts.prefix(1)))
    try store.writeDrafts([], of: amina)
    #expect(try Folder.names(in: folder.path + "/learners/amina") == [])
  }

  @Test(arguments: [
    "", "{", "[]", #"{"v":2,"drafts":[]}"#, #"{"v":1,"drafts":[{"course":"c"}]}"#,
    #"{"v":1,"drafts":[{"course":"c","scenario":"s","question":"q","revision":"","kind":"zz","order":[],"response":[]}]}"#,
    #"{"v":1,"drafts":7}"#, "{\"v\":1,\"drafts\":[]}\u{0}",
  ])
  func whatCannotBeReadIsNoDraft(text: String) throws {
    let folder = TemporaryFolder()
    let store = Store(root: folder.path)
    try Folder.make(folder.path + "/learners/amina")
    try NewFile.write(Array(text.utf8), to: folder.path + "/learners/amina/drafts.json")
    #expect(store.readDrafts(of: amina) == [])
  }

  @Test func journalsDoNotSeeThem() throws {
    let folder = TemporaryFolder()
    let store = Store(root: folder.path)
    try store.writeDrafts(Self.drafts, of: amina)
    #expect(try store.readHistory(of: amina).attempts == [])
    #expect(try store.journalFiles(of: amina) == [])
  }
}
