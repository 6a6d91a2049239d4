import Pages
import Scoring
import Screen
import TestSupport
import Testing

@testable import Plain
@testable import TrainerUI

/// The settings page: what is chosen holds at once and is kept.
struct SettingsTests {
  /// Amina, in a course that has reviews, after some keys; of the effects only those of the keys are remembered.
  static func play(_ keys: String, _ choose: (inout Preferences) -> Void = { _ in }) -> Play {
    var play = ReviewTests.play(choose)
    play.effects = []
    play.press(keys)
    return play
  }

  private static func chosen(_ change: (inout Preferences) -> Void) -> Preferences {
    var preferences = Preferences()
    change(&preferences)
    return preferences
  }

  @Test func everyValueIsShown() {
    let play = Self.play("s")
    #expect(ScenarioTests.place(play) == "settings 0")
    for row in [
      "Theme                         auto", "What shows where you are      marker",
      "Mouse                         off", "Ask how sure you are          off",
      "A round of review takes       5 minutes", "Objectives due on one day     at most 10",
      "Review what is remembered by  90 %", "Longest time between reviews  180 days",
      "Spread reviews over days      on", "Pause                         none",
    ] {
      #expect(play.text.contains(row), "\(row) in\n\(play.text)")
    }
  }

  /// Keys, and what is to be kept after them.
  @Test(arguments: [
    ("Enter", chosen { $0.theme = .light }), ("Left", chosen { $0.theme = .contrast }),
    ("Down Enter", chosen { $0.focus = .bar }), ("Down Down Space", chosen { $0.usesMouse = true }),
    ("4 Right Right", chosen { $0.asksCertainty = false }), ("5 l", chosen { $0.minutes = 10 }),
    ("6 h h", chosen { $0.most = 0 }), ("7 Enter", chosen { $0.retention = 95 }),
    ("8 Enter", chosen { $0.longest = 365 }), ("9 Enter", chosen { $0.spreads = false }),
  ])
  func aKeyChoosesAndItIsKeptAtOnce(_ keys: String, _ kept: Preferences) {
    let play = Self.play("s " + keys)
    #expect(play.model.preferences == kept)
    #expect(play.effects.last { if case .choose = $0 { true } else { false } } == .choose(kept))
    #expect(play.model.notice?.text == "Kept.")
  }

  @Test func theLookIsShownAtOnceAndNothingElseAsksForIt() {
    var play = Self.play("s Enter")
    #expect(play.effects.last == .look(Self.chosen { $0.theme = .light }))
    #expect(
      play.effects(of: "5 Right") == [
        .choose(
          Self.chosen {
            $0.theme = .light
            $0.minutes = 10
          })
      ])
    play = Self.play("s Down Enter")
    #expect(play.model.display.focusLook == .bar)
  }

  @Test func aValueThatIsInNoListIsFollowedByTheNextOne() {
    for (key, minutes) in [("Right", 10), ("Left", 5)] {
      let play = Self.play("s 5 " + key) { $0.minutes = 7 }
      #expect(play.model.preferences.minutes == minutes)
    }
  }

  @Test func reviewsFollowWhatIsChosen() {
    let play = Self.play("s 6 Left Esc")
    #expect(
      ReviewTests.words(play).contains("5 objectives are due for review: press r; 7 more follow"))
    let paused = Self.play("s End Enter")
    #expect(paused.text.contains("Pause                         3 days, until 1970-02-03"))
    #expect(paused.model.preferences.pauses.count == 1)
    #expect(paused.model.notice?.text == "Kept.")
    let ended = Self.play("s End Enter Left")
    #expect(ended.model.preferences.pauses == [] && ended.text.contains("none"))
  }

  @Test func anOptionGoesBeforeWhatIsChosen() {
    var play = Self.play("Esc") { $0.theme = .dark }
    play.model.settings.options.theme = .light
    play.press("s")
    #expect(play.text.contains("light (an option; kept: dark)"))
    #expect(play.model.preferences.theme == .dark)
    play.press("Right")
    #expect(play.model.chosen.theme == .light && play.model.preferences.theme == .mono)
    #expect(play.text.contains("light (an option; kept: mono)"))
    #expect(play.model.notice?.text.hasPrefix("Kept for the next start.") == true)
    play.press("Left Left")
    #expect(play.text.contains("light (an option of this start)"))
  }

  @Test func aNumberStaysWithItsWordsInANarrowWindow() {
    var play = Self.play("s")
    play.send(.resized(Size(rows: 12, columns: 40)))
    var rows: [String] = []
    for _ in 0..<10 {
      rows += play.frame.lines.map { $0.text.replacing("\u{A0}", with: " ") }
      play.press("Down")
    }
    #expect(
      rows.contains { $0.hasSuffix("at most 10") } || rows.contains { $0.contains("at most 10 ") })
    #expect(!rows.contains { $0.contains("at most") && !$0.contains("at most 10") })
  }

  @Test func theLookOfTheFocusStaysIfAnOptionSetsIt() {
    var play = Self.play("s Down")
    play.model.settings.options.focus = .cursor
    play.model.display.focusLook = .cursor
    play.press("Enter")
    #expect(play.model.display.focusLook == .cursor && play.model.preferences.focus == .bar)
  }

  @Test func certaintyIsAskedForOnceItIsChosen() {
    #expect(!Self.play("r").model.asksForCertainty)
    #expect(Self.play("r") { $0.asksCertainty = true }.model.asksForCertainty)
  }

  @Test func whoSignsInHasTheirOwnLook() {
    var play = Play(course: ReviewTests.course)
    play.send(
      .signedIn(
        SignedIn(
          learner: Play.learner("bao"), progress: Progress(),
          preferences: Self.chosen { $0.focus = .cursor })))
    #expect(play.effects == [.look(Self.chosen { $0.focus = .cursor })])
    #expect(play.model.display.focusLook == .cursor)
    play.send(.signedIn(SignedIn(learner: Play.learner("cleo"), progress: Progress())))
    #expect(play.effects.last == .look(Preferences()))
    #expect(play.model.display.focusLook == .marker)
  }

  @Test func withoutReviewsThereAreOnlySettingsOfTheScreen() {
    #expect(Play.at(.course, "s").model.offeredSettings == [.theme, .focus, .mouse, .certainty])
  }

  @Test func wordsChooseInLines() {
    var play = ReviewTests.play()
    let text = ReviewTests.conversation(
      &play,
      typing: [
        "s", "theme dark", "mouse maybe", "sound on", "minutes 12", "pause 5", "pause none", "",
        "q",
      ])
    #expect(play.model.preferences.theme == .dark && play.model.preferences.minutes == 12)
    expectGolden(text, "plain-settings.txt", in: "Goldens")
  }
}
