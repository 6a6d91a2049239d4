import Curriculum
import Pages
import Screen
import Testing

@testable import TrainerUI

/// A g behind `g`: the beginning of the page, or the first letter of a title.
struct TitleOrTopTests {
  /// The sample course with a page called Games, and one called GDPR, behind its last.
  private static let course: Course = {
    var course = SampleCourse.course
    for title in ["Games", "GDPR, in 2018"] {
      course.modules[1].pages.append(
        .lesson(Lesson(anchor: title.lowercased(), title: title, blocks: [])))
    }
    return course
  }()

  private static func atTheLesson(_ keys: String = "") -> Play {
    var play = Play(course: course, rows: 12, columns: 40)
    play.press("A m i n a Enter Enter")
    play.effects = []
    play.press(keys)
    return play
  }

  private func query(_ play: Play) -> String? {
    if case .search(let search) = play.model.place.page { search.query } else { nil }
  }

  @Test func ggGoesToTheBeginningAndSaysHowToGoOnWithATitle() {
    let play = Self.atTheLesson("End g g")
    #expect(ScenarioTests.place(play) == "lesson 0" && play.model.window.first == 0)
    #expect(play.model.notice?.text == TitleOrTop.words)
  }

  @Test(arguments: ["g a m e s", "G a m e s", "g d p r", "g d p r , Space i n Space 2 0 1 8"])
  func aTitleThatBeginsWithGIsTyped(_ title: String) {
    var play = Self.atTheLesson("End g " + title)
    let typed = title.split(separator: " ").map { $0 == "Space" ? " " : String($0) }.joined()
    #expect(query(play) == typed)
    #expect(play.effects == [])
    play.press("Enter")
    #expect(play.model.currentPage?.module == 1)
    #expect((play.model.currentPage?.page ?? 0) >= 2)
    play.press("Backspace")
    // Not the beginning, to which nobody wanted to go.
    #expect(play.model.window.first == Self.atTheLesson("End").model.window.first)
  }

  /// Every letter and digit, on every page on which g asks for a title.
  @Test(arguments: [SampleState.course, .lesson, .ordering, .marking, .debrief, .summary])
  func noLetterBehindItIsACommand(of state: SampleState) {
    for letter in "abcdefhijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789" {
      var play = Play.at(state, "g g")
      #expect(play.effects(of: "\(letter)") == [], "\(letter)")
      #expect(query(play) == "g\(letter)")
      #expect(!play.model.isLeaving && play.model.help == nil)
    }
  }

  @Test(arguments: [
    ("PageDown", "PageDown"), ("Enter", "Enter"), ("Down Down", "Down Down"), ("g g", ""),
    ("^F", "^F"), ("Esc", "Esc"), ("? q", "? q"),
  ])
  func everyOtherKeyIsOneOfThePage(_ keys: String, _ others: String) {
    let play = Self.atTheLesson("End g g " + keys)
    let other = Self.atTheLesson("End Home " + others)
    #expect(play.model.place.page == other.model.place.page)
    #expect(play.model.window.first == other.model.window.first)
  }

  @Test func theFooterNamesNoKeyThatIsText() {
    let footer = Play.at(.lesson, "g g", columns: 200).frame.lines.last?.text ?? ""
    #expect(footer.contains("Enter") && footer.contains("? help"))
    #expect(!footer.contains("m mark") && !footer.contains("q quit"))
    #expect(
      Play.at(.lesson, "g g Up", columns: 200).frame.lines.last?.text.contains("m mark") == true)
  }
}
