import Pages
import Screen
import Testing
import TrainerUI

/// How the item that the next key acts on is shown.
struct FocusLookTests {
  /// Scenes with items, and keys of which the last one moves the focus to another item.
  static let scenes = [
    "name": "", "course": "Down", "rating": "Up", "single": "Up", "several": "Up",
    "choose": "Up", "ordering": "Space Up", "marking": "Left", "summary": "Down", "poll": "Up",
  ]

  private func play(_ scene: String, _ look: FocusLook) -> Play {
    ScreenGoldenTests.scenes.first { $0.name == scene }?
      .play(rows: 60, columns: 100, look: look) ?? Play()
  }

  @Test(arguments: scenes.keys.sorted())
  func withTheCursorAloneMovingTheFocusChangesNoText(scene: String) throws {
    var play = play(scene, .cursor)
    // Putting an entry down changes the instruction, so only the last key is compared.
    let keys = (Self.scenes[scene] ?? "").split(separator: " ")
    play.press(keys.dropLast().joined(separator: " "))
    let before = play.frame
    play.press(keys.suffix(1).joined())
    let isSame = play.frame.lines == before.lines
    #expect(isSame, "\(play.text)")
    #expect(keys.isEmpty || play.frame.cursor != before.cursor)
    #expect(!play.text.contains("›"))
  }

  @Test(arguments: scenes.keys.sorted(), FocusLook.allCases)
  func theCursorStandsOnTheSameItemInEveryLook(scene: String, look: FocusLook) {
    var (shown, marked) = (play(scene, look), play(scene, .marker))
    // With the cursor alone a summary is read from its top before anything is chosen.
    if scene == "summary" {
      shown.press(look == .cursor ? "Down Down" : "Down")
      marked.press("Down")
    }
    #expect(shown.frame.cursor == marked.frame.cursor)
  }

  @Test(arguments: scenes.keys.sorted())
  func aBarCoversTheItemAndNothingElse(scene: String) {
    let bare = play(scene, .cursor).frame
    let frame = play(scene, .bar).frame
    for (row, line) in frame.lines.enumerated() where line != bare.lines[row] {
      #expect(line.runs.contains { $0.style == .bar })
      #expect(line.text.replacing("›", with: " ").hasPrefix(bare.lines[row].text))
    }
    let isShown = frame.lines.contains { $0.runs.contains { $0.style == .bar } }
    #expect(isShown == (scene != "name"))
  }

  @Test func anItemOfSeveralRowsIsABarOfSeveralRows() {
    var play = Play(rows: 30, columns: 40)
    play.model.display.focusLook = .bar
    play.press("A m i n a Enter")
    let rows = play.frame.lines.filter { $0.runs.contains { $0.style == .bar } }
    #expect(rows.count > 1)
    #expect(Set(rows.map(\.width)).count == 1)
  }
}
