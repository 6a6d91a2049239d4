import Authoring
import Curriculum
import Pages
import Scoring
import Screen
import TestSupport
import Testing

@testable import TrainerUI

/// What a preview shows after its file was saved, or is gone.
struct PreviewSavingTests {
  @Test func anEditAppearsAndThePlaceIsKept() {
    var play = PreviewedModule.at(46)
    play.send(.previewed(PreviewedModule.reading("second page.", "second page, longer.")))
    #expect(play.text.contains("Text of the second page, longer."))
    play.send(
      .previewed(PreviewedModule.reading("## First page", "## New first\n\nNew.\n\n## First page")))
    #expect(play.text.contains("Text of the second page."))
    #expect(play.text.contains("4 of 4") || play.model.currentPage?.page == 3)
  }

  @Test func aHeadingThatIsChangedKeepsItsPage() {
    var play = PreviewedModule.at(46)
    play.send(.previewed(PreviewedModule.reading("## Second page", "## Another title")))
    #expect(play.text.contains("Another title"))
  }

  @Test func theRowAtTheTopStaysThereWhenFindingsComeAndGo() {
    let long = String(repeating: "Words that fill a row and one more row after it.\n\n", count: 30)
    let reading = PreviewedModule.reading("Text of the second page.", long)
    var play = PreviewedModule.at(46, of: reading)
    play.press("PageDown")
    let before = play.frame.lines.map(\.text)
    play.send(
      .previewed(
        PreviewedModule.reading("Text of the second page.", long + "See [lost](#nowhere).\n")))
    #expect(play.model.findingsHere.count == 1)
    // The last rows are those of the notice and of the keys.
    #expect(play.frame.lines.map(\.text).dropFirst(4).prefix(14) == before.dropFirst(4).prefix(14))
  }

  @Test func anAnswerBegunStaysIfItStillFits() {
    var play = PreviewedModule.at(33)
    play.press("2 1")
    play.send(.previewed(PreviewedModule.reading("Write back", "Write back kindly")))
    #expect(play.text.contains("2 of 3 rated."))
    #expect(play.text.contains("Write back kindly"))
    play.send(
      .previewed(
        PreviewedModule.reading("| Laugh | very inappropriate | Cruel. (Our judgement.) |", "")))
    #expect(play.text.contains("How appropriate is each response?"))
  }

  @Test func anAnswerGivenStaysAndItsFeedbackIsTheNewOne() {
    var play = PreviewedModule.at(24)
    play.send(.answer(.choices([Identifier("a")])))
    play.send(.forward)
    #expect(play.text.contains("Not recorded. Right."))
    play.send(
      .previewed(
        PreviewedModule.reading("Right. (Our judgement.)", "Quite right. (Our judgement.)")))
    #expect(play.text.contains("Quite right. (Our judgement.)"))
  }

  @Test(arguments: ["", "no front matter"])
  func aFileThatIsGoneOrEmptyLeavesTheLastPagesWithTheFinding(content: String) {
    var play = PreviewedModule.at(46)
    let gone = previewModule(
      content.isEmpty ? .missing : .bytes(Array(content.utf8)), file: "c/01-m.md")
    play.send(.previewed(gone))
    #expect(play.text.contains("Text of the second page."))
    #expect(play.text.contains("The file cannot be shown"))
    #expect(play.text.contains("Error"))
    play.send(.previewed(PreviewedModule.reading("second page.", "second page, again.")))
    #expect(play.text.contains("Text of the second page, again."))
    #expect(!play.text.contains("The file cannot be shown"))
  }

  @Test func aFileSavedByHalfLeavesThePageThatItNoLongerHolds() {
    var play = PreviewedModule.at(46)
    play.send(.previewed(PreviewedModule.reading { $0 = String($0.prefix(420)) }))
    #expect(play.text.contains("Text of the second page."))
    play.send(.previewed(PreviewedModule.reading()))
    #expect(play.text.contains("Text of the second page."))
    #expect(play.model.preview?.isOld == false)
  }

  @Test func aPageThatWasTakenOutOnPurposeIsLeft() {
    var play = PreviewedModule.at(46)
    play.send(
      .previewed(PreviewedModule.reading("## Second page\n\nText of the second page.\n", "")))
    #expect(play.model.currentPage?.page == 1)
  }

  /// Whatever a file holds and in whatever order versions follow each other, the screen is drawn.
  @Test func versionsWithoutSomeLineFollowEachOtherAtEveryPlace() {
    let lines = PreviewedModule.lines.split(separator: "\n", omittingEmptySubsequences: false)
    for place in [9, 13, 24, 33, 42, 46] {
      var play = PreviewedModule.at(place)
      for index in lines.indices {
        var lost = lines
        lost.remove(at: index)
        play.send(.previewed(PreviewedModule.reading { $0 = lost.joined(separator: "\n") }))
        #expect(play.frame.lines.count <= 24)
      }
      play.send(.previewed(PreviewedModule.reading()))
      #expect(play.model.preview?.isOld == false)
    }
  }
}
