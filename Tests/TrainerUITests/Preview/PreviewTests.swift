import Authoring
import Curriculum
import Pages
import Scoring
import Screen
import TestSupport
import Testing

@testable import TrainerUI

/// A module on its author's screen.
struct PreviewTests {
  /// A module of two lessons and two cases, from text, as an author writes it.
  private static let lines = """
    ---
    id: m
    title: A module
    minutes: 3
    objectives:
      ask: Ask first
    ---

    ## First page

    Text of the first page.

    ## Scenario: A request
    <!--
    id: request
    objectives: [ask]
    sources: [s]
    place: any
    level: [clin]
    -->

    A patient asks.

    **What do you say?**
    <!-- id: say -->

    - [x] Yes
      > Right. (Our judgement.)
    - [ ] No
      > Wrong. (Our judgement.)

    **How appropriate is each response?**
    <!-- id: rate -->

    | Response | Rating | Why |
    |---|---|---|
    | Write back | very appropriate | Kind. (Our judgement.) |
    | Say nothing | fairly inappropriate | Cold. (Our judgement.) |
    | Laugh | very inappropriate | Cruel. (Our judgement.) |

    ### Debrief

    Talk about it.

    ## Second page

    Text of the second page.

    """

  static func reading(_ change: (inout String) -> Void = { _ in }) -> ModulePreview {
    var text = lines
    change(&text)
    return previewModule(.bytes(Array(text.utf8)), file: "c/01-m.md")
  }

  /// The module as it is, and with each of its lines missing once; in between, gone.
  static let versions: [ModulePreview] = {
    let lines = Self.lines.split(separator: "\n", omittingEmptySubsequences: false)
    let lost = lines.indices.map { index in
      reading { text in
        var rest = lines
        rest.remove(at: index)
        text = rest.joined(separator: "\n")
      }
    }
    return [reading()] + lost + [previewModule(.missing, file: "c/01-m.md"), reading()]
  }()

  static func reading(_ old: String, _ new: String) -> ModulePreview {
    reading { $0 = $0.replacing(old, with: new) }
  }

  /// A preview of a reading, at the list of findings.
  private static func open(_ reading: ModulePreview, rows: Int = 24, columns: Int = 80) -> Play {
    var play = Play()
    play.model = Model(previewing: reading, size: Size(rows: rows, columns: columns))
    let learner = Learner(id: LearnerID("preview") ?? Play.learner("preview").id, name: "Preview")
    play.send(.signedIn(SignedIn(learner: learner, progress: Progress())))
    play.effects = []
    return play
  }

  private static func at(_ line: Int, of reading: ModulePreview = reading()) -> Play {
    var play = open(reading)
    play.send(.openLine(line))
    play.effects = []
    return play
  }

  // MARK: Opening at a line

  @Test(arguments: [
    (9, "Text of the first page."), (12, "Text of the first page."), (13, "A patient asks."),
    (24, "What do you say?"), (29, "What do you say?"), (33, "How appropriate is each response?"),
    (42, "Talk about it."), (44, "Talk about it."), (46, "Text of the second page."),
    (400, "Text of the second page."),
  ])
  func theOpenedPageIsTheOneThatHoldsTheLine(line: Int, words: String) {
    #expect(Self.at(line).text.contains(words))
  }

  @Test func aLineAboveTheFirstPageOpensTheList() {
    #expect(Self.at(3).text.contains("Go to page 1 of 3: First page"))
  }

  // MARK: What is wrong

  @Test func oneBadFieldOnTheLastPageLeavesAllPagesToRead() {
    let reading = Self.reading {
      $0 = $0.replacing("Text of the second page.", with: "See [lost](#nowhere).")
    }
    var play = Self.open(reading)
    #expect(play.text.contains("1 error, 0 warnings."))
    play.press("Enter")
    #expect(play.text.contains("Text of the first page."))
    #expect(!play.text.contains("Error"))
    play.press("End Enter")
    #expect(play.text.contains("A patient asks."))
  }

  @Test func findingsStandAboveTheirPageAndTheFirstIsNamedBelowIt() {
    let reading = Self.reading("- [x] Yes", "- [ ] Yes")
    let play = Self.at(14, of: reading)
    #expect(play.text.contains("Error in line 27: question `say` has no correct choice"))
    #expect(play.text.contains("Help: mark the best answer with `[x]`"))
    #expect(play.text.contains("A patient asks."))
    #expect(play.model.shownNotice?.isAlert == true)
    #expect(Self.at(9, of: reading).model.shownNotice == nil)
  }

