internal import Curriculum
internal import Scoring

/// Answers to other courses than one, and to questions of it that were worded or keyed otherwise.
struct OtherVersions: Sendable {
  /// How many answers are to other courses.
  private(set) var courses: [Identifier<Course>: Int] = [:]
  private(set) var questions: [QuestionAddress: Change] = [:]

  /// How many answers were given when a question was another.
  struct Change: Sendable {
    var address: QuestionAddress
    /// Answers to another key, and answers to the same key under another wording.
    var otherKey = 0
    var otherWording = 0
    /// Whether the course has no such question any more.
    var isGone = false
  }

  init() {}

  /// Compares what was answered with the questions of a course, by their addresses.
  init(_ attempts: [Attempt], than current: [QuestionAddress: Question], of course: Course) {
    for attempt in attempts {
      guard attempt.course == course.id else {
        courses[attempt.course, default: 0] += 1
        continue
      }
      let question = current[attempt.address]
      if let question, question.key == attempt.key, question.revision == attempt.revision {
        continue
      }
      var change = questions[attempt.address] ?? Change(address: attempt.address)
      change.isGone = question == nil
      if question?.key == attempt.key { change.otherWording += 1 } else { change.otherKey += 1 }
      questions[attempt.address] = change
    }
  }

  /// Adds what others answered.
  mutating func add(_ others: OtherVersions) {
    courses.merge(others.courses, uniquingKeysWith: +)
    questions.merge(others.questions) { left, right in
      var sum = left
      sum.otherKey += right.otherKey
      sum.otherWording += right.otherWording
      return sum
    }
  }
}

extension Course {
  /// The course's questions by their addresses.
  var questions: [QuestionAddress: Question] {
    var questions: [QuestionAddress: Question] = [:]
    for scenario in modules.flatMap(\.scenarios) {
      for question in scenario.questions { questions[scenario.address(of: question)] = question }
    }
    return questions
  }
}
