import Curriculum
import Pages
import Scoring
import Screen
import Testing

@testable import TrainerUI

/// The help page over every other page.
struct HelpTests {
  /// At every size, the page says which key shows the lines that are not in view, and that key shows them.
  @Test(
    arguments: ScreenGoldenTests.scenes,
    [Size(rows: 24, columns: 80), Size(rows: 12, columns: 40)])
  func noLineIsHiddenWithoutAWord(_ scene: ScreenGoldenTests.Scene, _ size: Size) {
    var play = scene.play(rows: size.rows, columns: size.columns)
    guard play.model.help == nil, play.model.message(for: .character("?")) == .help else { return }
    play.model.storage.problem = nil
    play.press("?")
    let all = play.model.content.document.lines.map(\.text)
    var shown: Set<String> = []
    for _ in 0..<all.count {
      let rows = play.frame.lines.map(\.text)
      shown.formUnion(rows.map { $0.trimmingBlanks })
      let isMore = rows.contains { $0.contains("more below: Space") }
      #expect(isMore == !play.model.window.isAtEnd)
      guard isMore else { break }
      #expect(rows.contains { $0.contains("Space page down") })
      play.press("Space")
    }
    #expect(all.filter { !shown.contains($0.trimmingBlanks) } == [])
  }

  @Test func helpComesBackToTheSamePlaceFromEveryPlace() {
    for scene in ScreenGoldenTests.scenes where scene.name != "name" && scene.name != "help" {
      for size in [Size(rows: 24, columns: 80), Size(rows: 12, columns: 40)] {
        var play = scene.play(rows: size.rows, columns: size.columns)
        if play.model.keyContext.isTyping { continue }
        play.model.notice = nil
        let before = play.frame
        play.press("?")
        #expect(play.text.contains("Help"), "\(scene.name)")
        #expect(play.effects(of: "Down PageDown End Esc") == [])
        #expect(play.frame == before, "\(scene.name)")
      }
    }
  }

  @Test func helpNamesEveryKeyOfThePageBelow() {
    for scene in ScreenGoldenTests.scenes where scene.name != "name" && scene.name != "help" {
      var play = scene.play(rows: 60)
      if play.model.keyContext.isTyping { continue }
      let bindings = play.model.keys.bindings
      play.press("?")
      for binding in bindings { #expect(play.text.contains(binding.label), "\(scene.name)") }
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    split(separator: " ").joined(separator: " ")
  }
}
