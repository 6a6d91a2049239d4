import Authoring
import Curriculum
import Pages
import Scoring
import Screen
import TestSupport
import Testing

@testable import TrainerUI

/// A module on its author's screen, and what was found in it.
struct PreviewTests {
  @Test(arguments: [
    (9, "Text of the first page."), (12, "Text of the first page."), (13, "A patient asks."),
    (24, "What do you say?"), (29, "What do you say?"), (33, "How appropriate is each response?"),
    (42, "Talk about it."), (44, "Talk about it."), (46, "Text of the second page."),
    (400, "Text of the second page."),
  ])
  func theOpenedPageIsTheOneThatHoldsTheLine(line: Int, words: String) {
    #expect(PreviewedModule.at(line).text.contains(words))
  }

  @Test func aLineAboveTheFirstPageOpensTheList() {
    #expect(PreviewedModule.at(3).text.contains("Go to page 1 of 3: First page"))
  }

  // MARK: What is wrong

  @Test func oneBadFieldOnTheLastPageLeavesAllPagesToRead() {
    let reading = PreviewedModule.reading {
      $0 = $0.replacing("Text of the second page.", with: "See [lost](#nowhere).")
    }
    var play = PreviewedModule.open(reading)
    #expect(play.text.contains("1 error, 0 warnings."))
    play.press("Enter")
    #expect(play.text.contains("Text of the first page."))
    #expect(!play.text.contains("Error"))
    play.press("End Enter")
    #expect(play.text.contains("A patient asks."))
  }

  @Test func findingsStandAboveTheirPageAndTheFirstIsNamedBelowIt() {
    let reading = PreviewedModule.reading("- [x] Yes", "- [ ] Yes")
    let play = PreviewedModule.at(14, of: reading)
    #expect(play.text.contains("Error in line 27: question `say` has no correct choice"))
    #expect(play.text.contains("Help: mark the best answer with `[x]`"))
    #expect(play.text.contains("A patient asks."))
    #expect(play.model.shownNotice?.isAlert == true)
    #expect(PreviewedModule.at(9, of: reading).model.shownNotice == nil)
  }

  @Test func theFirstFindingStandsFirstAt24RowsHoweverManyThereAre() {
    let reading = PreviewedModule.reading {
      $0 =
        $0.replacing("minutes: 3", with: "minutes: soon")
        + String(
          repeating: "\n##\n\nText.\n", count: 60)
    }
    let play = PreviewedModule.open(reading)
    #expect(reading.findings.count > 30)
    #expect(play.text.contains("Error in line 4: `soon` cannot be `minutes`"))
  }

  @Test func warningsAreShownToo() {
    let play = PreviewedModule.at(
      13, of: PreviewedModule.reading("### Debrief\n\nTalk about it.\n", ""))
    #expect(play.text.contains("Warning in line 13: scenario `request` has no debrief"))
  }

  @Test func aFindingOfTheCourseFileIsListedWithItsName() {
    var reading = PreviewedModule.reading()
    reading.findings.insert(
      Diagnostic(
        severity: .error, file: "c/course.yaml",
        range: SourceRange(line: 9, columnInBytes: 3), message: "the school has no `name`",
        code: "x", help: "write one"), at: 0)
    let play = PreviewedModule.open(reading)
    #expect(play.text.contains("Error in course.yaml, line 9: the school has no `name`"))
    #expect(play.text.contains("Help: write one"))
  }

  /// A reading whose `course.yaml` has two errors.
  private static func withCourseErrors(_ change: (inout String) -> Void = { _ in }) -> ModulePreview
  {
    var reading = PreviewedModule.reading(change)
    for (index, name) in ["title", "version"].enumerated() {
      reading.findings.insert(
        Diagnostic(
          severity: .error, file: "c/course.yaml",
          range: SourceRange(line: 9 + index, columnInBytes: 1), message: "`\(name)` is empty",
          code: "empty-field", help: nil), at: index)
    }
    return reading
  }

  @Test(arguments: [9, 15, 33, 42, 46])
  func anErrorOfTheCourseFileStandsAboveEveryPage(line: Int) {
    let play = PreviewedModule.at(line, of: Self.withCourseErrors())
    #expect(
      play.text.contains("Error in course.yaml, line 9: `title` is empty. 1 more in course.yaml."))
    #expect(!PreviewedModule.at(line).text.contains("course.yaml"))
  }

  @Test func theNoteNamesTheFirstErrorAndNotAWarningBeforeIt() {
    let play = PreviewedModule.at(
      13,
      of: PreviewedModule.reading {
        $0 = $0.replacing("### Debrief\n\nTalk about it.\n", with: "")
          .replacing("- [x] Yes", with: "- [ ] Yes")
      })
    #expect(
      play.model.shownNotice?.text
        == "Error in line 27: question `say` has no correct choice. 1 more on this page.")
  }

  @Test func aKeyThatAsksForAnAnswerDoesNotHideThatTheFileIsGone() {
    var play = PreviewedModule.at(24)
    play.press("Enter")
    #expect(play.text.contains("Choose"))
    play.send(.previewed(previewModule(.missing, file: "c/01-m.md")))
    #expect(play.model.shownNotice?.text.contains("The file cannot be shown") == true)
    play.press("Enter")
    #expect(play.model.shownNotice?.text.contains("Choose") == true)
    #expect(play.text.contains("The file cannot be shown as it is now"))
  }

  @Test func theNoteBlamesTheFileThatCannotBeShown() {
    var play = PreviewedModule.at(46)
    var gone = previewModule(.missing, file: "c/01-m.md")
    gone.findings.insert(contentsOf: Self.withCourseErrors().findings.prefix(2), at: 0)
    play.send(.previewed(gone))
    #expect(play.model.shownNotice?.text.hasPrefix("Error: the file is not there") == true)
  }

  @Test func enterOnAFindingOpensItsPageAndEscComesBack() {
    var play = PreviewedModule.open(PreviewedModule.reading("- [x] Yes", "- [ ] Yes"))
    let count = play.model.preview?.findings.count ?? 0
    let position = play.model.preview?.findings.firstIndex { $0.code == "missing-key" } ?? 0
    #expect(count > 0)
    play.press([String](repeating: "Down", count: position + 1).joined(separator: " "))
    play.press("Enter")
    #expect(play.text.contains("A patient asks."))
    play.press("Esc")
    #expect(play.text.contains("Go to page 2 of 3: A request"))
  }

  // MARK: Going and coming back

  @Test(arguments: ["Enter", "Esc", "Backspace"])
  func escThenEnterGoesBackToWhereOneWas(key: String) {
    var play = PreviewedModule.at(33)
    play.press("2 1")
    let before = play.frame
    play.press("Esc")
    #expect(play.text.contains("Go to page 2 of 3: A request"))
    play.press(key)
    #expect(play.frame == before)
  }
}
