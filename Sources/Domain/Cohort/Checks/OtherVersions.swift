public import Curriculum
public import Scoring

/// Answers to other courses than one, and to its questions when they had another wording or another key.
public struct OtherVersions: Hashable, Sendable {
  /// How many answers there are to each other course.
  public private(set) var courses: [Identifier<Course>: Int] = [:]
  public private(set) var questions: [QuestionAddress: Change] = [:]

  /// How many answers were given before a question changed.
  public struct Change: Hashable, Sendable {
    public var address: QuestionAddress
    /// Answers under another key.
    public var otherKey = 0
    /// Answers under the same key and another wording.
    public var otherWording = 0
    /// Whether the course no longer has this question.
    public var isGone = false
  }

  public init() {}

  /// Compares the questions that were answered with those of a course as it is now.
  public init(in attempts: [Attempt], comparedTo course: CourseQuestions) {
    for attempt in attempts {
      guard attempt.course == course.id else {
        courses[attempt.course, default: 0] += 1
        continue
      }
      let question = course.byAddress[attempt.address]
      if let question, question.key == attempt.key, question.revision == attempt.revision {
        continue
      }
      var change = questions[attempt.address] ?? Change(address: attempt.address)
      change.isGone = question == nil
      if question?.key == attempt.key { change.otherWording += 1 } else { change.otherKey += 1 }
      questions[attempt.address] = change
    }
  }

  /// Adds what other learners answered.
  public mutating func add(_ others: OtherVersions) {
    courses.merge(others.courses, uniquingKeysWith: +)
    questions.merge(others.questions) { left, right in
      var sum = left
      sum.otherKey += right.otherKey
      sum.otherWording += right.otherWording
      return sum
    }
  }
}

/// The questions of a course, found by their addresses.
public struct CourseQuestions: Sendable {
  public let id: Identifier<Course>
  public let byAddress: [QuestionAddress: Question]

  public init(of course: Course) {
    id = course.id
    var questions: [QuestionAddress: Question] = [:]
    for scenario in course.modules.flatMap(\.scenarios) {
      for question in scenario.questions { questions[scenario.address(of: question)] = question }
    }
    byAddress = questions
  }
}
