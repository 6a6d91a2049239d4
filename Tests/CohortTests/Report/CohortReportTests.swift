import Curriculum
import Scoring
import Testing

@testable import Cohort

private func question(_ name: String) -> Question {
  Question(
    id: Identifier(name), leadIn: [.text("Which?")],
    form: .choice(
      ChoiceList(
        rule: .single,
        choices: ["a", "b", "c"].map {
          Choice(id: Identifier($0), text: [.text("Option \($0)")], isKeyed: $0 == "a")
        })), revision: "r", key: "k")
}

/// One module with an easy case and a hard one.
private let course: Course = {
  var course = Course(
    id: Identifier("course"), title: "A course", version: "1", language: "en", passMark: 70)
  course.modules = [
    Module(
      id: Identifier("module"), title: "Module", minutes: 5,
      pages: ["easy", "hard"].map { name in
        .scenario(Scenario(id: Identifier(name), title: name, questions: [question("q")]))
      })
  ]
  return course
}()

private func attempt(
  _ learner: LearnerID, _ scenario: String, _ picked: String, at second: Int = 1, key: String = "k",
  course: String = "course", context: Attempt.Context = .study, certainty: Certainty? = nil
) -> Attempt {
  Attempt(
    id: "\(learner)-\(scenario)-\(second)", at: Timestamp(milliseconds: Int64(second) * 1000),
    learner: learner, course: Identifier(course), module: Identifier("module"),
    address: QuestionAddress(scenario: Identifier(scenario), question: Identifier("q")),
    revision: "r", key: key, kind: .single, order: [], response: .choices([Identifier(picked)]),
    score: Score(earned: picked == "a" ? 1 : 0, possible: 1), milliseconds: 20_000,
    context: context, certainty: certainty)
}

