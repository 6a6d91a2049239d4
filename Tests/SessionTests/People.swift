import Curriculum
import Journal
import Scoring

func learner(_ id: String) -> LearnerID {
  LearnerID(id) ?? { preconditionFailure("\(id) is a learner id") }()
}

let (ada, grace, mary) = (learner("ada"), learner("grace"), learner("mary"))

func attempt(_ index: Int, by learner: LearnerID, question: String = "reason") -> Attempt {
  let at = Timestamp(milliseconds: 1_795_284_723_123 + Int64(index) * 20_000)
  let salt = UInt64(learner.text.utf8.first ?? 0)
  return Attempt(
    id: RecordID.make(at: at, random: (salt, UInt64(index))).text, at: at, learner: learner,
    course: Identifier("course"), module: Identifier("boundaries"),
    address: QuestionAddress(
      scenario: Identifier("request"), question: Identifier(question)), revision: "8f3a1c2e9b7d",
    key: "51c0aa02", kind: .single, order: [], response: .choices([Identifier("b")]),
    score: Score(earned: 1, possible: 1), milliseconds: 14_200, context: .study)
}