  @Test func theFirstFindingStandsFirstAt24RowsHoweverManyThereAre() {
    let reading = Self.reading {
      $0 =
        $0.replacing("minutes: 3", with: "minutes: soon")
        + String(
          repeating: "\n##\n\nText.\n", count: 60)
    }
    let play = Self.open(reading)
    #expect(reading.findings.count > 30)
    #expect(play.text.contains("Error in line 4: `soon` cannot be `minutes`"))
  }

  @Test func warningsAreShownToo() {
    let play = Self.at(13, of: Self.reading("### Debrief\n\nTalk about it.\n", ""))
    #expect(play.text.contains("Warning in line 13: scenario `request` has no debrief"))
  }

  @Test func aFindingOfTheCourseFileIsListedWithItsName() {
    var reading = Self.reading()
    reading.findings.insert(
      Diagnostic(
        severity: .error, file: "c/course.yaml",
        range: SourceRange(line: 9, columnInBytes: 3), message: "the school has no `name`",
        code: "x", help: "write one"), at: 0)
    let play = Self.open(reading)
    #expect(play.text.contains("Error in course.yaml, line 9: the school has no `name`"))
    #expect(play.text.contains("Help: write one"))
  }

  /// A reading whose `course.yaml` has two errors.
  private static func withCourseErrors(_ change: (inout String) -> Void = { _ in }) -> ModulePreview
  {
    var reading = reading(change)
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
    let play = Self.at(line, of: Self.withCourseErrors())
    #expect(
      play.text.contains("Error in course.yaml, line 9: `title` is empty. 1 more in course.yaml."))
    #expect(!Self.at(line).text.contains("course.yaml"))
  }

  @Test func theNoteNamesTheFirstErrorAndNotAWarningBeforeIt() {
    let play = Self.at(
      13,
      of: Self.reading {
        $0 = $0.replacing("### Debrief\n\nTalk about it.\n", with: "")
          .replacing("- [x] Yes", with: "- [ ] Yes")
      })
    #expect(
      play.model.shownNotice?.text
        == "Error in line 27: question `say` has no correct choice. 1 more on this page.")
  }

  @Test func aKeyThatAsksForAnAnswerDoesNotHideThatTheFileIsGone() {
    var play = Self.at(24)
    play.press("Enter")
    #expect(play.text.contains("Choose"))
    play.send(.previewed(previewModule(.missing, file: "c/01-m.md")))
    #expect(play.model.shownNotice?.text.contains("The file cannot be shown") == true)
    play.press("Enter")
    #expect(play.model.shownNotice?.text.contains("Choose") == true)
    #expect(play.text.contains("The file cannot be shown as it is now"))
  }

  @Test func theNoteBlamesTheFileThatCannotBeShown() {
    var play = Self.at(46)
    var gone = previewModule(.missing, file: "c/01-m.md")
    gone.findings.insert(contentsOf: Self.withCourseErrors().findings.prefix(2), at: 0)
    play.send(.previewed(gone))
    #expect(play.model.shownNotice?.text.hasPrefix("Error: the file is not there") == true)
  }

  @Test func enterOnAFindingOpensItsPageAndEscComesBack() {
    var play = Self.open(Self.reading("- [x] Yes", "- [ ] Yes"))
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
    var play = Self.at(33)
    play.press("2 1")
    let before = play.frame
    play.press("Esc")
    #expect(play.text.contains("Go to page 2 of 3: A request"))
    play.press(key)
    #expect(play.frame == before)
  }

  // MARK: Saving

  @Test func anEditAppearsAndThePlaceIsKept() {
    var play = Self.at(46)
    play.send(.previewed(Self.reading("second page.", "second page, longer.")))
    #expect(play.text.contains("Text of the second page, longer."))
    play.send(
      .previewed(Self.reading("## First page", "## New first\n\nNew.\n\n## First page")))
    #expect(play.text.contains("Text of the second page."))
    #expect(play.text.contains("4 of 4") || play.model.currentPage?.page == 3)
  }

  @Test func aHeadingThatIsChangedKeepsItsPage() {
    var play = Self.at(46)
    play.send(.previewed(Self.reading("## Second page", "## Another title")))
    #expect(play.text.contains("Another title"))
  }

  @Test func theRowAtTheTopStaysThereWhenFindingsComeAndGo() {
    let long = String(repeating: "Words that fill a row and one more row after it.\n\n", count: 30)
    let reading = Self.reading("Text of the second page.", long)
    var play = Self.at(46, of: reading)
    play.press("PageDown")
    let before = play.frame.lines.map(\.text)
    play.send(
      .previewed(Self.reading("Text of the second page.", long + "See [lost](#nowhere).\n")))
    #expect(play.model.findingsHere.count == 1)
    // The last rows are those of the notice and of the keys.
    #expect(play.frame.lines.map(\.text).dropFirst(4).prefix(14) == before.dropFirst(4).prefix(14))
  }

  @Test func anAnswerBegunStaysIfItStillFits() {
    var play = Self.at(33)
    play.press("2 1")
    play.send(.previewed(Self.reading("Write back", "Write back kindly")))
    #expect(play.text.contains("2 of 3 rated."))
    #expect(play.text.contains("Write back kindly"))
    play.send(
      .previewed(Self.reading("| Laugh | very inappropriate | Cruel. (Our judgement.) |", "")))
    #expect(play.text.contains("How appropriate is each response?"))
  }

  @Test func anAnswerGivenStaysAndItsFeedbackIsTheNewOne() {
    var play = Self.at(24)
    play.send(.answer(.choices([Identifier("a")])))
    play.send(.forward)
    #expect(play.text.contains("Not recorded. Right."))
    play.send(.previewed(Self.reading("Right. (Our judgement.)", "Quite right. (Our judgement.)")))
    #expect(play.text.contains("Quite right. (Our judgement.)"))
  }

  @Test(arguments: ["", "no front matter"])
  func aFileThatIsGoneOrEmptyLeavesTheLastPagesWithTheFinding(content: String) {
    var play = Self.at(46)
    let gone = previewModule(
      content.isEmpty ? .missing : .bytes(Array(content.utf8)), file: "c/01-m.md")
    play.send(.previewed(gone))
    #expect(play.text.contains("Text of the second page."))
    #expect(play.text.contains("The file cannot be shown"))
    #expect(play.text.contains("Error"))
    play.send(.previewed(Self.reading("second page.", "second page, again.")))
    #expect(play.text.contains("Text of the second page, again."))
    #expect(!play.text.contains("The file cannot be shown"))
  }

  @Test func aFileSavedByHalfLeavesThePageThatItNoLongerHolds() {
    var play = Self.at(46)
    play.send(.previewed(Self.reading { $0 = String($0.prefix(420)) }))
    #expect(play.text.contains("Text of the second page."))
    play.send(.previewed(Self.reading()))
    #expect(play.text.contains("Text of the second page."))
    #expect(play.model.preview?.isOld == false)
  }

  @Test func aPageThatWasTakenOutOnPurposeIsLeft() {
    var play = Self.at(46)
    play.send(.previewed(Self.reading("## Second page\n\nText of the second page.\n", "")))
    #expect(play.model.currentPage?.page == 1)
  }

  // MARK: The editor

  @Test(arguments: [(9, 9), (15, 24), (33, 32), (42, 41)])
  func eOpensTheEditorAtWhatIsShown(line: Int, edited: Int) {
    var play = Self.at(line)
    #expect(play.effects(of: "E") == [.edit(file: "c/01-m.md", line: edited)])
  }

  @Test func eOpensTheEditorAtTheAnswerThatHasTheFocus() {
    var play = Self.at(33)
    play.press("Down")
    #expect(play.effects(of: "E") == [.edit(file: "c/01-m.md", line: 38)])
  }

  @Test func inTheListEOpensTheEditorAtTheFinding() {
    var play = Self.open(Self.reading("minutes: 3", "minutes: soon"))
    #expect(play.effects(of: "e") == [.edit(file: "c/01-m.md", line: 1)])
    #expect(play.effects(of: "Down e") == [.edit(file: "c/01-m.md", line: 4)])
  }

  @Test(arguments: [(9, "e edit"), (24, "E edit"), (42, "e edit")])
  func theFooterNamesTheEditorAndTheWayToTheList(line: Int, words: String) {
    let footer = Self.at(line).frame.lines.last?.text ?? ""
    #expect(footer.contains(words) && footer.contains("Esc findings"), "\(footer)")
  }

  @Test func whatHappenedToTheEditorIsSaid() {
    var play = Self.at(9)
    play.send(.editorEnded("The editor ended with code 1."))
    #expect(play.text.contains("The editor ended with code 1."))
  }

  @Test func outsideAPreviewEMeansNothing() {
    var play = Play.signedIn()
    #expect(play.effects(of: "e") == [])
    #expect(play.text.contains("\u{201C}e\u{201D} means nothing here"))
  }

  /// Whatever a file holds and in whatever order versions follow each other, the screen is drawn.
  @Test func versionsWithoutSomeLineFollowEachOtherAtEveryPlace() {
    let lines = Self.lines.split(separator: "\n", omittingEmptySubsequences: false)
    for place in [9, 13, 24, 33, 42, 46] {
      var play = Self.at(place)
      for index in lines.indices {
        var lost = lines
        lost.remove(at: index)
        play.send(.previewed(Self.reading { $0 = lost.joined(separator: "\n") }))
        #expect(play.frame.lines.count <= 24)
      }
      play.send(.previewed(Self.reading()))
      #expect(play.model.preview?.isOld == false)
    }
  }
}
