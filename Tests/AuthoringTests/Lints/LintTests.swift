import Curriculum
import Testing

@testable import Authoring

/// What the vectors do not show: several keys, other kinds of question, words, exceptions.
struct LintTests {
  @Test(arguments: [
    ("Don’t post it (yet).", ["Don't", "post", "it", "yet"]),
    ("A — B…'C'", ["A", "B", "C"]), ("patients' 3.5 é-mail", ["patients", "3", "5", "é", "mail"]),
    ("", []), ("’'", []),
  ])
  func aTextComesApartIntoWords(_ text: String, _ expected: [String]) {
    #expect(wordsOf(text) == expected)
  }

  @Test(arguments: [
    ("posting", "post"), ("posted", "post"), ("replies", "repl"), ("patient's", nil),
    ("post", nil), ("which", nil), ("delete", "delete"),
  ])
  func aContentWordLosesItsEnding(_ word: String, _ expected: String?) {
    #expect(contentWord(word) == expected)
  }

  @Test(arguments: [
    ("A case. What now?", "What now?"), ("What now? ", "What now? "), ("Dr. X", "X"),
    ("One: which?", "which?"), ("", ""),
  ])
  func theLastSentenceIsWhatIsAsked(_ text: String, _ expected: String) {
    #expect(lastSentence(of: text) == expected)
  }

  @Test(arguments: KindCase.all)
  func aRuleLooksAtTheKindsItMakesSenseFor(_ example: KindCase) {
    let flags = ItemRule.flags(of: example.item)
    #expect(flags.map(\.finding.code.rawValue) == example.codes)
  }

  @Test(arguments: [
    ("allow L05 because it is meant", []), ("allow L05 because a; allow L06 because b c", []),
    ("allow L05 because", ["`allow L05 because` is no exception"]),
    ("allow L05", ["`allow L05` is no exception"]), ("", ["`` is no exception"]),
    ("allow L05 because a;", ["`` is no exception"]),
    ("allow l5 because a", ["there is no rule `l5`"]),
    ("allow missing-key because a", ["there is no rule `missing-key`"]),
  ])
  func anExceptionNamesARuleAndAReason(_ text: String, _ expected: [String]) {
    var findings = Findings(about: .empty, in: "m.md")
    _ = LintExceptions(Placed(text, Place(0)), &findings)
    #expect(findings.diagnostics.map(\.message) == expected)
    #expect(findings.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: [
    ("It is kind (GMC 2024).", true), ("(AMA Code, undated)", true), ("CPSO 2022 says so.", true),
    ("The health regulator says so (the AHPRA guide, 2019).", true),
    ("In May 2024 she wrote it.", false), ("It is kind (said in 2024).", false),
    ("It is kind. (Our judgement.)", false), ("Ward 2024 (a room)", false), ("", false),
  ])
  func aWorkIsCitedByItsAuthorAndYear(_ text: String, _ expected: Bool) {
    #expect(cites(text) == expected)
  }

  @Test func aModuleOfMoreThanASittingIsSaidToBeOne() {
    let words = Array(repeating: "word", count: 230 * 34).joined(separator: " ")
    let tree = FileTree([
      "course.yaml": bytes(
        "id: a\ntitle: A\nversion: 1\nlanguage: en\npass-mark: 70\nmodules: [m.md]\n"),
      "m.md": bytes(
        "---\nid: m\ntitle: M\nminutes: 34\nobjectives:\n  o: Say it\n---\n\n## A page\n\n\(words)\n"
      ),
    ])
    let checked = readCourse(tree, named: "", for: .check(today: "2026-11-22"))
    #expect(checked.diagnostics.map(\.code) == ["long-module", "unserved-objective"])
    #expect(
      checked.diagnostics.first?.message
        == "7822 words at 230 a minute and 0 questions of 25 seconds take 34 minutes, more than 33")
  }

  @Test func studyingLooksAtNoItem() {
    let tree = FileTree([
      "course.yaml": bytes(
        "id: a\ntitle: A\nversion: 1\nlanguage: en\npass-mark: 70\nmodules: [m.md]\n"),
      "m.md": bytes(sample.replacing("sources: [mdu-2013]", with: "sources: []")),
      "coverage.yaml": bytes("points: x"),
    ])
    let studied = readCourse(tree, named: "", for: .study)
    #expect(studied.course != nil)
    #expect(studied.diagnostics.map(\.code) == [])
    let checked = readCourse(tree, named: "", for: .check(today: "2026-11-22"))
    #expect(
      checked.diagnostics.map(\.code)
        == ["wrong-type", "minutes-off", "L21", "L22", "L25", "L18"])
  }
}

