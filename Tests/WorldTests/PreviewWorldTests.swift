import Curriculum
import Files
import Scoring
import Seat
import TestSupport
import Testing
import TrainerUI
import World

/// What the preview of a module does in place of a trainer's effects.
struct PreviewWorldTests {
  private let time = TestClock()

  @Test func aPreviewKeepsNothing() throws {
    var world = PreviewWorld(
      of: "none.md", clock: time.clock, editor: Editor(visual: nil, editor: nil),
      read: { Self.nothing }, edit: { _, _ in .exited(0) })
    guard case .signedIn(let signedIn)? = world.signIn.first else {
      Issue.record("nobody is signed in")
      return
    }
    #expect(signedIn.learner.name == "Preview")
    let answers = try (1...2).flatMap { _ in world.perform(.record(try answer("b"))) }
    let saved = answers.compactMap { message in
      if case .saved(let attempt) = message { attempt } else { nil }
    }
    #expect(saved.map(\.id) == ["1", "2"])
    #expect(saved.map(\.score) == [Score(earned: 0, possible: 1), Score(earned: 0, possible: 1)])
    #expect(world.perform(.startClock) == [])
  }

  /// A module without a page.
  private static let nothing = ModulePreview(
    file: "none.md", module: Module(id: Identifier("m"), title: "M", minutes: 1), places: [],
    findings: [])

  @Test func afterTheEditorTheModuleIsReadAndAFailureIsSaid() {
    var world = PreviewWorld(
      of: "none.md", clock: time.clock, editor: Editor(visual: nil, editor: "vi"),
      read: { Self.nothing }, edit: { _, line in line == 4 ? .exited(0) : .exited(1) })
    #expect(world.perform(.edit(file: "none.md", line: 4)) == [.previewed(Self.nothing)])
    #expect(
      world.perform(.edit(file: "none.md", line: 5)) == [
        .previewed(Self.nothing), .editorEnded("The editor `vi` ended with code 1."),
      ])
    #expect(world.news() == [])
  }
}