/// The report on some people, of whom each answers the easy case right, and the hard one right if `knows` says so.
private func report(
  _ count: Int, sections: (Int) -> String? = { _ in nil }, passMark: Int? = nil,
  further: (LearnerID, Int) -> [Attempt] = { _, _ in [] }, knows: (Int) -> Bool
) throws -> CohortReport {
  var selection = SelectedAnswers(.learning, in: course)
  selection.passMark = passMark.map { SessionPlan.PassMark(percent: $0) }
  let fold = CohortReportFold(of: selection, in: course)
  var roster = Roster(learners: [])
  let parts = try (0..<count).map { number in
    let learner = try #require(LearnerID("p\(number)"))
    roster.learners.append(CohortLearner(id: learner, section: sections(number)))
    let attempts =
      [
        attempt(learner, "easy", "a", at: 1, certainty: .sure),
        attempt(learner, "hard", knows(number) ? "a" : "b", at: 2, certainty: .sure),
      ] + further(learner, number)
    return fold.part(of: learner, attempts: attempts, reports: [])
  }
  roster.learners.append(CohortLearner(id: try #require(LearnerID("absent"))))
  return fold.report(of: parts, roster: roster)
}

@Suite struct CohortReportTests {
  @Test func itSaysWhoTookPartAndWhatTheyReached() throws {
    let report = try report(12, passMark: 75) { $0 < 3 }
    let attendance = CohortReport.Attendance(
      listed: 13, finished: 12, onTheWay: 0, absent: 1, cases: 2,
      first: Timestamp(milliseconds: 1000), last: Timestamp(milliseconds: 2000))
    #expect(report.attendance == attendance)
    let scores = try #require(report.scores)
    #expect(scores.bins == [0, 0, 0, 0, 0, 9, 0, 0, 0, 3])
    #expect(scores.moments.mean == 0.625)
    #expect(scores.passed?.count == 3)
    #expect(report.change == nil)
    #expect(report.sections == nil)
  }

  @Test func theHardestCaseIsFirstWithItsMostTemptingWrongAnswer() throws {
    let report = try report(12) { $0 < 3 }
    #expect(report.cases.map(\.scenario.title) == ["hard", "easy"])
    #expect(report.cases.map(\.mean) == [0.25, 1])
    #expect(report.cases.first?.tempting?.option.option.text == "Option b")
    #expect(report.cases.first?.tempting?.option.statistics.count == 9)
    #expect(report.cases.last?.tempting == nil)
  }

  @Test(arguments: [
    (0, false, false, false), (1, false, false, false), (4, false, false, false),
    (5, true, false, false), (9, true, false, false), (10, true, true, false),
    (25, true, true, true),
  ])
  func aSmallGroupIsToldLess(_ people: Int, scores: Bool, items: Bool, curves: Bool) throws {
    let report = try report(people) { $0 < people / 2 }
    #expect((report.scores != nil) == scores)
    #expect(report.cases.isEmpty != items)
    #expect(report.certainty.isEmpty != items)
    #expect((report.times != nil) == items)
    let fifths = report.analysis.items.flatMap(\.options).filter { !$0.fifths.isEmpty }
    #expect(fifths.isEmpty != curves)
  }

  @Test func peopleOnTheWayHaveNoScore() throws {
    let fold = CohortReportFold(of: SelectedAnswers(.learning, in: course), in: course)
    let parts = try (0..<6).map { number in
      let learner = try #require(LearnerID("p\(number)"))
      let attempts =
        [attempt(learner, "easy", "a")] + (number < 4 ? [attempt(learner, "hard", "a")] : [])
      return fold.part(of: learner, attempts: attempts, reports: [])
    }
    let report = fold.report(of: parts)
    #expect(report.attendance.finished == 4)
    #expect(report.attendance.onTheWay == 2)
    #expect(report.scores == nil)
    #expect(report.leftOut.incomplete == 2)
  }

  @Test func whatIsLeftOutIsCounted() throws {
    let report = try report(
      10,
      further: { learner, number in
        number > 0
          ? []
          : [
            attempt(learner, "easy", "b", at: 5, context: .review),
            attempt(learner, "easy", "b", at: 6, context: .form("pre")),
            attempt(learner, "easy", "b", at: 7, course: "another"),
            attempt(learner, "hard", "b", at: 0, key: "former"),
          ]
      }, knows: { _ in true })
    let leftOut = CohortReport.LeftOut(
      atOtherCourses: 1, atFormerQuestions: 0, atOtherCases: 0, otherVersions: 1, inReview: 1,
      outside: 1,
      incomplete: 1)
    #expect(report.leftOut == leftOut)
  }

  @Test func aSectionThatCouldBeWorkedOutIsHidden() throws {
    // 9, 12 and 4 people: the third is too small, and would be the total less the other two.
    let report = try report(
      25, sections: { $0 < 9 ? "A" : $0 < 21 ? "B" : "C" }, knows: { _ in false })
    let sections = try #require(report.sections)
    #expect(sections.sections.map(\.name) == ["B"])
    #expect(sections.sections.map(\.people) == [12])
    #expect(sections.sections.map(\.mean) == [0.5])
    #expect(sections.hidden == 2)
  }

  @Test func certaintyIsComparedWithMarksOverAllQuestions() throws {
    let report = try report(10) { $0 < 5 }
    #expect(report.certainty.map(\.certainty) == [.sure])
    #expect(report.certainty.map(\.answers) == [20])
    #expect(report.certainty.map(\.people) == [10])
    #expect(report.certainty.map(\.right) == [15])
    #expect(report.certainty.map(\.meanMark) == [0.75])
  }

  @Test func timesAreOfQuestionsAndOfPeople() throws {
    let times = try #require(try report(10) { $0 < 5 }.times)
    #expect(times.bins == [0, 2, 0, 0, 0, 0, 0, 0, 0])
    #expect(times.medianTotalSeconds == 40)
    #expect(times.slowest.map(\.address.scenario.text) == ["easy", "hard"])
  }
}
