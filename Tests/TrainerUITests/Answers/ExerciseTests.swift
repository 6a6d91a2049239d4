import Curriculum
import Testing

@testable import TrainerUI

/// A question with the answer being made.
struct ExerciseTests {
  private static let (a, b) = (RemarkTests.a, RemarkTests.b)
  private static let shown = [RemarkTests.c, b, a, RemarkTests.d]

  private static func exercise(_ form: Question.Form) -> Exercise {
    Exercise(form, shown: shown)
  }

  /// Forms of question, and what their exercises answer before anything is done.
  static let blanks: [(form: Question.Form, response: Response)] = [
    (RemarkTests.list(.single, keyed: "b"), .choices([])),
    (RemarkTests.list(.several, keyed: "ab"), .choices([])),
    (RemarkTests.rows, .ratings([:])),
    (RemarkTests.entries, .order(shown)),
    (RemarkTests.post, .marks([])),
  ]

  @Test(arguments: blanks) func anExerciseBeginsBlank(
    _ given: (form: Question.Form, response: Response)
  ) {
    let exercise = Self.exercise(given.form)
    #expect(exercise.isBlank(shown: Self.shown))
    #expect(exercise.response == given.response)
  }

  /// Answers, and what the exercise answers after them; `nil` if it does not take them.
  static let answers: [(form: Question.Form, given: Response, taken: Response?)] = [
    (RemarkTests.list(.single, keyed: "b"), .choices([b]), .choices([b])),
    (RemarkTests.list(.single, keyed: "b"), .choices([a, b]), nil),
    (RemarkTests.list(.several, keyed: "ab"), .choices([b, a]), .choices([a, b])),
    (
      RemarkTests.list(.choose(2), keyed: "ab"), .choices([RemarkTests.c]),
      .choices([RemarkTests.c])
    ),
    (RemarkTests.list(.choose(2), keyed: "ab"), .choices([a, b, RemarkTests.c]), nil),
    (RemarkTests.list(.poll, keyed: ""), .choices([RemarkTests.d]), nil),
    (RemarkTests.list(.single, keyed: "b"), .order([b]), nil),
    (RemarkTests.rows, .ratings([a: .veryAppropriate]), .ratings([a: .veryAppropriate])),
    (RemarkTests.rows, .ratings([Identifier("z"): .veryAppropriate]), nil),
    (RemarkTests.rows, .choices([a]), nil),
    (RemarkTests.entries, .order(shown.reversed()), .order(shown.reversed())),
    (RemarkTests.entries, .order([a, b]), nil),
    (RemarkTests.entries, .order([a, a, b, b]), nil),
    (RemarkTests.entries, .marks([0]), nil),
    (RemarkTests.post, .marks([4, 1]), .marks([1, 4])),
    (RemarkTests.post, .marks([6]), nil),
    (RemarkTests.post, .ratings([:]), nil),
  ]

  @Test(arguments: answers) func anExerciseTakesTheAnswersThatFitItsQuestion(
    _ answer: (form: Question.Form, given: Response, taken: Response?)
  ) {
    let answered = Self.exercise(answer.form).answered(answer.given)
    #expect(answered?.response == answer.taken)
    #expect(answered?.isBlank(shown: Self.shown) != true)
  }

  @Test func anEntryThatIsHeldIsPutDownAtRest() {
    guard case .ordering(let entries, let order, _) = Self.exercise(RemarkTests.entries) else {
      Issue.record("entries to put in order are an ordering")
      return
    }
    let held = Exercise.ordering(entries, order: order, isHolding: true)
    #expect(held.atRest == Self.exercise(RemarkTests.entries))
    #expect(held.isBlank(shown: Self.shown) && held.response == .order(order))
  }

  @Test func anAnswerThatReplacesAnotherTakesTheFocusAlong() {
    var answering = Answering(RemarkTests.list(.single, keyed: "b"), shown: Self.shown)
    var focus = 0
    #expect(answering.change(by: .answer(.choices([Self.a])), &focus) == nil)
    #expect(focus == 2)
    #expect(answering.readiness(&focus) == .ready(.choices([Self.a])))
  }
}
