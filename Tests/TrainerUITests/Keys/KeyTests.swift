import Pages
import Screen
import TestSupport
import Testing

@testable import TrainerUI

/// The one table of keys.
struct KeyTests {
  @Test func theDocumentsListEveryKeyOfEveryPage() {
    let sections = KeyContext.allCases.map { context in
      "**\(context.rawValue)**\n\n| Key | What it does |\n|---|---|\n"
        + context.keys().bindings.map { "| \($0.label) | \($0.help) |" }.joined(separator: "\n")
    }
    expectSection(
      "keys", of: "Docs/keys.md", toBe: "\n" + sections.joined(separator: "\n\n") + "\n")
  }

  @Test(arguments: KeyContext.allCases) func noKeyMeansTwoThings(in context: KeyContext) {
    for answers in 0...KeyContext.mostAnswers {
      let keys = context.keys(answers: answers).bindings.flatMap { $0.messages.map(\.key) }
      let repeated = Set(keys.filter { key in keys.count { $0 == key } > 1 })
      #expect(repeated == [], "\(answers)")
    }
  }

  /// tmux puts an Esc off by half a second.
  @Test(arguments: KeyContext.allCases) func escIsNeverTheOnlyWayBack(in context: KeyContext) {
    guard let message = context.keys().message(for: .escape) else { return }
    let others = context.keys().bindings.flatMap(\.messages).filter { $0.key != .escape }
    // While a line is typed, Backspace leads back once the line is empty.
    #expect(
      context.isTyping || others.contains { $0.message == message || $0.message == .toCourse })
  }

  @Test(arguments: KeyContext.allCases) func tabWalksWhereThereAreItemsAndNowhereLeaves(
    in context: KeyContext
  ) {
    let back = context.keys().message(for: .backTab)
    switch context.keys().message(for: .tab) {
    case nil: #expect(back == nil)
    case .down?: #expect(back == .up)
    case let message?: #expect(context == .marking && message == .right && back == .left)
    }
    let isRead: [KeyContext] = [
      .name, .lesson, .feedback, .finished, .ending, .words, .reviewed, .text, .help,
    ]
    #expect((context.keys().message(for: .tab) == nil) == isRead.contains(context))
  }

  @Test(arguments: KeyContext.allCases) func ctrlCAlwaysQuits(in context: KeyContext) {
    #expect(context.keys().message(for: .control("c")) == .quit)
  }

  @Test func everyLetterOfANameIsTypedAndNotObeyed() {
    #expect(KeyContext.name.keys().message(for: .character("q")) == .type("q"))
    #expect(KeyContext.finding.keys().message(for: .character("?")) == .type("?"))
    // No name contains a question mark, and a new learner may need help.
    #expect(KeyContext.name.keys().message(for: .character("?")) == .help)
  }

  @Test(arguments: [Size(rows: 24, columns: 80), Size(rows: 12, columns: 40)])
  func helpAndQuitAreNeverDroppedFromTheFooter(at size: Size) {
    for scene in ScreenGoldenTests.scenes where scene.name != "name" && scene.name != "help" {
      let play = scene.play(rows: size.rows, columns: size.columns)
      // If every letter is text, ? and q are letters.
      // On the progress page q goes back.
      if play.model.keyContext.isTyping || play.model.keyContext == .progress { continue }
      let footer = play.frame.lines.suffix(2).map(\.text).joined()
      #expect(footer.contains("? help") && footer.contains("q quit"), "\(scene.name)")
    }
  }
}
