public import Curriculum
public import Scoring

/// The scored questions of a course and of the twins that its forms ask, numbered in their order, and what can be answered to
/// each.
public struct ItemBook: Sendable {
  public let items: [Item]
  private let numbers: [QuestionAddress: Int]
  private let course: Identifier<Course>

  public struct Item: Hashable, Sendable {
    public let module: Identifier<Module>
    public let address: QuestionAddress
    public let question: Question
    public let options: ItemOptions
  }

  public init(_ course: Course) {
    self.course = course.id
    let modules = course.modules + [course.pairs?.module].compactMap(\.self)
    items = modules.flatMap { module in
      module.scenarios.flatMap { scenario in
        scenario.questions.filter(\.isScored).map { question in
          Item(
            module: module.id, address: scenario.address(of: question), question: question,
            options: ItemOptions(of: question))
        }
      }
    }
    numbers = Dictionary(
      items.enumerated().map { ($0.element.address, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// A learner's first answer to each item.
  public struct Answers: Sendable {
    /// By the number of the item; `nil` if the item was not given to the learner, or in another version.
    let answers: [Answer?]
    /// The items whose first answer was to another wording or another key.
    let otherVersions: [Int]

    /// The mark on each item, from 0 to 1; `nil` as in `answers`.
    public var marks: [Double?] { answers.map { $0?.mark } }

    /// Whether the learner answered any item as it is now.
    public var isEmpty: Bool { answers.allSatisfy { $0 == nil } }
  }

  struct Answer: Sendable {
    /// From 0 to 1.
    let mark: Double
    /// The options taken, ascending.
    let taken: [UInt16]
    let milliseconds: Int
    let certainty: Certainty?
  }

  /// The first answers among those of one learner, in any order. Answers given in review are left out. The mark is computed
  /// from the raw response.
  public func answers(of attempts: [Attempt]) -> Answers {
    let first = attempts.firsts(of: course, count: items.count) { numbers[$0] }
    var answers: [Answer?] = Array(repeating: nil, count: items.count)
    var otherVersions: [Int] = []
    for (number, index) in first.enumerated() {
      guard let index else { continue }
      answers[number] = items[number].answer(attempts[index])
      if answers[number] == nil { otherVersions.append(number) }
    }
    return Answers(answers: answers, otherVersions: otherVersions)
  }
}

extension ItemBook.Item {
  /// An answer to the item; `nil` if it was given to another wording or under another key.
  fileprivate func answer(_ attempt: Attempt) -> ItemBook.Answer? {
    guard question.isAsked(in: attempt), let score = score(attempt.response, to: question) else {
      return nil
    }
    return ItemBook.Answer(
      mark: Double(score.earned) / Double(score.possible),
      taken: options.taken(attempt.response, to: question).map { UInt16(clamping: $0) },
      milliseconds: attempt.milliseconds, certainty: attempt.certainty)
  }
}
