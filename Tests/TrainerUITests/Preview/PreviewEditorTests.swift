import Authoring
import Curriculum
import Pages
import Scoring
import Screen
import TestSupport
import Testing

@testable import TrainerUI

/// The editor that `e` opens from a preview.
struct PreviewEditorTests {
  @Test(arguments: [(9, 9), (15, 24), (33, 32), (42, 41)])
  func eOpensTheEditorAtWhatIsShown(line: Int, edited: Int) {
    var play = PreviewedModule.at(line)
    #expect(play.effects(of: "E") == [.edit(file: "c/01-m.md", line: edited)])
  }

  @Test func eOpensTheEditorAtTheAnswerThatHasTheFocus() {
    var play = PreviewedModule.at(33)
    play.press("Down")
    #expect(play.effects(of: "E") == [.edit(file: "c/01-m.md", line: 38)])
  }

  @Test func inTheListEOpensTheEditorAtTheFinding() {
    var play = PreviewedModule.open(PreviewedModule.reading("minutes: 3", "minutes: soon"))
    #expect(play.effects(of: "e") == [.edit(file: "c/01-m.md", line: 1)])
    #expect(play.effects(of: "Down e") == [.edit(file: "c/01-m.md", line: 4)])
  }

  @Test(arguments: [(9, "e edit"), (24, "E edit"), (42, "e edit")])
  func theFooterNamesTheEditorAndTheWayToTheList(line: Int, words: String) {
    let footer = PreviewedModule.at(line).frame.lines.last?.text ?? ""
    #expect(footer.contains(words) && footer.contains("Esc findings"), "\(footer)")
  }

  @Test func whatHappenedToTheEditorIsSaid() {
    var play = PreviewedModule.at(9)
    play.send(.editorEnded("The editor ended with code 1."))
    #expect(play.text.contains("The editor ended with code 1."))
  }

  @Test func outsideAPreviewEMeansNothing() {
    var play = Play.signedIn()
    #expect(play.effects(of: "e") == [])
    #expect(play.text.contains("\u{201C}e\u{201D} means nothing here"))
  }
}
