import Curriculum
import Scoring
import Screen
import Testing

@testable import TrainerUI

/// The remarks on an answer, for every kind of question and every outcome.
struct RemarkTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var form: Question.Form
    var response: Response
    var verdict: String
    /// Position, text, outcome, result.
    var remarks: [(Int?, String, String, Remark.Result)]
    var testDescription: String { name }
  }

  static let a = Identifier<Choice>("a")
  static let b = Identifier<Choice>("b")
  static let c = Identifier<Choice>("c")
  static let d = Identifier<Choice>("d")

  static func list(_ rule: ChoiceList.Rule, keyed: String) -> Question.Form {
    .choice(
      ChoiceList(
        rule: rule,
        choices: [a, b, c].map {
          Choice(id: $0, text: [.text($0.text.uppercased())], isKeyed: keyed.contains($0.text))
        }))
  }

  static let rows = Question.Form.rating([
    RatingRow(id: a, response: [.text("A")], key: [.veryAppropriate]),
    RatingRow(id: b, response: [.text("B")], key: [.veryAppropriate, .fairlyAppropriate]),
    RatingRow(id: c, response: [.text("C")], key: [.fairlyAppropriate, .fairlyInappropriate]),
    RatingRow(id: d, response: [.text("D")], key: []),
  ])

  static let entries = Question.Form.ordering([
    OrderingEntry(id: a, text: [.text("A")], tier: 0),
    OrderingEntry(id: b, text: [.text("B")], tier: 1),
    OrderingEntry(id: c, text: [.text("C")], tier: 1),
    OrderingEntry(id: d, text: [.text("D")], tier: 2),
  ])

  static let post = Question.Form.marking(
    MarkablePost(
      words: "Mrs Riverside, has a rash today.".split(separator: " ").map {
        MarkablePost.Word(String($0))
      },
      phrases: [
        MarkablePost.Phrase(words: 0..<2, mustGo: true),
        MarkablePost.Phrase(words: 4..<5, mustGo: false),
        MarkablePost.Phrase(words: 5..<6, mustGo: true),
      ]))

  /// A choice was put above the others after somebody had answered: what was `a` is `b` now.
  @Test func noChoiceIsMarkedIfLettersHaveChangedSince() {
    var question = Question(
      id: Identifier("q"), leadIn: [], form: Self.list(.single, keyed: "b"), key: "now")
    question.right = "same"
    var attempt = Self.attempt(.choices([Self.a]), question)
    (attempt.key, attempt.revision) = ("before", "before")
    attempt.right = "same"
    let model = Model(course: SampleCourse.course, size: Size(rows: 24, columns: 80))
    let words = model.remarks(on: attempt, to: question).map { $0.text.plainText + $0.outcome }
    #expect(
      words == [
        "What there is to choose from was changed after you answered. Your marks stand; answer again to see what is right and why."
      ])
  }

  static let cases = [
    Case(
      name: "single, right", form: list(.single, keyed: "b"), response: .choices([b]),
      verdict: "Saved. Right.",
      remarks: [
        (0, "A", "Left out, rightly.", .neutral), (1, "B", "Your answer. Right.", .right),
        (2, "C", "Left out, rightly.", .neutral),
      ]),
    Case(
      name: "single, wrong", form: list(.single, keyed: "b"), response: .choices([c]),
      verdict: "Saved. Not right; the answer is b.",
      remarks: [
        (0, "A", "Left out, rightly.", .neutral), (1, "B", "The right answer.", .partly),
        (2, "C", "Your answer. Not right.", .wrong),
      ]),
    Case(
      name: "one of, right", form: list(.oneOf, keyed: "ab"), response: .choices([a]),
      verdict: "Saved. Right.",
      remarks: [
        (0, "A", "Your answer. Right.", .right), (1, "B", "Accepted too.", .neutral),
        (2, "C", "Left out, rightly.", .neutral),
      ]),
    Case(
      name: "one of, wrong", form: list(.oneOf, keyed: "ab"), response: .choices([c]),
      verdict: "Saved. Not right; a and b are accepted.",
      remarks: [
        (0, "A", "Accepted.", .partly), (1, "B", "Accepted.", .partly),
        (2, "C", "Your answer. Not right.", .wrong),
      ]),
    Case(
      name: "several", form: list(.several, keyed: "ab"), response: .choices([b, c]),
      verdict: "Saved. Not right: 0 of 2.",
      remarks: [
        (0, "A", "You left this out. It belongs.", .wrong),
        (1, "B", "Your answer. Right.", .right), (2, "C", "Your answer. Not right.", .wrong),
      ]),
    Case(
      name: "choose", form: list(.choose(2), keyed: "ab"), response: .choices([a, c]),
      verdict: "Saved. Partly right: 1 of 2.",
      remarks: [
        (0, "A", "Your answer. Right.", .right),
        (1, "B", "You left this out. It belongs.", .wrong),
        (2, "C", "Your answer. Not right.", .wrong),
      ]),
    Case(
      name: "poll", form: list(.poll, keyed: ""), response: .choices([b]),
      verdict: "Saved. Not scored.",
      remarks: [
        (0, "A", "Another view.", .neutral), (1, "B", "Your view.", .neutral),
        (2, "C", "Another view.", .neutral),
      ]),
    Case(
      name: "rating", form: rows,
      response: .ratings([
        a: .fairlyAppropriate, b: .veryInappropriate, c: .fairlyInappropriate,
        d: .veryAppropriate,
      ]),
      verdict: "Saved. Partly right: 1\u{BD} of 3.",
      remarks: [
        (0, "A", "You: fairly appropriate. Best: very appropriate. Half a mark.", .partly),
        (1, "B", "You: very inappropriate. Best: very or fairly appropriate.", .wrong),
        (2, "C", "You: fairly inappropriate. Right; fairly appropriate is right too.", .right),
        (3, "D", "You: very appropriate. To discuss; not scored.", .neutral),
      ]),
    Case(
      name: "rating across the middle", form: rows,
      response: .ratings([
        a: .veryInappropriate, b: .fairlyInappropriate, c: .veryAppropriate,
      ]),
      verdict: "Saved. Partly right: \u{BD} of 3.",
      remarks: [
        (0, "A", "You: very inappropriate. Best: very appropriate.", .wrong),
        (1, "B", "You: fairly inappropriate. Best: very or fairly appropriate.", .wrong),
        (
          2, "C",
          "You: very appropriate. Best: fairly appropriate or fairly inappropriate. Half a mark.",
          .partly
        ),
        (3, "D", "You: no rating. To discuss; not scored.", .neutral),
      ]),
    Case(
      name: "ordering", form: entries, response: .order([b, a, c, d]),
      verdict: "Saved. Partly right: 75 % of the way to the best order.",
      remarks: [
        (0, "A", "You: place 2. Best: place 1.", .partly),
        (1, "B", "You: place 1. Best: place 2 or 3.", .partly),
        (2, "C", "You: place 3. Best: place 2 or 3.", .right),
        (3, "D", "You: place 4. Best: place 4.", .right),
      ]),
    Case(
      name: "marking", form: post, response: .marks([0, 1, 3, 4]),
      verdict: "Saved. Not right: 0 of 2.",
      remarks: [
        (nil, "Mrs Riverside", "Found.", .right),
        (nil, "rash", "Either way is fine.", .neutral),
        (nil, "today", "Missed. It must go.", .wrong),
        (nil, "a", "Marked, but it may stay.", .wrong),
      ]),
    Case(
      name: "marking, nothing marked", form: post, response: .marks([]),
      verdict: "Saved. Not right: 0 of 2.",
      remarks: [
        (nil, "Mrs Riverside", "Missed. It must go.", .wrong),
        (nil, "today", "Missed. It must go.", .wrong),
      ]),
    Case(
      name: "an answer to another kind of question", form: post, response: .choices([a]),
      verdict: "Saved. Not scored.", remarks: []),
  ]

  @Test(arguments: cases) func everyAnswerIsExplained(_ given: Case) {
    let question = Question(id: Identifier("q"), leadIn: [], form: given.form)
    let remarks = Remark.remarks(on: given.response, to: question, shown: [Self.a, Self.b, Self.c])
    #expect(
      remarks
        == given.remarks.map { position, text, outcome, result in
          Remark(
            position: position, text: [.text(text)], outcome: outcome, result: result, feedback: [])
        })
    var model = Model(course: SampleCourse.course, size: Size(rows: 24, columns: 80))
    let attempt = Self.attempt(given.response, question)
    #expect(model.verdict(on: attempt, remarks, label: label) == given.verdict)
    model.settings.keepsAnswers = false
    #expect(
      model.verdict(on: attempt, remarks, label: label)
        == given.verdict.replacing("Saved. ", with: "Not recorded. "))
  }

  @Test func choicesAreExplainedInTheOrderTheyWereShown() {
    let question = Question(
      id: Identifier("q"), leadIn: [], form: Self.list(.single, keyed: "b"))
    let shown = [Self.c, Self.b, Self.a]
    let remarks = Remark.remarks(on: .choices([Self.a]), to: question, shown: shown)
    #expect(remarks.map(\.text.plainText) == ["C", "B", "A"])
    #expect(remarks.map(\.position) == [0, 1, 2])
  }

  private func label(_ position: Int) -> String { Identifier<Choice>(position: position).text }

  static func attempt(_ response: Response, _ question: Question) -> Attempt {
    Attempt(
      id: "1", at: Timestamp(milliseconds: 0), learner: LearnerID("amina")!,
      course: Identifier("c"), module: Identifier("m"),
      address: QuestionAddress(scenario: Identifier("s"), question: question.id), revision: "",
      key: "", kind: question.kind, order: [], response: response,
      score: score(response, to: question), milliseconds: 0, context: .study)
  }
}
