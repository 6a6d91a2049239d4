import Files
import Scoring
import TestSupport
import Testing

@testable import Journal

/// What a learner chose, on the disk.
struct PreferencesTests {
  private let folder = TemporaryFolder()
  private let amina = LearnerID("amina")!

  private var store: Store { Store(root: folder.path) }
  private var path: String { folder.path + "/learners/amina/settings.json" }

  static let all: Preferences = {
    var all = Preferences()
    all.theme = .dark
    all.focus = .bar
    all.usesMouse = true
    all.asksCertainty = false
    all.minutes = 10
    all.most = 0
    all.retention = 85
    all.longest = 365
    all.spreads = false
    all.pauses = [
      Pause(
        from: Timestamp(milliseconds: 1_795_284_723_123),
        until: Timestamp(milliseconds: 1_795_889_523_123))
    ]
    return all
  }()

  private static let text =
    #"{"v":1,"theme":"dark","focus":"bar","mouse":true,"certainty":false,"minutes":10,"most":0,"retention":85,"#
    + #""longest":365,"spread":false,"pauses":[{"from":"2026-11-21T18:12:03.123Z","until":"2026-11-28T18:12:03.123Z"}]}"#
    + "\n"

  private func write(_ text: String) throws {
    try Folder.make(folder.path + "/learners/amina")
    try NewFile.write(Array(text.utf8), to: path)
  }

  @Test func whatWasChosenIsReadAsItWasWritten() throws {
    #expect(try store.readPreferences(of: amina) == Preferences())
    try store.writePreferences(Self.all, of: amina)
    #expect(String(decoding: bytes(of: path) ?? [], as: UTF8.self) == Self.text)
    #expect(try store.readPreferences(of: amina) == Self.all)
    try store.writePreferences(Preferences(), of: amina)
    #expect(String(decoding: bytes(of: path) ?? [], as: UTF8.self) == "{\"v\":1}\n")
    #expect(try store.readPreferences(of: amina) == Preferences())
  }

  @Test(arguments: [
    ("", PreferencesFault.damaged), ("[]", .damaged), ("{", .damaged), ("{}", .field("v")),
    (#"{"v":1}{"v":1}"#, .damaged), (#"{"v":2,"sound":"on"}"#, .newerVersion(2)),
    (#"{"v":1,"theme":"pink"}"#, .field("theme")), (#"{"v":1,"theme":7}"#, .field("theme")),
    (#"{"v":1,"sound":"on"}"#, .field("sound")), (#"{"v":1,"v":1}"#, .field("v")),
    (#"{"v":1,"minutes":0}"#, .field("minutes")), (#"{"v":1,"minutes":5.5}"#, .field("minutes")),
    (#"{"v":1,"most":-1}"#, .field("most")), (#"{"v":1,"retention":100}"#, .field("retention")),
    (#"{"v":1,"longest":1e9}"#, .field("longest")), (#"{"v":1,"mouse":"yes"}"#, .field("mouse")),
    (#"{"v":1,"pauses":[{"from":"2026-11-21T18:12:03Z"}]}"#, .field("pauses")),
    (
      #"{"v":1,"pauses":[{"from":"2026-11-21T18:12:03Z","until":"2026-11-20T18:12:03Z"}]}"#,
      .field("pauses")
    ),
  ])
  func aFileThatIsWrongSaysWhereAndIsKept(text: String, fault: PreferencesFault) throws {
    try write(text)
    #expect(throws: fault) { try store.readPreferences(of: amina) }
    try store.writePreferences(Self.all, of: amina)
    #expect(try store.readPreferences(of: amina) == Self.all)
    #expect(
      bytes(of: folder.path + "/learners/amina/settings-unread.json") == Array(text.utf8))
  }

  @Test func aFileThatIsTooLargeOrALinkDoesNotCount() throws {
    try write(String(repeating: " ", count: 70_000) + "{\"v\":1}")
    #expect(throws: PreferencesFault.file(.tooLarge(70_007))) {
      try store.readPreferences(of: amina)
    }
  }

  @Test func journalsDoNotSeeIt() throws {
    try store.writePreferences(Self.all, of: amina)
    #expect(try store.readHistory(of: amina).attempts == [])
    #expect(try store.journalFiles(of: amina) == [])
  }

  @Test func whatIsChosenNowGoesBeforeWhatWasKept() {
    var options = Preferences()
    options.theme = .light
    options.most = 7
    let both = options.over(Self.all)
    #expect(both.theme == .light && both.rhythm.most == 7)
    #expect(both.focus == .bar && both.pauses == Self.all.pauses)
    #expect(Self.all.rhythm.most == nil && Preferences().rhythm == ReviewRhythm())
  }
}
