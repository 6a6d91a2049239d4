public import Curriculum
public import Scoring

/// What a panel of experts answered, question by question, beside the key.
///
/// It says where experts differ from the key or among themselves. It changes no key.
public struct PanelAnalysis: Sendable {
  /// How many experts answered anything.
  public let experts: Int
  /// The questions that somebody answered, in the course's order.
  public let questions: [Question]

  public struct Question: Sendable {
    public let module: Identifier<Module>
    public let scenario: Scenario
    public let question: Curriculum.Question
    /// How many experts answered it as it is worded now.
    public let experts: Int
    /// How many answered it under another wording.
    public let otherWordings: Int
    /// One for each row of a table, entry of an order, or choice.
    public let rows: [PanelRow]
    /// Kendall's coefficient of concordance of an order; `nil` for other questions, and if fewer than two answered.
    public let concordance: Double?
  }

  /// - Parameters:
  ///   - course: The course with its keys.
  ///   - attempts: Each expert's answers, in any order. Of several answers to a question the first counts, whatever the key was.
  public init(of course: Course, experts all: [[Attempt]]) {
    let answering = all.filter { attempts in attempts.contains { $0.course == course.id } }
    experts = answering.count
    var first: [QuestionAddress: [Attempt]] = [:]
    for attempts in answering {
      var own: [QuestionAddress: Attempt] = [:]
      for attempt in attempts where attempt.course == course.id {
        if let known = own[attempt.address], Attempt.isInOrder(known, attempt) { continue }
        own[attempt.address] = attempt
      }
      for (address, attempt) in own { first[address, default: []].append(attempt) }
    }
    var questions: [Question] = []
    for module in course.modules + [course.pairs?.module].compactMap({ $0 }) {
      for scenario in module.scenarios {
        for question in scenario.questions where question.isForPanel {
          let answers = first[scenario.address(of: question)] ?? []
          guard !answers.isEmpty else { continue }
          let current = answers.filter { $0.revision == question.revision }.map(\.response)
          questions.append(
            Question(
              module: module.id, scenario: scenario, question: question, experts: current.count,
              otherWordings: answers.count - current.count,
              rows: PanelRow.rows(of: question, responses: current),
              concordance: Self.concordance(of: question, responses: current)))
        }
      }
    }
    self.questions = questions
  }

  /// How many rows have a verdict.
  public func count(_ verdict: PanelRow.Verdict) -> Int {
    questions.reduce(0) { $0 + $1.rows.count { $0.verdict == verdict } }
  }

  private static func concordance(
    of question: Curriculum.Question, responses: [Response]
  ) -> Double? {
    guard case .ordering(let entries) = question.form else { return nil }
    let places = responses.compactMap { response -> [Int]? in
      guard let order = response.ordered else { return nil }
      let places = entries.compactMap { order.firstIndex(of: $0.id).map { $0 + 1 } }
      return places.count == entries.count ? places : nil
    }
    return kendallW(ranks: places)
  }
}

/// Kendall's coefficient of concordance: 1 if all judges give the same ranks, 0 if the ranks have nothing in common. `nil` for
/// fewer than two judges or two things.
///
/// W = 12 S / (m² (n³ − n)), with S the sum of the squared deviations of the rank sums; there are no ties.
///
/// Source: Kendall & Babington Smith 1939, The problem of m rankings, Annals of Mathematical Statistics 10:275.
///
/// - Parameter ranks: For each judge the rank, from 1 up, of each thing.
public func kendallW(ranks: [[Int]]) -> Double? {
  guard let n = ranks.first?.count, n > 1, ranks.count > 1 else { return nil }
  let m = Double(ranks.count)
  let sums = (0..<n).map { thing in Double(ranks.reduce(0) { $0 + $1[thing] }) }
  let mean = sums.reduce(0, +) / Double(n)
  let squares = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  return 12 * squares / (m * m * (Double(n * n * n) - Double(n)))
}
