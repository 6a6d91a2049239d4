import Curriculum
import Pages
import Scoring
import Screen
import Testing

@testable import TrainerUI

/// Looking something up does not change the page that study goes on with.
struct LookUpTests {
  /// Ways from the course page, or from a page, to a page of the second module.
  static let ways = ["g 2 . 2 Enter", "/ p r i y a Enter", "M Enter", "g 2 Enter"]

  /// On page 1 of the first module, with a page of the second one marked.
  private static func play() -> Play {
    var play = Play.signedIn()
    play.press("Enter")
    play.model.progress.add(
      Visit(
        at: Timestamp(milliseconds: 0), course: SampleCourse.course.id, module: UpdateTests.names,
        page: "anonymous-blog", isMarked: true))
    return play
  }

  private static func visits(_ effects: [Effect]) -> [String] {
    effects.compactMap { if case .visit(_, let page) = $0 { page } else { nil } }
  }

  @Test(arguments: ways, ["", "Esc"]) func theCoursePageStandsAtWhereStudyGoesOn(
    _ way: String, _ first: String
  ) {
    var play = Self.play()
    #expect(Self.visits(play.effects(of: first + " " + way + " C")) == [])
    #expect(ScenarioTests.place(play) == "course 0")
    #expect(play.text.contains("about 20 min"))
    #expect(play.text.contains("about 25 min"))
    #expect(play.effects(of: "Enter") == [.visit(module: UpdateTests.boundaries, page: "why")])
  }

  @Test(arguments: ways) func backspaceComesBackToThePage(_ way: String) {
    var play = Self.play()
    #expect(Self.visits(play.effects(of: way + " Backspace")) == [])
    if case .lesson = play.model.place.page {} else { play.press("Esc") }
    #expect(ScenarioTests.place(play) == "lesson 0")
    #expect(play.model.currentPage == PageIndex(module: 0, page: 0))
  }

  @Test func goingOnFromThereIsStudy() {
    var play = Self.play()
    #expect(Self.visits(play.effects(of: "g 2 . 1 Enter Enter")) == ["anonymous-blog"])
    play.press("Esc")
    #expect(ScenarioTests.place(play) == "course 1")
    #expect(play.text.contains("on page 2 of 2"))
  }

  @Test func answeringThereIsStudyUntilOneComesBack() {
    var play = Self.play()
    #expect(Self.visits(play.effects(of: "g 2 . 2 Enter b Enter")) == ["anonymous-blog"])
    #expect(Self.visits(play.effects(of: "Backspace")) == ["why"])
    #expect(ScenarioTests.place(play) == "lesson 0")
  }

  @Test func beginningAnAnswerThereIsStudy() {
    var play = Self.play()
    #expect(Self.visits(play.effects(of: "C g 2 . 2 Enter")) == [])
    #expect(Self.visits(play.effects(of: "b a")) == ["anonymous-blog"])
    play.press("Esc")
    #expect(ScenarioTests.place(play) == "course 1")
    #expect(play.text.contains("on page 2 of 2"))
    play.press("Enter")
    #expect(ScenarioTests.place(play) == "ask 1.0")
    #expect(UndoTests.answering(play)?.isBlank == false)
  }

  @Test func leavingThereIsComingBackThere() {
    var play = Self.play()
    #expect(Self.visits(play.effects(of: "g 2 . 2 Enter q")) == ["anonymous-blog"])
    #expect(play.model.isLeaving)
  }

  @Test func lookingUpOneThingFromAnotherLeadsBackThroughBoth() {
    var play = Self.play()
    #expect(
      Self.visits(play.effects(of: "g 2 . 2 Enter g 1 . 3 Enter Backspace Backspace")) == [])
    #expect(play.model.currentPage == PageIndex(module: 0, page: 0))
  }
}
