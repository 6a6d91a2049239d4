import Curriculum
import Files
import Journal
import Scoring
import Seat
import TestSupport
import Testing
import TrainerUI

@testable import World

/// Texts and notes, performed on a store.
struct TextWorldTests {
  private let folder = TemporaryFolder()
  private let time = TestClock()
  private let ada = learner("ada-fdee430d")

  private var store: Store { Store(root: folder.path + "/store") }

  private func world() -> TrainerWorld {
    var world = TrainerWorld(course: course, store: store, clock: time.clock)
    _ = world.perform(.createLearner(name: "Ada"))
    return world
  }

  private static let text = LearnerText(
    .note(course: course.id, module: course.modules[0].id, page: "why"), text: "Ask Ann.")

  private func texts(_ messages: [Message]) -> [LearnerText]? {
    guard case .signedIn(let signedIn)? = messages.first else { return nil }
    return signedIn.texts
  }

  @Test func aTextIsThereAtTheNextStart() throws {
    var world = world()
    var kept = Self.text
    kept.at = time.clock.now()
    #expect(world.perform(.keepText(Self.text, isDraft: true)) == [.textKept(kept)])
    var second = TrainerWorld(course: course, store: store, clock: time.clock)
    #expect(texts(second.begin(with: ada)) == [kept])
  }

  @Test func whatCannotBeKeptIsSaid() throws {
    var world = world()
    // A file in the folder's place.
    try NewFile.write([], to: store.texts(of: ada))
    let messages = world.perform(.keepText(Self.text, isDraft: false))
    guard case .textNotKept(Self.text, let reason)? = messages.first else {
      Issue.record("\(messages)")
      return
    }
    #expect(reason.hasPrefix("Not kept: "))
  }

  @Test func aFileThatCannotBeReadIsNamed() throws {
    _ = world()
    try Folder.make(store.texts(of: ada))
    try NewFile.write([], to: store.texts(of: ada) + "/0.json")
    var second = TrainerWorld(course: course, store: store, clock: time.clock)
    guard case .signedIn(let signedIn)? = second.begin(with: ada).first else {
      Issue.record("nobody signed in")
      return
    }
    #expect(signedIn.note?.hasPrefix("1 file of your texts cannot be read") == true)
  }

  static let editors: [(command: String, expected: String)] = [
    ("printf 'Ask Ben.\\n' >", "Ask Ben."), ("true", "Ask Ann."), (":; false", "ended with code 1"),
    (":; exit 3 #", "ended with code 3"), ("kill -9 $$ #", "was ended by signal 9"),
    // A terminal that hangs up ends the editor, and the shell says so by a number.
    ("sh -c 'kill -1 $$' #", "was ended by signal 1"),
    ("rm", "left no file that can be read: there is no such file"),
    ("/no/such/editor", "`/no/such/editor` was not found. Set EDITOR"),
    ("/dev/null", "cannot be run. Set EDITOR"),
    ("printf '\\377\\376' >", "left something that is no text"),
    ("head -c 2001 /dev/zero | tr '\\0' x >", "is too long"),
    ("head -c 4000000 /dev/zero | tr '\\0' x >", "is too long"),
    ("mkdir -p", "ended with code 1"),
    (
      "f() { rm \"$1\"; mkdir \"$1\"; }; f",
      "left no file that can be read: it is not a regular file"
    ),
    ("f() { echo more >>\"$1\"; kill -9 $$; }; f", "was ended by signal 9"),
  ]
  /// Those that leave something which nobody else has.
  static let keeping = ["no text", "too long", "more"]

  @Test(arguments: editors.indices)
  func whateverAnEditorDoesTheTextIsNotLost(_ index: Int) throws {
    let (command, expected) = Self.editors[index]
    var world = world()
    var lent = 0
    world.editor = OutsideEditor(Editor(visual: nil, editor: command)) { body in
      lent += 1
      body()
    }
    let messages = world.perform(.editOutside("Ask Ann."))
    #expect(lent == 1)
    guard case .edited(let edited)? = messages.first else {
      Issue.record("\(messages)")
      return
    }
    switch edited {
    case .text(let text): #expect(text == expected)
    case .failed(let reason):
      #expect(reason.contains(expected), "\(reason)")
      #expect(reason.contains("Your text is as it was."))
    }
    let left = try Folder.names(in: store.texts(of: ada)).filter { $0 != "." && $0 != ".." }
    let isKept = Self.keeping.contains { (command + expected).contains($0) }
    guard isKept, case .failed(let reason) = edited, let place = left.first else {
      // A folder in the file's place is nobody's text.
      #expect(!isKept && (left.isEmpty || command.contains("mkdir")), "\(left)")
      return
    }
    let path = store.texts(of: ada) + "/\(place)/text.txt"
    #expect(reason.hasSuffix("What the editor left is in \(path)."))
    // The next time another folder is used, so what was left stays.
    let kept = bytes(of: path)
    world.editor = OutsideEditor(Editor(visual: nil, editor: "true")) { $0() }
    _ = world.perform(.editOutside("Ask Ann."))
    #expect(bytes(of: path) == kept)
  }

  @Test func withoutAnEditorNothingIsStarted() {
    var world = world()
    #expect(
      world.perform(.editOutside("Ask Ann."))
        == [.edited(.failed("No editor can be started here."))])
  }
}
