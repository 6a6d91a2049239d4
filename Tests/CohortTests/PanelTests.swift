import Curriculum
import Scoring
import Testing

@testable import Cohort

/// What a panel of experts says of the key.
struct PanelTests {
  private static let rating = Question(
    id: Identifier("rate"), leadIn: [.text("How appropriate?")],
    form: .rating([
      RatingRow(
        id: Identifier("a"), response: [.text("Decline")], key: [.veryAppropriate])
    ]), revision: "r1", key: "k1")
  private static let order = Question(
    id: Identifier("order"), leadIn: [.text("Best first:")],
    form: .ordering(
      ["One", "Two", "Three"].enumerated().map {
        OrderingEntry(
          id: Identifier(position: $0.offset), text: [.text($0.element)], tier: $0.offset)
      }), revision: "r1", key: "k1")
  private static let choice = Question(
    id: Identifier("pick"), leadIn: [.text("Which?")],
    form: .choice(
      ChoiceList(
        rule: .single,
        choices: ["Yes", "No"].enumerated().map {
          Choice(
            id: Identifier(position: $0.offset), text: [.text($0.element)],
            isKeyed: $0.offset == 0)
        })), revision: "r1", key: "k1")

  struct Ratings: Sendable {
    /// How many experts gave each point of the scale.
    var counts: [Int]
    var mode: Int?
    var atSide: Int
    var verdict: PanelRow.Verdict
  }

  @Test(arguments: [
    Ratings(counts: [10, 2, 0, 0], mode: 0, atSide: 12, verdict: .agrees),
    Ratings(counts: [9, 0, 2, 1], mode: 0, atSide: 9, verdict: .agrees),
    // Two modes are equally near the median.
    Ratings(counts: [6, 6, 0, 0], mode: nil, atSide: 0, verdict: .noConsensus),
    // One side holds most, but no point half of them.
    Ratings(counts: [5, 5, 1, 1], mode: 1, atSide: 10, verdict: .noConsensus),
    Ratings(counts: [5, 4, 2, 1], mode: 0, atSide: 9, verdict: .noConsensus),
    Ratings(counts: [2, 10, 0, 0], mode: 1, atSide: 12, verdict: .differs),
    Ratings(counts: [0, 0, 3, 9], mode: 3, atSide: 12, verdict: .differs),
    // A third is on the other side.
    Ratings(counts: [8, 0, 0, 4], mode: 0, atSide: 8, verdict: .disagreement),
    Ratings(counts: [9, 0, 0, 3], mode: 0, atSide: 9, verdict: .agrees),
    // Of two modes the one nearer the median counts.
    Ratings(counts: [4, 4, 3, 0], mode: 1, atSide: 8, verdict: .noConsensus),
  ]) func aRowIsJudgedByTheSameRule(_ ratings: Ratings) {
    let responses = zip(Rating.allCases, ratings.counts).flatMap { rating, count in
      Array(repeating: Response.ratings([Identifier("a"): rating]), count: count)
    }
    let row = PanelRow.rows(of: Self.rating, responses: responses)[0]
    #expect(row.answers.map(\.count) == ratings.counts)
    #expect(row.answers.map(\.isKeyed) == [true, false, false, false])
    #expect(row.mode == ratings.mode)
    #expect(row.atSide == ratings.atSide)
    #expect(row.verdict == ratings.verdict)
  }

  @Test func anOrderIsJudgedEntryByEntry() {
    let letters = ["a", "b", "c"].map { Identifier<Choice>($0) }
    let orders =
      Array(repeating: Response.order(letters), count: 3)
      + [.order([letters[0], letters[2], letters[1]])]
    let rows = PanelRow.rows(of: Self.order, responses: orders)
    #expect(rows.map { $0.answers.map(\.count) } == [[4, 0, 0], [0, 3, 1], [0, 1, 3]])
    #expect(rows.map(\.verdict) == [.agrees, .agrees, .agrees])
    let reversed = PanelRow.rows(
      of: Self.order, responses: Array(repeating: .order(letters.reversed()), count: 4))
    #expect(reversed.map(\.verdict) == [.differs, .agrees, .differs])
  }

  @Test func aChoiceIsChosenOrNot() {
    let yes = Response.choices([Identifier("a")])
    let no = Response.choices([Identifier("b")])
    let rows = PanelRow.rows(
      of: Self.choice, responses: Array(repeating: no, count: 8) + [yes, yes])
    #expect(rows.map { $0.answers.map(\.count) } == [[2, 8], [8, 2]])
    #expect(rows.map(\.verdict) == [.differs, .differs])
    let split = PanelRow.rows(of: Self.choice, responses: [yes, yes, yes, no, no])
    #expect(split.map(\.verdict) == [.disagreement, .disagreement])
  }

  @Test func aRowWithoutAKeyHasNoVerdict() {
    var question = Self.rating
    question.form = .rating([RatingRow(id: Identifier("a"), response: [.text("?")], key: [])])
    let rows = PanelRow.rows(
      of: question, responses: [.ratings([Identifier("a"): .veryAppropriate])])
    #expect(rows.map(\.verdict) == [nil])
    #expect(PanelRow.rows(of: Self.rating, responses: []).map(\.verdict) == [nil])
  }

