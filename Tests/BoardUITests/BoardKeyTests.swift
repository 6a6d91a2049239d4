import BoardUI
import Pages
import Screen
import TestSupport
import Testing

/// The board's table of keys.
struct BoardKeyTests {
  @Test func theDocumentsListEveryKeyOfTheBoard() {
    let sections = BoardContext.allCases.map { context in
      "**\(context.rawValue)**\n\n| Key | What it does |\n|---|---|\n"
        + context.keys.bindings.map { "| \($0.label) | \($0.help) |" }.joined(separator: "\n")
    }
    expectSection(
      "board-keys", of: "Docs/keys.md", toBe: "\n" + sections.joined(separator: "\n\n") + "\n")
  }

  @Test(arguments: BoardContext.allCases) func noKeyMeansTwoThings(in context: BoardContext) {
    let keys = context.keys.bindings.flatMap { $0.messages.map(\.key) }
    #expect(Set(keys).count == keys.count)
    #expect(context.keys.message(for: .control("c")) == .quit)
    #expect(context.keys.message(for: .character("q")) == .quit)
  }

  @Test(arguments: [Size(rows: 24, columns: 80), Size(rows: 12, columns: 40)])
  func helpAndQuitAreNeverDroppedFromTheFooter(at size: Size) {
    for scene in BoardGoldenTests.scenes where scene.name != "help" {
      let footer = view(scene.room(at: size).model).lines.suffix(2).map(\.text).joined()
      #expect(footer.contains("? help") && footer.contains("q quit"), "\(scene.name)")
    }
  }
}
