import Curriculum
import Scoring
import Testing

/// Which objectives are due when, and with which scenario.
struct ReviewScheduleTests {
  private static let day: Int64 = 86_400_000
  private static let learner = LearnerID("ada") ?? { preconditionFailure("a learner id") }()

  private static func scenario(_ id: String, _ objectives: [String] = ["decline"]) -> Scenario {
    let choices = (0..<3).map { position in
      Choice(
        id: Identifier(position: position), text: [], isKeyed: position == 0, feedback: [])
    }
    return Scenario(
      id: Identifier(id), title: id, objectives: objectives.map { Identifier($0) },
      questions: [
        Question(
          id: Identifier("q"), leadIn: [],
          form: .choice(ChoiceList(rule: .single, choices: choices, shuffles: false)))
      ])
  }

  private static let course = Course(
    id: Identifier("c"), title: "C", version: "1", language: "en", passMark: 70,
    modules: [
      Module(
        id: Identifier("m"), title: "M", minutes: 1,
        pages: [scenario("one"), scenario("two"), scenario("three", ["other"])].map(Page.scenario))
    ])

  /// A scenario, the day it was answered, and whether the answer was right.
  private static func progress(
    _ answers: [(String, Double, Bool)], context: Attempt.Context = .study
  )
    -> Progress
  {
    let attempts = answers.enumerated().map { index, answer in
      Attempt(
        id: "\(index)", at: Timestamp(milliseconds: Int64(answer.1 * Double(day))),
        learner: learner, course: course.id, module: Identifier("m"),
        address: QuestionAddress(
          scenario: Identifier(answer.0), question: Identifier("q")), revision: "", key: "",
        kind: .single, order: [], response: .choices([]),
        score: Score(earned: answer.2 ? 1 : 0, possible: 1), milliseconds: 1, context: context)
    }
    return Progress(of: course.id, attempts: attempts, visits: [])
  }

  private static func due(_ progress: Progress, onDay day: Double) -> [String] {
    progress.reviewPlan(
      of: course, for: learner, in: .unchanged,
      at: Timestamp(milliseconds: Int64(day * Double(Self.day)))
    ).due.map { "\($0.objective) \($0.scenario)" }
  }

  @Test func whatWasRightComesBackAfterTwoDaysInAnotherCase() {
    let progress = Self.progress([("one", 10, true)])
    #expect(Self.due(progress, onDay: 11.9) == [])
    #expect(Self.due(progress, onDay: 12) == ["decline two"])
  }

  @Test func whatWasWrongComesBackTheNextDay() {
    let progress = Self.progress([("one", 10, false)])
    #expect(Self.due(progress, onDay: 11) == ["decline two"])
  }

  @Test func theCaseSeenLongestAgoIsDrawn() {
    let progress = Self.progress([("one", 10, true), ("two", 12, true)])
    #expect(Self.due(progress, onDay: 40) == ["decline one"])
  }

  @Test func whereThereIsOneCaseThatOneComesBack() {
    #expect(Self.due(Self.progress([("three", 10, true)]), onDay: 12) == ["other three"])
  }

  @Test func tryingAgainAtOnceChangesNothing() {
    let progress = Self.progress([("one", 10, false), ("one", 10.1, true), ("one", 10.2, true)])
    #expect(Self.due(progress, onDay: 11) == ["decline two"])
  }

  @Test func aReviewThatWentWellPutsTheNextOneOff() {
    let progress = Self.progress([("one", 10, true), ("two", 12, true)])
    #expect(Self.due(progress, onDay: 22.9) == [])
    #expect(Self.due(progress, onDay: 23) == ["decline one"])
  }

  @Test func whatWasNeverAnsweredAndWhatAFormAskedIsNotDue() {
    #expect(Self.due(Progress(), onDay: 1000) == [])
    #expect(Self.due(Self.progress([("one", 10, true)], context: .form("pre")), onDay: 1000) == [])
  }

  @Test(arguments: [
    (0.84, 0.6, 0.6, MemoryState.Grade.good), (0.94, 0.6, 0.85, .good), (0.75, 0.375, 0.6, .good),
    (0.625, 0.375, 0.4, .again), (0.2, 0.375, 0, .again), (1, 1, 0, .again),
  ])
  func marksAreGradedByWhatChanceWouldHaveEarned(
    _ share: Double, _ chance: Double, _ expected: Double, _ grade: MemoryState.Grade
  ) {
    let found = Recall.beyondChance(share, chance: chance)
    #expect(abs(found - expected) < 1e-9)
    #expect(Recall.grade(found) == grade)
  }

  @Test(arguments: [Int64.min, -1, 0, Int64.max])
  func noClockStopsTheSchedule(_ instant: Int64) {
    let progress = Self.progress([("one", 10, true)])
    for rhythm in [ReviewRhythm(), .unchanged] {
      _ = progress.reviewPlan(
        of: Self.course, for: Self.learner, in: rhythm, at: Timestamp(milliseconds: instant),
        minutesEastOfUTC: 720)
    }
  }
}
