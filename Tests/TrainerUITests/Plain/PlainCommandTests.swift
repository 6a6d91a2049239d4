import Curriculum
import Scoring
import Screen
import Testing

@testable import TrainerUI

/// Search, go to, marks and reports in plain mode.
struct PlainCommandTests {
  private static func play(_ keys: String, _ lines: [String]) -> Play {
    var play = Play.signedIn(rows: 24, columns: 80)
    play.send(.resized(Size(rows: 1_000_000, columns: 80)))
    play.press(keys)
    for line in lines { play.type(line) }
    return play
  }

  @Test(arguments: [
    (["/priya"], "search"), (["/priya", ""], "ask 1.0"), (["/request", "2"], "ask 1.0"),
    (["/priya", "b"], "course 0"), (["/zebra", "request", "1"], "lesson 0"), (["g 1.3"], "ask 2.0"),
    (["g spot"], "ask 3.0"), (["g a"], "search"), (["g", "2.2"], "ask 1.0"),
    (["g 9"], "search"), (["g 9", "b"], "course 0"), (["2", "m", "c", "M", "1"], "lesson 0"),
    (["M", "b"], "course 0"), (["g 2.2", "!", "2", ""], "ask 1.0"),
    (["g 2.2", "!", "5", "odd"], "ask 1.0"), (["g 2.2", "!", "b"], "ask 1.0"),
    (["/priya", "", "back"], "search"), (["/priya", "", "back", "b"], "course 0"),
  ])
  func aCommandLeads(_ lines: [String], _ place: String) {
    #expect(ScenarioTests.place(Self.play("", lines)) == place)
  }

  @Test func aNameMayBeginWithWhatIsACommandElsewhere() {
    var play = Play()
    play.type("/g m!")
    #expect(play.model.learner?.name == "/g m!")
  }

  @Test func aFormOffersNoSearch() {
    var course = SampleCourse.course
    course.forms = [Form(id: Identifier("pre"), scenarios: [Identifier("spot")])]
    let about = Lesson(anchor: "about", title: "Before", blocks: [])
    var play = Play(course: course.sitting(course.forms[0], titled: "Cases", about: about))
    play.press("A Enter")
    for key in ["/", "g", "M"] {
      play.press(key)
      #expect(ScenarioTests.place(play) == "course 0", "\(key)")
    }
    #expect(!play.text.contains("/ search"))
  }
}
