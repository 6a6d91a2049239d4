internal import Curriculum
public import Scoring

extension DataTable {
  /// Every answer, one a row, for programs that analyse data.
  ///
  /// The columns are `id`, `at` (when it was given, as far as is known), `module`, `scenario`, `question`, `kind`, `first` (whether the answer counts as the learner's
  /// first to this question), `response`, `shown` (the order in which the options were shown), `earned`, `possible`, `seconds`,
  /// `certainty`, `context`, `revision` (of the wording) and `key` (its version). A response names letters: `a c` for choices,
  /// `a=1 b=4` for ratings, `c a b` for an order; for a post it names the marked words by their number, from 0.
  ///
  /// - Parameter answers: The answers of each learner, in any order, with the name they appear under.
  public init(answers: [(id: String, attempts: [Attempt])]) {
    self.init(
      title: "Answers",
      columns: [
        "id", "at", "module", "scenario", "question", "kind", "first", "response", "shown",
        "earned", "possible", "seconds", "certainty", "context", "revision", "key",
      ],
      rows: answers.flatMap { learner in Self.rows(of: learner.id, learner.attempts) })
  }

  private static func rows(of id: String, _ attempts: [Attempt]) -> [[Cell]] {
    var answered: Set<QuestionAddress> = []
    return attempts.sorted(by: Attempt.isInOrder).map { attempt in
      let isFirst =
        attempt.context != .review && !attempt.context.isForm
        && answered.insert(attempt.address).inserted
      return [
        .text(id), .time(attempt.moment), .text(attempt.module.text),
        .text(attempt.address.scenario.text), .text(attempt.address.question.text),
        .text(attempt.kind.rawValue), .boolean(isFirst), .text(words(for: attempt.response)),
        .text(attempt.order.map(\.text).joined(separator: " ")),
        attempt.score.map { .integer($0.earned) } ?? .empty,
        attempt.score.map { .integer($0.possible) } ?? .empty,
        .number(Double(attempt.milliseconds) / 1000, places: 3),
        attempt.certainty.map { .text($0.rawValue) } ?? .empty, .text(attempt.context.text),
        .text(attempt.revision), .text(attempt.key),
      ]
    }
  }

  private static func words(for response: Response) -> String {
    switch response {
    case .choices(let picked): picked.map(\.text).joined(separator: " ")
    case .ratings(let ratings):
      ratings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.rawValue)" }
        .joined(separator: " ")
    case .order(let order): order.map(\.text).joined(separator: " ")
    case .marks(let words): words.map(String.init).joined(separator: " ")
    }
  }
}
