import Cohort
import Curriculum
import Reports
import Scoring
import Testing

private func learner(_ id: String) -> LearnerID {
  LearnerID(id) ?? { preconditionFailure("\(id) is a learner id") }()
}

struct ChoiceTests {
  private static let (ada, grace) = (learner("ada"), learner("grace"))

  @Test func whoIsNamedOrTheOnlyLearnerIsChosen() throws {
    #expect(try LearnerChoice(Self.grace, among: [Self.ada, Self.grace]).learner == Self.grace)
    #expect(try LearnerChoice(nil, among: [Self.ada]).learner == Self.ada)
  }

  @Test(arguments: [
    (LearnerID?.some(grace), [ada], "nobody called `grace` has studied here", false),
    (nil, [], "nobody has studied here yet; start with `webside`", false),
    (nil, [ada, grace], "say whose progress with --learner: ada, grace", true),
  ])
  func withoutOneTheReasonIsSaid(
    named: LearnerID?, known: [LearnerID], words: String, isUsage: Bool
  ) {
    let fault = #expect(throws: LearnerChoice.Fault.self) {
      try LearnerChoice(named, among: known)
    }
    #expect(fault?.words == words)
    #expect(fault?.isUsage == isUsage)
  }
}

struct ScoreRemarkTests {
  private static func attempt(of course: String) -> Attempt {
    Attempt(
      id: "1", at: Timestamp(milliseconds: 0), learner: learner("ada"),
      course: Identifier(course), module: Identifier("m"),
      address: QuestionAddress(scenario: Identifier("s"), question: Identifier("q")),
      revision: "", key: "", kind: .single, order: [], response: .choices([]), score: nil,
      milliseconds: 0, context: .study)
  }

  private static func scores(_ attempts: [Attempt]) -> CohortScores {
    CohortScores(attempts: attempts, outline: CohortOutline(course: Identifier("course")))
  }

  @Test func nothingLeftOutIsNothingToRemark() {
    #expect(Self.scores([]).remarks(passMark: nil) == [])
  }

  @Test func answersThatAreNotInTheTableAreCounted() {
    #expect(
      Self.scores([Self.attempt(of: "other")]).remarks(passMark: nil)
        == ["1 answer to other courses is left out"])
  }

  @Test func answersToWhatIsNotAskedAreCountedUnlessTheyAreListedApart() {
    let asked = Module(
      id: Identifier("m"), title: "", minutes: 0,
      pages: [.scenario(Scenario(id: Identifier("other"), title: "", questions: []))])
    let course = Course(
      id: Identifier("course"), title: "", version: "", language: "en", passMark: 60,
      modules: [asked])
    let scores = CohortScores(
      attempts: [Self.attempt(of: "course")], outline: CohortOutline(course))
    #expect(
      scores.remarks(passMark: nil)
        == ["1 answer to scenarios that are not asked here (s) is left out"])
    #expect(scores.remarks(passMark: nil, former: [Identifier("s")]) == [])
  }

  @Test func aPassMarkThatNobodySetIsCalledAFirstGuess() {
    #expect(
      Self.scores([]).remarks(passMark: SessionPlan.PassMark(percent: 70)) == [
        "pass mark 70 %, provisional (nobody has said how it was set: read who passed as a first guess)"
      ])
    #expect(
      Self.scores([]).remarks(passMark: SessionPlan.PassMark(percent: 60, basis: "Angoff"))
        == ["pass mark 60 %, Angoff (as session.yaml says)"])
  }

  @Test func aSessionWithoutAPlanSaysWhatFollows() {
    #expect(
      wordsForNoPlan(of: "one", in: "out", knowing: ["two"])
        == "out has no plan of session `one`; it has those of two. Cases are counted over the whole course, and "
        + "nobody is said to have passed. Collect the session's folder too, or name the folder instead of the id"
    )
  }
}
