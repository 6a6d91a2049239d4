import Cohort
import Curriculum
import Reports
import Scoring

@testable import ReportPage

/// A course of one question of each kind, whose words are markup, and a room that answered it.
enum Room {
  private static let hostile = "<img src=x onerror=alert(1)> & \"more\""

  private static let questions = [
    Question(
      id: Identifier("choice"), leadIn: [.text("Which \(hostile)?")],
      form: .choice(
        ChoiceList(
          rule: .single,
          // Nobody takes c, which is flagged.
          choices: ["a", "b", "c"].map {
            Choice(id: Identifier($0), text: [.text("Option \(hostile)")], isKeyed: $0 == "a")
          })), revision: "r", key: "k"),
    Question(
      id: Identifier("rows"), leadIn: [.text("How appropriate?")],
      form: .rating([
        RatingRow(id: Identifier("a"), response: [.text(hostile)], key: [.veryAppropriate])
      ]), revision: "r", key: "k"),
    Question(
      id: Identifier("steps"), leadIn: [.text("In which order?")],
      form: .ordering([
        OrderingEntry(id: Identifier("a"), text: [.text("First")], tier: 0),
        OrderingEntry(id: Identifier("b"), text: [.text("Second")], tier: 1),
      ]), revision: "r", key: "k"),
    Question(
      id: Identifier("post"), leadIn: [.text("What must go?")],
      form: .marking(
        MarkablePost(
          words: ["On", "ward", "six", "today"].map { MarkablePost.Word($0) },
          phrases: [MarkablePost.Phrase(words: 1..<3, mustGo: true)])), revision: "r", key: "k"),
  ]

  private static let course: Course = {
    var course = Course(
      id: Identifier("course"), title: "A course", version: "1", language: "en", passMark: 70)
    course.modules = [
      Module(
        id: Identifier("module"), title: "Module \(hostile)", minutes: 5,
        pages: [
          .scenario(
            Scenario(id: Identifier("case"), title: "A case \(hostile)", questions: questions))
        ])
    ]
    return course
  }()

  /// The answer of the person with a number: the even ones are right throughout.
  private static func response(_ question: Int, _ person: Int) -> Response {
    let isRight = person.isMultiple(of: 2)
    return switch question {
    case 0: .choices([Identifier(isRight ? "a" : "b")])
    case 1: .ratings([Identifier("a"): isRight ? .veryAppropriate : .veryInappropriate])
    case 2: .order((isRight ? ["a", "b"] : ["b", "a"]).map { Identifier($0) })
    default: .marks(isRight ? [1, 2] : [0])
    }
  }

  /// The page on so many people, with names that are markup.
  static func page(of people: Int, names: Bool = false) -> String {
    var selection = SelectedAnswers(.learning, in: course)
    selection.title = "Session \(hostile)"
    selection.passMark = SessionPlan.PassMark(percent: 70, basis: hostile)
    let fold = CohortReportFold(of: selection, in: course)
    var known: [CohortLearner] = []
    let parts = (0..<people).compactMap { number -> CohortReportFold.Part? in
      guard let id = LearnerID("p\(number)") else { return nil }
      known.append(
        CohortLearner(id: id, name: "Name \(hostile)", section: number < 20 ? "A" : "B"))
      let attempts = questions.indices.map { attempt(id, $0, number) }
      return fold.part(of: id, attempts: attempts, reports: number == 0 ? [complaint(by: id)] : [])
    }
    let report = fold.report(of: parts, known: known)
    let page = CohortPage(
      report, includingNames: names, isWhole: true,
      time: LocalTime(minutesEastOfUTC: { _ in 0 }))
    return String(decoding: page.bytes, as: UTF8.self)
  }

  private static func attempt(_ id: LearnerID, _ question: Int, _ person: Int) -> Attempt {
    let asked = questions[question]
    return Attempt(
      id: "\(id)-\(question)", at: Timestamp(milliseconds: Int64(question) * 60_000), learner: id,
      course: course.id, module: Identifier("module"),
      address: QuestionAddress(scenario: Identifier("case"), question: asked.id), revision: "r",
      key: "k", kind: asked.kind, order: [], response: response(question, person),
      score: Score(earned: person.isMultiple(of: 2) ? 1 : 0, possible: 1),
      milliseconds: 20_000, context: .study, certainty: question == 0 ? .sure : nil)
  }

  private static func complaint(by id: LearnerID) -> Report {
    Report(
      id: "1", at: Timestamp(milliseconds: 0), learner: id, course: course.id,
      about: Report.Subject(
        module: Identifier("module"),
        address: QuestionAddress(scenario: Identifier("case"), question: Identifier("choice")),
        revision: "r", key: "k"), reason: .key, text: "</td><script>alert(1)</script>")
  }
}
