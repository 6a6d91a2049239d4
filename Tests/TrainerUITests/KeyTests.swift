import Screen
import TestSupport
import Testing

@testable import TrainerUI

/// The one table of keys.
struct KeyTests {
  @Test func theReadmeListsEveryKeyOfEveryPage() {
    let sections = KeyContext.allCases.map { context in
      "**\(context.rawValue)**\n\n| Key | What it does |\n|---|---|\n"
        + context.bindings().map { "| \($0.label) | \($0.help) |" }.joined(separator: "\n")
    }
    expectSection("keys", of: "README.md", toBe: "\n" + sections.joined(separator: "\n\n") + "\n")
  }

  @Test(arguments: KeyContext.allCases) func noKeyMeansTwoThings(in context: KeyContext) {
    for answers in 0...KeyContext.mostAnswers {
      let keys = context.bindings(answers: answers).flatMap { $0.messages.map(\.key) }
      let repeated = Set(keys.filter { key in keys.count { $0 == key } > 1 })
      #expect(repeated == [], "\(answers)")
    }
  }

  @Test(arguments: KeyContext.allCases) func everyPageCanBeLeftWithoutEsc(in context: KeyContext) {
    let ways: [Key] = [.character("q"), .control("c"), .tab, .enter, .backspace]
    let messages = ways.compactMap { context.message(for: $0) }
    #expect(messages.contains(.quit) || messages.contains(.help))
  }

  @Test(arguments: KeyContext.allCases) func ctrlCAlwaysQuits(in context: KeyContext) {
    #expect(context.message(for: .control("c")) == .quit)
  }

  @Test func everyLetterOfANameIsTypedAndNotObeyed() {
    #expect(KeyContext.name.message(for: .character("q")) == .type("q"))
    #expect(KeyContext.name.message(for: .character("?")) == .type("?"))
  }

  @Test(arguments: [Size(rows: 24, columns: 80), Size(rows: 12, columns: 40)])
  func helpAndQuitAreNeverDroppedFromTheFooter(at size: Size) {
    for scene in ScreenGoldenTests.scenes where scene.name != "name" && scene.name != "help" {
      var play = Play(rows: size.rows, columns: size.columns)
      play.press(scene.keys)
      // Where every letter is text, ? and q are letters.
      if play.model.keyContext.isTyping { continue }
      let footer = play.frame.lines.suffix(2).map(\.text).joined()
      #expect(footer.contains("? help") && footer.contains("q quit"), "\(scene.name)")
    }
  }
}
