public import Curriculum
public import Scoring

/// What was noticed while answers got the marks that count.
public struct MarkingFindings: Hashable, Sendable {
  /// Answers under the present key whose records state other marks than their responses earn, by the kind of the question.
  public private(set) var otherMarks: [QuestionKind: OtherMarks] = [:]
  /// How many answers keep the marks that they got under an earlier key, by question.
  public private(set) var earlierKeys: [QuestionAddress: Int] = [:]
  /// How many of those are to another wording.
  public private(set) var earlierWordings = 0
  /// How many answers were rescored by the present key, by question.
  public private(set) var rescored: [QuestionAddress: Int] = [:]
  /// How many of those are to another wording.
  public private(set) var rescoredWordings = 0
  /// How many answers are to questions that are left out.
  public internal(set) var leftOut = 0
  /// Answers to scenarios that the course does not have, by scenario.
  public private(set) var former: [Identifier<Scenario>: Former] = [:]

  public init() {}

  /// Records of one kind of question that state other marks.
  public struct OtherMarks: Hashable, Sendable {
    public var answers = 0
    public var learners: Set<LearnerID> = []
  }

  /// A scenario that was answered and that the course no longer has under that name.
  public struct Former: Hashable, Sendable {
    public var answers = 0
    public var learners: Set<LearnerID> = []
    /// The scenario of the course that asks the same; `nil` if none does.
    public var present: Identifier<Scenario>?
  }

  mutating func addFormer(_ attempt: Attempt, nowIn present: Identifier<Scenario>?) {
    var former = self.former[attempt.address.scenario] ?? Former()
    former.answers += 1
    former.learners.insert(attempt.learner)
    former.present = former.present ?? present
    self.former[attempt.address.scenario] = former
  }

  mutating func addOtherMarks(of attempt: Attempt) {
    otherMarks[attempt.kind, default: OtherMarks()].answers += 1
    otherMarks[attempt.kind, default: OtherMarks()].learners.insert(attempt.learner)
  }

  mutating func addEarlierKey(at address: QuestionAddress, isOtherWording: Bool) {
    earlierKeys[address, default: 0] += 1
    if isOtherWording { earlierWordings += 1 }
  }

  mutating func addRescored(at address: QuestionAddress, isOtherWording: Bool) {
    rescored[address, default: 0] += 1
    if isOtherWording { rescoredWordings += 1 }
  }

  /// Adds what was noticed about other answers.
  public mutating func add(_ others: MarkingFindings) {
    otherMarks.merge(others.otherMarks) { left, right in
      OtherMarks(
        answers: left.answers + right.answers, learners: left.learners.union(right.learners))
    }
    earlierKeys.merge(others.earlierKeys, uniquingKeysWith: +)
    earlierWordings += others.earlierWordings
    rescored.merge(others.rescored, uniquingKeysWith: +)
    rescoredWordings += others.rescoredWordings
    leftOut += others.leftOut
    former.merge(others.former) { left, right in
      Former(
        answers: left.answers + right.answers, learners: left.learners.union(right.learners),
        present: left.present ?? right.present)
    }
  }
}