/// `only` is an absolute word if it rules out everything else.
@Test(arguments: [
  ("Only a supervisor may reply", nil), ("Only supervisors may reply", "only"),
  ("She is the only nurse awake", nil), ("He asks about his only daughter", nil),
  ("Wait only two days", nil), ("Not only today", nil), ("Post it only 3 times", nil),
  ("Reply only in the clinic", "only"), ("Never post it", "never"),
  ("The only one who never posts", "never"), ("", nil),
])
func anAbsoluteWordRulesOutEveryException(_ option: String, _ word: String?) {
  #expect(Terms.absoluteWord(in: wordsOf(option.lowercased())) == word)
}

/// The line and the figures are those of the same key: the shortest one, which still stands out.
@Test func aLongKeyIsShownAtTheKeyThatTheFiguresSpeakOf() throws {
  let item = Item(
    kind: .oneOf, leadIn: "What does she say?",
    options: [
      Item.Option("A sentence that is far longer than any of the others is", isKeyed: true),
      Item.Option("A sentence that is longer than most", isKeyed: true), Item.Option("Nothing"),
    ])
  let flag = try #require(longestKey(item))
  #expect(flag.option == 1)
  #expect(flag.finding == .longestKey(35, distractor: 7))
}

struct KindCase: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var item: Item
  var codes: [String]

  static let all = [
    KindCase(
      testDescription: "several keys, one of them long",
      item: Item(
        kind: .several, leadIn: "Which of these may she post?",
        options: [
          Item.Option("A photograph of the ward without any patient", isKeyed: true),
          Item.Option("A paper", isKeyed: true), Item.Option("A chart here"),
        ]), codes: ["L14"]),
    KindCase(
      testDescription: "several keys that all stand out",
      item: Item(
        kind: .several, leadIn: "Which steps protect privacy?",
        options: [
          Item.Option("It may help to ask the privacy office", isKeyed: true),
          Item.Option("It could be left to privacy tools", isKeyed: true),
          Item.Option("Never a filter"), Item.Option("Leave it on"),
        ]), codes: ["L01", "L05", "L06", "L10"]),
    KindCase(
      testDescription: "a poll",
      item: Item(
        kind: .poll, leadIn: "Your view.",
        options: [
          Item.Option("None of these"), Item.Option("None of these"),
        ]), codes: ["L12", "L16"]),
    KindCase(
      testDescription: "ratings on one side",
      item: Item(
        kind: .rating, leadIn: "How good is each?",
        options: [
          Item.Option("Never post", ratings: [.fairlyAppropriate]),
          Item.Option("Ask", ratings: [.veryAppropriate, .fairlyAppropriate]), Item.Option("Wait"),
        ]), codes: ["L22", "L25"]),
    KindCase(
      testDescription: "ratings on both sides, one row across",
      item: Item(
        kind: .rating, leadIn: "How good is each?",
        options: [
          Item.Option("Never post", ratings: [.fairlyAppropriate]),
          Item.Option("Ask", ratings: [.fairlyAppropriate, .fairlyInappropriate]),
        ]), codes: ["L24", "L25"]),
    KindCase(
      testDescription: "three of the four ratings",
      item: Item(
        kind: .rating, leadIn: "How good is each?",
        options: [
          Item.Option("Never post", ratings: [.fairlyAppropriate]), Item.Option("Wait"),
          Item.Option("Ask", ratings: [.veryInappropriate, .fairlyInappropriate]),
        ]), codes: []),
    KindCase(
      testDescription: "a judgement that cites",
      item: Item(
        kind: .marking, leadIn: "What must go?",
        options: [
          Item.Option("", feedback: [.paragraph([.text("It names him (GMC 2024).")])]),
          Item.Option(
            "", feedback: [.paragraph([.text("It names him (GMC 2024). (Our judgement.)")])]),
        ]), codes: ["L26"]),
    KindCase(
      testDescription: "an order that holds an entry twice",
      item: Item(
        kind: .ordering, leadIn: "Put in order:",
        options: [
          Item.Option("Tell her"), Item.Option("Wait"), Item.Option("Tell her."),
        ]), codes: ["L23"]),
    KindCase(
      testDescription: "marking",
      item: Item(kind: .marking, leadIn: "See question 3.", options: []),
      codes: ["L16", "L19"]),
  ]
}
