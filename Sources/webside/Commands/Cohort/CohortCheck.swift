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
  /// What was answered to other courses, and to questions that were worded or keyed otherwise.
  var otherVersions = OtherVersions()

  init(records: [LearnerID: Int], roster: Roster?) {
    guard let roster else { return }
    let listed = Set(roster.learners.map(\.id))
    strangers = records.keys.filter { !listed.contains($0) }.sorted()
    absent = listed.filter { records[$0] == nil }.sorted()
  }

  /// Whether what there is to say is only who has not answered.
  var isQuiet: Bool {
    strangers.isEmpty && otherVersions.courses.isEmpty && otherVersions.questions.isEmpty
  }

  /// What there is to say, a line each.
  var lines: [String] {
    var lines = strangers.map { "learner \($0): not on the roster" }
    if !absent.isEmpty {
      lines.append(
        "on the roster, without an answer: \(absent.map(\.text).joined(separator: ", "))")
    }
    lines += otherVersions.courses.sorted { $0.key < $1.key }.map { course, answers in
      "course \(course): \(answers) answers to another course"
    }
    lines += otherVersions.questions.values.sorted { $0.address < $1.address }.map { change in
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
