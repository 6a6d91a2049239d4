import Curriculum
import Pages
import Scoring
import Screen
import Testing

@testable import TrainerUI

/// The overview of progress, in words and in pictures.
struct ProgressOverviewTests {
  static func overview(after keys: String) -> ProgressOverview {
    var play = Play.signedIn()
    play.press(keys)
    return play.model.progressOverview
  }

  @Test func nothingDoneIsSaidInWords() {
    let overview = Self.overview(after: "")
    #expect(overview.sum == "0 of 2 modules finished, 0 of 4 scenarios done.")
    #expect(overview.historySum == "No answers yet." && overview.weeks == [])
    #expect(overview.modules.map(\.words) == ["0 of 3 scenarios", "0 of 1 scenario"])
  }

  @Test func oneDayIsSaidInWords() {
    let overview = Self.overview(after: "Enter End Enter a 1 3 3 Enter End Enter c Enter")
    #expect(
      overview.sum == "0 of 2 modules finished, 1 of 4 scenarios done, 25 % at first answer.")
    #expect(overview.historySum == "2 answers on 1970-01-01.")
    #expect(
      overview.weeks.map(overview.words) == ["Week of 1969-12-29: 2 answers on 1 day."])
  }

  @Test func objectivesAreCountedAndTheWeakOnesNamed() {
    let overview = Self.overview(after: "Enter End Enter a 1 3 3 Enter")
    #expect(overview.objectiveSum == "0 mastered, 0 in progress, 1 weak, 0 not tried yet.")
    #expect(overview.weak.map(\.text) == ["Compose a courteous decline"])
    #expect(overview.weak.map(\.percent) == ["50"])
    #expect(overview.modules.map(\.objectiveWords) == ["0 of 1 objective mastered", nil])
  }

  @Test func severalDaysAreSaidInWords() {
    var overview = Self.overview(after: "")
    overview.days = [
      AnswerDay(day: 20_770, answers: 4), AnswerDay(day: 20_775, answers: 9),
      AnswerDay(day: 20_778, answers: 1),
    ]
    #expect(
      overview.historySum
        == "14 answers on 3 days, the most on 2026-11-18: 9. The last on 2026-11-21.")
  }

  @Test func aFormSaysNothingOfWhatWasRight() {
    let progress = Progress()
    let overview = ProgressOverview(
      of: SampleCourse.course, progress: progress, minutesEastOfUTC: 0, withholds: true)
    #expect(overview.objectives == [] && overview.modules.allSatisfy { $0.share == nil })
  }

  @Test func thePageIsOpenedFromTheCoursePageAndLeadsBack() {
    for key in ["Enter", "Esc", "C", "Backspace", "p"] {
      var play = Play.signedIn()
      play.press("Down p")
      #expect(ScenarioTests.place(play) == "progress 1")
      play.press(key)
      #expect(ScenarioTests.place(play) == "course 1", "\(key)")
    }
  }

  @Test func everyPictureHasItsWordsBesideIt() {
    for glyphs in [Glyphs.unicode, .ascii] {
      var play = Play(rows: 60, columns: 80)
      play.model.display.glyphs = glyphs
      play.press("A m i n a Enter Enter End Enter a 1 3 3 Enter Esc p")
      let rows = play.frame.lines.map(\.text)
      #expect(rows.contains { $0.contains("\(glyphs.weak)\u{A0}1\u{A0}weak") })
      #expect(rows.contains { $0.contains(glyphs.levels.last!) && $0.contains("1 answer") })
      #expect(rows.contains { $0.contains("0 of 3") })
      if glyphs == .ascii {
        #expect(rows.joined().unicodeScalars.allSatisfy { $0.isASCII || $0 == "\u{A0}" })
      }
    }
  }

  /// Twelve modules as the course has them: titles of up to 33 letters, objectives in each.
  private static func longCourse() -> Course {
    var course = SampleCourse.course
    course.modules = (0..<12).map { number in
      var module = SampleCourse.boundaries
      module.id = Identifier("module-\(number)")
      module.title = "Pictures, video and closed groups"
      return module
    }
    return course
  }

  @Test(arguments: [Glyphs.unicode, .ascii])
  func whatTheMarksMeanIsInViewAndNoTitleIsBroken(_ glyphs: Glyphs) {
    var play = Play(course: Self.longCourse())
    play.model.display.glyphs = glyphs
    play.press("A m i n a Enter Enter End Enter a 1 3 3 Enter Esc p")
    let rows = play.frame.lines.map(\.text)
    for mastery in Mastery.allCases {
      let words = mastery.words.replacing(" ", with: "\u{A0}")
      #expect(rows.contains { $0.contains(words) && $0.contains(glyphs.mark(of: mastery)) })
    }
    #expect(rows.count { $0.contains("Pictures, video and closed groups") } == 12)
  }

  @Test(arguments: [Glyphs.unicode, .ascii]) func noMarkLooksLikeABar(_ glyphs: Glyphs) {
    let marks = Mastery.allCases.map(glyphs.mark)
    #expect(Set(marks).count == marks.count)
    #expect(!marks.contains(glyphs.barDone) && !marks.contains(glyphs.barLeft))
  }
}
