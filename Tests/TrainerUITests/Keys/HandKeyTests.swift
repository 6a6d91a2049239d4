import Curriculum
import Pages
import Scoring
import Screen
import Testing

@testable import TrainerUI

/// Keys that hands know from other programs.
struct HandKeyTests {
  @Test(arguments: [
    ("G", "End"), ("G g g", "Home"), ("^F", "PageDown"), ("^F ^B", "PageDown PageUp"),
  ])
  func aKeyDoesTheSameAs(_ keys: String, _ others: String) {
    let play = Play.at(.lesson, keys, rows: 12, columns: 40)
    #expect(play.model.place == Play.at(.lesson, others, rows: 12, columns: 40).model.place)
  }

  @Test func halfAPageIsHalfAPage() {
    let half = Play.at(.lesson, "^D", rows: 12, columns: 40).model.window.first
    let whole = Play.at(.lesson, "^F", rows: 12, columns: 40).model.window.first
    #expect(half == whole / 2 && half > 0)
    #expect(Play.at(.lesson, "^D ^U", rows: 12, columns: 40).model.window.first == 0)
  }

  @Test(arguments: [SampleState.course, .lesson, .rating, .summary])
  func f1ShowsTheHelpPage(state: SampleState) {
    var play = Play.at(state, "F1")
    #expect(play.model.help != nil)
    play.press("F1")
    #expect(play.model.help == nil)
  }

  @Test func f1ShowsTheHelpPageWhileSomethingIsTyped() {
    #expect(Play.at(.course, "/ F1").model.help != nil)
  }

  @Test(arguments: [
    (SampleState.course, "x", "\u{201C}x\u{201D} means nothing here; ? shows the keys."),
    (.lesson, "7", "\u{201C}7\u{201D} means nothing here; ? shows the keys."),
    (.single, "e", "\u{201C}e\u{201D} means nothing here; ? shows the keys."),
  ])
  func typingWhereTypingMeansNothingSaysSo(_ state: SampleState, _ key: String, _ words: String) {
    #expect(Play.at(state, key).model.notice?.text == words)
  }

  @Test(arguments: [
    (SampleState.single, "b Enter b"), (.single, "a Enter a"), (.several, "a c Enter a c"),
    (.single, "b Enter End Enter a"),
  ])
  func aLetterThatAnsweredIsNoCommandAfterwards(_ state: SampleState, _ keys: String) {
    let before = keys.split(separator: " ").dropLast().joined(separator: " ")
    let play = Play.at(state, keys, rows: 60)
    #expect(play.model.place == Play.at(state, before, rows: 60).model.place)
    #expect(play.model.notice?.text.contains("means nothing here") == true)
  }

  @Test func digitsGoToTheEntryAtThatPlaceAndCarryOneThere() {
    var play = Play.at(.ordering, "3")
    #expect(play.model.place.focus == 2)
    guard case .ordering(_, let order, _)? = UndoTests.answering(play)?.exercise else { return }
    play.press("Space 1 Space")
    #expect(
      UndoTests.answering(play)?.exercise.response == .order([order[2], order[0], order[1]]))
    play.press("u")
    #expect(UndoTests.answering(play)?.exercise.response == .order(order))
  }

  @Test func theLeftKeyRatesNothingThatIsNotRated() {
    let play = Play.at(.rating, "a Left")
    #expect(UndoTests.answering(play)?.exercise.response == .ratings([:]))
    #expect(play.model.notice?.text.hasPrefix("Not rated yet") == true)
  }

  @Test func footersHaveTheSameKeysInTheSameOrder() {
    let states: [SampleState] = [.lesson, .rating, .single, .several, .ordering, .marking]
    for state in states {
      let footer = Play.at(state).frame.lines.last?.text ?? ""
      let places = ["Enter ", "Backspace back", "Esc course", "? help", "q quit"].map {
        footer.firstRange(of: $0)?.lowerBound
      }
      #expect(!places.contains(nil), "\(state): \(footer)")
      #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted(), "\(footer)")
    }
  }
}

/// A line that is typed.
struct TypedLineTests {
  static let lines: [(keys: String, text: String)] = [
    ("a b c Left x", "abxc"), ("a b c Home x", "xabc"), ("a b c Home End x", "abcx"),
    ("a b Space c d ^W", "ab "), ("a b Space c d ^W ^W", ""), ("a b c Left ^U", "c"),
    ("a b c Left Left Delete", "ac"), ("a b Left Backspace", "b"), ("a b Home Backspace", "ab"),
    ("a Left Left Left Right Right Right b", "ab"),
  ]

  @Test(arguments: lines) func theCaretMovesAndErases(_ given: (keys: String, text: String)) {
    var play = Play.at(.course, "/ " + given.keys)
    guard case .search(let search) = play.model.place.page else {
      Issue.record("no search")
      return
    }
    #expect(search.query == given.text)
    play = Play(rows: 24, columns: 80)
    play.press(given.keys)
    guard case .signIn(let state) = play.model.place.page else { return }
    #expect(state.name == given.text)
  }

  @Test func theCursorStandsAtTheCaret() {
    let end = Play.at(.course, "/ a b c").frame.cursor
    let middle = Play.at(.course, "/ a b c Left Left").frame.cursor
    #expect(middle == Position(row: end.row, column: end.column - 2))
  }

  @Test func theWordsOfAReportAreNotEaten() {
    var play = Play.at(.poll, "! Down Enter o d d Esc Esc")
    #expect(ScenarioTests.place(play) == "ask 1.0")
    play.press("! Enter")
    #expect(play.text.contains("Your words: odd"))
  }
}

/// The pages that a search found.
struct FoundPagesTests {
  private static func found() -> Play {
    var play = Play.at(.lesson)
    play.press("/ p a t i e n t Enter")
    return play
  }

  @Test func theWordsAreHighlighted() {
    let runs = Self.found().frame.lines.flatMap(\.runs).filter { $0.style == .found }
    #expect(!runs.isEmpty)
    #expect(runs.allSatisfy { $0.text.lowercased() == "patient" })
  }

  @Test func nGoesToTheNextPageAndShiftNBack() {
    var play = Self.found()
    let first = play.model.currentPage
    play.press("n")
    let second = play.model.currentPage
    #expect(second != nil && second != first)
    play.press("N")
    #expect(play.model.currentPage == first)
    play.press("N")
    #expect(play.model.notice?.text == "That was the first page found.")
  }

  @Test func escComesBackToTheHitsAndThenToThePage() {
    var play = Self.found()
    play.press("n Esc")
    #expect(ScenarioTests.place(play) == "search")
    #expect(play.model.place.focus == 2)
    play.press("Esc")
    #expect(ScenarioTests.place(play) == "lesson 0")
  }

  @Test func theCoursePageIsOneKeyAwayFromAHit() {
    var play = Self.found()
    play.press("C")
    #expect(ScenarioTests.place(play).hasPrefix("course"))
  }

  @Test(arguments: ["n", "N"]) func withoutASearchNSaysWhatItIsFor(key: String) {
    #expect(
      Play.at(.lesson, key).model.notice?.text
        == "n and N go on and back among the pages that a search found; / searches.")
  }
}
