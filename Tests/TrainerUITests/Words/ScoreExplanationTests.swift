import Curriculum
import Scoring
import Testing

@testable import TrainerUI

/// How a score came about, in a sentence, wherever marks were lost.
struct ScoreExplanationTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var form: Question.Form
    var response: Response
    var words: String?
    var testDescription: String { name }
  }

  private static let (a, b, c, d) = (RemarkTests.a, RemarkTests.b, RemarkTests.c, RemarkTests.d)

  static let cases = [
    Case(
      name: "all right", form: RemarkTests.list(.single, keyed: "b"), response: .choices([b]),
      words: nil),
    Case(
      name: "single", form: RemarkTests.list(.single, keyed: "b"), response: .choices([c]),
      words: "Only the best answer earns the mark."),
    Case(
      name: "one of", form: RemarkTests.list(.oneOf, keyed: "ab"), response: .choices([c]),
      words: "Any of the 2 accepted answers earns the mark; yours is not among them."),
    Case(
      name: "several, too few", form: RemarkTests.list(.several, keyed: "ab"),
      response: .choices([b]), words: "You found 1 of 2 right marks; nothing is taken away."),
    Case(
      name: "several, one wrong", form: RemarkTests.list(.several, keyed: "ab"),
      response: .choices([a, b, c]),
      words: "A wrong mark takes a right one away: 2 right marks less 1 wrong mark leaves 1."),
    Case(
      name: "several, more wrong than right", form: RemarkTests.list(.several, keyed: "a"),
      response: .choices([b, c]),
      words:
        "A wrong mark takes a right one away: 0 right marks less 2 wrong marks would be below 0, so it is 0."
    ),
    Case(
      name: "choose", form: RemarkTests.list(.choose(2), keyed: "ab"), response: .choices([a, c]),
      words: "Each of the 2 that belong earns a mark: you picked 1 of them."),
    Case(
      name: "poll", form: RemarkTests.list(.poll, keyed: ""), response: .choices([b]), words: nil),
    Case(
      name: "rating", form: RemarkTests.rows,
      response: .ratings([a: .fairlyAppropriate, b: .veryInappropriate, c: .fairlyInappropriate]),
      words:
        "The best rating earns a mark, the one beside it on the same side of the scale half a mark, any other none: 1 best, 1 beside, 1 other."
    ),
    Case(
      name: "ordering", form: RemarkTests.entries, response: .order([b, a, c, d]),
      words:
        "Added up, your entries stand 2 places away from the best order; 8 would be the furthest, and earn nothing."
    ),
    Case(
      name: "marking", form: RemarkTests.post, response: .marks([0, 1, 3]),
      words:
        "A wrong mark takes a right one away: 1 phrase less 1 word that may stay leaves 0."),
    Case(
      name: "marking, nothing wrong", form: RemarkTests.post, response: .marks([0]),
      words: "You found 1 of 2 phrases; nothing is taken away."),
    Case(
      name: "an answer to another kind of question", form: RemarkTests.post,
      response: .choices([a]), words: nil),
  ]

  @Test(arguments: cases) func aLostMarkIsExplained(_ given: Case) {
    let question = Question(id: Identifier("q"), leadIn: [], form: given.form)
    #expect(question.explanation(of: RemarkTests.attempt(given.response, question)) == given.words)
  }

  @Test func theFeedbackSaysItOnTheScreenAndInLines() {
    let play = Play.at(.several, "a b Enter", rows: 40)
    let words = "A wrong mark takes a right one away: 1 right mark less 1 wrong mark leaves 0."
    #expect(play.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words))
    #expect(PlainPromptTests.page(of: play.model).contains(words))
  }

  @Test func markingSaysBeforehandWhatAWrongMarkCosts() {
    for state in [SampleState.several, .marking] {
      let play = Play.at(state, rows: 40)
      let words = play.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("takes one right mark away"))
      #expect(PlainPromptTests.page(of: play.model).contains("takes one right mark away"))
    }
  }

  @Test func aPhraseIsMarkedAsAPhrase() {
    var play = Play.at(.marking, "End")
    play.send(.answer(.marks([5, 6, 9])))
    #expect(play.text.contains("[Riverside General.] Tuesday"))
    #expect(play.text.contains("2 phrases marked."))
  }

  @Test func manyWrongMarksAreOneRemark() {
    let question = SampleCourse.post.questions[0]
    let remarks = Remark.remarks(on: .marks([0, 1, 8, 9, 13]), to: question, shown: [])
    let wrong = remarks.filter { $0.outcome.contains("may stay") }
    #expect(wrong.map(\.text.plainText) == ["Just off \u{B7} captain \u{B7} this"])
    #expect(wrong.map(\.outcome) == ["Marked, but these 4 words may stay."])
  }
}
