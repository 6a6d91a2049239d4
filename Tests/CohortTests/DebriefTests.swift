import Cohort
import CohortFixtures
import Curriculum
import Scoring
import Testing

private let course = DebriefRoom.course

@Test func aSmallGroupIsNotBrokenDown() throws {
  let debrief = Debrief(of: course, attempts: Array(DebriefRoom.room().prefix(4)), reports: [])
  let question = try #require(debrief.modules.first?.scenarios.first?.questions.first)
  #expect(question.answers == 4)
  #expect(question.bars == [] && question.mean == nil && question.sureAndWrong == nil)
}

@Test func everyKindOfQuestionIsCounted() throws {
  let rating = Question.Form.rating([
    RatingRow(id: Identifier("a"), response: [.text("Accept")], key: [.veryInappropriate])
  ])
  let order = Question.Form.ordering([
    OrderingEntry(id: Identifier("a"), text: [.text("First")], tier: 0),
    OrderingEntry(id: Identifier("b"), text: [.text("Second")], tier: 1),
  ])
  let post = Question.Form.marking(
    MarkablePost(
      words: ["Off", "to", "Riverside", "General", "now"].map { MarkablePost.Word($0) },
      phrases: [MarkablePost.Phrase(words: 2..<4, mustGo: true)]))
  let cases: [(Question.Form, Response, [String])] = [
    (
      rating, .ratings([Identifier("a"): .fairlyInappropriate]),
      [
        "a Accept: very appropriate 0 false", "a Accept: fairly appropriate 0 false",
        "a Accept: fairly inappropriate 5 false", "a Accept: very inappropriate 0 true",
      ]
    ),
    (
      order, .order([Identifier("b"), Identifier("a")]),
      [
        " First: in its place 0 true", " First: elsewhere 5 false",
        " Second: in its place 0 true", " Second: elsewhere 5 false",
      ]
    ),
    (
      post, .marks([2, 3, 4, 99, -1]),
      [
        " Riverside General 5 true", " now 5 false",
      ]
    ),
  ]
  for (form, response, expected) in cases {
    var course = course
    let question = Question(
      id: Identifier("reason"), leadIn: [.text("?")], form: form, revision: "r1", key: "k1")
    guard case .scenario(var scenario) = course.modules[0].pages[0] else { return }
    scenario.questions = [question]
    course.modules[0].pages[0] = .scenario(scenario)
    let attempts = ["a", "b", "c", "d", "e"].map { name in
      var attempt = DebriefRoom.answer(name, "a")
      attempt.response = response
      return attempt
    }
    let debrief = Debrief(of: course, attempts: attempts, reports: [])
    let bars = debrief.modules.first?.scenarios.first?.questions.first?.bars ?? []
    #expect(bars.map { "\($0.letter) \($0.text) \($0.count) \($0.isKeyed)" } == expected)
  }
}

@Test func aSelectionTakesTheFormOfOneSessionAndItsReports() throws {
  let inSession = Attempt.Context.form("pre", session: "one-x3f9")
  let attempts = [
    DebriefRoom.answer("p1", "b", context: inSession),
    DebriefRoom.answer("p2", "b", context: .form("pre")),
    DebriefRoom.answer("p3", "b", context: .form("pre", session: "two")),
  ]
  let selection = AnswerSelection.session("one-x3f9")
  #expect(selection.answers(of: attempts).map(\.context) == [.study])
  let form = Form(id: Identifier("pre"), scenarios: [Identifier("request")])
  #expect(AnswerSelection.form(form).answers(of: attempts).count == 3)
  let reports = attempts.map { attempt in
    var report = Report(
      id: attempt.id, at: attempt.at, learner: attempt.learner, course: attempt.course,
      about: Report.Subject(
        module: attempt.module, address: attempt.address, revision: "", key: ""), reason: .key,
      text: "")
    report.context = attempt.learner.text == "p3" ? nil : attempt.context
    return report
  }
  #expect(selection.reports(of: reports) == [reports[0]])
  #expect(AnswerSelection.form(form).reports(of: reports) == Array(reports[..<2]))
  #expect(AnswerSelection.learning.reports(of: reports) == [reports[2]])
}

@Test func aSelectionTakesTheAnswersOfOneSession() throws {
  let attempts = [
    DebriefRoom.answer("p1", "b", context: .session("one-x3f9")), DebriefRoom.answer("p2", "b"),
    DebriefRoom.answer("p3", "b", context: .form("pre")),
  ]
  #expect(AnswerSelection.session("one-x3f9").answers(of: attempts).map(\.learner.text) == ["p1"])
  let form = Form(id: Identifier("pre"), scenarios: [Identifier("request")])
  #expect(AnswerSelection.form(form).answers(of: attempts).map(\.context) == [.study])
  #expect(AnswerSelection.learning.answers(of: attempts) == Array(attempts[..<2]))
}

/// A course with two forms, and what six learners answered in them: five in both, the sixth in the first alone.
private func twoForms() throws -> (Course, [Attempt]) {
  var course = course
  guard case .scenario(var other) = course.modules[0].pages[0] else {
    return (course, [])
  }
  other.id = Identifier("later")
  course.modules[0].pages.append(.scenario(other))
  course.forms = [
    Form(id: Identifier("pre"), scenarios: [Identifier("request")]),
    Form(id: Identifier("post"), scenarios: [Identifier("later")]),
  ]
  var attempts: [Attempt] = []
  for index in 1...5 {
    attempts.append(DebriefRoom.answer("p\(index)", index < 3 ? "b" : "a", context: .form("pre")))
    var after = DebriefRoom.answer("p\(index)", "b", at: 9, context: .form("post"))
    after.address.scenario = Identifier("later")
    attempts.append(after)
  }
  attempts.append(DebriefRoom.answer("p6", "a", context: .form("pre")))
  attempts.append(DebriefRoom.answer("p7", "b"))
  return (course, attempts)
}

@Test func answersToCasesThatAFormNoLongerAsksAreCounted() throws {
  let (before, attempts) = try twoForms()
  var course = before
  course.forms[0].scenarios = [Identifier("later")]
  let comparison = try #require(FormComparison(attempts: attempts, course: course))
  #expect(comparison.forms.map(\.form.text) == ["pre", "post"])
  let leftOut = comparison.forms.map { $0.scores.attemptsAtOtherScenarios.values.reduce(0, +) }
  #expect(leftOut == [6, 0])
}

@Test func formsAreComparedIfBothAreFinished() throws {
  let (course, attempts) = try twoForms()
  let comparison = try #require(FormComparison(attempts: attempts, course: course))
  #expect(comparison.rows.map(\.learner.id.text) == (1...6).map { "p\($0)" })
  let finished = comparison.rows.map { row in row.finished.map { [$0.pre, $0.post] } }
  let expected: [[Fraction]?] = [
    [.one, .one], [.one, .one], [.zero, .one], [.zero, .one], [.zero, .one], nil,
  ]
  #expect(finished == expected)
}

@Test func aCourseWithoutTwoFormsHasNoComparison() {
  #expect(FormComparison(attempts: [], course: course) == nil)
}
