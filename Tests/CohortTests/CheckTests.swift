import Cohort
import Curriculum
import Scoring
import Testing

private func learner(_ id: String) -> LearnerID {
  LearnerID(id) ?? { preconditionFailure("\(id) is a learner id") }()
}

private let course = Course(
  id: Identifier("course"), title: "", version: "", language: "en", passMark: 70,
  modules: [
    Module(
      id: Identifier("m"), title: "", minutes: 1,
      pages: [
        .scenario(
          Scenario(
            id: Identifier("request"), title: "",
            questions: [
              Question(
                id: Identifier("reason"), leadIn: [],
                form: .choice(ChoiceList(rule: .single, choices: [])), revision: "r1", key: "k1")
            ]))
      ])
  ])

private func attempt(
  _ scenario: String = "request", of course: String = "course", key: String = "k1",
  revision: String = "r1"
) -> Attempt {
  Attempt(
    id: "", at: Timestamp(milliseconds: 0), learner: learner("ada"), course: Identifier(course),
    module: Identifier("m"),
    address: QuestionAddress(scenario: Identifier(scenario), question: Identifier("reason")),
    revision: revision, key: key, kind: .single, order: [], response: .choices([]), score: nil,
    milliseconds: 0, context: .study)
}

struct CheckTests {
  private static let records = [learner("ada"): 3, learner("grace"): 1]

  @Test func withoutARosterNobodyIsAStranger() {
    let check = CohortCheck(records: Self.records, roster: nil)
    #expect(check.strangers == [] && check.absent == [])
    #expect(check.isQuiet)
  }

  @Test func aRosterTellsStrangersAndWhoIsAbsent() {
    let roster = Roster(learners: ["mary", "ada", "joan"].map { CohortLearner(id: learner($0)) })
    let check = CohortCheck(records: Self.records, roster: roster)
    #expect(check.strangers == [learner("grace")])
    #expect(check.absent == [learner("joan"), learner("mary")])
    #expect(!check.isQuiet)
  }

  @Test func idsAreSpeltAsTheRosterHasThem() {
    let roster = Roster(learners: [CohortLearner(id: learner("ada"), spelling: "Ada")])
    let check = CohortCheck(
      records: Self.records, roster: roster, spellings: [learner("grace"): "GRACE"])
    #expect(
      ["ada", "grace", "joan"].map { check.spelling(of: learner($0)) } == ["Ada", "GRACE", "joan"])
  }

  @Test func whoIsAbsentAloneIsNothingOdd() {
    let roster = Roster(learners: ["ada", "grace", "mary"].map { CohortLearner(id: learner($0)) })
    #expect(CohortCheck(records: Self.records, roster: roster).isQuiet)
  }

  @Test func answersToTheCourseAsItIsAreNoOtherVersions() {
    let found = OtherVersions(in: [attempt(), attempt()], comparedTo: CourseQuestions(of: course))
    #expect(found == OtherVersions())
  }

  @Test func answersToWhatTheCourseWasAreCounted() throws {
    let questions = CourseQuestions(of: course)
    var found = OtherVersions(
      in: [attempt(key: "k0"), attempt(revision: "r0"), attempt("gone"), attempt(of: "other")],
      comparedTo: questions)
    found.add(OtherVersions(in: [attempt(key: "k0"), attempt(of: "other")], comparedTo: questions))
    #expect(found.courses == [Identifier("other"): 2])
    let address = attempt().address
    let change = try #require(found.questions[address])
    #expect(change.otherKey == 2 && change.otherWording == 1 && !change.isGone)
    let gone = try #require(found.questions[attempt("gone").address])
    #expect(gone.otherKey == 1 && gone.isGone)
  }
}
