import Curriculum
import Pages
import Scoring
import Screen
import TestSupport
import Testing

@testable import Plain
@testable import TrainerUI

/// The sample course as lines.
struct PlainTests {
  /// The lines that a learner types; each conversation is compared as a whole.
  static let conversations: [(name: String, lines: [String])] = [
    ("plain-first-module", firstModule),
    ("plain-second-module", ["Amina", "2", "", "2", "", "2", "", "", "", "", "q"]),
    (
      "plain-coming-back",
      ["Amina", "1", "", "1", "3", "3", "c", "1", "2", "", "", "", "r", "course", "q"]
    ),
    ("plain-mistakes", ["", "?", "Amina", "", "9", "x", "", "", "", "5", "u", "1", "q"]),
    (
      "plain-errands",
      ["Amina", "", "m", "w", "Ask Ann.", ".", "S", "", "/friend", "b", "c", "1", "c", "M", "b"]
        + ["w", "b", "p", "", "s", "theme dark", "pause 3", "", "help", "w", "?", "", "b"]
    ),
  ]

  /// A whole module with every kind of question and something to write, its answers given in every way there is.
  static let firstModule = [
    "Amina", "s", "certainty on", "", "", "", "A 1, c3", "2", "", "b", "x", "F", "", "w",
    "Dear Ms Osei,", "", "no, thank you.", ".", "", "x", "AB", "", "", "1 3", "", "AC", "", "4",
    "123", "", "", "Riverside general, 15, the", "riverside general, 15", "", "", "", "q",
  ]

  @Test(arguments: conversations) func aConversationGoesAsItDid(
    _ conversation: (name: String, lines: [String])
  ) {
    let text = Self.conversation(conversation.lines)
    expectGolden(text, conversation.name + ".txt", in: "Goldens")
  }

  @Test(arguments: conversations, [20, 40, 60, 78]) func linesAreNoWiderThanANarrowTerminal(
    _ conversation: (name: String, lines: [String]), columns: Int
  ) {
    let text = Self.conversation(conversation.lines, columns: columns, showsTyping: false)
    let lines = text.split(separator: "\n").filter { displayWidth(of: String($0)) > columns }
    #expect(lines.filter { !$0.contains("://") } == [])
  }

  @Test(arguments: conversations) func nothingIsSaidInPictures(
    _ conversation: (name: String, lines: [String])
  ) {
    // Boxes, blocks, shapes, dingbats and braille.
    let pictures = Self.conversation(conversation.lines).unicodeScalars.filter {
      (0x2500...0x28FF).contains($0.value)
    }
    #expect(pictures.isEmpty, "\(pictures.map { String($0) })")
  }

  @Test(arguments: conversations) func withoutWrappingTheSameIsSaidInLongerLines(
    _ conversation: (name: String, lines: [String])
  ) {
    let long = Self.conversation(conversation.lines, columns: nil)
    let words = { (text: String) in text.split(whereSeparator: \.isWhitespace) }
    #expect(words(long) == words(Self.conversation(conversation.lines)))
    // A paragraph of a lesson is one line.
    #expect(long.split(separator: "\n").contains { $0.utf8.count > 80 })
  }