  @Test(arguments: [
    ([[1, 2, 3], [1, 2, 3], [1, 2, 3]], 1.0), ([[1, 2, 3], [3, 2, 1]], 0.0),
    ([[1, 2, 3, 4], [1, 2, 4, 3]], 0.9),
  ]) func concordanceIsKendalls(_ ranks: [[Int]], _ w: Double) throws {
    #expect(abs(try #require(kendallW(ranks: ranks)) - w) < 1e-12)
  }

  @Test func ofOneJudgeThereIsNoConcordance() {
    #expect(kendallW(ranks: [[1, 2, 3]]) == nil && kendallW(ranks: []) == nil)
    #expect(kendallW(ranks: [[1], [1]]) == nil)
  }

  private static let course = Course(
    id: Identifier("course"), title: "A course", version: "", language: "en", passMark: 70,
    modules: [
      Module(
        id: Identifier("m"), title: "M", minutes: 1,
        pages: [
          .scenario(
            Scenario(
              id: Identifier("case"), title: "Case", questions: [rating, order, choice],
              debrief: [.paragraph([.text("What to keep.")])]))
        ])
    ])

  private func attempt(
    _ question: Question, _ response: Response, by id: String, at: Int64 = 1,
    revision: String = "r1"
  ) -> Attempt {
    Attempt(
      id: "\(id)-\(question.id)-\(at)", at: Timestamp(milliseconds: at), learner: LearnerID(id)!,
      course: Self.course.id, module: Identifier("m"),
      address: QuestionAddress(scenario: Identifier("case"), question: question.id),
      revision: revision, key: "an earlier one", kind: question.kind, order: [],
      response: response, score: nil, milliseconds: 1, context: .form("panel", session: "p"))
  }

  @Test func firstAnswersToThePresentWordingCountWhateverTheKeyWas() {
    let (yes, no) = (Response.choices([Identifier("a")]), Response.choices([Identifier("b")]))
    let analysis = PanelAnalysis(
      of: Self.course,
      experts: [
        [
          attempt(Self.choice, no, by: "x", at: 9), attempt(Self.choice, yes, by: "x", at: 2),
        ], [attempt(Self.choice, yes, by: "y", revision: "r0")], [],
      ])
    #expect(analysis.experts == 2)
    #expect(analysis.questions.map(\.question.id.text) == ["pick"])
    #expect(analysis.questions.map(\.experts) == [1])
    #expect(analysis.questions.map(\.otherWordings) == [1])
    #expect(analysis.questions[0].rows[0].answers.map(\.count) == [1, 0])
  }

  @Test func expertsAreInNoOtherSelection() {
    let yes = Response.choices([Identifier("a")])
    let attempts = [attempt(Self.choice, yes, by: "x")]
    let forms = ["pre", "post"].map { Form(id: Identifier($0), scenarios: []) }
    for selection in [.learning, .session("p")] + forms.map(AnswerSelection.form) {
      #expect(selection.answers(of: attempts) == [])
      #expect(selection.answers(of: attempts.map(\.summary)) == [])
    }
    #expect(AnswerSelection.panel.answers(of: attempts).map(\.context) == [.study])
    let progress = Progress(of: Self.course.id, attempts: attempts, visits: [])
    #expect(!Self.course.modules[0].scenarios.contains(where: progress.isDone))
  }

  @Test func aPanelIsAskedRatingsOrdersAndChoicesAndTaughtNothing() {
    var course = Self.course
    let post = Question(
      id: Identifier("post"), leadIn: [],
      form: .marking(MarkablePost(words: [MarkablePost.Word("a")], phrases: [])))
    let poll = Question(
      id: Identifier("poll"), leadIn: [], form: .choice(ChoiceList(rule: .poll, choices: [])))
    course.modules.append(
      Module(
        id: Identifier("n"), title: "N", minutes: 1,
        pages: [
          .lesson(Lesson(anchor: "l", title: "Lesson", blocks: [])),
          .scenario(Scenario(id: Identifier("posts"), title: "Posts", questions: [post, poll])),
          .scenario(
            Scenario(id: Identifier("both"), title: "Both", questions: [post, Self.rating])),
        ]))
    let about = Lesson(anchor: "about", title: "About", blocks: [])
    let sitting = course.panelSitting(titled: "For the panel", about: about)
    #expect(sitting.modules.map(\.title) == ["For the panel"])
    #expect(sitting.modules[0].pages.first == .lesson(about))
    #expect(sitting.modules[0].scenarios.map(\.id.text) == ["case", "both"])
    var rating = Self.rating
    // The post that is left out is part of the case.
    rating.stem = [.blockQuote([.paragraph([.text("a")])])]
    #expect(sitting.modules[0].scenarios[1].questions == [rating])
    #expect(sitting.sitting?.homes[Identifier("both")] == Identifier("n"))
  }
}
