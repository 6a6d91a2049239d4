import Curriculum
import Pages
import Scoring
import Screen
import Testing

@testable import TrainerUI

/// Going to a module or a page.
struct GoToTests {
  private static func goTo(_ text: String) -> Play {
    var play = Play.signedIn()
    play.press("g")
    play.write(text)
    return play
  }

  @Test(arguments: [
    ("", ["1 Patients, friends and followers", "2 Name, pseudonym or anonymous?"]),
    (
      "2",
      [
        "2 Name, pseudonym or anonymous?", "2.1 Three words", "2.2 Anonymous blog?",
      ]
    ), ("2.1", ["2.1 Three words"]), ("2 2", ["2.2 Anonymous blog?"]),
    ("ANONYM", ["2 Name, pseudonym or anonymous?", "2.2 Anonymous blog?"]),
    (
      "p",
      [
        "1 Patients, friends and followers", "1.2 A friend request from a patient?",
        "2 Name, pseudonym or anonymous?", "1.4 Spot the identifiers",
      ]
    ), ("9", []), ("2.9", []),
    ("0", []), ("99999999999999999999", []), ("1.2.3", []), ("-1", []),
  ])
  func aNumberOrAPartOfATitleFindsItsPages(_ text: String, _ found: [String]) {
    #expect(Self.goTo(text).found == found)
  }

  @Test(arguments: [
    ("1.3", "ask 2.0"), ("2", "lesson 0"), ("spot", "ask 3.0"), ("2.1", "lesson 0"),
  ])
  func enterGoesThere(_ text: String, _ place: String) {
    var play = Self.goTo(text)
    play.press("Enter")
    #expect(ScenarioTests.place(play) == place)
  }

  @Test func backComesBackToWhereOneWas() {
    var play = Self.goTo("2.2")
    play.press("Enter Backspace")
    #expect(ScenarioTests.place(play) == "course 0")
    play.press("Enter g")
    play.write("2")
    play.press("Enter Backspace")
    #expect(ScenarioTests.place(play) == "lesson 0")
    #expect(play.model.currentPage == PageIndex(module: 0, page: 0))
  }

  @Test func hitsStandCloseTogether() {
    let rows = Self.goTo("2").frame.lines.map(\.text)
    let first = rows.firstIndex { $0.contains("2  Name, pseudonym or anonymous?") } ?? 0
    #expect(rows[first + 1].contains("2.1  Three words"))
    #expect(rows[first + 2].contains("2.2  Anonymous blog?"))
  }

  @Test(arguments: [
    ("9", "There is no module 9; the last one is 2."), ("2.9", "Module 2 has 2 pages."),
    ("zzz", "No title has that in it. A search with / looks in the text."),
  ])
  func wrongInputIsSaidKindly(_ text: String, _ words: String) {
    var play = Self.goTo(text)
    play.press("Enter")
    #expect(play.text.contains(words))
    #expect(play.found == [])
  }
}
