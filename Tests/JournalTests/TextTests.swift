import Curriculum
import Files
import Journal
import Scoring
import TestSupport
import Testing

/// What learners write for themselves, on the disk.
struct TextFileTests {
  private let amina = LearnerID("amina")!
  private let now = Timestamp(milliseconds: 1_790_000_000_000)

  static let task = LearnerText.Subject.task(
    course: Identifier("c"),
    QuestionAddress(scenario: Identifier("s"), question: Identifier("reply")))
  static let note = LearnerText.Subject.note(
    course: Identifier("c"), module: Identifier("m"), page: "why-it-matters")
  /// A page may have a long title, and a file is not named by it.
  static let longNote = LearnerText.Subject.note(
    course: Identifier("c"), module: Identifier("m"), page: String(repeating: "long-", count: 150))

  static let texts = [
    LearnerText(
      task, text: "Dear Ms Osei,\n\nthank you. 谢谢 👩‍⚕️", ticked: [0, 2], revision: "8f3a1c2e9b7d",
      isFinished: false),
    LearnerText(note, text: "\"quoted\" \\ \u{202E}reversed\u{202C} \u{1B}[31m\u{0}\t"),
    LearnerText(longNote, text: "../../etc"),
  ]

  @Test func whatWasWrittenIsReadAsItWasWritten() throws {
    let folder = TemporaryFolder()
    let store = Store(root: folder.path)
    #expect(try store.readTexts(of: amina).texts == [])
    var written: Set<LearnerText> = []
    for text in Self.texts { written.insert(try store.writeText(text, of: amina, at: now)) }
    #expect(written.allSatisfy { $0.at == now })
    let read = try store.readTexts(of: amina)
    #expect(Set(read.texts) == written)
    #expect(read.unread == [])
    let names = try Folder.names(in: store.texts(of: amina))
    #expect(names.count == 3)
    #expect(names.allSatisfy { $0.utf8.count == 37 && $0.hasSuffix(".json") })
  }

  @Test func aTextWithoutAWordIsRemoved() throws {
    let folder = TemporaryFolder()
    let store = Store(root: folder.path)
    try store.writeText(LearnerText(Self.note, text: "Ask Ann."), of: amina, at: now)
    try store.writeTextDraft(LearnerText(Self.note, text: "Ask"), of: amina, at: now)
    try store.writeText(LearnerText(Self.note, text: " \n"), of: amina, at: now)
    #expect(try Folder.names(in: store.texts(of: amina)) == [])
  }

  @Test func theTextBeingWrittenStandsBesideTheOneThatWasLeft() throws {
    let folder = TemporaryFolder()
    let store = Store(root: folder.path)
    let left = try store.writeText(LearnerText(Self.note, text: "Ask Ann."), of: amina, at: now)
    var draft = left
    draft.text = "Ask Ann or"
    // The clock went back; the draft is newer all the same.
    draft = try store.writeTextDraft(draft, of: amina, at: Timestamp(milliseconds: 5))
    #expect(draft.at == Timestamp(milliseconds: now.milliseconds + 1))
    #expect(try Folder.names(in: store.texts(of: amina)).count == 2)
    #expect(try store.readTexts(of: amina).texts == [draft])
    draft.text = "Ask Ann or Ben."
    let again = try store.writeText(draft, of: amina, at: Timestamp(milliseconds: 5))
    #expect(try store.readTexts(of: amina).texts == [again])
    #expect(try Folder.names(in: store.texts(of: amina)).count == 1)
  }

  /// A folder in the draft's place makes every write fail, as a full disk does.
  @Test func whatCannotBeWrittenLosesNothingOfTheTextBefore() throws {
    let folder = TemporaryFolder()
    let store = Store(root: folder.path)
    let left = try store.writeText(LearnerText(Self.note, text: "Ask Ann."), of: amina, at: now)
    let path = store.texts(of: amina)
    let name = try #require(try Folder.names(in: path).first)
    try Folder.make(path + "/" + name.dropLast(5) + ".draft")
    var draft = left
    draft.text = "Lost?"
    #expect(throws: FileError.self) { try store.writeTextDraft(draft, of: amina, at: now) }
    #expect(try store.readTexts(of: amina).texts == [left])
    #expect(try Folder.names(in: path).filter { $0.hasPrefix(".") } == [])
  }

