import Curriculum
import Files
import Glibc
import Journal
import Scoring

let learner = LearnerID("s1234567") ?? { preconditionFailure("a learner id") }()

/// The attempt of the design's example, made the `index`-th of its kind.
func attempt(_ index: Int = 0, by learner: LearnerID = learner) -> Attempt {
  let at = Timestamp(milliseconds: 1_795_284_723_123 + Int64(index) * 20_000)
  var attempt = Attempt(
    id: RecordID.make(at: at, random: (1, UInt64(index))).text, at: at, learner: learner,
    course: Identifier("social-media-professionalism"), module: Identifier("boundaries"),
    address: QuestionAddress(
      scenario: Identifier("patient-friend-request"), question: Identifier("reason")),
    revision: "8f3a1c2e9b7d", key: "51c0aa02", kind: .single,
    order: ["b", "a", "c"].map { Identifier($0) }, response: .choices([Identifier("b")]),
    score: Score(earned: 1, possible: 1), milliseconds: 14_200, context: .study)
  attempt.right = "e04c71b8"
  attempt.options = ["5d1c07", "e2b94a", "90f3bb"]
  return attempt
}

/// One attempt of every kind of question.
let attemptsOfEveryKind: [Attempt] = {
  let (a, b) = (Identifier<Choice>("a"), Identifier<Choice>("b"))
  let answers: [(QuestionKind, Response, Score?)] = [
    (.single, .choices([a]), Score(earned: 0, possible: 1)),
    (.oneOf, .choices([b]), Score(earned: 1, possible: 1)),
    (.several, .choices([a, b]), Score(earned: 2, possible: 4)),
    (.choose, .choices([]), Score(earned: 0, possible: 2)), (.poll, .choices([b]), nil),
    (
      .rating, .ratings([a: .veryAppropriate, b: .veryInappropriate]), Score(earned: 5, possible: 6)
    ),
    (.rating, .ratings([:]), nil), (.ordering, .order([b, a]), Score(earned: 3, possible: 4)),
    (.marking, .marks([0, 3, 12]), Score(earned: 1, possible: 3)),
    (.marking, .marks([]), Score(earned: 0, possible: 3)),
  ]
  return answers.enumerated().map { index, answer in
    var result = attempt(index)
    (result.kind, result.response, result.score) = answer
    result.context = [.study, .review, .session("orientation-2026")][index % 3]
    result.milliseconds = index * 1234
    return result
  }
}()

func line(_ attempt: Attempt) -> String {
  String(decoding: RecordLine.encode(attempt), as: UTF8.self)
}

/// What a line, without its line feed, is read as.
func read(_ line: some Sequence<UInt8>) -> Result<Attempt, LineFault> {
  let bytes = Array(line)
  return Result { () throws(LineFault) in
    guard case .answer(let attempt) = try RecordReader.read(bytes.span).content else {
      throw .invalid(field: "kind")
    }
    return attempt
  }
}

/// A source of numbers for file names that are the same in every run.
func counter(from start: UInt64 = 1) -> () -> UInt64 {
  var next = start
  return {
    defer { next += 1 }
    return next
  }
}

/// The names in a folder, sorted.
func names(in folder: String) -> [String] {
  (try? Folder.names(in: folder)) ?? []
}

/// The permissions of a file or folder, in octal.
func mode(_ path: String) -> String {
  var status = stat()
  return lstat(path, &status) == 0 ? String(status.st_mode & 0o7777, radix: 8) : "none"
}
