import Pages
import Scoring
import Screen
import Testing

@testable import TrainerUI

/// Keys that arrive faster than they are drawn.
struct FastTypingTests {
  /// A terminal at which all keys are at hand at once.
  private struct FastTerminal: Terminal {
    let size = Size(rows: 24, columns: 80)
    var events: [Event]
    var frames = 0

    mutating func present(_ frame: Frame) { frames += 1 }

    mutating func nextEvent(waiting: Bool) -> Event? {
      events.isEmpty ? (waiting ? .endOfInput : nil) : events.removeFirst()
    }
  }

  /// What comes of keys in the editor: the text, how many frames were drawn, and how often the text was kept.
  private func type(_ keys: [Key]) -> (text: String?, frames: Int, kept: Int, isOpen: Bool) {
    var model = WritingTests.atTask("w").model
    var terminal = FastTerminal(events: keys.map { .key($0) })
    var kept = 0
    _ = model.run(
      in: &terminal,
      perform: { effect in
        guard case .keepText(let text, _) = effect else { return [] }
        kept += 1
        return [.textKept(text)]
      })
    guard case .writing(let page) = model.place.page else { return (nil, 0, 0, false) }
    let text = page.editor?.text ?? model.texts[WritingTests.subject]?.text
    return (text, terminal.frames, kept, page.editor != nil)
  }

  @Test func aTextThatArrivesAtOnceIsOneChange() {
    let words = String(repeating: "Dear Ms Osei, thank you. ", count: 76)
    let keys = words.map { Key.character($0) }
    let typed = type(keys)
    #expect(typed.text == words)
    #expect(typed.frames == 2 && typed.kept == 1 && typed.isOpen)
  }

  @Test func keysBetweenLettersKeepTheirPlace() {
    #expect(
      type([
        .character("a"), .character("b"), .enter, .character("c"), .left, .character("x"),
        .backspace, .character("e"), .character("\u{301}"), .character("q"), .character("?"),
      ]).text == "ab\ne\u{301}q?c")
    let left = type([.character("a"), .character("b"), .escape])
    #expect(left.text == "ab" && !left.isOpen)
  }

  /// What has no room is cut as it is if the keys come one by one.
  @Test func moreThanTheTextHasRoomForIsCut() {
    let typed = type(Array(repeating: .character("x"), count: 10_000))
    #expect(typed.text == String(repeating: "x", count: LearnerText.mostCharacters))
  }
}