  @Test(arguments: [
    "", "{", "[]", "{}",
    #"{"v":2,"note":{"course":"c","module":"m","page":"p"},"at":"2026-11-21T18:12:03.123Z","text":"x"}"#,
    #"{"v":1,"note":{"course":"C!","module":"m","page":"p"},"at":"2026-11-21T18:12:03.123Z","text":"x"}"#,
    #"{"v":1,"task":{"course":"c","scenario":"s"},"at":"2026-11-21T18:12:03.123Z","text":"x"}"#,
    #"{"v":1,"note":{"course":"c","module":"m","page":"p"},"at":"yesterday","text":"x"}"#,
    #"{"v":1,"note":{"course":"c","module":"m","page":"p"},"at":"2026-11-21T18:12:03.123Z"}"#,
    #"{"v":1,"note":{"course":"c","module":"m","page":7},"at":"2026-11-21T18:12:03.123Z","text":"x"}"#,
    #"{"v":1,"task":{"course":"c","scenario":"s","question":"q"},"ticked":[10],"at":"2026-11-21T18:12:03.123Z","text":"x"}"#,
    #"{"v":1,"task":{"course":"c","scenario":"s","question":"q"},"ticked":[1,1],"at":"2026-11-21T18:12:03.123Z","text":"x"}"#,
    // Sound, but of another name than the file.
    #"{"v":1,"note":{"course":"c","module":"m","page":"p"},"at":"2026-11-21T18:12:03.123Z","text":"x"}"#,
    "{\"v\":1,\"note\":{\"course\":\"c\",\"module\":\"m\",\"page\":\"p\"},\"at\":\"2026-11-21T18:12:03.123Z\",\"text\":\"\u{FFFD}\"}\u{0}",
    #"{"v":1,"note":{"course":"c","module":"m","page":"p"},"at":"2026-11-21T18:12:03.123Z","text":""#
      + String(repeating: "x", count: 2001) + #""}"#,
    String(repeating: " ", count: 300_000),
  ])
  func whatCannotBeReadIsNamedAndStays(content: String) throws {
    let folder = TemporaryFolder()
    let store = Store(root: folder.path)
    let path = store.texts(of: amina) + "/0123456789abcdef0123456789abcdef.json"
    try Folder.make(store.texts(of: amina))
    try NewFile.write(Array(content.utf8), to: path)
    let read = try store.readTexts(of: amina)
    #expect(read.texts == [])
    #expect(read.unread == [path])
    #expect(try WholeFile.read(path, limit: 1 << 20) == Array(content.utf8))
  }

  @Test func ticksOfAnotherChecklistAreNotShown() {
    let task = WritingTask(
      id: Identifier("reply"), leadIn: [], minutes: 3, model: [],
      checklist: [.init(text: [.text("A")]), .init(text: [.text("B")])], revision: "8f3a1c2e9b7d")
    #expect(Self.texts[0].ticks(of: task) == [0])
    var changed = task
    changed.revision = "000000000000"
    #expect(Self.texts[0].ticks(of: changed) == [])
  }

  @Test func journalsVisitsAndDraftsDoNotSeeThem() throws {
    let folder = TemporaryFolder()
    let store = Store(root: folder.path)
    for text in Self.texts {
      try store.writeText(text, of: amina, at: now)
      try store.writeTextDraft(text, of: amina, at: now)
    }
    var faults: [Note] = []
    #expect(try store.readHistory(of: amina).attempts == [])
    #expect(try store.journalFiles(of: amina) == [])
    #expect(try store.readVisits(of: amina, noting: &faults) == [])
    #expect(store.readDrafts(of: amina) == [])
    #expect(faults == [])
  }
}
