internal import Cohort
internal import Curriculum
internal import Journal
internal import Scoring
internal import Session

/// What a cohort is held against after it was collected: a roster, a course, or neither.
struct CohortCheck {
  /// Learners with answers who are not on the roster, and learners of the roster without any; both sorted.
  var strangers: [LearnerID] = []
  var absent: [LearnerID] = []
  /// How many answers are to other courses, by course.
  var otherCourses: [(course: String, answers: Int)] = []
  /// How many answers were given when a question was worded or keyed otherwise, by question.
  var changes: [Change] = []

  struct Change {
    var address: QuestionAddress
    /// Answers to another key, and answers to the same key under another wording.
    var otherKey = 0
    var otherWording = 0
    /// Whether the course has no such question any more.
    var isGone = false
  }

  init(records: [LearnerID: Int], roster: Roster?) {
    guard let roster else { return }
    let listed = Set(roster.learners.map(\.id))
    strangers = records.keys.filter { !listed.contains($0) }.sorted()
    absent = listed.filter { records[$0] == nil }.sorted()
  }

  /// Compares what was answered with the questions of a course.
  mutating func compare(_ attempts: [Attempt], with course: Course) {
    var questions: [QuestionAddress: Question] = [:]
    for scenario in course.modules.flatMap(\.scenarios) {
      for question in scenario.questions { questions[scenario.address(of: question)] = question }
    }
    var others: [String: Int] = [:]
    var changes: [QuestionAddress: Change] = [:]
    for attempt in attempts {
      guard attempt.course == course.id else {
        others[attempt.course.text, default: 0] += 1
        continue
      }
      let question = questions[attempt.address]
      if let question, question.key == attempt.key, question.revision == attempt.revision {
        continue
      }
      var change = changes[attempt.address] ?? Change(address: attempt.address)
      change.isGone = question == nil
      if question?.key == attempt.key { change.otherWording += 1 } else { change.otherKey += 1 }
      changes[attempt.address] = change
    }
    otherCourses = others.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    self.changes = changes.values.sorted { $0.address < $1.address }
  }

  /// Whether what there is to say is only who has not answered.
  var isQuiet: Bool { strangers.isEmpty && otherCourses.isEmpty && changes.isEmpty }

  /// What there is to say, a line each.
  var lines: [String] {
    var lines = strangers.map { "learner \($0): not on the roster" }
    if !absent.isEmpty {
      lines.append(
        "on the roster, without an answer: \(absent.map(\.text).joined(separator: ", "))")
    }
    lines += otherCourses.map { "course \($0.course): \($0.answers) answers to another course" }
    lines += changes.map { change in
      let place = "question \(change.address.scenario)/\(change.address.question)"
      if change.isGone {
        return "\(place): \(change.otherKey) answers; the course no longer has it"
      }
      var words: [String] = []
      if change.otherKey > 0 { words.append("\(change.otherKey) answers to another key") }
      if change.otherWording > 0 {
        words.append("\(change.otherWording) answers to another wording, with the same key")
      }
      return "\(place): \(words.joined(separator: ", "))"
    }
    return lines
  }
}
