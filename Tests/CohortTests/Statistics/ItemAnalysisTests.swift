import Cohort
import Curriculum
import Scoring
import Testing

/// A scenario with a choice, a table to rate, an order and a post to mark.
private let questions = [
  Question(
    id: Identifier("reason"), leadIn: [.text("Why?")],
    form: .choice(
      ChoiceList(
        rule: .single,
        choices: [
          Choice(id: Identifier("a"), text: [.text("Right.")], isKeyed: true),
          Choice(id: Identifier("b"), text: [.text("Tempting.")], isKeyed: false),
          Choice(id: Identifier("c"), text: [.text("Silly.")], isKeyed: false),
        ])), revision: "r", key: "k"),
  Question(
    id: Identifier("rows"), leadIn: [.text("How appropriate?")],
    form: .rating([
      RatingRow(id: Identifier("a"), response: [.text("Thank her")], key: [.veryAppropriate]),
      RatingRow(id: Identifier("b"), response: [.text("Discuss")], key: []),
    ]), revision: "r", key: "k"),
  Question(
    id: Identifier("steps"), leadIn: [.text("In which order?")],
    form: .ordering([
      OrderingEntry(id: Identifier("a"), text: [.text("First")], tier: 0),
      OrderingEntry(id: Identifier("b"), text: [.text("Second")], tier: 1),
    ]), revision: "r", key: "k"),
  Question(
    id: Identifier("draft"), leadIn: [.text("What must go?")],
    form: .marking(
      MarkablePost(
        words: ["On", "ward", "six", "today"].map { MarkablePost.Word($0) },
        phrases: [MarkablePost.Phrase(words: 1..<3, mustGo: true)])), revision: "r", key: "k"),
]

private let course: Course = {
  var course = Course(
    id: Identifier("course"), title: "A course", version: "1", language: "en", passMark: 70)
  course.modules = [
    Module(
      id: Identifier("module"), title: "Module", minutes: 5,
      pages: [
        .scenario(Scenario(id: Identifier("case"), title: "A case", questions: questions))
      ])
  ]
  return course
}()

private struct Answerer {
  var id: LearnerID
  var attempts: [Attempt] = []

  init(_ number: Int) throws { id = try #require(LearnerID("p\(number)")) }

  mutating func answer(
    _ question: Int, _ response: Response, at second: Int = 1, key: String = "k",
    context: Attempt.Context = .study, certainty: Certainty? = nil
  ) {
    let asked = questions[question]
    attempts.append(
      Attempt(
        id: "\(id)-\(question)-\(second)", at: Timestamp(milliseconds: Int64(second) * 1000),
        learner: id, course: course.id, module: Identifier("module"),
        address: QuestionAddress(scenario: Identifier("case"), question: asked.id), revision: "r",
        key: key, kind: asked.kind, order: [], response: response,
        // What the record says it earned is not looked at.
        score: Score(earned: 0, possible: 1), milliseconds: 1000 * (question + 2),
        context: context, certainty: certainty))
  }
}

/// Twelve learners: the first six know everything, the others fall for the tempting choice, rate one step off, turn the order
/// round, and mark one word too many.
private func room(_ count: Int = 12) throws -> [Answerer] {
  try (0..<count).map { number in
    var learner = try Answerer(number)
    let knows = number < 6
    learner.answer(
      0, .choices([Identifier(knows ? "a" : "b")]), certainty: knows ? .fairly : .sure)
    learner.answer(
      1, .ratings([Identifier("a"): knows ? .veryAppropriate : .fairlyAppropriate]))
    learner.answer(2, .order((knows ? ["a", "b"] : ["b", "a"]).map { Identifier($0) }))
    learner.answer(3, .marks(knows ? [1, 2] : [0, 1]))
    return learner
  }
}

private func analysis(_ learners: [Answerer]) -> ItemAnalysis {
  let book = ItemBook(course)
  return ItemAnalysis(of: book, learners: learners.map { book.answers(of: $0.attempts) })
}

@Suite struct ItemAnalysisTests {
  @Test func everyItemHasItsFiguresAndEveryOptionItsCounts() throws {
    let analysis = analysis(try room())
    #expect(analysis.people == 12)
    #expect(analysis.sample == .unstable)
    #expect(analysis.test.itemCount == 4)
    #expect(analysis.test.complete == 12)
    #expect(analysis.test.totals?.mean == 2.25)
    #expect(analysis.items.map(\.address.question.text) == ["reason", "rows", "steps", "draft"])
    #expect(analysis.items.map(\.statistics.facility) == [0.5, 0.75, 0.5, 0.5])
    #expect(analysis.items.map(\.medianSeconds) == [2, 3, 4, 5])
    #expect(analysis.items.map(\.certain.said) == [12, 0, 0, 0])
    #expect(analysis.items.map(\.certain.sureAndWrong) == [6, 0, 0, 0])

    let reason = analysis.items[0]
    #expect(reason.options.map(\.option.text) == ["Right.", "Tempting.", "Silly."])
    #expect(reason.options.map(\.statistics.count) == [6, 6, 0])
    #expect(reason.options.map(\.statistics.upper) == [3, 0, 0])
    #expect(reason.options.map(\.statistics.lower) == [0, 3, 0])
    #expect(reason.options.map(\.statistics.isWorkingDistractor) == [false, true, false])
    #expect(reason.flags == [.idleDistractors])
  }

