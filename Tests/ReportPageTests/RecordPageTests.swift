import Curriculum
import Reports
import Scoring
import TestSupport
import Testing

@testable import ReportPage

/// A record of study with everything in it, as a page, as Markdown and as text.
@Suite struct RecordPageTests {
  private static let hostile = "<b>*x*</b> & \u{1B}[31m"

  private static let course: Course = {
    let question = Question(
      id: Identifier("why"), stem: [.paragraph([.text("Somebody writes.")])],
      leadIn: [.text("Why \(hostile)?")],
      form: .choice(
        ChoiceList(
          rule: .single,
          choices: [
            Choice(
              id: Identifier("a"), text: [.text("So")], isKeyed: true,
              feedback: [.paragraph([.strong([.text("Yes")]), .text(".")])]),
            Choice(id: Identifier("b"), text: [.text("Otherwise")], isKeyed: false),
          ])), revision: "r1", key: "k1")
    var scenario = Scenario(
      id: Identifier("request"), title: "A request", questions: [question],
      debrief: [.bulletList([[.paragraph([.text("Keep it.")])]])])
    scenario.writingTasks = [
      WritingTask(
        id: Identifier("reply"), leadIn: [.text("Write a reply.")], minutes: 3,
        model: [.paragraph([.text("Dear Sir,")])],
        checklist: [
          .init(text: [.text("It is kind")]), .init(text: [.text("It is short")]),
        ], revision: "t1")
    ]
    var course = Course(
      id: Identifier("course"), title: "A course", version: "1", language: "en", passMark: 70,
      modules: [
        Module(
          id: Identifier("boundaries"), title: "Boundaries", minutes: 5,
          pages: [
            .lesson(Lesson(anchor: "start", title: "To begin", blocks: [])), .scenario(scenario),
          ]),
        Module(
          id: Identifier("later"), title: "Later", minutes: 5,
          pages: [.lesson(Lesson(anchor: "l", title: "L", blocks: []))]),
      ])
    course.sources = []
    return course
  }()

  private static func record(_ contents: StudyRecord.Contents) -> StudyRecord {
    let ada = LearnerID("ada") ?? { preconditionFailure("ada is a learner id") }()
    let day: Int64 = 86_400_000
    let attempts = [("b", 0), ("a", 1)].map { letter, earned in
      Attempt(
        id: "\(earned)", at: Timestamp(milliseconds: Int64(earned + 1) * day), learner: ada,
        course: course.id, module: Identifier("boundaries"),
        address: QuestionAddress(scenario: Identifier("request"), question: Identifier("why")),
        revision: "r1", key: "k1", kind: .single, order: [Identifier("b"), Identifier("a")],
        response: .choices([Identifier(letter)]), score: Score(earned: earned, possible: 1),
        milliseconds: 1000, context: .study)
    }
    let texts = [
      LearnerText(
        .task(course: course.id, attempts[0].address.replacing("reply")),
        text: "Dear Mr P,\n\n\(hostile)", ticked: [1], revision: "t1",
        at: Timestamp(milliseconds: 3 * day)),
      LearnerText(
        .note(course: course.id, module: Identifier("boundaries"), page: "start"),
        text: "Ask about this.", at: Timestamp(milliseconds: 3 * day)),
      LearnerText(
        .note(course: Identifier("other"), module: Identifier("boundaries"), page: "start"),
        text: "Of another course.", at: Timestamp(milliseconds: 3 * day)),
    ]
    return StudyRecord(
      of: course, by: ada, named: "Ada \(hostile)",
      progress: Progress(of: course.id, attempts: attempts, visits: []), written: texts,
      showing: contents, at: Timestamp(milliseconds: 4 * day),
      time: LocalTime(minutesEastOfUTC: { _ in 0 }))
  }

  private static let everything = StudyRecord.Contents(
    scores: .questions, answers: true, texts: true, notes: true)

  @Test func theWholePage() {
    let page = String(decoding: RecordPage(Self.record(Self.everything)).bytes, as: UTF8.self)
    let body = page.components(from: "<body>", to: "</body>").joined()
    expectGolden(body, "record.html", in: "Goldens")
    #expect(!page.contains("<b>*x*"))
    #expect(!page.contains("\u{1B}"))
  }

  @Test func theWholeOfItAsMarkdownAndAsText() {
    expectGolden(Self.record(Self.everything).markdown, "record.md", in: "Goldens")
    expectGolden(Self.record(Self.everything).text, "record.txt", in: "Goldens")
  }

  @Test func textsAndNotesAreShownOnlyIfTheyAreAskedFor() {
    let short = Self.record(StudyRecord.Contents())
    #expect(!short.text.contains("Dear Mr P"))
    #expect(!short.text.contains("Ask about this"))
    let notes = Self.record(StudyRecord.Contents(notes: true))
    #expect(notes.text.contains("> Ask about this.\n"))
    #expect(!notes.text.contains("Dear Mr P"))
    #expect(!notes.text.contains("Of another course"))
  }

  @Test func itsFormatsAreThoseOfTheOneVocabulary() {
    #expect(StudyRecord.formats.map(\.key) == [.html, .markdown, .text])
    #expect(
      ["a.html", "b.MD", "c.markdown", "d.txt", "e", nil].map { Format(forFile: $0) } == [
        .html, .markdown, .markdown, .text, .html, .text,
      ])
  }
}

extension QuestionAddress {
  fileprivate func replacing(_ question: String) -> QuestionAddress {
    QuestionAddress(scenario: scenario, question: Identifier(question))
  }
}
