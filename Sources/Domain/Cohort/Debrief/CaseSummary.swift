public import Scoring

/// What a room made of a case: how hard it was, and which wrong answer tempted most.
public struct CaseSummary: Hashable, Sendable {
  /// The most people who answered any of its questions.
  public let answers: Int
  /// The mean of the means of its questions; `nil` if nothing is scored or too few answered.
  public let mean: Fraction?
  /// The wrong answers that the largest share of the room gave, to any of the questions: several if they tie.
  public let temptations: [Temptation]

  /// A wrong answer, and how many gave it.
  public struct Temptation: Hashable, Sendable {
    public var answer: QuestionDebrief.Bar
    /// How many answered its question.
    public var answers: Int

    /// The share of those who answered who gave this answer.
    var share: Fraction { Fraction(answer.count, answers) }
  }

  /// - Parameter questions: The questions of a case; if it has a twin, those of the twin too.
  public init(of questions: [QuestionDebrief]) {
    answers = questions.map(\.answers).max() ?? 0
    mean = Fraction.mean(of: questions.compactMap(\.mean))
    let all = questions.flatMap { question in
      question.commonestErrors.map { Temptation(answer: $0, answers: question.answers) }
    }
    let most = all.map(\.share).max()
    temptations = all.filter { $0.share == most }
  }

  /// The positions of cases, the hardest first. Equally hard ones stay in their order, and those without a mean come last.
  public static func hardestFirst(_ cases: [CaseSummary]) -> [Int] {
    cases.indices.sorted { left, right in
      switch (cases[left].mean, cases[right].mean) {
      case (let one?, let other?): (one, left) < (other, right)
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): left < right
      }
    }
  }
}

extension Debrief.ScenarioDebrief {
  public var summary: CaseSummary { CaseSummary(of: questions) }
}