  @Test(arguments: ["", "A", "A|1", "A|1|", "A|1||1|3|3", "A|2", "A|2||2"])
  func helpTheWayBackAndTheWayOutAreEverywhere(typed: String) {
    let before = typed.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let said = { Self.conversation(typed.isEmpty ? [$0, "q"] : before + [$0, "q"]) }
    #expect(
      said("?").contains(/Help\. Type (your name, or )?one of these lines, and press Enter\./))
    #expect(said("?").hasSuffix("Goodbye. Nothing is lost; Webside goes on here next time.\n"))
    #expect(!said("b").contains(/Type (a number|[0-9]|numbers)/))
    #expect(said("b").hasSuffix("Goodbye. Nothing is lost; Webside goes on here next time.\n"))
  }

  /// The conversation, with what was typed in angle brackets.
  static func conversation(
    _ typed: [String], on course: Course = WritingTests.course, known: [Learner] = [],
    columns: Int? = 78, showsTyping: Bool = true
  ) -> String {
    var play = Play(course: course, known: known)
    var model = play.model
    var text = ""
    var rest = typed[...]
    let terminal = LineTerminal(
      columns: columns,
      read: {
        guard let line = rest.popFirst() else { return nil }
        text += showsTyping ? "<\(line)>\n" : "\n"
        return line
      }, write: { text += $0 })
    _ = runPlain(&model, on: terminal) { play.perform($0) }
    return text
  }

  @Test(arguments: [4, 7, 10, 12, 14, 17]) func whatCouldNotBeSavedIsTriedAgainByEnter(
    _ position: Int
  ) {
    let lines = [
      "", "", "1", "3", "3", "", "", "2", "", "", "1 2", "", "1 2", "", "1 2 3", "", "", "1",
    ]
    var play = Play()
    play.press("A Enter")
    play.send(.resized(Size(rows: 1_000_000, columns: 80)))
    for line in lines[..<position] { play.type(line) }
    play.refusal = "Not saved."
    play.type(lines[position])
    #expect(play.model.notice?.text == "Not saved.")
    play.refusal = nil
    play.type("")
    #expect(ScenarioTests.place(play).hasPrefix("feedback"))
  }

  @Test func noLineIsWiderThanATerminalOnAHostileCourse() {
    let typed = ["Amina", "1"] + [String](repeating: "1", count: 60)
    let lines = Self.conversation(typed, on: HostileCourse.course).split(separator: "\n")
    #expect(lines.filter { displayWidth(of: String($0)) > 80 && !$0.contains("://") } == [])
  }

  /// Except for a rating that was begun, for help, which has words of its own, and for a summary, whose lines name only what was
  /// missed.
  @Test func everyWordOfAScreenIsSaid() {
    let left: Set = ["help", "rating", "hint", "summary"]
    for scene in ScreenGoldenTests.scenes where !left.contains(scene.name) {
      var play = scene.play(rows: 250)
      play.model.notice = nil
      let plain = PlainText(model: play.model)
      let said = plain.news(since: nil) + plain.prompt
      let shown = play.model.content.document.lines.map(\.text).joined(separator: " ")
      let missing = words(of: shown).subtracting(words(of: said)).subtracting(Self.howTo)
      #expect(missing == [], "\(scene.name)")
    }
  }

  /// Words about keys and marks, which plain mode does not need.
  private static let howTo: Set<Substring> = Set(
    """
    type name press enter does marked arrows choose rated carry entry moving puts down space that \
    mark every word first order these best what scenario search zebra
    """.split(separator: " "))

  private func words(of text: String) -> Set<Substring> {
    Set(text.lowercased().split { !$0.isLetter }.filter { $0.count > 3 }.map { $0 })
  }
}

/// The prompts.
struct PlainPromptTests {
  /// States in which a learner who has signed in is prompted: at each kind of question, and before and after it.
  private static let questions: [SampleState] = [
    .rating, .single, .several, .choose, .ordering, .marking,
  ]
  private static let lyingOver = ["", "/", "g", "!", "! Enter"]
  private static let others: [(SampleState, String)] = [
    (.course, "p"), (.lesson, ""), (.several, "a b Enter"), (.debrief, ""), (.lesson, "m M"),
    (.rating, "1"), (.rating, "a 1 1 1"), (.single, "b"),
  ]
  static let places: [(SampleState, String)] =
    questions.flatMap { question in lyingOver.map { (question, $0) } } + others

  @Test(arguments: places, [false, true])
  func theWaysBackHelpAndOutAreNamedInEveryPrompt(
    _ place: (state: SampleState, keys: String), _ asksCertainty: Bool
  ) {
    let play = Play.at(place.state, place.keys, asksCertainty: asksCertainty)
    let prompt = Self.prompt(of: play.model)
    #expect(prompt.hasSuffix("back, ? help, q leave: "), "\(prompt)")
    #expect(displayWidth(of: prompt) <= 80)
  }

  // MARK: The text for a model, without a terminal.

  static func prompt(of model: Model) -> String { PlainText(model: model).prompt }

  /// The whole page in one line, because it would be wrapped.
  static func page(of model: Model) -> String {
    PlainText(model: model).news(since: nil).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}

extension Play {
  /// Types a line in the plain front end.
  mutating func type(_ line: String) {
    guard case .messages(let messages) = PlainInput(model: model).meaning(of: line) else { return }
    for message in messages { send(message) }
  }
}
