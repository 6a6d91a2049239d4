import Curriculum
import Pages
import Scoring
import Screen
import TestSupport
import Testing

@testable import Plain
@testable import TrainerUI

/// Plain mode as somebody hears it: nothing is said twice in a row, nothing in signs, and every key that is named works.
struct PlainListenerTests {
  @Test(arguments: PlainTests.conversations) func noLineIsMadeOfSignsAlone(
    _ conversation: (name: String, lines: [String])
  ) {
    let text = PlainTests.conversation(conversation.lines, showsTyping: false)
    let lines = text.split(separator: "\n").filter { line in
      !line.contains { $0.isLetter || $0.isNumber } && line != "> "
    }
    #expect(lines == [])
    #expect(!text.contains("|"))
  }

  @Test(arguments: PlainTests.conversations) func noSentenceIsSaidTwiceInARow(
    _ conversation: (name: String, lines: [String])
  ) {
    let text = PlainTests.conversation(conversation.lines, columns: nil)
    // What is typed stands in angle brackets, and between two of the same sentences.
    let sentences = text.replacing(". ", with: ".\n").split(whereSeparator: \.isNewline)
    let repeated = zip(sentences, sentences.dropFirst()).filter { $0 == $1 }.map(\.0)
    #expect(repeated == [])
  }

