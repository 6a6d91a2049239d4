import Curriculum
import Pages
import Scoring
import Screen
import Testing

@testable import TrainerUI

/// Keys that do nothing now say why, and when they will.
struct IdleKeyTests {
  static let reasons: [(state: SampleState, key: String, words: String)] = [
    (.course, "r", "Nothing comes back for review here."),
    (.lesson, "n", "n and N go on and back among the pages that a search found; / searches."),
    (
      .single, "S",
      "S lists the sources once you have answered; before that they might tell the answer."
    ),
    (
      .single, "s",
      "Nobody asks how sure you are. In the settings (s on the course page) you can choose that."
    ),
    (.lesson, "H", "H calls your instructor in a session; this is no session."),
    (.marking, "3", "Nothing: words have no numbers here."),
    (.course, "x", "\u{201C}x\u{201D} means nothing here; ? shows the keys."),
    (.course, "^X", "Ctrl-X means nothing here; ? shows the keys."),
  ]

  @Test(arguments: reasons)
  func aKeySaysWhyItDoesNothing(_ given: (state: SampleState, key: String, words: String)) {
    #expect(Play.at(given.state, given.key).model.notice?.text == given.words)
  }

  @Test func reviewWithNothingDueSaysWhenSomethingWillBe() {
    var play = ReviewTests.play(days: 0)
    play.press("r")
    #expect(
      play.model.notice?.text.hasPrefix("Nothing is due for review now. Due tomorrow: ") == true)
  }

  @Test func theNumberOfASourceNamesTheKeyThatListsIt() {
    var play = Play(course: SourcesTests.course)
    play.press("A Enter Enter 2")
    #expect(play.model.notice?.text.hasSuffix("S lists the sources of this page.") == true)
  }

  @Test func anEditorThatIsNotSetIsSaid() {
    #expect(
      WritingTests.atTask("w ^O").model.notice?.text
        == "No editor is set: VISUAL or EDITOR names the one that Ctrl-O opens.")
    var play = WritingTests.atTask("w")
    play.model.settings.isPinned = true
    play.press("^O")
    #expect(
      play.model.notice?.text == "No other program can be opened over this connection.")
    #expect(
      WritingTests.atTask("w ^X").model.notice?.text
        == "Ctrl-X means nothing here; F1 shows the keys.")
  }

  @Test func aNoteInTheListHasNoMarkToRemove() {
    var play = Play.at(.lesson, "w h i Esc M")
    play.press("m")
    #expect(play.model.notice?.text.hasPrefix("This page is not marked") == true)
    play.press("Esc m M m")
    #expect(play.model.notice?.text == "No longer marked.")
    #expect(play.text.contains("Your note: hi"))
  }
}

/// Every key that a footer or a help page names does something.
struct KeyEffectTests {
  /// A state for every kind of page, in a window in which there is more to read.
  static let states: [(context: KeyContext, play: Play)] = {
    func at(_ state: SampleState, _ keys: String = "") -> Play {
      Play.at(state, keys, asksCertainty: true, rows: 14, columns: 50)
    }
    var several = Play(rows: 14, columns: 50, known: (0..<9).map { Play.learner("learner-\($0)") })
    several.press("Enter w Down")
    var preview = Play.at(.course)
    preview.model = Model(
      previewing: PreviewedModule.versions[1], size: Size(rows: 14, columns: 50))
    preview.send(.signedIn(SignedIn(learner: Play.learner("preview"), progress: Progress())))
    var sources = Play(course: SourcesTests.course, rows: 14, columns: 50)
    sources.press("A Enter Enter")
    sources.model.settings.copies = true
    var sourcesList = sources
    sourcesList.press("S")
    var ending = EndingTests.finished()
    ending.model.openEnding()
    ending.send(.resized(Size(rows: 12, columns: 40)))
    var settings = ReviewTests.play(rows: 14, columns: 50)
    settings.press("s Down")
    var marks = at(.lesson, "m End Enter m M")
    marks.model.settings.writesFiles = true
    var writing = WritingTests.atTask("w H i Esc Enter", rows: 14, columns: 50)
    writing.model.settings.mayEditOutside = true
    var text = WritingTests.atTask("w a Space b Enter c Space d Up", rows: 14, columns: 50)
    text.model.settings.mayEditOutside = true
    return [
      (.name, at(.welcome, "A n n a Space B Left Left")), (.learners, several),
      (.course, at(.course)), (.findings, preview), (.progress, at(.summary, "Esc p")),
      (.lesson, at(.lesson, "Down")), (.lesson, sources), (.reading, at(.rating)),
      (.single, at(.single, "End")), (.several, at(.several, "End a")),
      (.rating, at(.rating, "End")), (.ordering, at(.ordering, "End")),
      (.marking, at(.marking, "End Left Up")), (.feedback, at(.several, "End a c Enter")),
      (.finished, at(.debrief)), (.summary, at(.summary)), (.ending, ending),
      (.finding, at(.course, "/ p a t i e n t Left Left")), (.marks, marks),
      (.sources, sourcesList), (.reasons, at(.single, "! Down")),
      (.words, at(.single, "! Enter a Space b Left")), (.settings, settings),
      (.reviewed, ReviewTests.reviewed()), (.writing, writing), (.text, text),
      (.help, at(.lesson, "? Down")),
    ]
  }()

  /// Keys that bring a state about in which another key has something to do.
  private static let preparations = [
    "", "Down", "Down Down", "Up", "End", "PageDown", "^D", "Right", "Left", "Space", "a", "b", "m",
    "x",
    "Home", "Tab",
  ]

  private func doesSomething(_ key: Key, in play: Play) -> Bool {
    var after = play
    after.effects = []
    after.press(key)
    let (before, now) = (play.frame, after.frame)
    return before.golden != now.golden || before.cursor != now.cursor || !after.effects.isEmpty
      || after.model.isLeaving
  }

  @Test func thereIsAStateForEveryKindOfPage() {
    for state in Self.states { #expect(state.play.model.keyContext == state.context) }
    #expect(Set(Self.states.map(\.context)) == Set(KeyContext.allCases))
  }

  @Test(arguments: KeyContext.allCases) func everyKeyOfTheTableDoesOrSaysSomething(
    on context: KeyContext
  ) {
    let plays = Self.states.filter { $0.context == context }.flatMap { state in
      Self.preparations.map { keys in
        var play = state.play
        play.press(keys)
        return play
      }.filter { $0.model.keyContext == context }
    }
    let inForce = Set(plays.flatMap { $0.model.keys.bindings.flatMap(\.messages).map(\.key) })
    let ofTheTable = Set(context.keys().bindings.flatMap(\.messages).map(\.key))
    for key in inForce.union(ofTheTable) {
      #expect(plays.contains { doesSomething(key, in: $0) }, "\(key)")
    }
  }
}
