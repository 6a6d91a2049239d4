import Curriculum
import Scoring
import Testing

@testable import Cohort

/// Which cases are the hardest, and what tempted people there.
struct CaseSummaryTests {
  private static let question = Question(
    id: Identifier("q"), leadIn: [.text("?")],
    form: .choice(
      ChoiceList(
        rule: .single,
        choices: ["Law", "Care", "Looks"].enumerated().map {
          Choice(
            id: Identifier(position: $0.offset), text: [.text($0.element)],
            isKeyed: $0.offset == 1)
        })))

  /// What a room answered that picked these letters.
  private func debrief(_ letters: String) -> QuestionDebrief {
    QuestionDebrief(
      of: RoomAnswers(
        to: Self.question,
        first: letters.enumerated().map { number, letter in
          let response = Response.choices([Identifier(String(letter))])
          return Attempt(
            id: "\(number)", at: Timestamp(milliseconds: 0), learner: LearnerID("p\(number)")!,
            course: Identifier("course"), module: Identifier("m"),
            address: QuestionAddress(scenario: Identifier("s"), question: Identifier("q")),
            revision: "", key: "", kind: .single, order: [], response: response,
            score: score(response, to: Self.question), milliseconds: 1, context: .study)
        }))
  }

  struct Case: Sendable {
    var questions: [String]
    var mean: Int?
    var words: String?
  }

  @Test(arguments: [
    Case(questions: ["bbaac"], mean: 40, words: "Most tempting (2 of 5): Law."),
    Case(questions: ["bbbac"], mean: 60, words: "Most tempting (1 of 5 each): Law; Looks."),
    Case(questions: ["bbbbb"], mean: 100, words: nil),
    Case(questions: ["aaaa"], mean: nil, words: nil),
    // A question that too few answered says nothing.
    Case(questions: ["bbbba", "aa"], mean: 80, words: "Most tempting (1 of 5): Law."),
    // The share counts, and not the number.
    Case(questions: ["bbbaabbbbb", "bbbcc"], mean: 70, words: "Most tempting (2 of 5): Looks."),
    Case(
      questions: ["bbbaabbbbb", "bbbbc"], mean: 80,
      words: "Most tempting: Law (2 of 10); Looks (1 of 5)."),
  ]) func aCaseHasAMeanAndWhatTempted(_ one: Case) {
    let summary = CaseSummary(of: one.questions.map(debrief))
    #expect(summary.mean?.percent == one.mean)
    #expect(summary.temptationWords == one.words)
  }

  @Test func theHardestComesFirstAndWhatHasNoMeanLast() {
    let cases = ["bbbba", "aa", "bbaaa", "bbccc", "b"].map { CaseSummary(of: [debrief($0)]) }
    #expect(CaseSummary.hardestFirst(cases) == [2, 3, 0, 1, 4])
  }

  @Test func wrongAnswersThatTieAreAllNamed() {
    #expect(debrief("bbbac").commonestErrorWords == "Most common errors (1 each): Law; Looks.")
    #expect(debrief("bbaac").commonestErrorWords == "Most common error (2): Law.")
    #expect(debrief("bbbbb").commonestErrorWords == nil)
  }
}