  /// What can be typed instead of the right answer to a question about words.
  @Test func aWordThatStandsTwiceIsAskedForByItsNumber() {
    let post = MarkablePost(
      words: ["The", "ward", "and", "the", "clinic."].map { MarkablePost.Word($0) }, phrases: [])
    let input = PlainInput(model: Play.at(.marking).model)
    let answering = Answering(.marking(post), shown: [])
    #expect(
      input.marks(answering, post, "the")
        == .reply("the stands there more than once: type its number, 1 or 4."))
    #expect(
      input.marks(answering, post, "the clinic") == .messages([.answer(.marks([3, 4])), .forward]))
  }

  /// What a learner types of words that were written with signs which no keyboard has.
  @Test(arguments: [
    ("tom's", [0]), ("Tom’s dance teacher", [0, 1]), ("dance teacher", [1]), ("car", [2]),
    ("night shift", [3]), ("night-shift", [3]), ("\u{201C}car\u{201D}", [2]), ("& since", [4, 5]),
  ])
  func wordsAreKnownByTheirLettersAlone(_ typed: String, _ marked: [Int]) {
    let post = MarkablePost(
      words: [
        "Tom\u{2019}s", "dance\u{A0}teacher", "\u{201C}car\u{201D}", "night\u{2011}shift", "&",
        "since\u{2026}",
      ].map { MarkablePost.Word($0) }, phrases: [])
    let input = PlainInput(model: Play.at(.marking).model)
    #expect(
      input.marks(Answering(.marking(post), shown: []), post, typed)
        == .messages([.answer(.marks(marked)), .forward]))
  }

  @Test func nothingIsMarkedOnlyOnceItWasSaidTwice() {
    var play = Play.at(.marking, rows: 1000)
    let before = play.model
    play.type("0")
    #expect(ScenarioTests.place(play) == "ask 3.0")
    let text = PlainText(model: play.model)
    #expect(text.news(since: before) == "Nothing is marked.\n")
    #expect(text.prompt.hasPrefix("Press Enter to submit, or numbers or words;"))
    play.type("0")
    #expect(ScenarioTests.place(play) == "feedback 3.0")
  }

  /// What was begun on the screen, and whether Enter submits it in plain mode.
  @Test(arguments: [
    (SampleState.single, "b Down", true), (.several, "a b", true), (.choose, "a", false),
    (.choose, "a c", true), (.rating, "a 1", false), (.rating, "a 1 1 1", true),
    (.ordering, "Space Down Space", true), (.ordering, "", false), (.marking, "Space", true),
    (.marking, "", false), (.single, "", false),
  ])
  func whatWasBegunIsSubmittedByEnterIfItIsWholeAndThePromptSaysSo(
    _ state: SampleState, _ keys: String, _ isSubmitted: Bool
  ) {
    var play = Play.at(state, keys, rows: 1000)
    #expect(
      PlainText(model: play.model).prompt.hasPrefix("Press Enter to submit") == isSubmitted)
    let begun = play.model.place.answering?.exercise.response
    play.type("")
    guard case .scenario(let state) = play.model.place.page else { return }
    #expect((state.phase == .feedback) == isSubmitted)
    guard isSubmitted, let scenario = play.model.scenario(of: state) else { return }
    let address = scenario.address(of: scenario.questions[state.question])
    #expect(play.model.progress.latestAttempt(at: address)?.response == begun)
  }

  @Test func theCoursePageIsNotListedTwice() {
    let said = PlainTests.conversation(["Amina", "1", "", "1 3 3", "c", "again", "q"])
    #expect(said.count(of: "2. Name, pseudonym or anonymous?: about 25 min") == 2)
    #expect(
      said.contains(
        """
        <c>

        Social media professionalism.
        2 modules, about 45 minutes. Finished: 0. About 42 minutes left.
        1. Patients, friends and followers: on page 2 of 4, 17 min left
        The rest of the list is as it was; type the word again to hear it.

        """), "\(said)")
  }

  @Test func aRowThatWasLeftOutIsAskedForByName() {
    var play = Play.at(.rating, rows: 1000)
    play.type("a 1")
    play.type("c 4")
    #expect(PlainText(model: play.model).prompt.hasPrefix("Your rating of b, 1 to 4;"))
    play.type("2")
    #expect(ScenarioTests.place(play) == "feedback 1.0")
  }

  @Test func wrongInputToHowSureNamesWhatThatQuestionTakes() {
    var play = Play.at(.single, "b", asksCertainty: true, rows: 1000)
    let input = PlainInput(model: play.model)
    for line in ["x", "a", "b", "C", "1", "9", "change", "change d", "change ab"] {
      #expect(
        input.meaning(of: line)
          == .reply(
            "Type s, f or g, or Enter alone to skip. change and a letter from a to c picks another answer."
          ), "\(line)")
    }
    #expect(input.hints.first?.typed == ["change c"])
    play.type("Sure")
    #expect(ScenarioTests.place(play) == "feedback 1.1")
  }

  // MARK: Parts of the course

  @Test func choosingATrackSaysWhatWasChosenAndWhatIsListedNow() {
    let said = Self.conversation(["A", "3", "q"], on: CoursePartTests.whole)
    #expect(
      said.contains(
        """

        Chosen: Track: The short way, 1 module, about 9 minutes.
        \(CoursePartTests.whole.title).
        The short way: One module, about 9 minutes. Finished: 0.

        """), "\(said)")
  }

  @Test func choosingAFormSaysSoToo() {
    let said = Self.conversation(["A", "4", "q"], on: CoursePartTests.whole)
    #expect(
      said.contains("\nChosen: Before the course: 1 case to see where you stand.\n"), "\(said)")
  }

  /// A conversation in which other parts of the course can be chosen.
  private static func conversation(_ typed: [String], on course: Course) -> String {
    var (model, lines, said) = (Play(course: course).model, typed[...], "")
    model.whole = course
    var play = Play(course: course)
    let terminal = LineTerminal(
      read: {
        said += "\n"
        return lines.popFirst()
      }, write: { said += $0 })
    _ = runPlain(&model, on: terminal) { effect in
      guard case .study(let part) = effect else { return play.perform(effect) }
      let about = Lesson(anchor: "about", title: "Before you begin", blocks: [])
      let chosen: Course =
        switch part {
        case .whole: course
        case .track: course.selecting(course.tracks[0])
        case .form: course.sitting(course.forms[0], titled: "Cases", about: about)
        }
      let learner = Learner(id: Play.learner("a").id, name: "A")
      return [.signedIn(SignedIn(learner: learner, progress: Progress(), course: chosen))]
    }
    return said
  }

  // MARK: The end

  @Test(arguments: [
    (["Amina"], "Goodbye. Nothing is lost; Webside goes on here next time.\n"),
    (
      ["Amina", "", "", "1"],
      "The answer that you began is kept.\nGoodbye. Nothing is lost; Webside goes on here next time.\n"
    ),
    (
      ["Amina", "", "w", "Ask Ann."],
      "What you were writing is kept.\nGoodbye. Nothing is lost; Webside goes on here next time.\n"
    ),
  ])
  func theEndOfTheInputSaysWhatIsKept(_ typed: [String], _ end: String) {
    let said = PlainTests.conversation(typed)
    #expect(
      said.hasSuffix(": \nNo more input.\n" + end) || said.hasSuffix("> \nNo more input.\n" + end))
  }

  @Test func theEndOfTheInputSaysWhatIsLost() {
    var play = Play.at(.rating, "a 1")
    play.model.storage.problem = "The disk is full."
    #expect(
      PlainText(model: play.model).farewell
        == "The answer that you began is not kept.\nGoodbye. What could not be saved is not kept.\n"
    )
  }

  // MARK: Keys that are named

  /// States at which a line is waited for, one for each prompt.
  static let prompts: [(name: String, model: Model)] = {
    let wide = PlainPromptTests.places.flatMap { place in
      [false, true].map { asksCertainty in
        (
          "\(place.0) \(place.1)",
          Play.at(place.0, place.1, asksCertainty: asksCertainty, rows: 1000).model
        )
      }
    }
    let states = [
      "", "w", "n", "s", "p", "M", "/", "g", "?",
    ].map { ("course \($0)", Play.at(.course, $0).model) }
    let pages: [(SampleState, String)] = [
      (.welcome, ""), (.welcome, "?"), (.lesson, "S"), (.debrief, "S"), (.debrief, ""),
      (.summary, ""), (.lesson, "w"), (.poll, ""), (.lesson, "/ p r i y a Enter"),
    ]
    let tasks = ["", "w H i Esc", "w H i Esc Enter", "w H i"].map {
      ("task \($0)", WritingTests.atTask($0, rows: 1000).model)
    }
    return wide + states + pages.map { ("\($0.0) \($0.1)", Play.at($0.0, $0.1).model) } + tasks
      + [
        ("known", Play(known: [Play.learner("amina"), Play.learner("bao")]).model),
        ("known name", Play(known: [Play.learner("amina")]).pressing("Down Enter").model),
        (
          "asked", Play(known: [Play.learner("amina")]).pressing("Down Enter a m i n a Enter").model
        ),
        ("review", ReviewTests.play(rows: 1000).model),
        ("in a round", ReviewTests.play(rows: 1000).pressing("r").model),
        ("settings", ReviewTests.play().pressing("s").model),
        ("form", form("").model), ("form lesson", form("Enter").model),
        ("form question", form("Enter Enter").model), ("form help", form("Enter Enter ?").model),
        ("form after", form("Enter Enter 1 3 3 Enter").model),
      ]
  }()

  /// The cases before the course.
  private static func form(_ keys: String) -> Play {
    var course = SampleCourse.course
    course.forms = [Form(id: Identifier("pre"), scenarios: [Identifier("friend-request")])]
    let about = Lesson(anchor: "about", title: "Before you begin", blocks: [])
    return Play(course: course.sitting(course.forms[0], titled: "Cases", about: about), rows: 1000)
      .pressing("A m i n a Enter " + keys)
  }

  @Test func everyKeyThatAPromptNamesIsTaken() {
    for (name, model) in Self.prompts {
      let prompt = PlainText(model: model).prompt
      for key in Self.keys(in: prompt) {
        let meaning = PlainInput(model: model).meaning(of: key)
        if case .reply(let reply) = meaning {
          Issue.record("\(name): \(key) of “\(prompt)” is answered by “\(reply)”")
        }
      }
    }
  }

  /// The keys that a prompt names, each with what it does: `b` of `b back`, and the empty line of `Press Enter`.
  private static func keys(in prompt: String) -> [String] {
    prompt.dropLast(2).replacing("; ", with: ", ").split(separator: ", ").flatMap {
      part -> [String] in
      let words = part.split(separator: " ").map(String.init)
      if words.contains("Enter") { return [""] }
      guard let first = words.first, first.lowercased() != "a" else { return [] }
      return first == "back" || words.count > 1 && first.count == 1 ? [first] : []
    }
  }

  @Test func everyKeyThatHelpNamesIsTakenWhereItIsNamed() {
    for (name, model) in Self.prompts {
      let input = PlainInput(model: model)
      guard model.help == nil else { continue }
      #expect(input.hints.contains { $0.typed.contains("q") } || Self.isTyping(model), "\(name)")
      for line in input.hints.flatMap(\.typed) {
        if case .reply(let reply) = input.meaning(of: line) {
          Issue.record("\(name): \(line) is answered by “\(reply)”")
        }
      }
    }
  }

  private static func isTyping(_ model: Model) -> Bool {
    if case .writing(let page) = model.place.page { page.editor != nil } else { false }
  }

  @Test func inAFormHelpNamesNothingThatAFormRefuses() {
    let help = PlainText(model: Self.form("Enter Enter ?").model).help.joined(separator: "\n")
    for refused in ["/privacy", "g 1.2", "M:", "m:", "w:", "r:", "settings"] {
      #expect(!help.contains(refused), "\(refused) in\n\(help)")
    }
    #expect(help.contains("\nback: goes back.\n") && help.contains("\nq or quit: leaves;"))
  }
}

extension Play {
  fileprivate func pressing(_ keys: String) -> Play {
    var play = self
    play.press(keys)
    return play
  }
}

extension String {
  /// How many times a text stands in this one.
  fileprivate func count(of text: String) -> Int { split(separator: text).count - 1 }
}
