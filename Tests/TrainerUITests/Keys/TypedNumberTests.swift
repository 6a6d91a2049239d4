import Curriculum
import Pages
import Screen
import Testing

@testable import TrainerUI

/// Numbers of two digits, typed without hurry and without a clock.
struct TypedNumberTests {
  private static func course(modules count: Int) -> Course {
    var course = SampleCourse.course
    course.modules = (1...count).map { number in
      var module = SampleCourse.names
      module.id = Identifier("module-\(number)")
      return module
    }
    return course
  }

  static let typed: [(keys: String, modules: Int, selected: Int)] = [
    ("1", 12, 1), ("1 0", 12, 10), ("1 2", 12, 12), ("1 3", 12, 3), ("1 2 1", 12, 1),
    ("1 2 1 1", 12, 11), ("2 0", 12, 2), ("0", 12, 1), ("0 5", 12, 5), ("1 0", 9, 1),
    ("1 Down 1", 12, 1), ("3 Down 1", 12, 1), ("1 Up 2", 12, 2), ("1 ? ? 2", 12, 2),
    ("3 1", 31, 31),
    ("1 1 1", 120, 111),
  ]

  @Test(arguments: typed) func digitsInARowAreOneNumberWhereThereAreAsMany(
    _ given: (keys: String, modules: Int, selected: Int)
  ) {
    var play = Play(course: Self.course(modules: given.modules))
    play.press("A Enter " + given.keys)
    #expect(ScenarioTests.place(play) == "course \(given.selected - 1)")
  }

  /// A question with as many choices as there are letters.
  private static func question(_ rule: ChoiceList.Rule) -> Play {
    let choices = (0..<KeyContext.mostAnswers).map { position in
      SampleCourse.choice(position, "Choice \(position + 1)", keyed: position == 0, "")
    }
    let list = ChoiceList(rule: rule, choices: choices, shuffles: false)
    let question = Question(id: Identifier("q"), leadIn: [], form: .choice(list))
    let scenario = Scenario(id: Identifier("s"), title: "S", questions: [question])
    var course = SampleCourse.course
    course.modules = [
      Module(id: Identifier("m"), title: "M", minutes: 1, pages: [.scenario(scenario)])
    ]
    var play = Play(course: course, rows: 40)
    play.press("A Enter Enter")
    return play
  }

  private static func picked(_ play: Play) -> [Int] {
    guard let ids = UndoTests.answering(play)?.exercise.response.picked else { return [] }
    return (0..<KeyContext.mostAnswers).filter { ids.contains(Identifier(position: $0)) }
      .map { $0 + 1 }
  }

  static let answers: [(rule: ChoiceList.Rule, keys: String, picked: [Int])] = [
    (.single, "1", [1]), (.single, "1 0", [10]), (.single, "1 6", [16]), (.single, "1 7", [7]),
    // The first digit marked a choice by itself, which the second digit takes back.
    (.several, "1", [1]), (.several, "1 0", [10]), (.several, "1 0 3", [3, 10]),
    (.several, "1 0 Down 1 0", []), (.several, "1 0 u", []), (.choose(2), "2 3 1 2", [2, 3]),
  ]

  @Test(arguments: answers) func answersAreNumberedToo(
    _ given: (rule: ChoiceList.Rule, keys: String, picked: [Int])
  ) {
    var play = Self.question(given.rule)
    play.press(given.keys)
    #expect(Self.picked(play) == given.picked)
  }
}
