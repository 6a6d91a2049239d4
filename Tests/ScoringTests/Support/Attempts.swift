import Curriculum
import Scoring
import Testing

// A course of two modules, and attempts at it, to compute progress from.

let course: Identifier<Course> = Identifier("course")

/// A scenario with a question for each name. A question is scored unless its name begins with `poll`.
func scenario(_ id: String, _ questions: String...) -> Scenario {
  Scenario(
    id: Identifier(id), title: id,
    questions: questions.map { name in
      choices(2, keyed: "a", rule: name.hasPrefix("poll") ? .poll : .several, id: name)
    })
}

func lesson(_ anchor: String) -> Page {
  .lesson(Lesson(anchor: anchor, title: anchor, blocks: []))
}

func module(_ id: String, _ pages: Page...) -> Module {
  Module(id: Identifier(id), title: id, minutes: 5, pages: pages)
}

/// An attempt at `question`, written `scenario/question`, with `earned` of four marks; `nil` for one that is not scored.
func attempt(
  _ question: String, _ earned: Int?, at milliseconds: Int64, id: String = "1",
  module: String = "m", course: Identifier<Course> = course
) throws -> Attempt {
  let parts = question.split(separator: "/").map(String.init)
  try #require(parts.count == 2)
  return Attempt(
    id: id, at: Timestamp(milliseconds: milliseconds), learner: try #require(LearnerID("anna")),
    course: course, module: Identifier(module),
    address: QuestionAddress(scenario: Identifier(parts[0]), question: Identifier(parts[1])),
    revision: "8f3a1c2e9b7d", key: "51c0aa02", kind: .several, order: [], response: .picks("a"),
    score: earned.flatMap { Score(earned: $0, possible: 4) }, milliseconds: 1000,
    context: .study)
}

func visit(
  _ page: String, at milliseconds: Int64, module: String = "m",
  course: Identifier<Course> = course
) -> Visit {
  Visit(
    at: Timestamp(milliseconds: milliseconds), course: course, module: Identifier(module),
    page: page)
}

func address(_ scenario: String, _ question: String) -> QuestionAddress {
  QuestionAddress(scenario: Identifier(scenario), question: Identifier(question))
}
