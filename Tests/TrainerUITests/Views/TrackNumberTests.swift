import Curriculum
import Pages
import Scoring
import Screen
import Testing

@testable import Plain
@testable import TrainerUI

/// A module has the same number in a track as in the whole course.
struct TrackNumberTests {
  /// Twelve modules of one lesson each.
  private static let whole = Course(
    id: Identifier("course"), title: "A course", version: "1", language: "en", passMark: 70,
    modules: (1...12).map { number in
      Module(
        id: Identifier("m\(number)"), title: "Module of \(number)", minutes: 5,
        pages: [
          .lesson(
            Lesson(anchor: "l\(number)", title: "Lesson of \(number)", blocks: [.paragraph([])]))
        ])
    })

  /// Modules 12, 5 and 10, in this order.
  private static let selected = whole.selecting(
    Track(
      id: Identifier("t"), title: "A track", minutes: 15,
      parts: ["m12", "m5", "m10"].map { Track.Part(Identifier($0)) }))

  private func play() -> Play {
    var play = Play(course: Self.selected)
    play.press("A m i n a Enter")
    return play
  }

  @Test func theListAndThePagesShowTheNumbersOfTheCourse() {
    var play = play()
    for words in ["12  Module of 12", " 5  Module of 5", "10  Module of 10"] {
      #expect(play.text.contains(words), "\(play.text)")
    }
    play.press("Enter")
    #expect(play.text.contains("12 Module of 12"))
    play.press("Enter")
    #expect(play.text.contains("12 Module of 12"), "the summary")
  }

  @Test(arguments: [
    ("5", 1), ("1 2", 0), ("1 0", 2), ("1 5", 1), ("1", 0), ("7", 0), ("0", 0), ("1 2 5", 1),
  ])
  func digitsGoToTheModuleWithThatNumber(keys: String, focus: Int) {
    var play = play()
    play.press(keys)
    #expect(play.model.place.focus == focus)
  }

  @Test(arguments: [
    ("5", "5  Module of 5"), ("10.1", "10.1  Lesson of 10"),
    ("1", "There is no module 1 in this selection of modules."),
    ("13", "There is no module 13; the last one is 12."),
  ])
  func goingToANumberMeansTheCoursesNumber(typed: String, shown: String) {
    var play = play()
    play.press("g")
    play.send(.type(typed))
    #expect(play.text.contains(shown), "\(play.text)")
  }

  /// Everything that names a module or a page by its number, in a track of the second module of two.
  @Test func everyNumberIsThatOfTheCourse() {
    var play = ReviewTests.play(days: 30)
    let track = Track(
      id: Identifier("t"), title: "A track", minutes: 9, parts: [Track.Part(Identifier("module-1"))]
    )
    let progress = play.model.progress
    play.model = Model(
      course: ReviewTests.course.selecting(track), size: Size(rows: 100, columns: 80))
    play.send(
      .signedIn(
        SignedIn(
          learner: Play.learner("amina"), progress: progress,
          now: Timestamp(milliseconds: 30 * 86_400_000))))
    play.press("p")
    #expect(play.text.contains(" 2.1  Reach goal 1.0"), "\(play.text)")
    play.press("Esc r")
    while ScenarioTests.place(play) != "reviewed" {
      play.press(play.model.place.answering == nil ? "End Enter" : "End a Enter")
    }
    #expect(play.text.contains("2.1 Case 1.0: then"), "\(play.text)")
  }

  @Test func theStepAfterAModuleNamesTheNextByTheNumberOfTheCourse() {
    var play = play()
    play.press("Enter Enter")
    #expect(
      play.model.words(for: .goOn, in: 0) == "Go to the course page; next is 5, Module of 5")
  }

  @Test func plainModeTakesAndSaysTheSameNumbers() {
    let model = play().model
    let input = PlainInput(model: model)
    #expect(input.meaning(of: "10") == .messages([.pick(2), .forward]))
    #expect(input.meaning(of: "2") == .reply("Type 12, 5 or 10, or Enter."))
    #expect(PlainText(model: model).prompt.hasPrefix("Press Enter for module 12,"))
  }
}
