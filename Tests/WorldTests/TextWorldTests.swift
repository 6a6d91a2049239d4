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
    ("printf 'Ask Ben.\\n' >", "Ask Ben."), ("true", "Ask Ann."), (":; false", "status 1"),
    (":; exit 3 #", "status 3"), ("kill -9 $$ #", "signal 9"), ("rm", "no file"),
    ("/no/such/editor", "status 127"), ("printf '\\377\\376' >", "no text"),
    ("head -c 2001 /dev/zero | tr '\\0' x >", "too long"),
    ("head -c 3000000 /dev/zero | tr '\\0' x >", "no file that can be read"),
    ("mkdir -p", "status 1"),
  ]

  @Test(arguments: editors.indices)
  func whateverAnEditorDoesTheTextIsNotLost(_ index: Int) throws {
    let (command, expected) = Self.editors[index]
    var world = world()
    var lent = 0
    world.editor = OutsideEditor(command: command) { body in
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
    case .failed(let reason): #expect(reason.contains(expected), "\(reason)")
    }
    let left = try Folder.names(in: store.texts(of: ada))
    #expect(left.isEmpty == (expected != "too long"), "\(left)")
  }

  @Test func withoutAnEditorNothingIsStarted() {
    var world = world()
    #expect(
      world.perform(.editOutside("Ask Ann."))
        == [.edited(.failed("No editor can be started here."))])
  }
}
