import Curriculum
import Journal
import Scoring
import TestSupport

func learner(_ id: String) -> LearnerID {
  LearnerID(id) ?? { preconditionFailure("\(id) is a learner id") }()
}

func instant(_ text: String) -> Timestamp {
  Timestamp(rfc3339: Array(text.utf8)) ?? { preconditionFailure("\(text) is an instant") }()
}

/// A moment after everything that is answered here.
let late = instant("2027-01-01T00:00:00Z")

/// An answer of that minute after the start of an hour; `salt` keeps the answers of two people apart.
func attempt(
  _ minute: Int, by learner: LearnerID, salt: UInt64, context: Attempt.Context = .study
) -> Attempt {
  let at = Timestamp(
    milliseconds: instant("2026-11-23T09:00:00Z").milliseconds + Int64(minute) * 60_000)
  return Attempt(
    id: RecordID.make(at: at, random: (salt, UInt64(minute))).text, at: at, learner: learner,
    course: Identifier("course"), module: Identifier("boundaries"),
    address: QuestionAddress(
      scenario: Identifier("request"), question: Identifier("q\(minute)")), revision: "",
    key: "", kind: .single, order: [], response: .choices([Identifier("b")]),
    score: Score(earned: 1, possible: 1), milliseconds: 14_200, context: context)
}

/// A store on a machine of its own, in which somebody has answered.
struct Machine {
  let folder: TemporaryFolder
  let store: Store

  init(_ name: String = "", in folder: TemporaryFolder) {
    self.folder = folder
    store = Store(root: folder.path + "/" + name)
  }

  /// Signs somebody in for the first time, by a profile, and lets them answer in these minutes.
  func study(
    _ id: String, _ profile: Profile?, salt: UInt64, minutes: Range<Int> = 0..<3,
    context: Attempt.Context = .study
  ) throws {
    let learner = learner(id)
    if let profile { try store.createLearner(learner, profile: profile) }
    let sitting = Sitting(
      in: store, of: learner, started: instant("2026-11-23T09:00:00Z"), random: { salt })
    for minute in minutes {
      try sitting.append(attempt(minute, by: learner, salt: salt, context: context))
    }
  }
}
