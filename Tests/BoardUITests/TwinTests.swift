import BoardUI
import Curriculum
import Scoring
import Screen
import Testing

/// A session that asks pairs of twins.
struct TwinTests {
  private static let letter = scenario("letter", "A letter", "Answer the letter?")
  private static let call = scenario("call", "A call", "Take the call?")

  private static func scenario(_ id: String, _ title: String, _ leadIn: String) -> Scenario {
    let choices = ["Yes", "No"].enumerated().map { position, text in
      Choice(id: Identifier(position: position), text: [.text(text)], isKeyed: position == 0)
    }
    return Scenario(
      id: Identifier(id), title: title,
      questions: [
        Question(
          id: Identifier("best"), leadIn: [.text(leadIn)],
          form: .choice(ChoiceList(rule: .single, choices: choices)))
      ])
  }

  /// The board of a form, with answers to either twin.
  private func board(of form: String) throws -> BoardModel {
    var course = Course(
      id: Identifier("course"), title: "Course", version: "1", language: "en", passMark: 70)
    course.pairs = FormPairs(
      module: Module(
        id: Identifier("forms"), title: "Forms", minutes: 1,
        pages: [.scenario(Self.letter), .scenario(Self.call)]),
      pairs: [FormPairs.Pair(Identifier("letter"), Identifier("call"))])
    course.forms = ["pre", "post"].map {
      Form(id: Identifier($0), scenarios: [Identifier("letter")])
    }
    var plan = SessionPlan(
      id: Identifier("room"), title: "Room", course: course.id, digest: "")
    plan.form = try #require(SessionPlan.Form(rawValue: form))
    let asked = try #require(course.forms.first { $0.id.text == form })
    let part = course.sitting(
      asked, titled: "1 case", about: Lesson(anchor: "about", title: "", blocks: []))
    var model = BoardModel(
      BoardSession(plan, course: part, roster: nil), now: Room.minutes(1),
      size: Size(rows: 24, columns: 80))
    for number in 0..<12 {
      let twin = number < 5 ? "letter" : "call"
      let id = Room.learner("s\(number)")
      let attempt = Attempt(
        id: "\(number)", at: Room.minutes(1), learner: id, course: course.id,
        module: Identifier("forms"),
        address: QuestionAddress(scenario: Identifier(twin), question: Identifier("best")),
        revision: "", key: "", kind: .single, order: [],
        response: .choices([Identifier(position: number % 2)]),
        score: Score(earned: 1 - number % 2, possible: 1), milliseconds: 1, context: plan.context)
      let arrival = Arrival(
        learner: id, seat: "lab", event: .answers, at: (Room.minutes(1), Room.minutes(1)),
        attempts: [attempt])
      _ = update(&model, .news(BoardNews(arrivals: [arrival])))
    }
    return model
  }

  @Test(arguments: ["pre", "post"])
  func bothTwinsAreOneCase(_ form: String) throws {
    let model = try board(of: form)
    #expect(model.board.attendees.map(\.answered) == Array(repeating: 1, count: 12))
    #expect(
      model.board.attendees.allSatisfy { $0.state(at: Room.minutes(30)) == .finished })
  }

  @Test func aTalkShowsWhatWasAnsweredToEach() throws {
    var room = Room()
    room.model = try board(of: "pre")
    room.press("Enter")
    let first = room.screen
    #expect(first.contains("Answer the letter?"))
    #expect(first.contains("5 answered"))
    room.press("Enter")
    #expect(room.screen.contains("Take the call?"))
    #expect(room.screen.contains("7 answered"))
  }
}
