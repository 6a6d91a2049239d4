import Curriculum
import Scoring
import TestSupport
import Testing

@testable import ReportPage
@testable import Reports

/// The forms before and after the course in a record of study.
struct RecordFormsTests {
  /// Two cases before the course, and two after it.
  private static let course: Course = {
    let cases = (0..<4).map { number in
      Scenario(
        id: Identifier("case-\(number)"), title: "Case \(number)",
        questions: [
          Question(
            id: Identifier("why"), leadIn: [.text("Why?")],
            form: .choice(
              ChoiceList(
                rule: .single,
                choices: [
                  Choice(id: Identifier("a"), text: [.text("So")], isKeyed: true),
                  Choice(id: Identifier("b"), text: [.text("Otherwise")], isKeyed: false),
                ])), revision: "r1", key: "k1")
        ])
    }
    var course = Course(
      id: Identifier("course"), title: "A course", version: "1", language: "en", passMark: 70,
      modules: [
        Module(
          id: Identifier("m"), title: "M", minutes: 5, pages: cases.map { .scenario($0) })
      ])
    course.forms = [
      Form(id: Identifier("pre"), scenarios: [Identifier("case-0"), Identifier("case-1")]),
      Form(id: Identifier("post"), scenarios: [Identifier("case-2"), Identifier("case-3")]),
    ]
    return course
  }()

  /// A record of these answers to the four cases; `nil` for no answer.
  private func record(_ answers: [Bool?], _ contents: StudyRecord.Contents) throws -> StudyRecord {
    let ada = try #require(LearnerID("ada"))
    let attempts = answers.enumerated().compactMap { number, isRight -> Attempt? in
      guard let isRight else { return nil }
      let scenario = Self.course.modules[0].scenarios[number]
      return Attempt(
        id: "\(number)", at: Timestamp(milliseconds: Int64(number)), learner: ada,
        course: Self.course.id, module: Identifier("m"),
        address: scenario.address(of: scenario.questions[0]), revision: "r1", key: "k1",
        kind: .single, order: [], response: .choices([Identifier(isRight ? "a" : "b")]),
        score: Score(earned: isRight ? 1 : 0, possible: 1), milliseconds: 1,
        context: .form(number < 2 ? "pre" : "post"))
    }
    return StudyRecord(
      of: Self.course, by: ada, named: "Ada", progress: Progress(),
      formProgress: Progress(of: Self.course.id, attempts: attempts, visits: [], inForms: true),
      showing: contents, at: Timestamp(milliseconds: 9), time: LocalTime { _ in 0 })
  }

  private static let both: [Bool?] = [false, true, true, true]

  @Test(arguments: [
    (
      StudyRecord.Scores.none,
      ["Before the course: 2 of 2 cases.", "After the course: 2 of 2 cases."]
    ),
    (
      .modules,
      ["Before the course: 2 of 2 cases, 50 %.", "After the course: 2 of 2 cases, 100 %."]
    ),
  ])
  func bothFormsStandInItWithTheScoresThatAreToBeShown(
    scores: StudyRecord.Scores, words: [String]
  ) throws {
    let record = try record(Self.both, StudyRecord.Contents(scores: scores))
    #expect(record.forms.map(\.words) == words)
    #expect(record.forms.allSatisfy { $0.answered.isEmpty })
    #expect((record.formSum == nil) == (scores == .none))
    for line in words { #expect(record.text.contains("- " + line), "\(record.text)") }
    let page = String(decoding: RecordPage(record).bytes, as: UTF8.self)
    #expect(page.contains("Before and after the course"))
  }

  @Test func beforeTheLastFormIsDoneNothingIsToldOfWhatWasRight() throws {
    let record = try record(
      [false, true, true, nil], StudyRecord.Contents(scores: .questions, answers: true))
    #expect(
      record.forms.map(\.words) == [
        "Before the course: 2 of 2 cases.", "After the course: 1 of 2 cases.",
      ])
    #expect(record.forms.allSatisfy { $0.answered.isEmpty } && record.formSum == nil)
  }

  @Test func answersStandInItIfTheyAreToBeShown() throws {
    let record = try record(Self.both, StudyRecord.Contents(answers: true))
    #expect(
      record.forms.map { $0.answered.map(\.title) } == [
        ["Case 0", "Case 1"], ["Case 2", "Case 3"],
      ])
    #expect(
      record.text.contains("\nBEFORE THE COURSE\n") || record.text.contains("Before the course\n"))
  }

  @Test func withoutFormsNothingIsSaidOfThem() throws {
    let record = try record([], StudyRecord.Contents())
    #expect(record.forms.isEmpty && !record.text.contains("before"))
  }

  /// Who shows no scores shows no marks at single answers either.
  @Test func withoutScoresNoAnswerIsCalledRightOrWrong() throws {
    let record = try record(Self.both, StudyRecord.Contents(scores: .none, answers: true))
    let page = String(decoding: RecordPage(record).bytes, as: UTF8.self)
    for words in [record.text, record.markdown] {
      #expect(words.contains("Your answer."))
      for word in ["Right.", "Not right", "rightly", "Half a mark"] {
        #expect(!words.contains(word), "\(word) in \(words)")
      }
    }
    #expect(!page.contains("Not right"))
  }
}
