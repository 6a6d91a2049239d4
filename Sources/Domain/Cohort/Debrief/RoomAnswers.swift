public import Curriculum
public import Scoring

/// What a room answered to one question: the first answer of each person, as far as a talk about it needs them. It holds nobody's
/// name or id.
public struct RoomAnswers: Sendable {
  public let question: Question
  /// The answers to the question as it is now.
  public private(set) var answers: [Answer] = []
  /// How many people first answered it under another wording or another key.
  public private(set) var otherVersions = 0

  /// One person's answer.
  public struct Answer: Hashable, Sendable {
    public let response: Response
    /// `nil` if nothing is scored.
    let share: Fraction?
    let certainty: Certainty?

    init(_ attempt: Attempt) {
      response = attempt.response
      share = attempt.score?.share
      certainty = attempt.certainty
    }
  }

  /// Nobody's answers.
  init(to question: Question) {
    self.question = question
  }

  /// - Parameter attempts: The first answers to `question`, one from each person.
  public init(to question: Question, first attempts: [Attempt]) {
    self.init(to: question)
    for attempt in attempts { add(question.isAsked(in: attempt) ? Answer(attempt) : nil) }
  }

  /// Adds one person's answer; `nil` is an answer to another wording or under another key.
  mutating func add(_ answer: Answer?) {
    if let answer { answers.append(answer) } else { otherVersions += 1 }
  }
}

extension Question {
  /// Whether an answer was given to the question as it is now: the same wording, under the same key.
  func isAsked(in attempt: Attempt) -> Bool { attempt.key == key && attempt.revision == revision }
}
