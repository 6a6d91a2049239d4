import Curriculum
import Files
import Scoring
import TestSupport
import Testing

@testable import Journal

/// Two windows of the program that write the files of one learner.
struct TwoWindowTests {
  private let folder = TemporaryFolder()
  private let amina = LearnerID("amina")!

  private var store: Store { Store(root: folder.path) }

  private func time(_ minute: Int64) -> Timestamp {
    Timestamp(milliseconds: 1_790_000_000_000 + minute * 60_000)
  }

  /// What a window has of the note, changed to other words and kept.
  private func keep(
    _ words: String, after base: LearnerText? = nil, isDraft: Bool = false, at minute: Int64
  ) throws -> TextKeeping {
    var text = base ?? LearnerText(TextFileTests.note, text: "")
    text.text = words
    return try store.keepText(text, isDraft: isDraft, of: amina, at: time(minute))
  }

  private var words: (text: [String], others: [String]) {
    get throws {
      let written = try store.readTexts(of: amina)
      #expect(written.unread == [])
      return (written.texts.map(\.text), written.others.map(\.text))
    }
  }

  @Test func oneWindowAloneSetsNothingAside() throws {
    var text = try keep("Ask", isDraft: true, at: 1)
    text = try keep("Ask Ann", after: text.text, isDraft: true, at: 2)
    text = try keep("Ask Ann.", after: text.text, at: 3)
    text = try keep("Ask Ann!", after: text.text, at: 4)
    #expect(text.others == nil && !text.isOfAnotherWindow)
    #expect(try words.text == ["Ask Ann!"] && words.others == [])
    #expect(try Folder.names(in: store.texts(of: amina)).count == 1)
  }

  @Test(arguments: [true, false], [true, false])
  func whatBothWindowsWroteIsKept(firstIsDraft: Bool, secondIsDraft: Bool) throws {
    let base = try keep("Ask", at: 1).text
    _ = try keep("Ask Ann.", after: base, isDraft: firstIsDraft, at: 2)
    let second = try keep("Ask Ben.", after: base, isDraft: secondIsDraft, at: 3)
    #expect(second.others?.map(\.text) == ["Ask Ann."])
    #expect(try words.text == ["Ask Ben."] && words.others == ["Ask Ann."])
  }

  @Test func windowsThatTakeTurnsLeaveOneVersionEach() throws {
    let base = try keep("Ask", at: 0).text
    var (first, second) = (base, base)
    for turn in Int64(0)..<5 {
      first = try keep("Ask Ann \(turn)", after: first, isDraft: true, at: turn * 2 + 1).text
      second = try keep("Ask Ben \(turn)", after: second, isDraft: true, at: turn * 2 + 2).text
    }
    #expect(try words.text == ["Ask Ben 4"] && words.others == ["Ask Ann 4"])
    first = try keep("Ask Ann.", after: first, at: 20).text
    second = try keep("Ask Ben.", after: second, at: 21).text
    #expect(try words.text == ["Ask Ben."] && words.others == ["Ask Ann."])
  }

  @Test func bothWindowsMayBeginTheSameText() throws {
    _ = try keep("Mine.", at: 1)
    let second = try keep("Yours.", at: 1)
    #expect(second.others?.map(\.text) == ["Mine."])
    #expect(try words.text == ["Yours."] && words.others == ["Mine."])
  }

  @Test func theSameWordsAreOneVersion() throws {
    let base = try keep("Ask", at: 1).text
    _ = try keep("Ask Ann.", after: base, at: 2)
    #expect(try keep("Ask Ann.", after: base, at: 3).others == nil)
    #expect(try words.text == ["Ask Ann."] && words.others == [])
  }

  @Test func aTextWrittenFurtherElsewhereIsNotRemoved() throws {
    let base = try keep("Ask", at: 1).text
    _ = try keep("Ask Ann.", after: base, at: 2)
    let removal = try keep(" ", after: base, at: 3)
    #expect(removal.isOfAnotherWindow && removal.text.text == "Ask Ann.")
    #expect(try words.text == ["Ask Ann."])
    #expect(try !keep("", after: removal.text, at: 4).isOfAnotherWindow)
    #expect(try words.text == [] && words.others == [])
  }

  @Test func versionsAreExchangedAndDropped() throws {
    let base = try keep("Ask", at: 1).text
    _ = try keep("Ask Ann.", after: base, at: 2)
    let second = try keep("Ask Ben.", after: base, at: 3)
    let other = try #require(second.others?.first)
    let taken = try store.takeVersion(other, of: amina, at: time(4))
    #expect(taken.text.text == "Ask Ann." && taken.others?.map(\.text) == ["Ask Ben."])
    #expect(try words.text == ["Ask Ann."] && words.others == ["Ask Ben."])
    #expect(try store.dropVersion(try #require(taken.others?.first), of: amina) == [])
    #expect(try words.text == ["Ask Ann."] && words.others == [])
    #expect(try Folder.names(in: store.texts(of: amina)).count == 1)
  }

  @Test func aFileThatCannotBeReadIsNotReplaced() throws {
    let folder = store.texts(of: amina)
    let name = TextFile.name(for: TextFileTests.note)
    try Folder.make(folder)
    try NewFile.write(Array("from a later version".utf8), to: folder + "/\(name).json")
    _ = try keep("Mine.", at: 1)
    let written = try store.readTexts(of: amina)
    #expect(written.texts.map(\.text) == ["Mine."])
    #expect(written.unread.count == 1)
    #expect(bytes(of: written.unread[0]) == Array("from a later version".utf8))
  }

  @Test func aTextFollowsItsPageToAnotherName() throws {
    let page = LearnerText.Subject.note(
      course: Identifier("c"), module: Identifier("m"), page: "new")
    var text = try keep("Ask Ann.", at: 1).text
    let former = [text.subject]
    #expect(store.readText(about: page, formerly: former, of: amina)?.text == "Ask Ann.")
    text.subject = page
    text.text = "Ask Ben."
    let kept = try store.keepText(
      text, isDraft: false, formerly: former, of: amina, at: time(2))
    #expect(kept.others == nil)
    let written = try store.readTexts(of: amina)
    #expect(written.texts.map(\.subject) == [page])
    #expect(written.texts.map(\.text) == ["Ask Ben."])
  }

  @Test func eachWindowKeepsTheAnswersThatItBegan() throws {
    let all = DraftFileTests.drafts
    try store.writeDrafts([all[0], all[1]], of: amina)
    let base = [all[0], all[1]]
    var changed = all[1]
    changed.certainty = .sure
    // The first window submits one answer and begins another; the second changes one and begins one.
    try store.changeDrafts(of: amina) { [all[1], all[2]].changes(since: base, to: $0) }
    try store.changeDrafts(of: amina) { [all[0], changed, all[3]].changes(since: base, to: $0) }
    #expect(store.readDrafts(of: amina) == [all[2], changed, all[3]])
  }

  @Test func eachWindowKeepsTheSettingsThatItChanged() throws {
    var base = Preferences()
    base.minutes = 5
    try store.writePreferences(base, of: amina)
    var (first, second) = (base, base)
    first.theme = .dark
    first.minutes = nil
    second.usesMouse = true
    second.pauses = PreferencesTests.all.pauses
    try store.changePreferences(of: amina) { first.changes(since: base, to: $0) }
    try store.changePreferences(of: amina) { second.changes(since: base, to: $0) }
    var both = Preferences()
    both.theme = .dark
    both.usesMouse = true
    both.pauses = second.pauses
    #expect(try store.readPreferences(of: amina) == both)
  }
}