  @Test func rowsEntriesAndPhrasesHaveFiguresOfTheirOwn() throws {
    let items = analysis(try room()).items
    #expect(
      items.map { $0.parts.map(\.part.text) } == [
        [], ["Thank her"], ["First", "Second"], ["ward six"],
      ])
    #expect(
      items.map { $0.parts.map(\.statistics.facility) } == [[], [0.75], [0.5, 0.5], [1]])
    #expect(items[1].parts[0].options.map(\.statistics.count) == [6, 6, 0, 0])
    #expect(items[2].parts[0].options.map(\.option.text) == ["First: place 1", "First: place 2"])
    #expect(
      items[3].options.map(\.option.text) == ["On", "ward six", "today"])
    #expect(items[3].options.map(\.option.isKeyed) == [false, true, false])
    #expect(items[3].options.map(\.statistics.count) == [6, 12, 0])
  }

  @Test func onlyTheFirstAnswerToThePresentQuestionCounts() throws {
    var learners = try room()
    learners[6].answer(0, .choices([Identifier("a")]), at: 5)
    learners[7].answer(0, .choices([Identifier("a")]), at: 0, context: .review)
    learners[8].answer(0, .choices([Identifier("a")]), at: 0, key: "former")
    let reason = analysis(learners).items[0]
    #expect(reason.statistics.count == 11)
    #expect(reason.otherVersions == 1)
    #expect(reason.options.map(\.statistics.count) == [6, 5, 0])
  }

  @Test func whatWasNotGivenIsMissingAndLeavesTheTotals() throws {
    var learners = try room()
    learners[0].attempts.removeLast()
    let analysis = analysis(learners)
    #expect(analysis.items.map(\.statistics.count) == [12, 12, 12, 11])
    #expect(analysis.test.complete == 11)
    #expect(analysis.items[0].statistics.facility == 0.5)
  }

  @Test(arguments: [
    (0, ItemAnalysis.Sample.tooFew), (4, .tooFew), (5, .totalsOnly), (9, .totalsOnly),
    (10, .unstable),
  ])
  func aSmallGroupIsSaidLessOf(_ count: Int, _ sample: ItemAnalysis.Sample) throws {
    let analysis = analysis(try room(count))
    #expect(analysis.people == count)
    #expect(analysis.sample == sample)
    #expect((analysis.test.totals != nil) == sample.showsTotals)
    #expect(analysis.items.isEmpty == !sample.showsItems)
    #expect((analysis.test.reliability != nil) == sample.showsItems)
  }

  @Test func aQuestionThatNobodyMetIsLeftOut() throws {
    let learners = try room().map { learner in
      var learner = learner
      learner.attempts = [learner.attempts[0]]
      return learner
    }
    let analysis = analysis(learners)
    #expect(analysis.items.map(\.address.question.text) == ["reason"])
    #expect(analysis.test.reliability?.alpha == nil)
    #expect(analysis.items[0].statistics.restCorrelation == nil)
  }
}
